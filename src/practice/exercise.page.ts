import { addDays } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import { dossierByCode, examine, receive, sign, stateWords, type Dossier } from '#dossiers'
import { draftedFields, editionFrom } from '#procedures'
import type { Practice } from '#training'
import type { Calendar } from '#units'
import { unitNames } from '#ui/places.ts'
import { safePath, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../web/office/frame.ts'
import { colleagueOf, UNIT } from './desk.ts'
import { ShowDay, ShowDone, type DayRow } from './exercise.show.tsx'
import type { Exercise } from './kept.ts'

type Running = {
  readonly exercise: Exercise
  readonly calendar: Calendar
  readonly finish: () => Promise<Practice>
  readonly back: string
}

/** The pages that only an exercise has: its day, handing a dossier over, the end; and the clock. */
export function exerciseRoutes(running: Running): Route[] {
  return [
    shows(to.office.exercise, 'practise', ctx => dayPage(ctx, running)),
    does(`${to.office.exercise}/giao`, 'practise', ctx => handOver(ctx, running)),
    does(`${to.office.exercise}/xong`, 'practise', ctx => done(ctx, running)),
    does(to.clock, 'practise', ctx => moveClock(ctx)),
  ]
}

/** The dossiers of the day that still lie in the unit. */
async function dossiersOf(db: Database, { dealt }: Exercise): Promise<DayRow[]> {
  const rows: DayRow[] = []
  for (const { code } of dealt) {
    const { subject, state, unit, submittedAt, dueAt } = await dossierByCode(db, code)
    rows.push({ code, subject, state: stateWords[state], here: unit === UNIT, submittedAt, dueAt })
  }
  return rows.toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())
}

async function dayPage(ctx: Ctx, { exercise }: Running, problems: ReturnType<typeof problemsOf> = [], status = 200): Promise<Reply> {
  if (ctx.visitor.kind !== 'officer') return { redirect: '/' }
  const { visitor } = ctx
  const frame = await ctx.read(db => around(ctx, visitor, db))
  return shown(ctx, ShowDay({ ...frame, exercise, rows: await dossiersOf(ctx.db, exercise), problems }), status)
}

/** Giao đồng nghiệp: the colleague does what the role does with it, in the colleague's own name. */
async function handOver(ctx: Ctx, running: Running): Promise<Reply> {
  const { exercise } = running
  const code = ctx.form['ho-so'] ?? ''
  try {
    if (!exercise.dealt.some(one => one.code === code)) refuse('not-of-the-day', 'Chọn một hồ sơ của bài.')
    await ctx.db.write(async tx => colleagueTakes(tx, ctx, running, await dossierByCode(tx, code)))
    return goTo(to.office.exercise, { tone: 'ok', text: `Đã giao hồ sơ ${code} cho đồng nghiệp.` })
  } catch (trouble) {
    return dayPage(ctx, running, problemsOf(trouble), statusOf(trouble))
  }
}

async function colleagueTakes(tx: Tx, ctx: Ctx, { exercise: { role }, calendar }: Running, dossier: Dossier): Promise<Dossier> {
  const { code, version, answers } = dossier
  const colleague = colleagueOf(role)
  const edition = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition)
  if (role === 'deskOfficer') return receive(tx, colleague, code, { version, calendar, edition }, ctx.now)
  if (role === 'signer') return sign(tx, colleague, code, { version, calendar, edition, books: ctx.db }, ctx.now)
  const name = await unitNames(ctx.db, Object.values(answers))
  const certificate = { ...draftedFields(edition, answers, { today: ctx.today, filedOn: ctx.today }, name) }
  return examine(tx, colleague, code, { version, edition, certificate, checks: {} }, ctx.now)
}

async function done(ctx: Ctx, { finish, back }: Running): Promise<Reply> {
  const result = await finish()
  const frame = await ctx.read(db => around(ctx, ctx.visitor as Parameters<typeof around>[1], db))
  const href = `${back}${to.office.practiceResult(result.id)}`
  return { ...shown(ctx, ShowDone({ ...frame, score: result.score, href })), headers: { [ENDED]: result.id } }
}

/** The header by which the server learns that an exercise is over. */
export const ENDED = 'x-practice-ended'

async function moveClock(ctx: Ctx): Promise<Reply> {
  const target = ctx.form['to'] === '+1h' ? new Date(ctx.now.getTime() + 3_600_000) : instant(addDays(ctx.today, 1))
  await ctx.city.moveClock(target)
  return { redirect: safePath(ctx.form['back'], to.office.exercise) }
}
