import type { Day } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { ServiceLevel } from '../service.ts'

/** Stored answers about services are old now. */
export const changed = (tx: Tx): Promise<number> => tx.run(sql`update rollout.version set number = number + 1`)

export type NewOpening = {
  procedure: string
  /** As it is announced; else as it was in 2016 and 2017. */
  name?: string
  units: readonly string[]
  from: Day
  to?: Day
  level: ServiceLevel
  wave: string
  /** What the wave is called when it is made. */
  waveName?: string
  decision?: string
}

/**
 * Opens a procedure at many units as cells of a wave, which is made when it is not there yet; a unit where it is open on that day already is
 * left as it is. Answers how many were opened. For what the law or a change of units opens; whoever runs a wave uses `moveCells`.
 */
export async function openServices(tx: Tx, { procedure, name, units, from, to, level, wave, waveName, decision }: NewOpening): Promise<number> {
  await tx.run(sql`
    insert into rollout.wave (id, name, state, planned, actual, level, decision)
    values (${wave}, ${waveName ?? wave}, 'live', ${from}::date, ${from}::date, ${level}, ${decision ?? null})
    on conflict do nothing`)
  await tx.run(sql`
    insert into rollout.wave_service (wave, procedure, name, place, kind, certainty, source)
    select ${wave}, ${procedure}, coalesce(${name ?? null}, (select name from rollout.offer where procedure = ${procedure}), ${procedure}),
      (select level from units.published_unit where id = ${units[0] ?? null}), 'full', 'certain', ''
    on conflict do nothing`)
  const opened = await tx.run(sql`
    with wanted as (
      select unit from unnest(${units}::text[]) as unit
      where not exists (
        select from rollout.service s where s.procedure = ${procedure} and s.unit_id = unit
          and s.from_day <= ${from}::date and (s.to_day is null or s.to_day > ${from}::date))
    ), cells as (
      insert into rollout.cell (wave, procedure, unit_id, state, planned, actual, since, until)
      select ${wave}, ${procedure}, unit, 'live', ${from}::date, ${from}::date, ${from}::date, ${to ?? null}::date from wanted
      on conflict (wave, procedure, unit_id) do update set state = 'live', since = excluded.since, until = excluded.until, kept = null,
        actual = coalesce(cell.actual, excluded.actual), version = cell.version + 1
    )
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select ${procedure}, unit, ${from}::date, ${to ?? null}::date, ${level}, ${decision ?? null}, ${wave}, 'certain' from wanted`)
  await changed(tx)
  return opened
}

/** Closes a procedure at these units: from `on` it is no longer offered there, in whichever wave it began. */
export async function closeServices(tx: Tx, { procedure, units, on }: { procedure: string; units: readonly string[]; on: Day }): Promise<number> {
  const closed = await tx.run(sql`
    update rollout.service set to_day = ${on}::date
    where procedure = ${procedure} and unit_id = any(${units}::text[]) and from_day < ${on}::date and (to_day is null or to_day > ${on}::date)`)
  await tx.run(sql`
    update rollout.cell set until = ${on}::date, version = version + 1
    where procedure = ${procedure} and unit_id = any(${units}::text[]) and (until is null or until > ${on}::date)`)
  await changed(tx)
  return closed
}
