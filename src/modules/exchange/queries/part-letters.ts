import { sql, type Db } from '#platform/db/index.ts'

/** How the last letter about a part of a group stands. `failure`: why it was not taken, in the words of the line. */
export type PartLetter = {
  readonly code: string
  readonly leg: string
  readonly state: 'waiting' | 'sent' | 'acknowledged' | 'dead' | 'dropped'
  readonly failure: string | null
}

/** The last letter about each part of these dossiers; a part without one has no row. */
export const partLetters = (db: Db, codes: readonly string[]): Promise<PartLetter[]> =>
  db.all<PartLetter>(sql`
    select distinct on (subject, leg) subject as code, leg, state, failure from exchange.letter
    where subject = any(${[...codes]}::text[]) and leg is not null order by subject, leg, no desc`)
