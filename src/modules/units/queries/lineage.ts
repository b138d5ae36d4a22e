import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Lineage, Unit } from '../unit.ts'
import { standsOn, unitColumns } from './units.ts'

/** One step of lineage, with the unit at its other end. */
export type Kin = Omit<Lineage, 'from' | 'to'> & { readonly unit: Unit }
type KinRow = Unit & Omit<Kin, 'unit'>

/** The units that this one was made of and the units that it went into, one step each way; the main ones first. */
export async function lineageOf(db: Db, id: string): Promise<{ from: Kin[]; to: Kin[] }> {
  const arrow = sql`l.on_day as "on", l.kind, l.is_main as "isMain", l.population_share as "populationShare",
    l.area_share as "areaShare", l.certainty, l.act`
  const order = sql`order by l.is_main desc, coalesce(l.population_share, l.area_share, 0) desc, u.code`
  const from = db.all<KinRow>(sql`
    select ${unitColumns}, ${arrow} from units.lineage l join units.unit u on u.id = l.from_unit where l.to_unit = ${id} ${order}`)
  const to = db.all<KinRow>(sql`
    select ${unitColumns}, ${arrow} from units.lineage l join units.unit u on u.id = l.to_unit where l.from_unit = ${id} ${order}`)
  return { from: (await from).map(kin), to: (await to).map(kin) }
}

function kin({ id, code, name, type, level, parent, validFrom, validTo, ...arrow }: KinRow): Kin {
  return { unit: { id, code, name, type, level, parent, validFrom, validTo }, ...arrow }
}

/** The arrows of one day. */
export const arrowsOn = (db: Db, on: Day): Promise<Pick<Lineage, 'from' | 'to' | 'isMain'>[]> =>
  db.all(sql`select from_unit as "from", to_unit as "to", is_main as "isMain" from units.lineage where on_day = ${on} order by from_unit, to_unit`)

export type Heir = Unit & { readonly isMain: boolean }

/** The units of `on` that hold what this unit was, through all changes between; the main one first. The unit itself while it exists. */
export const heirsOf = (db: Db, id: string, on: Day): Promise<Heir[]> =>
  db.all<Heir>(sql`
    select ${unitColumns}, h.is_main as "isMain"
    from units.heir h join units.unit u on u.id = h.heir
    where h.unit = ${id} and ${standsOn(on)}
    order by h.is_main desc, u.code`)

/** The one unit of `on` that takes over this unit's work; undefined before the unit began and for the districts since 1/7/2025. */
export const mainHeirOn = (db: Db, id: string, on: Day): Promise<Unit | undefined> =>
  db.maybe<Unit>(sql`
    select ${unitColumns} from units.heir h join units.unit u on u.id = h.heir
    where h.unit = ${id} and h.is_main and ${standsOn(on)}`)
