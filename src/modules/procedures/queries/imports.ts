import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** A record that was left out, by whom it is named, why, and what was wrong with it. */
export type LeftOut = { readonly no: number; readonly code: string; readonly name: string; readonly reason: string; readonly says: readonly string[] }

/** A file that was tried, and what was made of it. */
export type Import = {
  readonly no: number
  readonly filename: string
  readonly sha256: string
  readonly size: number
  readonly triedAt: Instant
  readonly triedBy: string
  readonly doneAt: Instant | null
  readonly doneBy: string | null
  readonly added: number | null
  readonly changed: number | null
  readonly unchanged: number | null
  readonly leftOut: readonly LeftOut[]
}

const columns = sql`no::int, filename, sha256, size, tried_at as "triedAt", tried_by as "triedBy", done_at as "doneAt", done_by as "doneBy",
  added, changed, unchanged, left_out as "leftOut"`

/** The files that were tried, the last first. */
export const importsSoFar = (db: Db, limit = 50): Promise<Import[]> =>
  db.all<Import>(sql`select ${columns} from procedures.import order by no desc limit ${limit}`)

/** One file with its bytes; NotFound when there is none. */
export async function importOf(db: Db, no: number): Promise<Import & { readonly body: Buffer }> {
  const found = await db.maybe<Import & { body: Buffer }>(sql`select ${columns}, body from procedures.import where no = ${no}`)
  if (!found) throw new NotFound('Không có tệp nhập này. Mở lại danh sách tệp.')
  return found
}
