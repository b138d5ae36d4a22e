import type { Unmapped } from '#exchange'
import { clockTime, number } from '#kernel/format.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { BoardPage, type Around } from './frame.tsx'
import { listNames } from './words.ts'

/** Which value a posted form was about, what was typed, and what is wrong in which of its boxes. */
export type Typed = { readonly key: string; readonly code: string; readonly source: string; readonly at: 'ma' | 'nguon' | ''; readonly says: string }
export type CodesView = { readonly values: readonly Unmapped[]; readonly typed?: Typed | undefined }

/** Names one value among those that lack a code. */
export const keyOf = ({ partner, list, value, direction }: Readonly<Record<'partner' | 'list' | 'value' | 'direction', string>>): string =>
  [partner, list, direction, value].join(' ')

/** The box of a form: each value has its own. */
export const boxOf = (name: 'ma' | 'nguon', place: number | string): string => `${name}-${place}`

/** `/dieu-hanh/lien-thong/ma`: values that the tables of codes lack, each with a form; then letters that wait for it go by themselves. */
export function ShowCodes({ values, typed, ...around }: CodesView & Around) {
  const place = values.findIndex(value => keyOf(value) === typed?.key)
  const problems = typed && [{ at: typed.at && place >= 0 ? boxOf(typed.at, place) : '', says: typed.says }]
  return (
    <BoardPage {...around} problems={problems} title="Giá trị thiếu mã">
      <p>Mỗi cơ quan có bảng mã riêng. Giá trị dưới đây chưa có mã tương ứng. Hỏi cơ quan rồi ghi vào; thư đang chờ sẽ tự đi.</p>
      {values.length === 0 && <Empty title="Không thiếu mã nào." />}
      {values.map((value, at) => (
        <OneValue key={keyOf(value)} value={value} place={at} typed={at === place ? typed : undefined} />
      ))}
    </BoardPage>
  )
}

function OneValue({ value, place, typed }: { value: Unmapped; place: number; typed: Typed | undefined }) {
  const out = value.direction === 'out'
  const problem = (name: string) => (typed?.at === name ? typed.says : undefined)
  return (
    <section class="card">
      <h2>
        {`${value.name}: ${listNames[value.list] ?? value.list} `}
        <span translate={false}>{value.value}</span>
      </h2>
      <Facts
        items={[
          { label: 'Chiều', value: out ? 'Của ta, cơ quan chưa có mã' : 'Của cơ quan, ta chưa biết' },
          { label: 'Gặp', value: `${number(value.times)} lần, gần nhất ${clockTime(value.lastAt)}` },
          { label: 'Thư đang chờ', value: number(value.letters) },
        ]}
      />
      <Form action={to.city.codes} label={`Ghi mã cho ${value.value} của ${value.name}`}>
        {(['partner', 'list', 'direction', 'value'] as const).map(name => (
          <input key={name} type="hidden" name={name} value={value[name]} />
        ))}
        <input type="hidden" name="cho" value={place} />
        <TextField id={boxOf('ma', place)} label={out ? 'Mã của cơ quan' : 'Mã của ta'} width="m" value={typed?.code} problem={problem('ma')} />
        <TextField
          id={boxOf('nguon', place)}
          label="Nguồn"
          hint="Văn bản, hoặc ai ở cơ quan cho biết"
          value={typed?.source}
          problem={problem('nguon')}
        />
        <Button variant="secondary" hidden={value.value}>
          Ghi mã
        </Button>
      </Form>
    </section>
  )
}
