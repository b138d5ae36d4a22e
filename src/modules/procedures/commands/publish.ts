import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'
import { editionHash } from '../editions.ts'

/** Công bố: keeps each edition with its hash, once; throws when one was published otherwise, since dossiers were filed under it. */
export async function publishEditions(tx: Tx, editions: readonly Edition[], now: Instant): Promise<void> {
  const rows = editions.map(edition => ({ code: edition.code, edition: edition.from, hash: editionHash(edition), value: edition }))
  await tx.run(sql`
    insert into procedures.published (code, edition, hash, value, at)
    select code, edition, hash, value, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, edition date, hash text, value jsonb)
    on conflict (code, edition) do nothing`)
  const kept = await tx.all<{ code: string; edition: Day; hash: string }>(sql`select code, edition, hash from procedures.published`)
  const changed = rows.filter(row => kept.some(one => one.code === row.code && one.edition === row.edition && one.hash !== row.hash))
  if (changed.length > 0)
    throw new Error(
      `Bản thủ tục đã công bố thì không đổi: ${changed.map(({ code, edition }) => `${code} từ ${edition}`).join(', ')}. Thêm một bản mới có hiệu lực từ ngày sau.`,
    )
}
