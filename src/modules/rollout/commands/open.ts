import type { Day } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { ServiceLevel } from '../service.ts'
import { offers2016, offers2017, waves } from '../waves.ts'

const changed = (tx: Tx) => tx.run(sql`update rollout.version set number = number + 1`)

export type NewOpening = {
  procedure: string
  units: readonly string[]
  from: Day
  to?: Day
  level: ServiceLevel
  wave: string
  decision?: string
}

/** Opens a procedure at many units in one statement; a unit where it is open on that day already is left as it is. Answers how many were opened. */
export async function openServices(tx: Tx, { procedure, units, from, to, level, wave, decision }: NewOpening): Promise<number> {
  const opened = await tx.run(sql`
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select ${procedure}, unit, ${from}::date, ${to ?? null}::date, ${level}, ${decision ?? null}, ${wave}, 'certain'
    from unnest(${units}::text[]) as unit
    where not exists (
      select from rollout.service s where s.procedure = ${procedure} and s.unit_id = unit
        and s.from_day <= ${from}::date and (s.to_day is null or s.to_day > ${from}::date)
    )`)
  await changed(tx)
  return opened
}

/** Closes a procedure at these units: from `on` it is no longer offered there. */
export async function closeServices(tx: Tx, { procedure, units, on }: { procedure: string; units: readonly string[]; on: Day }): Promise<number> {
  const closed = await tx.run(sql`
    update rollout.service set to_day = ${on}::date
    where procedure = ${procedure} and unit_id = any(${units}::text[]) and from_day < ${on}::date and (to_day is null or to_day > ${on}::date)`)
  await changed(tx)
  return closed
}

/** Writes the city's known waves, 2016 to today, for every commune that stood in their time; again does nothing. Units must be loaded. */
export async function loadWaves(tx: Tx): Promise<number> {
  await tx.run(sql`
    insert into rollout.offer (procedure, name, certainty, source)
    select procedure, name, certainty, source
    from jsonb_to_recordset(${JSON.stringify([...offers2016, ...offers2017])}::jsonb) as o(procedure text, name text, certainty text, source text)
    on conflict (procedure) do update set name = excluded.name, certainty = excluded.certainty, source = excluded.source`)
  const opened = await tx.run(sql`
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select p.procedure, u.id, greatest(w."from", u.valid_from), least(w."to", u.valid_to), w.level, w.decision, w.wave, w.certainty
    from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb)
      as w(wave text, procedures text[], districts text[], "from" date, "to" date, level text, decision text, certainty text)
    cross join lateral unnest(w.procedures) as p(procedure)
    join units.published_unit u on u.level = 'commune'
      and u.valid_from < coalesce(w."to", 'infinity'::date) and coalesce(u.valid_to, 'infinity'::date) > w."from"
    left join units.published_unit d on d.id = u.parent
    where w.districts is null or d.code = any(w.districts)
    on conflict do nothing`)
  if (opened > 0) await changed(tx)
  return opened
}
