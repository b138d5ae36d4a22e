import type { Problem } from '#kernel/refusal.ts'
import { linesOf, mendable, subjectLine } from '#catalogue'
import { bookNames, isBookType, wholeReference, type Entry } from '#registers'
import { CheckboxField, Choice, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import type { Fields } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Findings } from '../dossier/findings-panel.tsx'
import { Conflict, DossierHead, PapersSide } from '../dossier/parts.tsx'
import type { View } from '../dossier/view.ts'
import type { Around } from '../frame.ts'
import type { Drafted } from './examine.draft.ts'
import { Matching } from './matching.tsx'

/** An entry that the act may be about, and the unit whose book it is in. */
type Found = { readonly entry: Entry; readonly at: string }
type Show = Around & { view: View; sources: readonly Found[]; drafted: Drafted; typed: Fields; problems?: readonly Problem[] }

/** What the machine found that a person must have seen before going on. */
const looked = (view: View) => view.findings.filter(({ tone }) => tone === 'danger')

type Part = { view: View; typed: Fields; problems: readonly Problem[] }

/** What the applicant wrote with the last supplement. */
function Supplemented({ events }: Pick<View, 'events'>) {
  const note = events.findLast(({ type }) => type === 'supplement')?.data.note
  return typeof note === 'string' && note !== '' ? <Notice title="Người nộp ghi khi bổ sung">{note}</Notice> : null
}

/** What was found alike must have been seen by a person. */
const Seen = ({ view, typed, problems }: Part) =>
  looked(view).length > 0 ? (
    <CheckboxField
      id="da-xem"
      label="Đã xem các việc nghi trùng. Không phải cùng một việc."
      value={typed['da-xem']}
      problem={problemAt(problems, 'da-xem')}
    />
  ) : null

const bookName = (book: string) => (isBookType(book) ? bookNames[book] : book)

/** Which entry the act is about; picked by a person, of what the books gave. */
function Sources({ view, sources, typed, problems }: Part & { sources: readonly Found[] }) {
  if (!view.edition.source) return null
  return (
    <>
      <h2>Việc đã đăng ký</h2>
      {sources.length === 0 ? (
        <Notice tone="warn">Không thấy trong các sổ ở đây. Hỏi nơi đăng ký trước khi làm tiếp.</Notice>
      ) : (
        <Choice
          id="nguon"
          label="Hồ sơ này nói tới việc nào?"
          options={sources.map(({ entry, at }) => ({
            value: String(entry.id),
            label: `${subjectLine(entry.type, entry.data)}. ${wholeReference(entry)}, ${bookName(entry.type).toLowerCase()}, ${at}`,
          }))}
          value={typed.nguon ?? (sources.length === 1 ? String(sources[0]?.entry.id) : undefined)}
          problem={problemAt(problems, 'nguon')}
        />
      )}
    </>
  )
}

/** The entries from the declaration; only the wording of places can be mended, and of what is written beside the source. */
function DraftedEntry({ books, drafted, typed, problems }: Omit<Part, 'view'> & { books: readonly string[]; drafted: Drafted }) {
  const fields = linesOf(books, drafted)
  const places = new Set(books.flatMap(mendable))
  const canMend = (name: string) => places.has(name)
  return (
    <>
      <h2>Nội dung ghi vào {books.map(bookName).join(' và ')}</h2>
      <SummaryList rows={fields.filter(({ name }) => !canMend(name))} />
      <p class="hint">
        Nội dung trên lấy từ tờ khai. Sai thì yêu cầu người nộp bổ sung. Cách ghi địa danh dưới đây được chỉnh cho đúng quy cách của sổ.
      </p>
      {fields
        .filter(({ name }) => canMend(name))
        .map(({ name, label, value }) => (
          <TextField
            key={name}
            id={`ghi.${name}`}
            label={label}
            value={typed[`ghi.${name}`] ?? value}
            maxlength={200}
            problem={problemAt(problems, `ghi.${name}`)}
          />
        ))}
      {drafted.annotation && (
        <TextArea id="ghi.annotation" label="Ghi chú vào việc đã đăng ký" rows={2} value={typed['ghi.annotation'] ?? drafted.annotation} />
      )}
    </>
  )
}

/** Thẩm tra: each paper held against the declaration, what the machine found answered, and the certificate drafted from the declaration. */
export function ShowExamine({ chrome, unit, nav, view, sources, drafted, typed, problems = [] }: Show) {
  const { dossier, edition } = view
  const books = edition.entries.map(({ book }) => book)
  return (
    <OfficeLayout chrome={chrome} title={`Thẩm tra – ${dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Thẩm tra, soạn giấy</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <Conflict {...view} />
      <div class="compare">
        <div>
          <PapersSide {...view} />
          <Findings findings={view.findings} />
        </div>
        <Form action={to.office.act(dossier.code, 'tham-tra')}>
          <input type="hidden" name="version" value={dossier.version} />
          <Supplemented {...view} />
          <Matching {...{ view, typed, problems }} />
          <Seen {...{ view, typed, problems }} />
          <Sources {...{ view, sources, typed, problems }} />
          <DraftedEntry {...{ books, drafted, typed, problems }} />
          <TextArea id="ghi-chu" label="Ghi chú khi thẩm tra" optional rows={2} value={typed['ghi-chu']} />
          {edition.confirmsDraft ? (
            <Notice>Bước sau: gửi bản dự thảo cho người nộp xác nhận trong {edition.confirmsDraft.days} ngày làm việc.</Notice>
          ) : (
            <Notice>
              Bước sau: trình ký. {edition.signsBook.map(({ who }) => who).join(', ')} {edition.signsBook.length > 0 && 'ký vào sổ khi nhận kết quả.'}
            </Notice>
          )}
          <ButtonRow>
            <Button kbd="C">{edition.confirmsDraft ? 'Xong thẩm tra' : 'Trình ký'}</Button>
            <Button variant="secondary" kbd="V" action={to.office.act(dossier.code, 'xem-truoc.pdf')}>
              Xem trước bản in
            </Button>
            <ButtonLink href={to.office.act(dossier.code, 'bo-sung')} variant="secondary" kbd="B">
              Yêu cầu bổ sung
            </ButtonLink>
            <ButtonLink href={to.office.dossier(dossier.code)} variant="quiet">
              Thôi, về hồ sơ
            </ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </OfficeLayout>
  )
}
