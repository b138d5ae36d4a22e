import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { ErrorPage, PortalLayout } from '#ui/layouts.tsx'
import { Steps, SummaryList, TaskList, Timeline } from '#ui/lists.tsx'
import { Details, Facts, Notice, Panel, Tiles } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Signatures, Slip } from '#ui/slip.tsx'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-15')
const chrome = sampleChrome({ demo: true })
const code = 'H26.18.04-170315-1000'

const home = () => (
  <PortalLayout chrome={chrome} title="Cần làm việc gì?" wide>
    <div class="hero">
      <h1>Cần làm việc gì?</h1>
      <form class="ask" action={to.portal.services()} method="get" role="search">
        <input class="in" type="search" name="q" aria-label="Tìm thủ tục" placeholder="ví dụ: khai sinh" />
        <Button>Tìm</Button>
      </form>
    </div>
    <h2>Theo sự kiện</h2>
    <Tiles
      items={[
        { href: to.portal.event('sinh-con'), label: 'Sinh con', icon: 'baby' },
        { href: to.portal.event('ket-hon'), label: 'Kết hôn', icon: 'heart' },
        { href: to.portal.event('nguoi-than-qua-doi'), label: 'Người thân qua đời', icon: 'flower' },
        { href: to.portal.event('chuyen-nha'), label: 'Chuyển nhà', icon: 'house' },
        { href: to.portal.event('giay-to-ca-nhan'), label: 'Giấy tờ cá nhân', icon: 'card' },
        { href: to.portal.event('kinh-doanh'), label: 'Kinh doanh hộ gia đình', icon: 'shop' },
      ]}
    />
    <h2>Thủ tục thường gặp</h2>
    <ul class="services">
      <li>
        <a href={to.portal.service('dang-ky-khai-sinh')}>
          Đăng ký khai sinh <span class="hint">Không mất phí · trong ngày</span>
        </a>
      </li>
      <li>
        <a href={to.portal.service('dang-ky-khai-tu')}>
          Đăng ký khai tử <span class="hint">Không mất phí · trong ngày</span>
        </a>
      </li>
    </ul>
  </PortalLayout>
)

const tasks = () => (
  <PortalLayout chrome={{ ...chrome, notice: { tone: 'ok', text: 'Đã lưu. Mã nháp N-7K3Q-92 giữ được 30 ngày.' } }} title="Việc cần làm">
    <p class="topic">Đăng ký khai sinh</p>
    <h1>Việc cần làm</h1>
    <Facts
      items={[
        { label: 'Nơi giải quyết', value: 'UBND phường Nghĩa Tân', data: true },
        { label: 'Lệ phí', value: 'Không mất phí' },
        { label: 'Thời gian', value: 'Trong ngày' },
      ]}
    />
    <TaskList
      tasks={[
        { name: 'Về trẻ', href: '/nop/N/tre/1', status: 'done' },
        { name: 'Về mẹ', href: '/nop/N/me/1', status: 'doing', hint: 'Còn 2 câu' },
        { name: 'Về cha', href: '/nop/N/cha/1', status: 'todo' },
        { name: 'Giấy tờ cần nộp', href: '/nop/N/giay-to/1', status: 'todo' },
        { name: 'Kiểm tra lại và gửi', status: 'blocked', hint: 'Cần xong việc “Giấy tờ cần nộp”' },
      ]}
    />
  </PortalLayout>
)

const review = () => (
  <PortalLayout chrome={chrome} title="Kiểm tra lại trước khi gửi">
    <h1>Kiểm tra lại trước khi gửi</h1>
    <SummaryList
      title="Về trẻ"
      rows={[
        { label: 'Họ, chữ đệm và tên', value: 'NGUYỄN ĐỨC MINH', change: { href: '#', hidden: 'họ tên của trẻ' } },
        { label: 'Ngày sinh', value: '12/03/2017', change: { href: '#', hidden: 'ngày sinh của trẻ' } },
        {
          label: 'Nơi sinh',
          value: 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, thành phố Hà Nội',
          change: { href: '#', hidden: 'nơi sinh' },
        },
      ]}
    />
    <ButtonRow>
      <Button>Gửi hồ sơ</Button>
    </ButtonRow>
  </PortalLayout>
)

