import type { Db } from '#platform/db/index.ts'
import type { Agency } from '#catalogue'
import { findUnit } from '#units'

/** The office that issues a paper: `Ủy ban nhân dân phường Nghĩa Tân`. */
export async function agencyOf(db: Db, unit: string): Promise<Agency> {
  const found = await findUnit(db, unit)
  return found ? { name: `Ủy ban nhân dân ${found.type} ${found.name}`, place: found.name } : { name: 'Ủy ban nhân dân', place: 'Hà Nội' }
}
