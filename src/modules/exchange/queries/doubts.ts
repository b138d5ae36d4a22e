import type { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { doubtful } from '../messages/incoming.ts'

/** Nghi trùng: whom the population database holds to be the same person, by its own words. */
export type Doubt = Pick<z.infer<typeof doubtful>, 'says' | 'alike'> & { readonly at: Instant }

/** Why the population database has not given the child of this dossier a number, the latest first; nothing once it has. */
export const doubtsOf = (db: Db, code: string): Promise<Doubt[]> =>
  db.all<Doubt>(sql`
    select at, body::jsonb -> 'data' ->> 'says' as says, body::jsonb -> 'data' -> 'alike' as alike
    from exchange.incoming
    where subject = ${code} and type = 'dan-cu.nghi-trung.v1' and verdict = 'accepted'
      and not exists (select from exchange.incoming where subject = ${code} and type = 'dan-cu.so-dinh-danh.v1' and verdict = 'accepted')
    order by no desc limit 20`)
