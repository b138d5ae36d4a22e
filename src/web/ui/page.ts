import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Database, Db, Tx } from '#platform/db/index.ts'
import type { Action, Visitor } from '#identity'
import type { City } from './city.ts'

/** A file as it came in: not yet looked at. `tooBig` when it was cut off at the limit. */
export type Incoming = { readonly field: string; readonly filename: string; readonly bytes: Buffer; readonly tooBig: boolean }

/** Posted or queried fields; of a repeated one, the last. */
export type Fields = Readonly<Record<string, string>>

/** All that a page may know of a request. */
export type Ctx = {
  readonly city: City
  readonly db: Database
  /** Reads in one snapshot; behind row-level security when the visitor is an officer. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** One transaction; behind row-level security when the visitor is an officer. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  readonly now: Instant
  readonly today: Day
  /** The machine's own moment, for sessions and rate limits only; the city's may have been moved. */
  readonly machineNow: Instant
  readonly visitor: Visitor
  readonly edition: 'vi' | 'en'
  /** Path with query, in Vietnamese, as the visitor sees it in the address. */
  readonly path: string
  /** `https://host` as the visitor sees us. */
  readonly origin: string
  readonly params: Fields
  readonly query: Fields
  readonly form: Fields
  readonly files: readonly Incoming[]
  /** The posted JSON of a machine route. */
  readonly json: unknown
  readonly csrf: string
  readonly cookies: Fields
  readonly ip: string
  readonly agent: string
  /** What a machine proves itself with: the header of that name. */
  readonly authorization: string
  /** Any other header of the request, by its name in small letters; empty when it has none. */
  header(name: string): string
  /** What a `raw` route was sent, to be read once; nothing was read of it yet. */
  readonly stream: Readable
  readonly requestId: string
}

type Extras = { readonly status?: number; readonly cookies?: Readonly<Record<string, Cookie>>; readonly headers?: Readonly<Record<string, string>> }

/** The cookie that holds a session's token; signed. */
export const SESSION = 'phien'

/** The cookie of the browser that CSRF tokens belong to; signed. */
export const BROWSER = 'khach'

/** A cookie to set: HttpOnly, SameSite=Lax, always; null removes it. Signed cookies come back in `ctx.cookies` only when the signature holds. */
export type Cookie = { readonly value: string; readonly seconds: number } | null

export type Reply = Extras &
  (
    | { readonly html: VNode }
    | { readonly text: string; readonly type: string }
    /** Piece by piece as the reader takes it; stops when the reader goes away. `name`: of the file it is saved as. */
    | { readonly pieces: AsyncIterable<string>; readonly type: string; readonly name?: string }
    | { readonly redirect: string }
    | { readonly json: unknown; readonly type?: string }
    | {
        readonly bytes: Uint8Array
        readonly brotli?: Uint8Array | undefined
        readonly type: string
        readonly name?: string
        readonly download?: boolean
      }
  )

/** One path, one verb, one line of the permission table. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly may: Action
  /** Takes files (multipart). */
  readonly upload?: true
  /** For machines: JSON in, problem+json on trouble, no cookie and therefore no CSRF token. */
  readonly machine?: true
  /** Reads its body itself, whatever its type: what is signed or hashed must be the bytes that came. */
  readonly raw?: true
  /** The same bytes for everybody: no session is looked up. */
  readonly still?: true
  readonly handle: (ctx: Ctx) => Promise<Reply> | Reply
}

export const get = (path: string, may: Action, handle: Route['handle']): Route => ({ method: 'GET', path, may, handle })
export const post = (path: string, may: Action, handle: Route['handle'], more: { upload?: true } = {}): Route => ({
  method: 'POST',
  path,
  may,
  handle,
  ...more,
})

/** Only a path of this site: what `?tiep=` may lead to. */
export const safePath = (path: string | undefined, otherwise: string): string => (path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : otherwise)
