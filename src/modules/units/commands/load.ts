import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import { sql, type Sql, type Tx } from '#platform/db/index.ts'
import { calendarRecords, hoursRecords, lineageRecords, unitRecords, type UnitRecord } from '../data.ts'

/**
 * Brings the tables to the state of the product's own files: units, lineage, calendar, hours. Safe to repeat and to run in
 * several copies at once; does nothing when the files have not changed. Days that a person edited and units that a change of units wrote stay
 * as they are. `until`: only what was known on that day, as if the files had ended there; later changes then have to come as changes.
 */
export async function loadUnits(tx: Tx, { until }: { until?: Day } = {}): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(77002)`)
  const units = unitRecords()
  const lineage = lineageRecords()
  if (await isNew(tx, 'units', [units, lineage])) {
    await tx.run(writeUnits(JSON.stringify(until ? knownUntil(units, until) : units)))
    await tx.run(sql`delete from units.lineage where changed_by is null`)
    await tx.run(writeLineage(JSON.stringify(until ? lineage.filter(({ on }) => on <= until) : lineage)))
    await inherit(tx)
  }
  await loadCalendarFiles(tx)
}

/** What was not known on `until`: units that began later, and the end of those that ended later. */
const knownUntil = (units: readonly UnitRecord[], until: Day): UnitRecord[] =>
  units
    .filter(({ validFrom }) => validFrom <= until)
    .map(unit => (unit.validTo !== null && unit.validTo > until ? { ...unit, validTo: null, endedBy: null } : unit))

async function loadCalendarFiles(tx: Tx) {
  const days = calendarRecords()
  const hours = hoursRecords()
  if (!(await isNew(tx, 'calendar', [days, hours]))) return
  await tx.run(writeDays(JSON.stringify(days)))
  await tx.run(sql`delete from units.working_hours`)
  await tx.run(writeHours(JSON.stringify(hours)))
}

async function isNew(tx: Tx, name: string, content: unknown): Promise<boolean> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const changed = await tx.run(sql`
    insert into units.source as s (name, sha256) values (${name}, ${hash})
    on conflict (name) do update set sha256 = excluded.sha256 where s.sha256 <> excluded.sha256`)
  return changed > 0
}

/** Writes units; those that a change of units wrote stay as they are. `changedBy`: the change that writes them now. */
export const writeUnits = (json: string, changedBy: string | null = null): Sql => sql`
  insert into units.unit as known
    (id, code, name, type, level, parent, valid_from, valid_to, bare, slug, words, context, act, ended_by,
     office, lat, lon, area_km2, population, tile_col, tile_row, changed_by)
  select id, code, name, type, level, parent, "validFrom", "validTo", bare, slug, words, context, act, "endedBy",
         office, lat, lon, "areaKm2", population, "tileCol", "tileRow", ${changedBy}::text
  from jsonb_to_recordset(${json}::jsonb) as r(
    id text, code text, name text, type text, level text, parent text, "validFrom" date, "validTo" date, bare text, slug text,
    words text, context text, act text, "endedBy" text, office text, lat float8, lon float8, "areaKm2" float8, population int,
    "tileCol" smallint, "tileRow" smallint)
  on conflict (id) do update set
    (name, type, level, parent, valid_to, bare, slug, words, context, act, ended_by, office, lat, lon, area_km2, population, tile_col, tile_row) =
    (excluded.name, excluded.type, excluded.level, excluded.parent, excluded.valid_to, excluded.bare, excluded.slug, excluded.words,
     excluded.context, excluded.act, excluded.ended_by, excluded.office, excluded.lat, excluded.lon, excluded.area_km2,
     excluded.population, excluded.tile_col, excluded.tile_row)
    where known.changed_by is null`

/** Writes arrows; those that a change of units wrote stay as they are. */
export const writeLineage = (json: string, changedBy: string | null = null): Sql => sql`
  insert into units.lineage
    (from_unit, to_unit, on_day, kind, is_main, population_share, area_share, certainty, act, clause, basis, changed_by)
  select "from", "to", "on", kind, "isMain", "populationShare", "areaShare", certainty, act, clause, basis, ${changedBy}::text
  from jsonb_to_recordset(${json}::jsonb) as r(
    "from" text, "to" text, "on" date, kind text, "isMain" boolean, "populationShare" float8, "areaShare" float8,
    certainty text, act text, clause text, basis text)
  on conflict (from_unit, to_unit) do nothing`

/** Makes the closure of lineage anew, after units or arrows have changed. */
export async function inherit(tx: Tx): Promise<void> {
  await tx.run(sql`delete from units.heir`)
  await tx.run(writeHeirs)
}

const writeHeirs: Sql = sql`
  with recursive path (unit, heir, is_main) as (
    select id, id, true from units.unit
    union
    select p.unit, l.to_unit, p.is_main and l.is_main from path p join units.lineage l on l.from_unit = p.heir
  )
  insert into units.heir (unit, heir, is_main)
  select unit, heir, bool_or(is_main) from path group by unit, heir`

const writeDays = (json: string): Sql => sql`
  insert into units.calendar_day as d (on_day, kind, name, source, certainty)
  select "on", kind, name, source, certainty
  from jsonb_to_recordset(${json}::jsonb) as r("on" date, kind text, name text, source text, certainty text)
  on conflict (on_day) do update
    set (kind, name, source, certainty) = (excluded.kind, excluded.name, excluded.source, excluded.certainty)
    where d.edited_by is null`

const writeHours = (json: string): Sql => sql`
  insert into units.working_hours (use, weekday, opens, closes, valid_from, valid_to, source, certainty)
  select use, weekday, opens, closes, "validFrom", "validTo", source, certainty
  from jsonb_to_recordset(${json}::jsonb) as r(
    use text, weekday smallint, opens text, closes text, "validFrom" date, "validTo" date, source text, certainty text)`
