import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { Choice, DayField, NameField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { ErrorPage, OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Details, Papers, Toolbar } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import { ChannelTag, DueTag } from '#ui/tags.tsx'
import type { GalleryCase } from './cases.ts'

const now = instant(day('2017-03-15'), '14:05')
const chrome = sampleChrome({ now, demo: true, path: '/can-bo/hang/moi-den', person: { name: 'Lê Thị Ánh Tuyết', post: 'Một cửa' } })

const people = [
  'Trần Thị Hồng Nhung',
  'Nguyễn Văn Cường',
  'Đỗ Quỳnh Chi',
  'Vũ Thị Hải Yến',
  'Bùi Xuân Trường',
  'Hoàng Thùy Dương',
  'Phạm Gia Bảo',
  'Lý Ngọc Ẩn',
  'Đặng Ỷ Lan',
  'Ngô Khắc Hiếu',
  'Mai Thị Thẳm',
  'Chu Văn Quyền',
]
const rows = people.map((name, place) => ({
  code: `H26.18.04-170315-${1000 + place}`,
  name,
  procedure: ['Đăng ký khai sinh', 'Đăng ký khai tử', 'Đăng ký kết hôn'][place % 3] ?? '',
  dueAt: place < 2 ? instant(day('2017-03-14'), '17:00') : place < 4 ? instant(day('2017-03-15'), '17:10') : instant(day('2017-03-17'), '17:00'),
  paused: place === 5,
}))

const nav = [
  { href: to.office.queue('moi-den'), label: 'Mới đến', count: 50, current: true },
  { href: to.office.queue('cua-toi'), label: 'Của tôi', count: 12 },
  { href: to.office.queue('da-bo-sung'), label: 'Đã bổ sung', count: 4 },
  { href: to.office.queue('nghi-trung'), label: 'Nghi trùng', count: 1 },
  { href: to.office.queue('cho-tra'), label: 'Chờ trả', count: 9 },
]

const first = rows[0]?.code ?? ''
const page = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#f6f4ef"/></svg>')}`

const queue = () => (
  <OfficeLayout
    chrome={{ ...chrome, notice: { tone: 'ok', text: 'Đã tiếp nhận hồ sơ 0999.', undo: { action: '/', label: 'Hoàn tác (8 giây)' } } }}
    title="Mới đến"
    unit="P. Cửa Nam"
    nav={nav}
    split
  >
    <section class="list">
      <h1>Mới đến: 50</h1>
      <DataTable
        caption="Hồ sơ mới đến, gấp nhất ở trên"
        quietCaption
        current={first}
        rows={rows}
        rowKey={row => row.code}
        columns={[
          {
            key: 'name',
            label: 'Người nộp, thủ tục',
            heads: true,
            cell: row => (
              <>
                <a class="rowlink" href={to.office.queue('moi-den', { hs: row.code })} translate={false}>
                  {row.name}
                </a>
                <br />
                <span class="hint">{row.procedure}</span>
              </>
            ),
          },
          { key: 'due', label: 'Hạn', cell: row => <DueTag dueAt={row.dueAt} now={now} paused={row.paused} /> },
        ]}
      />
      <Pager next="?sau=1011" note="12 trong 50" />
    </section>
    <section class="pane" aria-label="Hồ sơ đang mở">
      <a class="back narrow-only" href={to.office.queue('moi-den')}>
        Về danh sách
      </a>
      <div class="panehead">
        <h2>
          <span translate={false}>{rows[0]?.name}</span> · {rows[0]?.procedure}
        </h2>
        <span class="code" translate={false}>
          {first}
        </span>
        <ChannelTag channel="self" />
        <DueTag dueAt={rows[0]?.dueAt} now={now} />
      </div>
      <div class="compare">
        <Papers
          papers={[
            { id: 'gcs', label: 'Giấy chứng sinh', pages: [{ src: page, alt: 'Giấy chứng sinh, trang 1' }] },
            { id: 'cc', label: 'Căn cước của mẹ', pages: [{ src: `${page}#2`, alt: 'Căn cước của mẹ, trang 1' }] },
          ]}
        />
        <div>
          <SummaryList
            title="Trẻ"
            level={3}
            rows={[
              { label: 'Họ tên', value: 'NGUYỄN ĐỨC MINH' },
              { label: 'Ngày sinh', value: '12/03/2017' },
              { label: 'Giới tính', value: 'Nam' },
            ]}
          />
          <SummaryList
            title="Mẹ"
            level={3}
            rows={[
              { label: 'Họ tên', value: 'TRẦN THỊ HỒNG NHUNG' },
              { label: 'Năm sinh', value: '1990' },
            ]}
          />
          <Details summary="Kiểm tra gì ở thủ tục này?">
            <p>Đối chiếu họ tên mẹ với Giấy chứng sinh.</p>
          </Details>
        </div>
      </div>
      <Toolbar label="Việc tiếp theo">
        <Form action={to.office.act(first, 'tiep-nhan')}>
          <Button kbd="T">Tiếp nhận</Button>
        </Form>
        <ButtonLink href={to.office.act(first, 'bo-sung')} variant="secondary" kbd="B">
          Yêu cầu bổ sung
        </ButtonLink>
        <ButtonLink href={to.office.act(first, 'tu-choi')} variant="danger">
          Từ chối
        </ButtonLink>
      </Toolbar>
    </section>
  </OfficeLayout>
)

const counter = () => (
  <OfficeLayout chrome={chrome} title="Nhận tại quầy" unit="P. Cửa Nam" nav={nav}>
    <h1>Nhận tại quầy: đăng ký khai sinh</h1>
    <Form action={to.office.counter('dang-ky-khai-sinh')}>
      <h2>Về trẻ</h2>
      <div class="dense">
        <NameField id="child.name" label="Họ, chữ đệm và tên" autocomplete="off" />
        <DayField id="child.born" label="Ngày sinh" problem="Nhập ngày, tháng, năm sinh của trẻ" />
        <Choice
          id="child.sex"
          label="Giới tính"
          inline
          value="nam"
          options={[
            { value: 'nam', label: 'Nam' },
            { value: 'nu', label: 'Nữ' },
          ]}
        />
        <TextField id="child.place" label="Nơi sinh" />
        <TextField id="mother.pin" label="Số định danh của mẹ" width="m" inputmode="numeric" />
      </div>
      <Button>Lưu và in giấy hẹn</Button>
    </Form>
  </OfficeLayout>
)

export default [
  { id: 'kit-hang-viec', title: 'Hàng việc và hồ sơ', surface: 'office', node: queue },
  { id: 'kit-quay', title: 'Nhận tại quầy', surface: 'office', node: counter },
  {
    id: 'kit-viec-cua-vai-khac',
    title: 'Việc của vai khác',
    surface: 'office',
    node: () => (
      <ErrorPage
        chrome={sampleChrome({ path: '/can-bo/so', person: { name: 'Lê Thị Ánh Tuyết', post: 'Phường Nghĩa Đô' } })}
        status={403}
        requestId="r-8k2m"
        says="Việc xem sổ hộ tịch dành cho người ký, người đứng đầu đơn vị. Đổi vai hoặc chuyển cho người có vai này."
      />
    ),
  },
] satisfies GalleryCase[]
