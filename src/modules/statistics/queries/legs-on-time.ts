import { addDays, type Day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** The parts of groups that an agency had: ended on time and late, open and of these late. `share` is null without any that ended or is late. */
export type AgencyTimes = {
  readonly agency: string
  readonly kind: string
  readonly onTime: number
  readonly late: number
  readonly open: number
  readonly openLate: number
  readonly share: number | null
}

/**
 * Đúng hạn theo từng phần việc: of the groups received in [from, to], by part: ended by its legal time or later, a refusal is an end; still open, and of
 * these late at `now`. An open part that is late counts as late. The civil event is the unit's own part, `ho-tich`. One statement.
 */
export async function legsOnTime(db: Db, { from, to }: { from: Day; to: Day }, now: Instant): Promise<AgencyTimes[]> {
  const rows = await db.all<Omit<AgencyTimes, 'share'>>(sql`
    select agency, kind,
      count(*) filter (where ended and on_time)::int as "onTime", count(*) filter (where ended and not on_time)::int as late,
      count(*) filter (where not ended)::int as open, count(*) filter (where not ended and due_at < ${now}::timestamptz)::int as "openLate"
    from (
      select agency, kind, due_at, finished_at is not null as ended, due_at is null or finished_at <= due_at as on_time
      from dossiers.published_leg
      where received_at >= ${instant(from, '00:00')} and received_at < ${instant(addDays(to, 1), '00:00')} and state not in ('dropped', 'planned')
    ) leg
    group by agency, kind order by agency, kind`)
  return rows.map(row => {
    const judged = row.onTime + row.late + row.openLate
    return { ...row, share: judged === 0 ? null : row.onTime / judged }
  })
}
