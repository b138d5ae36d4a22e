import { SelectField, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { groups, services, type Read } from './asked.ts'

const levels = [
  { value: 'quan-huyen', label: 'Quận, huyện, thị xã (đến 30/06/2025)' },
  { value: 'xa-phuong', label: 'Xã, phường, thị trấn' },
  { value: 'thanh-pho', label: 'Toàn thành phố' },
]
const borders = [
  { value: 'luc-do', label: 'Đơn vị như lúc đó' },
  { value: 'nay', label: '126 xã, phường từ 01/07/2025' },
]
const kinds = [
  ...(['tat-ca', '7', '6'] as const).map(value => ({ value, label: groups[value].label })),
  ...services.map(({ procedure, name }) => ({ value: procedure, label: name })),
]

/** The form that changes the question: a plain GET, so that every view has an address. `fixed`: the unit is given. */
export const Filters = ({ read: { typed, problems }, action, fixed }: { read: Read; action: string; fixed?: boolean | undefined }) => (
  <Form action={action} method="get" label="Đổi kỳ, cấp hoặc dịch vụ">
    <TextField
      id="tu"
      label="Từ ngày"
      hint="Theo ngày tiếp nhận, ví dụ 25/07/2016"
      width="m"
      inputmode="numeric"
      value={typed.tu}
      problem={problemAt(problems, 'tu')}
    />
    <TextField
      id="den"
      label="Đến hết ngày"
      hint="Ví dụ 14/03/2017"
      width="m"
      inputmode="numeric"
      value={typed.den}
      problem={problemAt(problems, 'den')}
    />
    {!fixed && <SelectField id="cap" label="Cấp" options={levels} value={typed.cap} problem={problemAt(problems, 'cap')} empty="" />}
    <SelectField id="dv" label="Dịch vụ" options={kinds} value={typed.dv} problem={problemAt(problems, 'dv')} empty="" />
    {!fixed && <SelectField id="dg" label="Địa giới" options={borders} value={typed.dg} problem={problemAt(problems, 'dg')} empty="" />}
    <Button>Xem</Button>
  </Form>
)
