import type { Instant } from '#kernel/instant.ts'
import { dayOf } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { openAt } from '#dossiers'
import { arrowsOn, everyUnit } from '#units'
import type { Fault, Person } from '../change.ts'
import { decisionsIn } from '../decisions.ts'
import { postsOf } from '../queries/preview.ts'
import { dayOfFile, readChange, type Read } from '../read.ts'
import { changeOf, keepDecisions, keepPlan, movePlan, planById, plannedEnds } from '../store.ts'

const person = ({ id, name }: Person): Person => ({ id, name })

/** Reads a file against the units as they stand and the plans that wait; nothing is written. */
export async function judgeFile(db: Db, file: string, now: Instant): Promise<Read> {
  const on = dayOfFile(file)
  const units = await everyUnit(db)
  const arrows = on ? await arrowsOn(db, on) : []
  const planned = await plannedEnds(db)
  return readChange(file, { units, arrows, planned, today: dayOf(now) })
}

/** Lập kế hoạch sắp xếp from a file. Everything that is wrong with it at once, and then nothing is kept. */
export async function planChange(tx: Tx, officer: Officer, file: string, now: Instant): Promise<{ id: number } | { faults: readonly Fault[] }> {
  may(officer, 'reorganise')
  await tx.run(sql`select pg_advisory_xact_lock(77030)`)
  const { change, faults } = await judgeFile(tx, file, now)
  return change ? { id: await keepPlan(tx, person(officer), change, file, now) } : { faults }
}

/** Duyệt: by somebody else than who wrote it, and only when nothing is left to decide. */
export async function approvePlan(tx: Tx, officer: Officer, id: number, version: number, now: Instant): Promise<void> {
  may(officer, 'reorganise')
  const plan = await planById(tx, id)
  if (plan.state !== 'planned') refuse('not-planned', 'Kế hoạch này không chờ duyệt. Tải lại trang để xem.')
  if (plan.writtenBy.id === officer.id) refuse('own-plan', `${officer.name} lập kế hoạch này nên người khác phải duyệt.`)
  const change = await changeOf(tx, id)
  const open = (await postsOf(tx, plan.id, change)).filter(post => post.open)
  if (open.length > 0) refuse('posts-open', `Còn ${open.length} vai chưa quyết định. Quyết định từng vai trước khi duyệt.`)
  const left = await openAt(
    tx,
    change.successions.flatMap(({ unit, heir }) => (heir ? [] : [unit])),
  )
  if (left.length > 0)
    refuse('dossiers-without-heir', `Còn hồ sơ đang mở ở ${left.length} chỗ không có nơi nhận. Giải quyết xong hoặc chuyển các hồ sơ ấy trước.`)
  const by = JSON.stringify(person(officer))
  await movePlan(tx, id, version, sql`state = 'approved', approved_by = ${by}, approved_at = ${now}`)
}

/** Bỏ kế hoạch before it has begun. */
export async function cancelPlan(tx: Tx, officer: Officer, id: number, version: number, now: Instant): Promise<void> {
  may(officer, 'reorganise')
  const { state } = await planById(tx, id)
  if (state !== 'planned' && state !== 'approved') refuse('begun', 'Việc sắp xếp đã bắt đầu nên không bỏ được nữa.')
  await movePlan(tx, id, version, sql`state = 'cancelled', cancelled_by = ${JSON.stringify(person(officer))}, cancelled_at = ${now}`)
}

/** Quyết định từng vai: lines of officer, unit, role and where to. All of them or, with every fault, none. A plan that was approved waits for approval again. */
export async function decidePosts(
  tx: Tx,
  officer: Officer,
  { id, version, text }: { id: number; version: number; text: string },
  now: Instant,
): Promise<{ decided: number } | { faults: readonly Fault[] }> {
  may(officer, 'reorganise')
  const { state } = await planById(tx, id)
  if (state !== 'planned' && state !== 'approved') refuse('begun', 'Việc sắp xếp đã bắt đầu nên không đổi quyết định được nữa.')
  const change = await changeOf(tx, id)
  const { decisions, faults } = decisionsIn(text, await postsOf(tx, id, change), change)
  if (faults.length > 0) return { faults }
  await movePlan(tx, id, version, sql`state = 'planned', approved_by = null, approved_at = null`)
  return { decided: await keepDecisions(tx, id, person(officer), decisions, now) }
}
