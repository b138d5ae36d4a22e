import { sql, type Db } from '#platform/db/index.ts'
import type { Day } from '#kernel/day.ts'
import { monthStart, spansOf } from '../period.ts'

export type Tallies = Readonly<Record<string, number>>
export type TallyRow = { readonly unit: string; readonly tallies: Tallies }

/** The tallies of whole months, [from, to] stretched to them, of each commune that has any; summed over these procedures (all when absent). One statement. */
export const tallyRows = (
  db: Db,
  { from, to, procedures }: { from: Day; to: Day; procedures?: readonly string[] | undefined },
): Promise<TallyRow[]> =>
  db.all(sql`
    select unit_id as unit, jsonb_object_agg(figure, n) as tallies from (
      select t.unit_id, t.figure, sum(t.count) as n from jsonb_to_recordset(${JSON.stringify(wholeMonths(from, to))}::jsonb) as s(grain text, day date)
      join statistics.tally t on t.grain = s.grain and t.start_day = s.day
      where ${procedures ?? null}::text[] is null or t.procedure = any(${procedures ?? null}::text[])
      group by 1, 2 having sum(t.count) <> 0
    ) one group by 1`)

/** The months and years of the period. */
export const wholeMonths = (from: Day, to: Day) => {
  const spans = spansOf(monthStart(from), to)
  const days = spans.findIndex(({ grain }) => grain === 'day')
  const tail = days === -1 ? undefined : spans[days]
  return [...spans.filter(({ grain }) => grain !== 'day'), ...(tail ? [{ grain: 'month' as const, day: monthStart(tail.day) }] : [])]
}
