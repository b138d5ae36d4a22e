import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Read } from '../reading.ts'

/** Ghi lượt đọc sổ: who read what in the books, when, and what for where it was said. Nothing of it can be changed later. */
export async function noteReading(tx: Tx, officer: Officer, read: Read & { purpose?: string | undefined }, at: Instant): Promise<void> {
  const { kind, entryId = null, bookId = null, sought } = read
  await tx.run(sql`
    insert into registers.reading (unit_id, officer_id, officer_name, at, kind, entry_id, book_id, sought, purpose)
    values (${officer.unit}, ${officer.id}, ${officer.name}, ${at}, ${kind}, ${entryId}, ${bookId},
      ${sought ? JSON.stringify(sought) : null}::jsonb, ${read.purpose?.trim().slice(0, 200) ?? ''})`)
}
