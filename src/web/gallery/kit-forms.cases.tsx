import { sampleChrome } from '#ui/chrome.ts'
import {
  CheckboxField,
  Choice,
  CommunePicker,
  DayField,
  FileField,
  NameField,
  PartialDayField,
  SelectField,
  TextArea,
  TextField,
  YesNo,
} from '#ui/fields.tsx'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { GalleryCase } from './cases.ts'

const sexes = [
  { value: 'nam', label: 'Nam' },
  { value: 'nu', label: 'Nữ' },
]
const wrong = [
  { at: 'child.born', says: 'Ngày 31/04/2017 không có trong lịch. Tháng 4 có 30 ngày' },
  { at: 'child.sex', says: 'Chọn giới tính của trẻ' },
]

const birth = (problems: readonly { at: string; says: string }[]) => (
  <PortalLayout
    chrome={sampleChrome({ demo: true, path: '/nop/N-7K3Q-92/tre/sinh' })}
    title="Trẻ sinh ngày nào, trai hay gái?"
    problems={problems}
    back={{ href: to.portal.draft('N-7K3Q-92') }}
  >
    <p class="topic">Đăng ký khai sinh · Việc 2 trong 5: Về trẻ</p>
    <h1>Trẻ sinh ngày nào, trai hay gái?</h1>
    <Form action="/nop/N-7K3Q-92/tre/sinh" autosave="/nop/N-7K3Q-92/tre/sinh">
      <DayField
        id="child.born"
        label="Ngày sinh (ngày dương lịch)"
        hint="Ghi như trong giấy chứng sinh, ví dụ 12 3 2017."
        problem={problems[0]?.says}
        value={{ ngay: '31', thang: '4', nam: '2017' }}
      />
      <Choice id="child.sex" label="Giới tính" problem={problems[1]?.says} options={sexes} />
      <ButtonRow>
        <Button>Lưu và tiếp tục</Button>
        <Button variant="secondary" name="sau" value="1">
          Lưu, làm tiếp sau
        </Button>
      </ButtonRow>
    </Form>
    <p class="hint">
      Mã nháp <strong translate={false}>N-7K3Q-92</strong>
    </p>
    <Details summary="Không có giấy chứng sinh thì làm sao?">
      <p>Nhờ người chứng kiến viết giấy xác nhận việc sinh. Không có ai thì viết giấy cam đoan.</p>
    </Details>
  </PortalLayout>
)

const all = () => (
  <PortalLayout chrome={sampleChrome({ person: { name: 'Trần Thị Hồng Nhung' } })} title="Mọi loại ô">
    <h1>Mọi loại ô</h1>
    <Form action="/" upload>
      <NameField id="a.name" label="Họ, chữ đệm và tên" value="Nguyễn Ỷ Thẳng" />
      <TextField id="a.pin" label="Số định danh" width="m" inputmode="numeric" hint="12 chữ số ở mặt trước thẻ căn cước." />
      <PartialDayField id="a.born" label="Ngày sinh của mẹ" value="1990" />
      <YesNo id="a.married" label="Cha mẹ đã đăng ký kết hôn?" value={true} />
      <SelectField
        id="a.people"
        label="Dân tộc"
        value="kinh"
        options={[
          { value: 'kinh', label: 'Kinh', data: true },
          { value: 'muong', label: 'Mường', data: true },
        ]}
      />
      <CommunePicker
        id="a.residence"
        label="Xã, phường đang ở"
        query="Nghĩa"
        found={[
          { id: '00160@1997-09-01', name: 'Phường Nghĩa Tân', parent: 'Quận Cầu Giấy' },
          { id: '00163@2005-01-01', name: 'Phường Nghĩa Đô', parent: 'Quận Cầu Giấy' },
        ]}
      />
      <CommunePicker id="a.home" label="Quê quán" hint="Gõ một phần tên, ví dụ: nghia tan." outside="Ở tỉnh, thành phố khác" />
      <TextArea id="a.why" label="Lý do đăng ký muộn" optional />
      <FileField id="a.paper" label="Ảnh Giấy chứng sinh" hint="Chụp thẳng, đủ bốn góc. Tối đa 10 MB." />
      <CheckboxField id="a.true" label="Tôi chịu trách nhiệm về những điều đã khai." />
      <ButtonRow>
        <Button>Gửi hồ sơ</Button>
        <Button variant="danger">Rút hồ sơ</Button>
      </ButtonRow>
    </Form>
  </PortalLayout>
)

export default [
  { id: 'kit-trang-hoi', title: 'Trang hỏi', surface: 'portal', node: () => birth([]) },
  { id: 'kit-trang-hoi-loi', title: 'Trang hỏi có chỗ cần sửa', surface: 'portal', node: () => birth(wrong) },
  { id: 'kit-moi-loai-o', title: 'Mọi loại ô', surface: 'portal', node: all },
] satisfies GalleryCase[]
