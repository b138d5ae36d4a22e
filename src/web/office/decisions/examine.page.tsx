import type { Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import { tidy } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { entryOf, type Edition } from '#procedures'
import { bookNames, isBookType } from '#registers'
import { examine, type Dossier, type Json } from '#dossiers'
import { CheckboxField, Choice, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press } from '../act.ts'
import { lookUp } from '../dossier/findings.ts'
import { Findings } from '../dossier/findings-panel.tsx'
import { Conflict, DossierHead, PapersSide } from '../dossier/parts.tsx'
import { provenLines } from '../dossier/proves.ts'
import { factsOf, viewOf, wantedPapers, type View } from '../dossier/view.ts'
import { around, does, PageProblems, problemsOf, shown, shows, statusOf, type Around } from '../frame.ts'
import { fieldsInOrder, isDayField, mendable } from '../papers/fields.ts'
import { pdfName, previewPdf } from '../papers/certificate.ts'
import { unitNames } from '../places.ts'

type Drafted = Readonly<Record<string, string>>
type Show = Around & { view: View; drafted: Drafted; typed: Fields; problems?: readonly Problem[] }

const matches = [
  { value: 'khop', label: 'Khớp' },
  { value: 'khong-khop', label: 'Không khớp' },
  { value: 'khong-co', label: 'Không có' },
]
const canMend = (name: string) => (mendable as readonly string[]).includes(name)
const looked = (view: View) => view.findings.filter(({ tone }) => tone === 'danger')

/** Thẩm tra: each paper held against the declaration, what the machine found answered, and the certificate drafted from the declaration. */
export function ShowExamine({ chrome, unit, nav, view, drafted, typed, problems = [] }: Show) {
  const { dossier, edition, papers } = view
  const fields = fieldsInOrder(drafted)
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
          <h2>Đối chiếu giấy tờ</h2>
          {papers.map(paper => (
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

const HOMES = /Residence$/
const cased = (text: string, how: 'toLowerCase' | 'toUpperCase') => text.charAt(0)[how]() + text.slice(1)

/** The entry as the declaration gives it, places written out: `Số 5, tổ 12, phường Cửa Nam, quận Hoàn Kiếm, …`. */
export async function draftOf(db: Db, dossier: Dossier, edition: Edition): Promise<Drafted> {
  const name = await unitNames(db, Object.values(dossier.answers))
  const { fields } = entryOf(edition, dossier.answers, factsOf(dossier), unit => cased(name(unit), 'toLowerCase'))
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, HOMES.test(field) ? cased(value, 'toUpperCase') : value]))
}

/** The draft with the wording of places as the officer typed it; no other field can be changed here. Pure. */
export function mended(
  drafted: Drafted,
  form: Fields,
): { certificate: Record<string, string>; changes: { field: string; before: string; after: string }[] } {
  const certificate: Record<string, string> = { ...drafted }
  const changes = mendable.flatMap(field => {
    const before = drafted[field]
    const after = tidy(form[`ghi.${field}`] ?? before ?? '')
    if (before === undefined || after === '' || after === before) return []
    certificate[field] = after
    return [{ field, before, after }]
  })
  return { certificate, changes }
}

/** What is still to be answered before the draft may go on. Pure. */
export function examinationProblems(papers: View['papers'], suspicious: boolean, form: Fields): Problem[] {
  const ofPapers = papers.flatMap(({ code, label, form: kind }) => {
    const match = form[`khop.${code}`]
    const at = `khop.${code}`
    if (!match) return [{ at, says: `Chọn ${label} khớp hay không khớp với tờ khai` }]
    if (match === 'khong-khop') return [{ at, says: `${label} không khớp thì chưa trình được. Yêu cầu người nộp bổ sung.` }]
    if (match === 'khong-co' && kind === 'submit') return [{ at, says: `Chưa có ${label} thì chưa trình được. Yêu cầu người nộp bổ sung.` }]
    return []
  })
  return suspicious && form['da-xem'] !== 'true' ? [...ofPapers, { at: 'da-xem', says: 'Xem các việc nghi trùng rồi đánh dấu vào ô này' }] : ofPapers
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const code = ctx.params.code ?? ''
  const { frame, view } = await ctx.read(async db => ({ frame: await around(ctx, officer, db), view: await viewOf(ctx, officer, db, code) }))
  const drafted = await draftOf(ctx.db, view.dossier, view.edition)
  return shown(ctx, ShowExamine({ ...frame, view, drafted, typed: ctx.form, problems }), status)
}

const examining = press(
  'tham-tra',
  'examine',
  async ({ ctx, tx, officer, code, version, edition, dossier }) => {
    const papers = wantedPapers(edition, dossier, [])
    const { same, births } = await lookUp(ctx.db, dossier, edition)
    const problems = examinationProblems(papers, same.length + births.length > 0, ctx.form)
    if (problems.length > 0) throw new PageProblems(problems)
    const { certificate, changes } = mended(await draftOf(ctx.db, dossier, edition), ctx.form)
    const matched = Object.fromEntries(papers.map(paper => [paper.code, ctx.form[`khop.${paper.code}`] ?? null]))
    const checks: Json = { papers: matched, changes, notSame: ctx.form['da-xem'] === 'true', note: ctx.form['ghi-chu'] ?? '' }
    const examined = await examine(tx, officer, code, { version, edition, certificate, checks }, ctx.now)
    return {
      dossier: examined,
      says: edition.confirmsDraft ? `Đã thẩm tra hồ sơ ${code}. Gửi bản dự thảo cho người dân xác nhận.` : `Đã trình ký hồ sơ ${code}.`,
    }
  },
  reply,
)

/** The preview of what is typed now, or of what was drafted. */
const preview = async (ctx: Ctx, officer: Officer): Promise<Reply> => {
  try {
    const { dossier, edition } = await ctx.read(db => viewOf(ctx, officer, db, ctx.params.code ?? ''))
    const drafted = dossier.certificate ? (dossier.certificate as Drafted) : mended(await draftOf(ctx.db, dossier, edition), ctx.form).certificate
    return { bytes: await previewPdf(ctx, dossier, drafted), type: 'application/pdf', name: pdfName('xem-truoc', dossier.code) }
  } catch (trouble) {
    return reply(ctx, officer, problemsOf(trouble), statusOf(trouble))
  }
}

export const examineRoutes = [
  shows(examining.path, examining.may, (ctx, officer) => reply(ctx, officer)),
  examining,
  shows('/can-bo/ho-so/:code/xem-truoc.pdf', 'seeDossier', preview),
  does('/can-bo/ho-so/:code/xem-truoc.pdf', 'examine', preview),
]
