import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** Entries of a unit in a period: births by sex and by whether they were registered within 60 days; marriages; deaths. Unknown sex or day is in neither part. */
export type CivilEvents = {
  readonly unit: string
  readonly births: number
  readonly boys: number
  readonly girls: number
  readonly inTime: number
  readonly late: number
  readonly marriages: number
  readonly deaths: number
}

/** Thống kê hộ tịch: counted from the books by the day of entry; what was carried over from paper books is not an event of the period. One statement. */
export const civilEvents = (db: Db, { from, to }: { from: Day; to: Day }): Promise<CivilEvents[]> =>
  db.all(sql`
    select unit_id as unit,
      count(*) filter (where type = 'so-khai-sinh')::int as births,
      count(*) filter (where lower(sex) in ('nam', '1'))::int as boys, count(*) filter (where lower(sex) in ('nu', 'nữ', '2'))::int as girls,
      count(*) filter (where not late)::int as "inTime", count(*) filter (where late)::int as late,
      count(*) filter (where type = 'so-ket-hon')::int as marriages, count(*) filter (where type = 'so-khai-tu')::int as deaths
    from registers.published_civil_event
    where type in ('so-khai-sinh', 'so-ket-hon', 'so-khai-tu') and entered_on between ${from}::date and ${to}::date and not carried_over
    group by 1 order by 1`)
