import { dong, dueTime, shortDay } from '#kernel/format.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Officer } from '#identity'
import { useNotice } from '#exchange'
import { chargeOf } from '#payments'
import { editionFrom, peopleOf, readAnswers, type Edition, type Facts } from '#procedures'
import { claimDraft, draftByCode, dossierByCode, ownerOf, receive, saveDraft, submit, traceOf, type Dossier, type Draft } from '#dossiers'
import type { CommuneOption } from '#ui/fields.tsx'
import { CheckboxField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { QuestionFields } from '#ui/questions.tsx'
import { BROWSER, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ChannelTag } from '#ui/tags.tsx'
import { tell } from '../act.ts'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf, type Around } from '../frame.ts'
import { communesFor, withCommunes, unitNames } from '#ui/places.ts'
import { draftPath } from './counters.page.tsx'
import { readIdCard } from './id-card.ts'
import { answerBoxes, counterQuestions, intakeProblems, marksOf, paperQuestions, unread } from './questions.ts'
import { ScanBlock, type ScanSaid } from './scan-block.tsx'
import { fillFrom, peopleWithCards } from './scan.ts'

type Values = Readonly<Record<string, unknown>>
type Show = Around & {
  edition: Edition
  draft: Draft
  facts: Facts
  values: Values
  communes: (id: string) => readonly CommuneOption[]
  problems?: readonly Problem[]
  said?: ScanSaid | undefined
}

const orderOf = (edition: Edition) =>
  new Map([{ id: 'quet' }, ...counterQuestions(edition), ...paperQuestions(edition)].map(({ id }, place) => [id, place]))

/** Problems in the order of the page. */
export function inOrder(edition: Edition, problems: readonly Problem[]): Problem[] {
  const order = orderOf(edition)
  return problems.toSorted((a, b) => (order.get(a.at) ?? 999) - (order.get(b.at) ?? 999))
}

