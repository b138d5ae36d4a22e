import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db/index.ts'
import { findUnit, placesOn } from '#units'
import { unitNames } from '#ui/places.ts'

/** A commune's office as a person finds it: its whole name and where it is. */
export type Office = { readonly id: string; readonly name: string; readonly address: string | undefined }

/** The office of a unit on a day; undefined when there is no such unit. */
export async function officeOf(db: Db, id: string, on: Day): Promise<Office | undefined> {
  const unit = await findUnit(db, id)
  if (!unit) return undefined
  const place = (await placesOn(db, on, unit.level)).find(place => place.id === id)
  const names = await unitNames(db, [id])
  return { id, name: names(id), address: place?.office ?? undefined }
}
