import { sql, type Db } from '#platform/db/index.ts'
import type { Card } from '../card.ts'

/** The channel on which copies of the program tell each other that a card was written. */
export const CARDS_CHANGED = 'motcua_cards'

/** Every stored card of every day, oldest first. */
export const storedCards = async (db: Db): Promise<readonly Card[]> =>
  (await db.all<{ value: Card }>(sql`select value from procedures.card order by code, valid_from`)).map(({ value }) => value)
