import { sql, type Tx } from '#platform/db/index.ts'

/** One at a time for this session, trainer, person or quota: whoever comes second sees what the first did. */
export const alone = (tx: Tx, what: 'session' | 'trainer' | 'person' | 'quota' | 'certificates', which: string | number): Promise<unknown> =>
  tx.all(sql`select pg_advisory_xact_lock(hashtextextended(${`training ${what} ${which}`}, 0))`)
