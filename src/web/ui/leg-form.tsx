import type { MendItem } from '#dossiers'
import type { Problem } from '#kernel/refusal.ts'
import type { Answers, Facts, Question } from '#procedures'
import { FileField, TextArea } from './fields.tsx'
import { problemAt } from './forms.tsx'
import type { Fields } from './page.ts'
import { type Communes, QuestionFields } from './questions.tsx'

export type MendView = {
  readonly items: readonly MendItem[]
  readonly values: Answers | Fields
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly communes?: Communes | undefined
}

/** What was sent already for an item, in words, by its place. */
export type MendSent = Readonly<Record<number, string>>

/** The box in which an item without a field is answered, and where its picture goes. */
export const answerBox = (place: number): string => `loi-${place}`
export const fileBox = (place: number): string => `tep-${place}`

/** The questions of all items, and those of the posted boxes that answer them. */
export const mendQuestions = (items: readonly MendItem[]): readonly Question[] => items.flatMap(({ questions }) => questions)
export const mendBoxes = (items: readonly MendItem[], form: Fields): Fields =>
  Object.fromEntries(Object.entries(form).filter(([name]) => mendQuestions(items).some(({ id }) => name === id || name.startsWith(`${id}.`))))

/** What an agency wants mended in its part, each item answered where it is asked. `files`: pictures can be added. */
export const MendFields = ({ items, files, sent = {}, ...view }: MendView & { files?: boolean | undefined; sent?: MendSent | undefined }) => (
  <ol class="asked-items">
    {items.map(item => (
      <li key={item.place}>
        <Mend item={item} files={files} sent={sent[item.place]} {...view} />
      </li>
    ))}
  </ol>
)

type MendProps = Omit<MendView, 'items'> & { item: MendItem; files?: boolean | undefined; sent: string | undefined }

const Mend = ({ item: { place, says, questions, inBook }, files, sent, values, facts, problems, communes }: MendProps) => (
  <section>
    {says.map(one => (
      <h2 key={one} translate={false}>
        {one}
      </h2>
    ))}
    {inBook && <p>Dòng này ghi theo sổ hộ tịch nên không sửa ở đây được. Sổ ghi sai thì xin cải chính tại quầy.</p>}
    {questions.length > 0 && <QuestionFields questions={questions} values={values} problems={problems} facts={facts} communes={communes} />}
    {questions.length === 0 && (
      <>
        {sent && <p class="hint">{`Đã gửi: ${sent}`}</p>}
        {files && (
          <FileField
            id={fileBox(place)}
            label="Ảnh hoặc tệp"
            hint="Ảnh hoặc PDF, mỗi tệp tối đa 10 MB."
            problem={problemAt(problems, fileBox(place))}
          />
        )}
        <TextArea
          id={answerBox(place)}
          label={files ? 'Trả lời, nếu không có ảnh' : 'Trả lời'}
          rows={3}
          value={String(values[answerBox(place)] ?? '')}
          problem={problemAt(problems, answerBox(place))}
        />
      </>
    )}
  </section>
)
