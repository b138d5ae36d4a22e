import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'

export type Person = { readonly id: string; readonly name: string }

/** Bản tin as it is worked on. */
export type Bulletin = {
  readonly id: number
  readonly title: string
  readonly text: string
  readonly period: string
  readonly level: 'district' | 'commune'
  readonly services: string
  readonly source: 'live' | 'frozen'
  readonly releaseAt: Instant
  readonly reason: string | null
  readonly state: 'draft' | 'signed' | 'released'
  readonly version: number
  readonly revision: number
  readonly writers: readonly Person[]
  readonly writtenAt: Instant
  readonly signedBy: Person | null
  readonly signedAt: Instant | null
}

const columns = sql`id::int, title, text, period, level, services, source, release_at as "releaseAt", reason, state, version, revision, writers,
  written_at as "writtenAt", signed_by as "signedBy", signed_at as "signedAt"`

/** Every bulletin that is worked on or was released, the latest first. */
export const bulletins = (db: Db): Promise<Bulletin[]> =>
  db.all(sql`select ${columns} from statistics.bulletin order by release_at desc, id desc limit 200`)

/** One of them; NotFound with what to do. */
export async function bulletinById(db: Db, id: number): Promise<Bulletin> {
  const found = await db.maybe<Bulletin>(sql`select ${columns} from statistics.bulletin where id = ${id}`)
  if (!found) throw new NotFound('Không có bản tin này. Về danh sách bản tin.')
  return found
}

/** One, held until the transaction ends. */
export const bulletinForUpdate = (tx: Tx, id: number): Promise<Bulletin | undefined> =>
  tx.maybe(sql`select ${columns} from statistics.bulletin where id = ${id} for update`)

/** A revision that was released. */
export type Released = {
  readonly id: number
  readonly revision: number
  readonly latest: number
  readonly body: string
  readonly hash: string
  readonly writers: readonly Person[]
  readonly signedBy: Person
  readonly releasedAt: Instant
  readonly reason: string | null
}

/** The last revision or the one asked for, of those released by `now`; NotFound until then. */
export async function releasedBulletin(db: Db, id: number, now: Instant, revision?: number): Promise<Released> {
  const found = await db.maybe<Released>(sql`
    select bulletin_id::int as id, revision, (max(revision) over ())::int as latest, body, hash, writers, signed_by as "signedBy",
      released_at as "releasedAt", reason
    from statistics.bulletin_revision where bulletin_id = ${id} and released_at <= ${now}
    order by revision = ${revision ?? null}::int desc nulls last, revision desc limit 1`)
  if (!found || (revision !== undefined && found.revision !== revision))
    throw new NotFound('Không có bản tin này, hoặc chưa đến giờ phát hành. Xem danh sách bản tin.')
  return found
}

export type ReleasedEntry = Pick<Released, 'id' | 'revision' | 'latest' | 'releasedAt' | 'reason'> & { readonly title: string }

/** Revisions released by `now`, the latest first, of one bulletin or of all; with their titles. */
export const releasedList = (db: Db, now: Instant, id?: number): Promise<ReleasedEntry[]> =>
  db.all(sql`
    select bulletin_id::int as id, revision, (max(revision) over (partition by bulletin_id))::int as latest, released_at as "releasedAt", reason,
      (select string_agg(piece ->> 'text', '' order by place) from jsonb_array_elements(body::jsonb -> 'title') with ordinality as t(piece, place)) as title
    from statistics.bulletin_revision where released_at <= ${now} and (${id ?? null}::bigint is null or bulletin_id = ${id ?? null})
    order by released_at desc, bulletin_id desc, revision desc limit 200`)
