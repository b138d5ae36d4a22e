import type { Day } from '#kernel/day.ts'
import { ZONE } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

export type UnderReview = { readonly unit: string; readonly online: number }

/**
 * Online dossiers accepted in [from, to] that a signal about filing names and nobody has cleared, by unit; a dossier of several signals counts once.
 * The rate without them is (online − these) ÷ (total − these): they leave both counts.
 */
export const underReview = (
  db: Db,
  { from, to, procedures }: { from: Day; to: Day; procedures?: readonly string[] | undefined },
): Promise<UnderReview[]> =>
  db.all(sql`
    select c.unit_id as unit, count(distinct c.id)::int as online
    from integrity.signal s join dossiers.published_conduct c on c.id = any(s.dossiers)
    where s.touches_rate and s.state in ('open', 'passedOn') and c.channel in ('self', 'assisted') and c.received_at is not null
      and (c.received_at at time zone ${ZONE})::date between ${from}::date and ${to}::date
      and (${procedures ?? null}::text[] is null or c.procedure = any(${procedures ?? null}::text[]))
    group by 1`)

/** A rate and the same without what is under review; null where nothing is left. */
export function withoutReview({ online, total }: { online: number; total: number }, flagged: number) {
  const [left, all] = [online - flagged, total - flagged]
  return { online: left, total: all, rate: all <= 0 ? null : left / all }
}