/** The citizens' questions on one dense page, the papers marked as they lie on the table, one press to receive. */
export const ShowCounter = ({ chrome, unit, nav, edition, draft, facts, values, communes, problems = [], said }: Show) => (
  <OfficeLayout chrome={chrome} title={`Nhận tại quầy: ${edition.name}`} problems={problems} unit={unit} nav={nav}>
    <h1>{edition.name}</h1>
    <p>
      <ChannelTag channel={draft.channel} />
      {draft.paperDate && ` · Ngày trên giấy ${shortDay(draft.paperDate)}`} ·{' '}
      <span class="hint">
        Mã nháp <span translate={false}>{draft.code}</span>
      </span>
    </p>
    <Form action={draftPath(edition.slug, draft.code)} autosave={`${to.office.counter(edition.slug)}/luu?nhap=${encodeURIComponent(draft.code)}`}>
      {peopleWithCards(edition).length > 0 && <ScanBlock people={peopleWithCards(edition)} values={values} problems={problems} said={said} />}
      <QuestionFields
        questions={[...counterQuestions(edition), ...paperQuestions(edition)]}
        values={values}
        problems={problems}
        facts={facts}
        density="dense"
        communes={communes}
      />
      <CheckboxField
        id="dong-y"
        label="Người nộp đã nghe đọc lại và đồng ý với nội dung"
        hint="Người nộp biết dữ liệu được dùng để giải quyết hồ sơ này."
        value={values['dong-y'] as string | undefined}
        problem={problemAt(problems, 'dong-y')}
      />
      <ButtonRow>
        <Button name="viec" value="luu">
          Lưu, tiếp nhận và hẹn trả
        </Button>
        <Button variant="secondary" name="viec" value="nhap">
          Lưu nháp
        </Button>
        <ButtonLink href={to.office.counters} variant="quiet">
          Về quầy
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

type Known = { edition: Edition; draft: Draft; facts: Facts }

/** The draft of this officer; one that was sent already leads to its dossier. */
async function known(ctx: Ctx, officer: Officer): Promise<Known | { sent: string }> {
  const draft = await ctx.read(db => draftByCode(db, ctx.query.nhap ?? '', ownerOf(officer)))
  if (draft.submittedCode) return { sent: draft.submittedCode }
  return { draft, edition: editionFrom(ctx.city.editions, draft.procedure, draft.edition), facts: { today: ctx.today, filedOn: dayOf(ctx.now) } }
}

async function reply(
  ctx: Ctx,
  officer: Officer,
  { edition, draft, facts }: Known,
  values: Values,
  { problems = [], status = 200, said }: { problems?: readonly Problem[]; status?: number; said?: ScanSaid } = {},
): Promise<Reply> {
  const communes = await communesFor(ctx.db, counterQuestions(edition), values as Fields, ctx.today)
  const frame = await ctx.read(db => around(ctx, officer, db))
  return shown(ctx, ShowCounter({ ...frame, edition, draft, facts, values, communes, problems: inOrder(edition, problems), said }), status)
}

/** What was posted, read and kept in the draft, whatever is wrong with it. */
async function kept(ctx: Ctx, officer: Officer, { edition, draft, facts }: Known, posted: Fields = ctx.form) {
  const form = await withCommunes(ctx.db, counterQuestions(edition), posted, ctx.today)
  const read = readAnswers(edition, 'all', answerBoxes(form), { answers: {}, facts })
  const marks = marksOf(edition, read.answers, facts, form)
  await ctx.write(tx =>
    saveDraft(tx, draft.code, ownerOf(officer), { answers: { ...read.answers, ...marks }, typed: unread(form, read.problems) }, ctx.now),
  )
  return { form, answers: read.answers, problems: [...read.problems, ...intakeProblems(edition, read.answers, facts, form, officer.unit)] }
}

/** Submitted and received in one transaction. The dossier belongs to the phone of the applicant, so that they can follow it. */
async function takeIn(ctx: Ctx, officer: Officer, { edition, draft, facts }: Known, answers: Draft['answers']): Promise<Dossier> {
  const { phone } = peopleOf(edition, answers, facts)
  const owner = phone ? `phone:${phone}` : ownerOf(officer)
  const by = { kind: 'officer', id: officer.id, name: officer.name, unit: officer.unit } as const
  const unitName = await unitNames(ctx.db, [officer.unit, ...Object.values(answers)])
  const calendar = await ctx.city.calendar()
  const taken = await ctx.write(async tx => {
    if (owner !== ownerOf(officer)) await claimDraft(tx, draft.code, ownerOf(officer), owner)
    const trace = traceOf(ctx.city.secret, { browser: ctx.cookies[BROWSER] ?? '', ip: ctx.ip, agent: ctx.agent })
    const { dossier, fresh } = await submit(
      tx,
      { draft: draft.code, owner, by, edition, fees: ctx.city.fees, unitName, paperless: true, trace },
      ctx.now,
    )
    if (!fresh) return dossier
    const received = await receive(tx, officer, dossier.code, { version: dossier.version, calendar, edition }, ctx.now)
    await tell(ctx, tx, received, 'received')
    return received
  })
  // What agencies sent is beyond an officer's connection.
  await ctx.db.write(tx => useNotice(tx, taken))
  return taken
}

function received(dossier: Dossier): Reply {
  const { code, dueAt } = dossier
  const { total } = chargeOf(dossier)
  const fee = total > 0 ? ` Thu lệ phí ${dong(total)} trước khi in.` : ''
  const text = `Đã tiếp nhận hồ sơ ${code}${dueAt ? `, hẹn trả ${dueTime(dueAt)}` : ''}.${fee} In giấy hẹn cho người nộp (phím M).`
  return goTo(to.office.dossier(code), { tone: 'ok', text })
}

/** A card was scanned, or its words are to replace what was typed: the fields are filled and kept, and the page says what came of it. */
async function scan(ctx: Ctx, officer: Officer, found: Known): Promise<Reply> {
  const over = ctx.form.viec === 'theo-the'
  const text = (over ? ctx.form['the-vua-quet'] : ctx.form.quet) ?? ''
  const people = peopleWithCards(found.edition)
  const whose = people.find(({ prefix }) => prefix === ctx.form['quet-cho']) ?? people[0]
  const read = readIdCard(text.slice(0, 1000))
  if ('says' in read || !whose) {
    const { form } = await kept(ctx, officer, found)
    return reply(ctx, officer, found, form, {
      problems: [{ at: 'quet', says: 'says' in read ? read.says : 'Thủ tục này không hỏi số định danh' }],
      status: 422,
    })
  }
  const { fields, filled, differs } = fillFrom(read.card, whose, ctx.form, over)
  const { form } = await kept(ctx, officer, found, fields)
  const waits = differs.length > 0 && !over
  const next = waits ? whose : (people.find(({ pin }) => !form[pin]) ?? whose)
  return reply(
    ctx,
    officer,
    found,
    { ...form, 'quet-cho': next.prefix },
    { said: { who: whose.who, filled, differs, doubt: read.card.doubt, over, text } },
  )
}

/** Enter in the box of the scanner, or the button beside it; whoever presses "Lưu" wants to be done. */
const isScan = ({ viec, quet }: Fields): boolean => viec === 'quet' || viec === 'theo-the' || (viec === undefined && (quet ?? '').trim() !== '')

async function post(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = await known(ctx, officer)
  if ('sent' in found) return received(await ctx.read(db => dossierByCode(db, found.sent)))
  if (isScan(ctx.form)) return scan(ctx, officer, found)
  const { form, answers, problems } = await kept(ctx, officer, found)
  if (form.tim !== undefined || form.viec === 'nhap') return reply(ctx, officer, found, form)
  try {
    if (problems.length > 0) throw new PageProblems(problems)
    return received(await takeIn(ctx, officer, found, answers as Draft['answers']))
  } catch (trouble) {
    if (trouble instanceof NotFound) throw trouble
    return reply(ctx, officer, found, form, { problems: problemsOf(trouble), status: statusOf(trouble) })
  }
}

export const counterRoutes = [
  shows('/can-bo/quay/:slug', 'counterIntake', async (ctx, officer) => {
    if (!ctx.query.nhap) return goTo(to.office.counters)
    const found = await known(ctx, officer)
    if ('sent' in found) return goTo(to.office.dossier(found.sent))
    const { answers, typed } = found.draft
    return reply(ctx, officer, found, { ...answers, ...typed, ...(answers['counter.consent'] ? { 'dong-y': 'true' } : {}) })
  }),
  does('/can-bo/quay/:slug', 'counterIntake', post),
  does('/can-bo/quay/:slug/luu', 'counterIntake', async (ctx, officer) => {
    const found = await known(ctx, officer)
    if (!('sent' in found)) await kept(ctx, officer, found)
    return { text: `Đã lưu nháp ${ctx.query.nhap ?? ''}.`, type: 'text/plain; charset=utf-8' }
  }),
]
