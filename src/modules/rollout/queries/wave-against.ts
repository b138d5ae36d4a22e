import { sql, type Db } from '#platform/db/index.ts'
import type { Against, WaveDraft } from '../wave-check.ts'

/** What stands against a wave in the tables. One statement. */
export const againstWave = (db: Db, { id, planned, services, units }: WaveDraft): Promise<Against> =>
  db.one<Against>(sql`
    with wanted as (
      select w.id as given, u.* from unnest(${[...units]}::text[]) as w(id) left join units.published_unit u on u.id = w.id
    ), other as (
      select c.procedure, w.name as wave, c.planned, c.state in ('pilot', 'live', 'suspended') as open, count(*)::int as units
      from rollout.cell c join rollout.wave w on w.id = c.wave
      where c.procedure = any(${services.map(({ procedure }) => procedure)}::text[]) and c.unit_id = any(${[...units]}::text[]) and c.wave <> ${id}
        and w.state <> 'cancelled' and c.state <> 'notApplicable' and (c.until is null or c.until > coalesce(${planned}::date, 'infinity'))
      group by c.procedure, w.name, c.planned, 4
    )
    select exists (select from rollout.wave where id = ${id}) as taken,
      array(select given from wanted where id is null order by given) as unknown,
      coalesce((select jsonb_agg(jsonb_build_object('name', type || ' ' || name, 'from', valid_from, 'to', valid_to) order by code) from wanted
        where id is not null and ${planned}::date is not null and (valid_from > ${planned}::date or valid_to <= ${planned}::date)), '[]') as gone,
      array(select distinct level from wanted where id is not null) as levels,
      coalesce((select jsonb_agg(to_jsonb(o) order by procedure, wave) from other o), '[]') as elsewhere`)
