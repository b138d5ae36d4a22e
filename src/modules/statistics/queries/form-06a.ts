import { addDays, day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Deciding } from '#dossiers'
import type { FormCounts } from '../indicators/form-06a.ts'
import type { Question } from './online-rate.ts'
import { placedSums, spanRows } from './placed.ts'
import { wholeMonths } from './tally.ts'

/** A line: a unit (null: the city), or a procedure. */
export type FormRow = FormCounts & { readonly id: string | null; readonly name: string; readonly type: string }

const BEGINNING = day('2015-01-01')
const figures = ['online', 'direct', 'carried', 'closed', 'early', 'punctual', 'overdue', 'within', 'late'] as const
const sums = sql`coalesce(sum(online), 0)::int as online, coalesce(sum(direct), 0)::int as direct, coalesce(sum(carried), 0)::int as carried,
  coalesce(sum(closed), 0)::int as closed, coalesce(sum(early), 0)::int as early, coalesce(sum(punctual), 0)::int as punctual,
  coalesce(sum(overdue), 0)::int as overdue, coalesce(sum(within), 0)::int as within, coalesce(sum(late), 0)::int as late`

/** Every count of the form by commune and procedure. Ends by how early come from the months; `deciding` from the dossiers of now, if it is now. */
const lines = ({ from, to }: Question, deciding: readonly Deciding[]): Sql => sql`
  lines as (
    select b.unit_id, b.procedure, 0::bigint as online, 0::bigint as direct,
      sum(self + assisted + counter + post + back_entered + machine - closed) as carried, 0::bigint as closed,
      0::bigint as early, 0::bigint as punctual, 0::bigint as overdue, 0::bigint as within, 0::bigint as late
    from (${spanRows(BEGINNING, addDays(from, -1))}) s join statistics.bucket b on b.grain = s.grain and b.start_day = s.day group by 1, 2
    union all
    select b.unit_id, b.procedure, sum(self + assisted), sum(counter + post + back_entered + machine), 0, sum(closed), 0, 0, 0, 0, 0
    from (${spanRows(from, to)}) s join statistics.bucket b on b.grain = s.grain and b.start_day = s.day group by 1, 2
    union all
    select t.unit_id, t.procedure, 0, 0, 0, 0, sum(count) filter (where figure = 'early'), sum(count) filter (where figure = 'punctual'),
      sum(count) filter (where figure = 'overdue'), 0, 0
    from jsonb_to_recordset(${JSON.stringify(wholeMonths(from, to))}::jsonb) as s(grain text, day date)
    join statistics.tally t on t.grain = s.grain and t.start_day = s.day and t.figure in ('early', 'punctual', 'overdue') group by 1, 2
    union all
    select unit, procedure, 0, 0, 0, 0, 0, 0, 0, within, overdue
    from jsonb_to_recordset(${JSON.stringify(deciding)}::jsonb) as d(unit text, procedure text, within bigint, overdue bigint)
  )`

/** Biểu II.06a by unit of the level and for the city. `deciding` is null for a period that is over. One statement. */
export async function form06a(db: Db, question: Question, deciding: readonly Deciding[] | null): Promise<FormRow[]> {
  const rows = await db.all<FormRow & { unit: string | null }>(sql`
    with ${lines(question, deciding ?? [])}, counted as materialized (select unit_id, ${sums} from lines group by 1), ${placedSums(question, sums)}`)
  return rows.map(({ unit, ...row }) => told({ ...row, id: unit }, deciding))
}

/** The same by procedure, for a form by sector. One statement. */
export async function form06aByProcedure(db: Db, question: Question, deciding: readonly Deciding[] | null): Promise<FormRow[]> {
  const rows = await db.all<FormRow>(sql`
    with ${lines(question, deciding ?? [])} select procedure as id, procedure as name, '' as type, ${sums} from lines group by procedure order by procedure`)
  return rows.map(row => told(row, deciding))
}

function told(row: FormRow, deciding: readonly Deciding[] | null): FormRow {
  const counts = Object.fromEntries(figures.map(figure => [figure, row[figure]])) as FormCounts
  const { id, name, type } = row
  return { id, name, type, ...counts, ...(deciding ? {} : { within: null, late: null }) }
}
