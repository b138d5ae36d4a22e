import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { succeedPosts } from '#identity'
import { moveDrafts, moveUnits } from '#dossiers'
import { tellMany } from '#notices'
import { succeedBooks } from '#registers'
import { succeedServices } from '#rollout'
import { reorganiseUnits } from '#units'
import type { Change, Plan } from '../change.ts'
import { mainWays, postsOf } from '../queries/preview.ts'
import { changeOf, duePlans, lockPlan, noteStep, planById, stepsOf, type Counts, type Step, type StepName } from '../store.ts'

/** Dossiers of one transaction. */
const BATCH = 400
const NAME = 'Sắp xếp đơn vị hành chính'

export type Doing = { readonly plan: Plan; readonly change: Change; readonly host: string; readonly now: Instant }
/** One piece of a step: what it did, and whether the step is over with it. */
type Piece = { readonly counts: Counts; readonly over: boolean }
type Work = (tx: Tx, doing: Doing) => Promise<Piece>

const whole = (counts: Counts): Piece => ({ counts, over: true })

/** In this order. Each does nothing that is done already, so that whatever stops the machine between two of them, or inside one, costs one batch. */
const steps: readonly (readonly [StepName, Work])[] = [
  ['units', async (tx, { plan, change }) => whole(change.known ? { ended: 0, begun: 0 } : await reorganiseUnits(tx, change, `sap-xep-${plan.id}`))],
  ['services', async (tx, { change }) => whole(await succeedServices(tx, { ...succeeding(change), decision: change.act }))],
  ['books', async (tx, { plan, change, now }) => whole(await succeedBooks(tx, succeeding(change), { id: `sap-xep-${plan.id}`, name: NAME }, now))],
  ['posts', posts],
  ['dossiers', dossiers],
  ['drafts', drafts],
]

const succeeding = (change: Change) => ({
  arrows: change.known ? mainWays(change) : change.arrows,
  units: change.successions.map(({ unit }) => unit),
  on: change.on,
})

async function posts(tx: Tx, { plan, change, now }: Doing): Promise<Piece> {
  const planned = await postsOf(tx, plan.id, change)
  const moves = planned.map(({ move }) => move)
  const by = plan.approvedBy?.id ?? plan.writtenBy.id
  const done = await succeedPosts(tx, { moves, heirs: mainWays(change), on: change.on, act: change.act, by }, now)
  return whole({ ...done, undecided: planned.filter(({ open }) => open).length })
}

const heirsOf = ({ successions }: Change) =>
  new Map(successions.flatMap(({ unit, heir, heirName }) => (heir && heirName ? [[unit, { id: heir, name: heirName }] as const] : [])))

/** A batch of dossiers moves, and their people are told, in one transaction. */
async function dossiers(tx: Tx, { plan, change, host, now }: Doing): Promise<Piece> {
  const heirs = heirsOf(change)
  const names = new Map([...heirs.values()].map(({ id, name }) => [id, `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`]))
  const moved = await moveUnits(tx, { heirs, act: change.act, on: change.on }, now, BATCH)
  const told = await tellMany(
    tx,
    'unitChanged',
    moved.map(({ code, unit, procedure, applicant: { phone, email } }) => ({
      ...{ code, procedure, phone, email, host, unit: names.get(unit) },
      once: `${code}:sap-xep-${plan.id}`,
    })),
    now,
  )
  return { counts: { moved: moved.length, told }, over: moved.length < BATCH }
}

async function drafts(tx: Tx, { change }: Doing): Promise<Piece> {
  const names = new Map(change.successions.map(({ unit, name }) => [unit, name]))
  return whole(await moveDrafts(tx, { heirs: heirsOf(change), names }))
}

/** The name of each step, for people. */
export const stepWords: Record<StepName, string> = {
  units: 'Đơn vị',
  services: 'Dịch vụ trực tuyến',
  books: 'Sổ hộ tịch',
  posts: 'Vai của cán bộ',
  dossiers: 'Hồ sơ đang mở và tin báo',
  drafts: 'Bản nháp',
}

/** Hears after every batch what it did. */
export type Heard = (step: StepName, counts: Counts) => void

/**
 * Thực hiện: does what an approved plan says, on its day or later, step by step and batch by batch, each in its own transaction. Two copies do not
 * meet: whoever holds the plan's row works, the other waits and finds the piece done. Refuses a plan that is not approved or whose day has not come.
 */
export async function runPlan(db: Database, id: number, { host, now }: Pick<Doing, 'host' | 'now'>, heard: Heard = () => {}): Promise<Step[]> {
  const plan = await planById(db, id)
  if (plan.state === 'done') return stepsOf(db, id)
  if (plan.state !== 'approved' && plan.state !== 'running') refuse('not-approved', 'Kế hoạch chưa được người thứ hai duyệt nên chưa thực hiện được.')
  if (plan.on > dayOf(now)) refuse('too-early', 'Chưa tới ngày sắp xếp. Máy tự làm vào 00:00 ngày đó.')
  const doing = { plan, change: await changeOf(db, id), host, now }
  await db.write(async tx => {
    if ((await lockPlan(tx, id)).state === 'approved')
      await tx.run(sql`update reorganisation.plan set state = 'running', started_at = ${now}, version = version + 1 where id = ${id}`)
  })
  for (const [step, work] of steps) while (!(await piece(db, doing, step, work, heard)));
  await db.write(tx =>
    tx.run(sql`update reorganisation.plan set state = 'done', done_at = ${now}, version = version + 1 where id = ${id} and state = 'running'`),
  )
  return stepsOf(db, id)
}

/** One transaction of one step; whether the step is over. */
const piece = (db: Database, doing: Doing, step: StepName, work: Work, heard: Heard): Promise<boolean> =>
  db.write(async tx => {
    await lockPlan(tx, doing.plan.id)
    if ((await stepsOf(tx, doing.plan.id)).some(one => one.step === step && one.doneAt !== null)) return true
    const { counts, over } = await work(tx, doing)
    await noteStep(tx, doing.plan.id, step, counts, over ? doing.now : null)
    heard(step, counts)
    return over
  })

/** What the worker does: every approved plan whose day has come, the earliest first. Answers their numbers. */
export async function runDuePlans(db: Database, host: string, now: Instant): Promise<number[]> {
  const due = await duePlans(db, dayOf(now))
  for (const { id } of due) await runPlan(db, id, { host, now })
  return due.map(({ id }) => id)
}
