import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { QueueRow } from './queue.ts'

export const headConcerns = ['toSign', 'dueSoon', 'overdue', 'returned'] as const
export type HeadConcern = (typeof headConcerns)[number]

/** How many, and the first of them, the most urgent first. */
export type HeadList = { readonly count: number; readonly rows: readonly QueueRow[] }

/** Looked at in one unit; a unit with more open dossiers than this is told so by `more`. */
const LOOKED_AT = 2000

/**
 * The day of whoever answers for a unit: to sign (only `procedures` when given), due up to `soonUntil`, overdue, and sent back by a signer
 * and not presented again. Waiting for the applicant is nobody's delay. One statement over at most two thousand open dossiers.
 */
export async function headDay(
  db: Db,
  unit: string,
  { now, soonUntil, procedures, first = 5 }: { now: Instant; soonUntil: Instant; procedures?: readonly string[] | undefined; first?: number },
): Promise<Record<HeadConcern, HeadList> & { more: boolean }> {
  const rows = await db.all<QueueRow & { concern: HeadConcern; count: number; looked: number }>(sql`
    with open as (
      select id, code, procedure, subject, applicant->>'name' as "applicantName", channel, state, due_at as "dueAt", submitted_at as "submittedAt",
        paused_at as "pausedAt", version
      from dossiers.dossier where unit_id = ${unit} and state in ('received', 'examined', 'toSign') order by due_at nulls last, id limit ${LOOKED_AT}
    ), concerns as (
      select 'toSign' as concern, o.* from open o
      where state = 'toSign' and (${procedures ?? null}::text[] is null or procedure = any(${procedures ?? null}::text[]))
      union all
      select case when "dueAt" < ${now}::timestamptz then 'overdue' else 'dueSoon' end, o.* from open o
      where "pausedAt" is null and "dueAt" < ${soonUntil}::timestamptz
      union all
      select 'returned', o.* from open o
      where state <> 'toSign' and exists (select from dossiers.event e where e.dossier_id = o.id and e.type = 'sendBack')
    )
    select * from (
      select c.*, count(*) over (partition by concern)::int as count, (select count(*)::int from open) as looked,
        row_number() over (partition by concern order by "dueAt" nulls last, id)::int as place
      from concerns c
    ) ranked where place <= ${first} order by concern, place`)
  const list = (concern: HeadConcern): HeadList => {
    const found = rows.filter(row => row.concern === concern)
    return { count: found[0]?.count ?? 0, rows: found }
  }
  return {
    toSign: list('toSign'),
    dueSoon: list('dueSoon'),
    overdue: list('overdue'),
    returned: list('returned'),
    more: rows[0]?.looked === LOOKED_AT,
  }
}
