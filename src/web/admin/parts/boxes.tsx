import type { Problem } from '#kernel/refusal.ts'
import { exprText, type Edition } from '#procedures'
import { CheckboxField, DayField, SelectField, TextArea, TextField, YesNo } from '#ui/fields.tsx'
import { problemAt } from '#ui/forms.tsx'
import type { Fields } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { exprFrom } from './read.ts'
import type { Around, Box } from './shape.ts'
import { kindWords, questionsWithPages } from './words.ts'

type BoxProps = { readonly box: Box; readonly typed: Fields; readonly problems: readonly Problem[]; readonly around: Around }

/** What a formula means, read back in words; nothing while it cannot be understood. */
const Means = ({ text, edition }: { text: string; edition: Edition }) => {
  const read = text.trim() === '' ? undefined : exprFrom(text)
  return read && 'value' in read ? <p class="hint means">{`Nghĩa là: ${exprText(read.value, edition)}`}</p> : null
}

const LONG = new Set<Box['kind']>(['text', 'lines', 'map', 'groups', 'rows', 'answers'])
const rowsFor = (box: Box, text: string) => Math.min(18, Math.max(box.kind === 'text' ? 2 : 3, text.split('\n').length + 1))

/** One box of a part's form. */
export function BoxField({ box, typed, problems, around }: BoxProps) {
  const { name, label, hint, kind, optional } = box
  const value = typed[name] ?? ''
  const field = { id: name, label, hint, problem: problemAt(problems, name), optional }
  if (kind === 'select') return <SelectField {...field} value={value} options={box.choices(around)} empty={optional ? 'Không chọn' : 'Chọn'} />
  if (kind === 'check') return <CheckboxField {...field} value={value} />
  if (kind === 'yesNo') return <YesNo {...field} value={value === '' ? undefined : value} />
  if (kind === 'set') return <SetField {...{ box, typed, problems, around }} />
  if (kind === 'required') return <RequiredField {...{ box, typed, problems, around }} />
  if (kind === 'day') {
    const boxes = { ngay: typed[`${name}.ngay`], thang: typed[`${name}.thang`], nam: typed[`${name}.nam`] }
    return <DayField {...field} value={Object.values(boxes).some(box => box !== undefined) ? boxes : value} />
  }
  if (kind === 'number') return <TextField {...field} value={value} width="s" inputmode="numeric" />
  if (LONG.has(kind)) return <TextArea {...field} value={value} rows={rowsFor(box, value)} />
  if (kind === 'expr' || kind === 'value')
    return (
      <>
        <TextArea {...field} value={value} rows={Math.max(2, Math.ceil(value.length / 60))} />
        {kind === 'expr' && <Means text={value} edition={around.edition} />}
      </>
    )
  return <TextField {...field} value={value} spellcheck={name === 'id' || name === 'code' || name === 'slug' ? false : undefined} />
}

const SetField = ({ box, typed, problems, around }: BoxProps) => {
  const choices = box.kind === 'set' ? box.choices(around) : []
  const problem = problemAt(problems, box.name)
  return (
    <fieldset class={problem ? 'field wrong' : 'field'} id={box.name}>
      <legend>{box.label}</legend>
      {problem && <p class="problem">{problem}</p>}
      {choices.map(({ value, label }) => (
        <CheckboxField key={value} id={`${box.name}.${value}`} label={label} value={typed[`${box.name}.${value}`]} />
      ))}
    </fieldset>
  )
}

const requiredWords = [
  { value: 'co', label: 'Bắt buộc' },
  { value: 'khong', label: 'Không bắt buộc' },
  { value: 'khi', label: 'Bắt buộc khi đúng điều kiện' },
]

const RequiredField = ({ box: { name, label }, typed, problems, around }: BoxProps) => (
  <>
    <SelectField id={name} label={label} value={typed[name]} options={requiredWords} empty="" problem={problemAt(problems, name)} />
    <TextField
      id={`${name}.khi`}
      label="Điều kiện bắt buộc"
      hint="Chỉ khi chọn “Bắt buộc khi đúng điều kiện”"
      value={typed[`${name}.khi`]}
      problem={problemAt(problems, `${name}.khi`)}
      optional
    />
    <Means text={typed[`${name}.khi`] ?? ''} edition={around.edition} />
  </>
)

const formulas = [
  ['child.sex là "nu"', 'câu trả lời bằng; chọn nhiều: child.sex thuộc ["nam", "nu"]'],
  ['mother.known là có', 'trả lời Có; trả lời Không: là không'],
  ['có child.pin', 'đã trả lời; không có child.pin: chưa trả lời'],
  ['child.born sau ngày nộp', 'so ngày; cũng có trước, hôm nay, 2027-03-01'],
  ['số ngày từ child.born đến ngày nộp > 60', 'đếm; cũng có số tháng, số năm, số chữ của'],
  ['a và (b hoặc không c)', 'ghép nhiều điều kiện; đúng: luôn luôn'],
] as const

/** Every id that a formula may name, with what it stands for; and how formulas are written. */
export function Ids({ edition }: { edition: Edition }) {
  const questions = questionsWithPages(edition)
  return (
    <Details summary={`Mã của ${questions.length} câu hỏi và cách viết điều kiện`} open>
      <ul>
        {formulas.map(([written, means]) => (
          <li key={written}>
            <code>{written}</code> {means}
          </li>
        ))}
      </ul>
      <dl class="ids">
        {questions.map(({ page, question: { id, label, kind, options = [] } }) => (
          <div key={id}>
            <dt>
              <code translate={false}>{id}</code>
            </dt>
            <dd>
              {`${label} · ${kindWords[kind]} · ${page}`}
              {options.length > 0 && <span class="hint">{` Ô: ${options.map(({ key, label }) => `${key} (${label})`).join('; ')}`}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
