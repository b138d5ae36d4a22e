import type { Day } from '#kernel/day.ts'
import { shelfOn, storedCards, type Shelf } from '#procedures'
import type { Ctx } from './page.ts'

/** The city's catalogue on a day: what can be filed, what was imported, what is known by name. */
export const shelfHere = async ({ city, db, today }: Pick<Ctx, 'city' | 'db' | 'today'>, on: Day = today): Promise<Shelf> =>
  city.shelf?.(on) ?? shelfOn(city.editions, await storedCards(db), city.fees, on)
