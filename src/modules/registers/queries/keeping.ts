import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { mainHeirOn } from '#units'

/** The units whose books a unit keeps: its own, and those of units that went into it. */
export const keptBy = (unit: string): Sql =>
  sql`select ${unit}::text union select h.unit from units.published_heir h where h.is_main and h.heir = ${unit}`

/** The unit that keeps the books of `unit` on a day: itself, or its main heir when it is gone. */
export const keeperOf = async (db: Db, unit: string, on: Day): Promise<string> => (await mainHeirOn(db, unit, on))?.id ?? unit
