import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Level, Unit } from '../unit.ts'

/** The eight fields of the contract, read from `units.unit u`. */
export const unitColumns: Sql = sql`u.id, u.code, u.name, u.type, u.level, u.parent, u.valid_from as "validFrom", u.valid_to as "validTo"`

/** Whether `u` exists on `on`. */
export const standsOn = (on: Day): Sql => sql`u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})`

/** The units that exist on `on`, by code; of one level, and directly under one parent, when told so. */
export function unitsOn(db: Db, on: Day, level?: Level, parent?: string): Promise<Unit[]> {
  return db.all<Unit>(sql`
    select ${unitColumns} from units.unit u
    where ${standsOn(on)}
      and (${level ?? null}::text is null or u.level = ${level ?? null})
      and (${parent ?? null}::text is null or u.parent = ${parent ?? null})
    order by u.level = 'commune', u.level = 'district', u.code`)
}

/** One version of a unit by its id `code@validFrom`; undefined when there is none. */
export const findUnit = (db: Db, id: string): Promise<Unit | undefined> =>
  db.maybe<Unit>(sql`select ${unitColumns} from units.unit u where u.id = ${id}`)

/** Every version of every unit, by code and first day. */
export const everyUnit = (db: Db): Promise<Unit[]> => db.all<Unit>(sql`select ${unitColumns} from units.unit u order by u.code, u.valid_from`)

/** Several units by id, in no order. */
export const unitsById = (db: Db, ids: readonly string[]): Promise<Unit[]> =>
  db.all<Unit>(sql`select ${unitColumns} from units.unit u where u.id = any(${ids})`)

/** The unit that carries `code` on `on`. A code alone is not an identity: another day may answer another unit. */
export const unitByCode = (db: Db, code: string, on: Day): Promise<Unit | undefined> =>
  db.maybe<Unit>(sql`select ${unitColumns} from units.unit u where u.code = ${code} and ${standsOn(on)}`)

export type Place = {
  id: string
  slug: string
  context: string
  office: string | null
  lat: number | null
  lon: number | null
  areaKm2: number | null
  population: number | null
  tileCol: number | null
  tileRow: number | null
}

/** Where the units of a day are: office, position, tile on the map (districts 8 × 8, communes since 7/2025 24 × 24), people. */
export const placesOn = (db: Db, on: Day, level: Level): Promise<Place[]> =>
  db.all<Place>(sql`
    select id, slug, context, office, lat, lon, area_km2 as "areaKm2", population, tile_col as "tileCol", tile_row as "tileRow"
    from units.unit u where u.level = ${level} and ${standsOn(on)} order by u.code`)
