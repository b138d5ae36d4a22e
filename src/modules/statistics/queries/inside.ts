import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { spansOf } from '../period.ts'

type Asked = { readonly from: Day; readonly to: Day; readonly unit?: string | undefined; readonly procedures?: readonly string[] | undefined }

/** The communes that a figure of this unit is made of: itself, those under it, all of them for the city (or without a unit). */
const inside = (unit: string | undefined) => sql`
  (${unit ?? null}::text is null or b.unit_id = ${unit ?? null} or b.unit_id in (select id from units.published_unit where parent = ${unit ?? null}))`

const sums = sql`coalesce(sum(self + assisted), 0)::int as online, coalesce(sum(self + assisted + counter + post + back_entered + machine), 0)::int as total`

/** Which service: online and all dossiers of each in [from, to], the most used first. */
export const byService = (db: Db, { from, to, unit, procedures }: Asked): Promise<{ procedure: string; online: number; total: number }[]> =>
  db.all(sql`
    select b.procedure, ${sums} from jsonb_to_recordset(${JSON.stringify(spansOf(from, to))}::jsonb) as s(grain text, day date)
    join statistics.bucket b on b.grain = s.grain and b.start_day = s.day
    where ${inside(unit)} and (${procedures ?? null}::text[] is null or b.procedure = any(${procedures ?? null}::text[]))
    group by b.procedure having sum(self + assisted + counter + post + back_entered + machine) > 0 order by total desc, b.procedure`)

/** Getting better? Whole months that [from, to] touches, in order; at most the last thirteen. */
export const byMonth = (db: Db, { from, to, unit, procedures }: Asked): Promise<{ month: Day; online: number; total: number }[]> =>
  db.all(sql`
    select m.month, ${sums} from (
      select generate_series(greatest(date_trunc('month', ${from}::date), date_trunc('month', ${to}::date) - interval '12 months'), ${to}::date, interval '1 month')::date as month
    ) m left join statistics.bucket b on b.grain = 'month' and b.start_day = m.month and ${inside(unit)}
      and (${procedures ?? null}::text[] is null or b.procedure = any(${procedures ?? null}::text[]))
    group by m.month order by m.month`)
