import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Database, type Db, type Tx } from '#platform/db/index.ts'
import { monthStart } from './period.ts'
import { METHOD } from './rate.ts'

export type Answer = { readonly body: string; readonly etag: string }
type Versions = { version: number; rollout: number }
type Kept = Versions & { keptVersion: number | null; keptRollout: number | null; body: string | null }

const KEPT = 2000

/**
 * The answer to `key` about [from, to]: the stored one while nothing that it speaks of has changed (one statement), else made and stored.
 * The versions are read before the figures, so that an answer is at worst younger than it claims. What `make` leaves undefined is not stored.
 */
export async function answered(
  database: Database,
  key: string,
  period: { from: Day; to: Day; now: Instant },
  make: (db: Db) => Promise<string | undefined>,
): Promise<Answer | undefined> {
  const name = `${METHOD} ${key}`
  const kept = await database.one<Kept>(sql`
    select coalesce((select max(version) from statistics.touched where month between ${monthStart(period.from)}::date and ${period.to}::date), 0) as version,
      (select number from rollout.published_version) as rollout,
      a.version as "keptVersion", a.rollout as "keptRollout", a.body
    from (select 1) as always left join statistics.answer a on a.key = ${name}`)
  const etag = `W/"${kept.version}.${kept.rollout}"`
  if (kept.body !== null && kept.keptVersion === kept.version && kept.keptRollout === kept.rollout) return { body: kept.body, etag }
  const body = await make(database)
  if (body === undefined) return undefined
  await database.write(tx => keep(tx, name, kept, body, period.now))
  return { body, etag }
}

const keep = (tx: Tx, key: string, { version, rollout }: Versions, body: string, now: Instant) =>
  tx.run(sql`
    insert into statistics.answer (key, version, rollout, body, made_at) values (${key}, ${version}, ${rollout}, ${body}, ${now})
    on conflict (key) do update set version = excluded.version, rollout = excluded.rollout, body = excluded.body, made_at = excluded.made_at
    where answer.version <= excluded.version`)

/** Throws away all but the newest stored answers: anybody may ask any question. */
export const sweepAnswers = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from statistics.answer where key in (select key from statistics.answer order by made_at desc offset ${KEPT})`)
