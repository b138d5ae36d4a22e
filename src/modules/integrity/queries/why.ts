import type { Day } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import { instant, ZONE } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

type Asked = { readonly unit: string; readonly from: Day; readonly to: Day }
const span = ({ from, to }: Asked) => [instant(from, '00:00'), instant(addDays(to, 1), '00:00')] as const

/** At which weekday (1 Monday … 7) and hour dossiers that a unit accepted in the period were filed, by net or otherwise. */
export const filingHours = (db: Db, asked: Asked): Promise<{ weekday: number; hour: number; online: boolean; count: number }[]> => {
  const [from, to] = span(asked)
  return db.all(sql`
    select extract(isodow from submitted_at at time zone ${ZONE})::int as weekday, extract(hour from submitted_at at time zone ${ZONE})::int as hour,
      channel in ('self', 'assisted') as online, count(*)::int as count
    from dossiers.published_conduct where unit_id = ${asked.unit} and received_at >= ${from} and received_at < ${to} group by 1, 2, 3 order by 1, 2, 3`)
}

/** What was asked for more or given as a reason to turn away, by reason and by paper, of dossiers that the unit accepted in the period. */
export const askedMost = (db: Db, asked: Asked): Promise<{ kind: 'reason' | 'paper'; what: string; dossiers: number }[]> => {
  const [from, to] = span(asked)
  return db.all(sql`
    with own as (
      select a.* from dossiers.published_conduct c join dossiers.published_asked a on a.dossier_id = c.id
      where c.unit_id = ${asked.unit} and c.received_at >= ${from} and c.received_at < ${to}
    )
    select 'reason' as kind, reason as what, count(distinct dossier_id)::int as dossiers from own where reason is not null group by 2
    union all select 'paper', paper, count(distinct dossier_id)::int from own where paper is not null group by 2
    order by 3 desc, 1, 2 limit 40`)
}

/** Services that are suspended at the unit now. */
export const suspendedAt = (db: Db, unit: string): Promise<{ procedure: string; planned: Day | null }[]> =>
  db.all(sql`select distinct procedure, planned from rollout.published_cell where unit_id = ${unit} and state = 'suspended' order by 1`)
