import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Db, type Sql, type Tx } from '#platform/db/index.ts'
import type { Change, Decision, Person, Plan } from './change.ts'

const columns: Sql = sql`id, on_day as "on", act, known, state, version, written_by as "writtenBy", written_at as "writtenAt", approved_by as "approvedBy",
  approved_at as "approvedAt", started_at as "startedAt", done_at as "doneAt", jsonb_array_length(change->'successions') as ended,
  (select count(distinct s->>'heir')::int from jsonb_array_elements(change->'successions') s) as begun`

/** Plans, the latest day first; at most fifty. */
export const plans = (db: Db): Promise<Plan[]> => db.all<Plan>(sql`select ${columns} from reorganisation.plan order by on_day desc, id desc limit 50`)

/** One plan; NotFound when there is none. */
export const planById = async (db: Db, id: number): Promise<Plan> =>
  (await db.maybe<Plan>(sql`select ${columns} from reorganisation.plan where id = ${id}`)) ?? unknown()

/** What a plan changes, as it was read. */
export const changeOf = async (db: Db, id: number): Promise<Change> =>
  (await db.maybe<{ change: Change }>(sql`select change from reorganisation.plan where id = ${id}`))?.change ?? unknown()

/** The file as it came. */
export const fileOf = async (db: Db, id: number): Promise<string> =>
  (await db.maybe<{ file: string }>(sql`select file from reorganisation.plan where id = ${id}`))?.file ?? unknown()

/** Plans whose day has come and that are not done, the earliest first. */
export const duePlans = (db: Db, today: Day): Promise<Plan[]> =>
  db.all<Plan>(
    sql`select ${columns} from reorganisation.plan where state in ('approved', 'running') and on_day <= ${today}::date order by on_day, id`,
  )

/** Units that plans that are not done end, by id, with the number of the plan. */
export async function plannedEnds(db: Db): Promise<Map<string, number>> {
  const rows = await db.all<{ unit: string; id: number }>(sql`
    select e->>'unit' as unit, p.id from reorganisation.plan p, jsonb_array_elements(p.change->'ends') e where p.state in ('planned', 'approved', 'running')`)
  return new Map(rows.map(({ unit, id }) => [unit, id]))
}

/** The plan of this very file that was not given up; undefined when there is none. */
export const planOfFile = (db: Db, file: string): Promise<Plan | undefined> =>
  db.maybe<Plan>(sql`select ${columns} from reorganisation.plan where file_hash = ${hashOf(file)} and state <> 'cancelled'`)

const hashOf = (file: string) => createHash('sha256').update(file).digest('hex')

/** Keeps a plan. */
export async function keepPlan(tx: Tx, by: Person, change: Change, file: string, now: Instant): Promise<number> {
  const kept = await tx.maybe<{ id: number }>(sql`
    insert into reorganisation.plan (on_day, act, file, file_hash, change, known, state, written_by, written_at)
    values (${change.on}, ${change.act}, ${file}, ${hashOf(file)}, ${JSON.stringify(change)}, ${change.known}, 'planned', ${JSON.stringify(by)}, ${now})
    on conflict do nothing returning id`)
  return kept?.id ?? refuse('planned-already', 'Tệp này đã được lập kế hoạch. Mở kế hoạch đó trong danh sách.')
}

/** Moves a plan at the version that was seen; refuses when somebody was faster. */
export async function movePlan(tx: Tx, id: number, version: number, set: Sql): Promise<void> {
  const moved = await tx.run(sql`update reorganisation.plan set ${set}, version = version + 1 where id = ${id} and version = ${version}`)
  if (moved === 0) refuse('changed-by-another', 'Kế hoạch này vừa được người khác sửa hoặc duyệt. Tải lại trang để xem.')
}

/** What was decided of single posts. */
export const decisionsOf = (db: Db, id: number): Promise<Decision[]> =>
  db.all<Decision>(sql`select post_id as post, to_unit as unit, role, title from reorganisation.decision where plan_id = ${id} order by post_id`)

/** Keeps decisions; the last one of a post counts. */
export async function keepDecisions(tx: Tx, id: number, by: Person, decisions: readonly Decision[], now: Instant): Promise<number> {
  return tx.run(sql`
    insert into reorganisation.decision (plan_id, post_id, to_unit, role, title, by, at)
    select ${id}::bigint, post, unit, role, title, ${JSON.stringify(by)}::jsonb, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as d(post bigint, unit text, role text, title text)
    on conflict (plan_id, post_id) do update set to_unit = excluded.to_unit, role = excluded.role, title = excluded.title, by = excluded.by, at = excluded.at`)
}

export type StepName = 'units' | 'services' | 'books' | 'posts' | 'dossiers' | 'drafts'
export type Counts = Readonly<Record<string, number>>
export type Step = { readonly step: StepName; readonly counts: Counts; readonly doneAt: Instant | null }

/** How far a plan is. */
export const stepsOf = (db: Db, id: number): Promise<Step[]> =>
  db.all<Step>(sql`select step, counts, done_at as "doneAt" from reorganisation.step where plan_id = ${id}`)

/** Adds to what a step did; `done`: it is over. */
export async function noteStep(tx: Tx, id: number, step: StepName, counts: Counts, done: Instant | null): Promise<void> {
  await tx.run(sql`
    insert into reorganisation.step as s (plan_id, step, counts, done_at) values (${id}, ${step}, ${JSON.stringify(counts)}, ${done})
    on conflict (plan_id, step) do update set done_at = excluded.done_at, counts = (
      select jsonb_object_agg(key, coalesce((s.counts->>key)::int, 0) + coalesce((excluded.counts->>key)::int, 0))
      from (select jsonb_object_keys(s.counts || excluded.counts) as key) k)`)
}

/** Locks a plan for one piece of work, so that two copies do it one after the other; answers its state now. */
export const lockPlan = async (tx: Tx, id: number): Promise<Pick<Plan, 'state' | 'version'>> =>
  (await tx.maybe<Pick<Plan, 'state' | 'version'>>(sql`select state, version from reorganisation.plan where id = ${id} for update`)) ?? unknown()

function unknown(): never {
  throw new NotFound('Không có kế hoạch sắp xếp này. Mở danh sách để chọn.')
}
