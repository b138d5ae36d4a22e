import type { Day } from '#kernel/day.ts'
import { sql, type Sql, type Tx } from '#platform/db/index.ts'

type Place = { readonly procedure: string; readonly unit: string }

const named = (cells: readonly Place[]): Sql =>
  sql`jsonb_to_recordset(${JSON.stringify(cells.map(({ procedure, unit }) => ({ procedure, unit })))}::jsonb) as m(procedure text, unit text)`

/** Citizens file there from `on`: the rows that a closing kept come back, or one of the wave's level. An outline has nothing to file. */
export async function openRows(tx: Tx, wave: string, cells: readonly Place[], on: Day): Promise<void> {
  await tx.run(sql`
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select c.procedure, c.unit_id, greatest(k.from_day, ${on}::date), k.to_day, k.level, k.decision, c.wave, k.certainty
    from ${named(cells)}
    join rollout.cell c on c.wave = ${wave} and c.procedure = m.procedure and c.unit_id = m.unit
    join rollout.wave w on w.id = c.wave
    join rollout.wave_service s on s.wave = c.wave and s.procedure = c.procedure and s.kind = 'full'
    cross join lateral jsonb_to_recordset(coalesce(c.kept, jsonb_build_array(
      jsonb_build_object('from_day', ${on}::date, 'to_day', c.until, 'level', w.level, 'decision', w.decision, 'certainty', 'certain'))))
      as k(from_day date, to_day date, level text, decision text, certainty text)
    where k.to_day is null or k.to_day > ${on}::date`)
  await tx.run(sql`
    update rollout.cell c set kept = null from ${named(cells)} where c.wave = ${wave} and c.procedure = m.procedure and c.unit_id = m.unit`)
}

/** Citizens file there until `on`; what was to come after is kept in the cell for the day when it opens again. */
export async function closeRows(tx: Tx, wave: string, cells: readonly Place[], on: Day): Promise<void> {
  const mine = sql`s.wave = ${wave} and s.procedure = m.procedure and s.unit_id = m.unit and (s.to_day is null or s.to_day > ${on}::date)`
  await tx.run(sql`
    update rollout.cell c set kept = k.rows from (
      select m.procedure, m.unit, jsonb_agg(jsonb_build_object(
        'from_day', s.from_day, 'to_day', s.to_day, 'level', s.level, 'decision', s.decision, 'certainty', s.certainty) order by s.from_day) as rows
      from rollout.service s, ${named(cells)} where ${mine} group by m.procedure, m.unit
    ) k where c.wave = ${wave} and c.procedure = k.procedure and c.unit_id = k.unit`)
  await tx.run(sql`delete from rollout.service s using ${named(cells)} where ${mine} and s.from_day >= ${on}::date`)
  await tx.run(sql`update rollout.service s set to_day = ${on}::date from ${named(cells)} where ${mine}`)
}
