import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'

/** Bản chính on a numbered blank form. */
export type Certificate = {
  id: number
  entryId: number
  unit: string
  kind: string
  /** 1, or 2 for the second of a marriage. */
  original: number
  serial: string
  issuedAt: Instant
  issuedBy: { id: string; name: string }
  handedAt: Instant | null
  cancelledAt: Instant | null
  cancelReason: string | null
  replaces: number | null
}

/** The columns of an original as its type names them. */
export const certificateColumns: Sql = sql`
  id, entry_id as "entryId", unit_id as unit, kind, original, serial, issued_at as "issuedAt", issued_by as "issuedBy", handed_at as "handedAt",
  cancelled_at as "cancelledAt", cancel_reason as "cancelReason", replaces`

/** Every original of an entry, also the spoiled ones, in the order in which they were printed. */
export const certificatesOf = (db: Db, entryId: number): Promise<Certificate[]> =>
  db.all<Certificate>(sql`select ${certificateColumns} from registers.certificate where entry_id = ${entryId} order by id`)
