import pg from 'pg'
import type { Database } from '#platform/db/index.ts'
import { published } from '#catalogue'
import { CARDS_CHANGED, editorEditions, EDITIONS_CHANGED, frozen, storedCards, type Card, type Edition } from '#procedures'

export type LiveEditions = {
  /** Those of the catalogue, then those of the editor; a later one of the same procedure takes over on its first day. */
  readonly editions: readonly Edition[]
  /** The English of the editor's. */
  readonly english: Readonly<Record<string, string>>
  /** Cards of procedures that have no edition. */
  readonly cards: readonly Card[]
  readonly close: () => Promise<void>
}

/** Every edition and card that the city knows. All copies of the program listen: what one publishes, the others know a moment later. */
export async function liveEditions(db: Database, url: string): Promise<LiveEditions> {
  let now: Pick<LiveEditions, 'editions' | 'english' | 'cards'> = { editions: published, english: {}, cards: [] }
  const read = async () => {
    const [{ editions, english }, cards] = await Promise.all([editorEditions(db), storedCards(db)])
    now = { editions: [...published, ...editions.map(frozen)], english, cards }
  }
  const listener = new pg.Client({ connectionString: url })
  listener.on('error', () => {})
  await listener.connect()
  await listener.query(`listen ${EDITIONS_CHANGED}; listen ${CARDS_CHANGED}`)
  listener.on('notification', () => void read().catch(() => {}))
  await read()
  return {
    get editions() {
      return now.editions
    },
    get english() {
      return now.english
    },
    get cards() {
      return now.cards
    },
    close: () => listener.end(),
  }
}
