import type { Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import { bookNames, isBookType } from '#registers'
import { CheckboxField, Choice, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import type { Fields } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Findings } from '../dossier/findings-panel.tsx'
import { Conflict, DossierHead, PapersSide } from '../dossier/parts.tsx'
import { provenLines } from '../dossier/proves.ts'
import type { View } from '../dossier/view.ts'
import type { Around } from '../frame.ts'
import { fieldsInOrder, isDayField, mendable } from '../papers/fields.ts'
import type { Drafted } from './examine.draft.ts'

type Show = Around & { view: View; drafted: Drafted; typed: Fields; problems?: readonly Problem[] }

const matches = [
  { value: 'khop', label: 'Khớp' },
  { value: 'khong-khop', label: 'Không khớp' },
  { value: 'khong-co', label: 'Không có' },
]
const canMend = (name: string) => (mendable as readonly string[]).includes(name)
/** What the machine found that a person must have seen before going on. */
const looked = (view: View) => view.findings.filter(({ tone }) => tone === 'danger')

type Part = { view: View; typed: Fields; problems: readonly Problem[] }

/** Each paper against what it proves, and what was found alike. */
const Matching = ({ view, typed, problems }: Part) => (
  <>
    <h2>Đối chiếu giấy tờ</h2>
    {view.papers.map(paper => (
      <Choice
        key={paper.code}
        id={`khop.${paper.code}`}
        label={paper.label}
        hint={provenLines(view.declaration, paper) || undefined}
        options={matches}
        inline
        value={typed[`khop.${paper.code}`]}
        problem={problemAt(problems, `khop.${paper.code}`)}
      />
    ))}
    {looked(view).length > 0 && (
      <CheckboxField
        id="da-xem"
        label="Đã xem các việc nghi trùng. Không phải cùng một việc."
        value={typed['da-xem']}
        problem={problemAt(problems, 'da-xem')}
      />
    )}
  </>
)

/** The entry from the declaration; only the wording of places can be mended. */
function DraftedEntry({ book, drafted, typed, problems }: Omit<Part, 'view'> & { book: string; drafted: Drafted }) {
  const fields = fieldsInOrder(drafted)
  return (
    <>
      <h2>Nội dung ghi vào {book}</h2>
      <SummaryList
        rows={fields
          .filter(({ name }) => !canMend(name))
          .map(({ name, label, value }) => ({ label, value: isDayField(name) ? shortDay(value) : value }))}
      />
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
    </>
  )
}

/** Thẩm tra: each paper held against the declaration, what the machine found answered, and the certificate drafted from the declaration. */
export function ShowExamine({ chrome, unit, nav, view, drafted, typed, problems = [] }: Show) {
  const { dossier, edition } = view
  const book = isBookType(edition.entry.book) ? bookNames[edition.entry.book] : edition.entry.book
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
          <Matching {...{ view, typed, problems }} />
          <DraftedEntry {...{ book, drafted, typed, problems }} />
          <TextArea id="ghi-chu" label="Ghi chú khi thẩm tra" optional rows={2} value={typed['ghi-chu']} />
          {edition.confirmsDraft ? (
            <Notice>Bước sau: gửi bản dự thảo cho người nộp xác nhận trong {edition.confirmsDraft.days} ngày làm việc.</Notice>
          ) : (
            <Notice>Bước sau: trình ký. Người nộp ký vào sổ khi nhận kết quả.</Notice>
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
