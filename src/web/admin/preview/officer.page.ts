import { shortDay } from '#kernel/format.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { declarationSheet, issue, sheetOf } from '#catalogue'
import { isBookType } from '#registers'
import { declarationView, draftedFields, peopleOf, type Issued } from '#procedures'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { namesIn } from '#ui/places.ts'
import { shownMessages, TrialMessages, TrialOfficer } from './officer.show.tsx'
import { outcomeNow } from './outcome.ts'
import { tried, type Tried } from './trial.ts'
import { pack } from './walk.ts'

const AGENCY = { name: 'Ủy ban nhân dân phường (bản xem thử)', place: 'Hà Nội' }
const NO_INDEX = { 'x-robots-tag': 'noindex' }

const outside = (ctx: Ctx, { trial }: Tried) => pageChrome(ctx, trial.shared ? { person: undefined } : {})

/** GET of the dossier that these answers would make, as its officer reads it. */
export async function showOfficer(ctx: Ctx): Promise<Reply> {
  const found = await tried(ctx)
  const { trial, work } = found
  const { edition, answers, facts } = trial
  const names = await namesIn(ctx.db, answers)
  const view = {
    trial,
    work,
    now: outcomeNow(edition, answers, facts, ctx.city.fees),
    declaration: declarationView(edition, answers, facts, names),
    people: peopleOf(edition, answers, facts),
    drafted: labelled(edition.entries[0]?.book ?? '', draftedFields(edition, answers, facts, names)),
    packed: pack(answers),
  }
  return { html: TrialOfficer({ chrome: outside(ctx, found), ...view }), headers: NO_INDEX }
}

/** Fields of a book by the words of its sheet; a field that the sheet does not have keeps its name. */
function labelled(book: string, fields: Readonly<Record<string, string>>): { label: string; value: string }[] {
  const known = isBookType(book) ? sheetOf(book).groups.flatMap(({ fields }) => fields) : []
  return Object.entries(fields).map(([name, value]) => ({ label: known.find(field => field.name === name)?.label ?? name, value: shortIfDay(value) }))
}

const shortIfDay = (text: string) => (/^\d{4}(-\d\d){0,2}$/.test(text) ? shortDay(text) : text)

/** GET of the declaration as it would be printed. */
export async function printDeclaration(ctx: Ctx): Promise<Reply> {
  const { trial } = await tried(ctx)
  const { edition, answers, facts } = trial
  const view = declarationView(edition, answers, facts, await namesIn(ctx.db, answers))
  const { applicant } = peopleOf(edition, answers, facts)
  const sheet = { ...view, addressee: AGENCY.name, applicant, place: AGENCY.place, filed: 'Bản xem thử, chưa ai nộp' }
  return { bytes: await declarationSheet(sheet, ctx.now), type: 'application/pdf', name: 'to-khai-xem-thu.pdf', headers: NO_INDEX }
}

const bookOf = ({ of }: Issued, { trial: { edition } }: Tried): string =>
  of === 'source' ? (edition.source?.books[0] ?? edition.entries[0]?.book ?? '') : of

/** GET of a paper that the edition issues, with BẢN XEM TRƯỚC across it: nothing is numbered or kept. */
export async function printPaper(ctx: Ctx): Promise<Reply> {
  const found = await tried(ctx)
  const { edition, answers, facts } = found.trial
  const issued = edition.documents.find(({ code }) => code === ctx.params['paper'])
  if (!issued) throw new NotFound('Bản này không cấp giấy ấy. Mở lại trang xem thử.')
  const book = bookOf(issued, found)
  if (!isBookType(book)) throw new Refusal('no-book', `Giấy “${issued.name}” chưa chọn in từ sổ nào. Sửa ở phần Giấy được cấp.`)
  const { layout, name, mark } = issued
  const bytes = await issue(
    {
      layout,
      name,
      ...(mark ? { mark } : {}),
      book,
      fields: draftedFields(edition, answers, facts, await namesIn(ctx.db, answers)),
      entry: { number: '…', year: Number(ctx.today.slice(0, 4)), volume: '…', at: AGENCY.name, on: ctx.today },
      agency: AGENCY,
      notes: [],
      verifyUrl: `${ctx.origin}/xac-minh/BAN-XEM-TRUOC`,
      verifyCode: 'BẢN XEM TRƯỚC',
    },
    ctx.now,
  )
  return { bytes, type: 'application/pdf', name: `${issued.code}-xem-thu.pdf`, headers: NO_INDEX }
}

/** GET of what people would be told, over the phone and by mail. */
export async function showMessages(ctx: Ctx): Promise<Reply> {
  const found = await tried(ctx)
  const messages = shownMessages(found.work.code, ctx)
  return { html: TrialMessages({ chrome: outside(ctx, found), trial: found.trial, work: found.work, messages }), headers: NO_INDEX }
}
