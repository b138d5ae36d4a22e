import { levelWords, type ServiceLevel } from '#rollout'
import { SelectField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Fields } from '#ui/page.ts'
import type { Around } from './frame.ts'
import { Days } from './wave.show.tsx'

export const scopes = {
  'xa-phuong': 'Mọi xã, phường',
  phuong: 'Mọi phường',
  'quan-huyen': 'Mọi quận, huyện',
  'thanh-pho': 'Sở, ngành của thành phố',
  ma: 'Chỉ các đơn vị có mã ghi dưới đây',
} as const

export type NewWaveView = { readonly typed: Fields; readonly offered: readonly { readonly code: string; readonly name: string }[] }

/** `/dieu-hanh/dot/moi`: a new wave; whatever contradicts itself or another wave comes back at once, with what was typed. */
export const ShowNewWave = ({ chrome, unit, problems = [], typed, offered }: NewWaveView & Around) => (
  <OfficeLayout chrome={chrome} title="Lập đợt mới" unit={unit} problems={problems}>
    <Crumbs items={[{ href: to.city.waves, label: 'Các đợt' }, { label: 'Lập đợt mới' }]} />
    <h1>Lập đợt mới</h1>
    <Form action={to.city.newWave} class="dense">
      <TextField
        id="ma"
        label="Mã đợt"
        hint="Chữ thường không dấu, số, gạch ngang, ví dụ 2027-1"
        width="s"
        value={typed['ma']}
        problem={problemAt(problems, 'ma')}
      />
      <TextField id="ten" label="Tên đợt" value={typed['ten']} problem={problemAt(problems, 'ten')} />
      <Days typed={typed} problems={problems} />
      <SelectField
        id="muc-do"
        label="Mức độ"
        empty=""
        value={typed['muc-do'] ?? 'endToEnd'}
        options={(['partial', 'endToEnd', '3', '4'] as ServiceLevel[]).map(value => ({ value, label: levelWords[value] }))}
      />
      <SelectField id="cap" label="Nơi giải quyết" empty="" value={typed['cap'] ?? 'commune'} options={places} />
      <SelectField
        id="don-vi"
        label="Đơn vị"
        empty=""
        value={typed['don-vi'] ?? 'xa-phuong'}
        options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
        problem={problemAt(problems, 'don-vi')}
      />
      <TextArea id="ma-don-vi" label="Mã đơn vị" hint="Mỗi dòng một mã, khi chọn theo mã" rows={3} value={typed['ma-don-vi']} />
      <TextArea
        id="dich-vu"
        label="Dịch vụ"
        hint="Mỗi dòng một mã thủ tục. Thủ tục chưa có tờ khai: ghi mã, dấu cách, rồi tên; sẽ là khung, chưa nộp được."
        rows={5}
        value={typed['dich-vu']}
        problem={problemAt(problems, 'dich-vu')}
      />
      <Button>Lập đợt</Button>
    </Form>
    {offered.length > 0 && (
      <details class="more">
        <summary>Mã các thủ tục có tờ khai</summary>
        <div>
          <ul>
            {offered.map(({ code, name }) => (
              <li key={code}>
                <span translate={false}>{code}</span> {name}
              </li>
            ))}
          </ul>
        </div>
      </details>
    )}
  </OfficeLayout>
)

const places = [
  { value: 'commune', label: 'Xã, phường' },
  { value: 'district', label: 'Quận, huyện' },
  { value: 'city', label: 'Sở, ngành thành phố' },
]
