import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql, type Tx } from '#platform/db/index.ts'
import type { ServiceLevel } from '../service.ts'
import { changed } from './open.ts'

/** Which unit goes into which; the main arrow of each carries its services. */
export type Into = { readonly from: string; readonly to: string; readonly isMain: boolean }
export type Succeeding = { readonly arrows: readonly Into[]; readonly units: readonly string[]; readonly on: Day }
export type Opens = { readonly unit: string; readonly procedure: string; readonly from: Day; readonly to: Day | null; readonly level: ServiceLevel }

/** Weakest first: an heir promises no more than each of those that it was made of. */
const RANKS = ['2', '3', 'partial', '4', 'endToEnd']

/** What opens at heirs: what their main parts (where there is none, their parts) have on that day or are to have later, unless it is open there. */
const opening = ({ arrows, on }: Succeeding): Sql => sql`
  arrow as materialized (select "from", "to", "isMain" from jsonb_to_recordset(${JSON.stringify(arrows)}::jsonb) as a("from" text, "to" text, "isMain" boolean)),
  opens as (
    select a."to" as unit, s.procedure, greatest(min(s.from_day), ${on}::date) as from_day,
      case when bool_or(s.to_day is null) then null else max(s.to_day) end as to_day,
      (array_agg(s.level order by array_position(${RANKS}::text[], s.level)))[1] as level
    from arrow a join rollout.service s on s.unit_id = a."from" and (s.to_day is null or s.to_day > ${on}::date)
    where (a."isMain" or not exists (select from arrow b where b."to" = a."to" and b."isMain"))
      and not exists (select from rollout.service o where o.unit_id = a."to" and o.procedure = s.procedure and (o.to_day is null or o.to_day > ${on}::date))
    group by a."to", s.procedure
  )`

/** What would open at which heir, without opening it. */
export const servicesToOpen = (db: Db, succeeding: Succeeding): Promise<Opens[]> =>
  db.all<Opens>(sql`
    with ${opening(succeeding)}
    select unit, procedure, from_day as "from", to_day as "to", level from opens order by unit, procedure`)

/** How many services of these units would go on after that day. */
export const servicesToClose = async (db: Db, { units, on }: Pick<Succeeding, 'units' | 'on'>): Promise<number> =>
  (
    await db.one<{ n: number }>(
      sql`select count(*)::int as n from rollout.service where unit_id = any(${[...units]}::text[]) and (to_day is null or to_day > ${on}::date)`,
    )
  ).n

/**
 * Services follow their units: they open at the heirs, in a wave that is named for the change, and end at the units that end. A service that was to
 * open later opens later at the heir. Again changes nothing.
 */
export async function succeedServices(
  tx: Tx,
  { decision, ...succeeding }: Succeeding & { decision: string },
): Promise<{ opened: number; closed: number }> {
  const { on } = succeeding
  const units = [...succeeding.units]
  const wave = `sap-xep-${on}`
  const waiting = await servicesToOpen(tx, succeeding)
  if (waiting.length > 0) await writeWave(tx, wave, on, decision, waiting)
  const opened = await tx.run(sql`
    with ${opening(succeeding)}, cells as (
      insert into rollout.cell (wave, procedure, unit_id, state, planned, actual, since, until)
      select ${wave}, procedure, unit, 'live', from_day, from_day, from_day, to_day from opens on conflict do nothing
    )
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select procedure, unit, from_day, to_day, level, ${decision}, ${wave}, 'certain' from opens`)
  const gone = await tx.run(sql`delete from rollout.service where unit_id = any(${units}::text[]) and from_day >= ${on}::date`)
  const closed = await tx.run(sql`
    update rollout.service set to_day = ${on}::date where unit_id = any(${units}::text[]) and (to_day is null or to_day > ${on}::date)`)
  await tx.run(sql`
    update rollout.cell set until = ${on}::date, version = version + 1 where unit_id = any(${units}::text[]) and (until is null or until > ${on}::date)`)
  await changed(tx)
  return { opened, closed: closed + gone }
}

async function writeWave(tx: Tx, wave: string, on: Day, decision: string, opens: readonly Opens[]): Promise<void> {
  await tx.run(sql`
    insert into rollout.wave (id, name, state, planned, actual, level, decision)
    values (${wave}, ${`Tiếp nhận khi sắp xếp đơn vị, ${decision}`}, 'live', ${on}::date, ${on}::date, ${opens[0]?.level ?? 'partial'}, ${decision})
    on conflict do nothing`)
  await tx.run(sql`
    insert into rollout.wave_service (wave, procedure, name, place, kind, certainty, source)
    select distinct on (w.procedure) ${wave}, w.procedure, coalesce(o.name, known.name, w.procedure), 'commune', 'full', 'certain', ${decision}
    from unnest(${[...new Set(opens.map(({ procedure }) => procedure))]}::text[]) as w(procedure) left join rollout.offer o using (procedure)
    left join rollout.wave_service known on known.procedure = w.procedure and known.name <> known.procedure
    on conflict do nothing`)
}
