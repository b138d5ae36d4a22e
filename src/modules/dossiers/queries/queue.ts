import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Channel } from '../dossier.ts'
import type { State } from '../lifecycle.ts'

/** Each queue is a question of an officer's day; a state may be in one queue only. */
export const queues = {
  moi: { name: 'Mới đến', states: ['submitted'] },
  'dang-giai-quyet': { name: 'Đang giải quyết', states: ['received', 'examined'] },
  'cho-bo-sung': { name: 'Chờ bổ sung', states: ['incomplete', 'paused'] },
  'cho-xac-nhan': { name: 'Chờ người dân xác nhận', states: ['confirming'] },
  'cho-ky': { name: 'Chờ ký', states: ['toSign'] },
  'cho-tra': { name: 'Chờ trả', states: ['signed', 'declined'] },
  'da-xong': { name: 'Đã xong', states: ['handedOver', 'turnedAway', 'withdrawn', 'terminated'] },
} as const satisfies Record<string, { name: string; states: readonly State[] }>

export type QueueName = keyof typeof queues
export type QueueRow = {
  id: number
  code: string
  procedure: string
  subject: string
  applicantName: string
  channel: Channel
  state: State
  dueAt: Instant | null
  submittedAt: Instant
  pausedAt: Instant | null
  version: number
  /** Chuyển đến: it was first sent to another unit. */
  referred?: boolean
  /** The name of that unit. */
  referredFrom?: string | null
  /** An apology waits for the head's signature. */
  apologyDrafted?: boolean
  /** Another unit answered what it was asked, and nobody has examined the dossier since. */
  answered?: boolean
}

/** `milliseconds_id` of the last row shown; anything else begins at the beginning. */
const CURSOR = /^(\d{1,14})_(\d{1,15})$/

/** One page of a unit's queue, the most urgent first: by due time, for those not received by arrival. `after` is the `next` of the page before; `procedures`: only these, for somebody who may sign no others. */
export async function queue(
  db: Db,
  unit: string,
  which: QueueName,
  after?: string,
  limit = 50,
  procedures?: readonly string[],
): Promise<{ rows: QueueRow[]; next?: string }> {
  const [, at = '0', id = '0'] = CURSOR.exec(after ?? '') ?? []
  const rows = await db.all<QueueRow>(sql`
    select id, code, procedure, subject, applicant->>'name' as "applicantName", channel, state, due_at as "dueAt", submitted_at as "submittedAt",
      paused_at as "pausedAt", version, referred_from is not null as referred,
      (select u.type || ' ' || u.name from units.published_unit u where u.id = referred_from) as "referredFrom", coalesce(apology->>'state' = 'drafted', false) as "apologyDrafted",
      state = 'received' and exists (
        select from registers.published_inquiry i where i.dossier_code = code and i.answered_at is not null and i.question <> 'annotate') as answered
    from dossiers.dossier
    where unit_id = ${unit} and state = any(${[...queues[which].states]})
      and (${procedures ?? null}::text[] is null or procedure = any(${procedures ?? null}::text[]))
      and (coalesce(due_at, submitted_at), id) > (${new Date(Number(at))}::timestamptz, ${Number(id)}::bigint)
    order by coalesce(due_at, submitted_at), id limit ${limit + 1}`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return rows.length > limit && last ? { rows: shown, next: `${(last.dueAt ?? last.submittedAt).getTime()}_${last.id}` } : { rows: shown }
}

/** How many dossiers each queue of this unit holds, counted up to 999; the finished are not counted. */
export async function queueCounts(db: Db, unit: string): Promise<Record<QueueName, number>> {
  const open = Object.values(queues)
    .flatMap(({ states }) => [...states])
    .filter(state => !queues['da-xong'].states.includes(state as never))
  const rows = await db.all<{ state: State; n: number }>(sql`
    select s.state, n.n from unnest(${open}::text[]) as s(state)
    cross join lateral (select count(*)::int as n from (select 1 from dossiers.dossier d where d.unit_id = ${unit} and d.state = s.state limit 999) few) n`)
  const counts = new Map(rows.map(({ state, n }) => [state, n]))
  const sum = (states: readonly State[]) => states.reduce((total, state) => total + (counts.get(state) ?? 0), 0)
  return Object.fromEntries(Object.entries(queues).map(([name, { states }]) => [name, sum(states)])) as Record<QueueName, number>
}