const sent = () => (
  <PortalLayout chrome={chrome} title="Đã gửi hồ sơ">
    <Panel title="Đã gửi hồ sơ" code={code} />
    <p>Hẹn trả kết quả: 17:00 thứ Tư, 15/03/2017 tại UBND phường Nghĩa Tân.</p>
    <ButtonRow>
      <ButtonLink href={to.portal.receipt(code)} variant="secondary">
        In giấy hẹn
      </ButtonLink>
    </ButtonRow>
    <Slip
      unit="UBND PHƯỜNG NGHĨA TÂN"
      parentUnit="QUẬN CẦU GIẤY"
      number="12/TNHS"
      title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
      place="Hà Nội"
      on={on}
    >
      <p>
        Mã hồ sơ: <strong>{code}</strong>
      </p>
      <p>Tiếp nhận hồ sơ của: Trần Thị Hồng Nhung.</p>
      <Signatures people={[{ post: 'NGƯỜI NỘP HỒ SƠ' }, { post: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: 'Lê Thị Ánh Tuyết' }]} />
    </Slip>
  </PortalLayout>
)

const tracking = () => (
  <PortalLayout chrome={chrome} title="Hồ sơ đến đâu">
    <h1>Hồ sơ đến đâu</h1>
    <p class="code" translate={false}>
      {code}
    </p>
    <Steps
      current={1}
      halted="Chờ bổ sung"
      steps={[
        { label: 'Đã nhận', at: instant(on, '08:05') },
        { label: 'Đang kiểm tra', at: instant(on, '09:30'), note: <p>Cần thêm một giấy. Thời hạn tạm dừng.</p> },
        { label: 'Đã đăng ký' },
        { label: 'Sẵn sàng trả' },
      ]}
    />
    <Notice tone="pause" title="Cần bổ sung một giấy">
      <p>Ảnh Giấy chứng sinh bị mờ. Chụp lại đủ bốn góc.</p>
    </Notice>
    <Notice tone="danger" title="Hồ sơ chậm hẹn 1 ngày">
      <p>Ủy ban xin lỗi vì trả chậm. Hẹn lại: 16/03/2017.</p>
    </Notice>
    <Details summary="Những gì đã gửi">
      <p>Tờ khai, Giấy chứng sinh.</p>
    </Details>
    <Timeline
      entries={[
        { at: instant(on, '08:05'), what: 'Nhận hồ sơ qua mạng' },
        { at: instant(on, '09:30'), who: 'Bộ phận một cửa', what: 'Yêu cầu bổ sung' },
      ]}
    />
  </PortalLayout>
)

export default [
  { id: 'kit-trang-chu', title: 'Trang chủ', surface: 'portal', node: home },
  { id: 'kit-viec-can-lam', title: 'Việc cần làm', surface: 'portal', node: tasks },
  { id: 'kit-kiem-tra-lai', title: 'Kiểm tra lại', surface: 'portal', node: review },
  { id: 'kit-da-gui', title: 'Đã gửi và giấy hẹn', surface: 'portal', node: sent },
  { id: 'kit-tra-cuu', title: 'Hồ sơ đến đâu', surface: 'portal', node: tracking },
  {
    id: 'kit-khong-tim-thay',
    title: 'Không tìm thấy trang',
    surface: 'portal',
    node: () => (
      <ErrorPage
        chrome={chrome}
        status={404}
        requestId="r-8k2m"
        says="Không tìm thấy trang này"
        do="Kiểm tra lại địa chỉ, hoặc tìm thủ tục từ trang chủ."
      />
    ),
  },
] satisfies GalleryCase[]
