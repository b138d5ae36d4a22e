import { clockTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { sheetOf, subjectLine } from '#catalogue'
import { annotationKinds, answerWords, bookNames, questions, wholeReference, type Entry, type Inquiry } from '#registers'
import { Choice, TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { UnitName } from '#ui/places.ts'
import { DueTag } from '#ui/tags.tsx'
import { EntryLines, Notes } from '../books/entry-text.tsx'
import type { Around } from '../frame.ts'
import { aboutLine, asksWords } from './words.ts'

type Show = Around & {
  inquiry: Inquiry
  unitName: UnitName
  /** This unit was asked, and this officer may answer. */
  mayAnswer: boolean
  /** In the books of this unit: what may be meant. */
  found: readonly Entry[]
  /** The request to annotate is about this one. */
  entry?: Entry | undefined
  /** What the unit that asks to annotate has entered in its own books: the extract of it. */
  sent?: readonly Entry[]
  typed?: Fields
  problems?: readonly Problem[]
}

const lineOf = (entry: Entry) =>
  `${subjectLine(entry.type, entry.data)}: ${bookNames[entry.type]}, ${wholeReference(entry)}, ngày ${shortDay(entry.enteredOn)}`

const noteHint = ({ annotations }: Entry) => annotations.map(({ text }) => `Ghi chú: ${text}`).join(' ') || undefined

/** What the officer may answer: an entry, that there is none, words; to a request to annotate, that it is done. */
const optionsOf = ({ question }: Inquiry, found: readonly Entry[], entry: Entry | undefined) =>
  question === 'annotate'
    ? [...(entry ? [{ value: 'annotated', label: 'Ghi chú vào sổ và báo nơi gửi' }] : []), { value: 'text', label: 'Chưa ghi chú, trả lời bằng lời' }]
    : [
        ...found.map(one => ({ value: `found:${one.id}`, label: lineOf(one), hint: noteHint(one), data: true })),
        { value: 'not-found', label: 'Không thấy trong sổ của đơn vị' },
        { value: 'text', label: 'Trả lời khác' },
      ]

const AnswerForm = ({ inquiry, found, entry, typed = {}, problems = [] }: Pick<Show, 'inquiry' | 'found' | 'entry' | 'typed' | 'problems'>) => (
  <Form action={to.office.inquiry(inquiry.id)}>
    <Choice
      id="tra-loi"
      label="Trả lời"
      hint={inquiry.question === 'annotate' ? undefined : 'Đã tìm theo số định danh và theo tên trong sổ của đơn vị. Sổ giấy cũ thì tìm bằng tay.'}
      options={optionsOf(inquiry, found, entry)}
      value={typed['tra-loi']}
      problem={problemAt(problems, 'tra-loi')}
    />
    <TextArea
      id="viet-them"
      label="Viết thêm"
      hint="Ví dụ: số và quyển của sổ giấy cũ."
      rows={3}
      value={typed['viet-them']}
      problem={problemAt(problems, 'viet-them')}
      optional
    />
    <Button>Gửi trả lời</Button>
  </Form>
)

/** The extract that goes with a request to annotate, line by line. */
const Sent = ({ entry }: { entry: Entry }) => (
  <>
    <h3>
      {sheetOf(entry.type).extract}, {wholeReference(entry)}
    </h3>
    <EntryLines entry={entry} level={3} />
  </>
)

/** One question between two units, as either of them sees it. */
export const ShowInquiry = ({ chrome, unit, nav, inquiry, unitName, mayAnswer, found, entry, sent = [], typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`Xác minh: ${questions[inquiry.question]}`} problems={problems} unit={unit} nav={nav}>
    <p>
      <a href={to.office.inquiries}>Xác minh giữa các đơn vị</a>
    </p>
    <h1>{questions[inquiry.question]}</h1>
    <p class="lead">{asksWords[inquiry.question]}</p>
    <Facts
      items={[
        ...(aboutLine(inquiry.about) ? [{ label: 'Về ai', value: aboutLine(inquiry.about), data: true }] : []),
        ...(inquiry.kind ? [{ label: 'Loại việc', value: annotationKinds[inquiry.kind] }] : []),
        ...(inquiry.text ? [{ label: inquiry.question === 'annotate' ? 'Nội dung ghi chú' : 'Hỏi thêm', value: inquiry.text, data: true }] : []),
        { label: 'Nơi hỏi', value: unitName(inquiry.from), data: true },
        { label: 'Nơi được hỏi', value: unitName(inquiry.to), data: true },
        { label: 'Hồ sơ', value: inquiry.dossierCode, data: true },
        { label: 'Hỏi lúc', value: `${clockTime(inquiry.askedAt)}, ${inquiry.askedBy.name}` },
        { label: 'Hạn trả lời', value: <DueTag dueAt={inquiry.dueAt} now={chrome.now} done={inquiry.answeredAt !== null} /> },
      ]}
    />
    {entry && (
      <>
        <h2>Việc đã đăng ký</h2>
        <p>
          <a href={to.office.entry(entry.id)} translate={false}>
            {lineOf(entry)}
          </a>
        </p>
        <Notes annotations={entry.annotations} />
      </>
    )}
    {sent.length > 0 && <h2>Việc nơi gửi đã đăng ký</h2>}
    {sent.map(one => (
      <Sent key={one.id} entry={one} />
    ))}
    {inquiry.answer && inquiry.answeredAt && (
      <Notice tone="ok" title={answerWords[inquiry.answer]}>
        <p translate={false}>{inquiry.answerText}</p>
        <p class="hint">
          {inquiry.answeredBy?.name}, {clockTime(inquiry.answeredAt)}
        </p>
      </Notice>
    )}
    {!inquiry.answer && mayAnswer && <AnswerForm inquiry={inquiry} found={found} entry={entry} typed={typed ?? {}} problems={problems} />}
    {!inquiry.answer && !mayAnswer && (
      <Notice tone="pause" title="Đang chờ trả lời">
        <p>Công chức tư pháp – hộ tịch của nơi được hỏi trả lời ở trang này.</p>
      </Notice>
    )}
  </OfficeLayout>
)
