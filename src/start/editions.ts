import { sql, type Database } from '#platform/db/index.ts'
import { editionHash, type Edition } from '#procedures'

type Kept = { code: string; edition: string; hash: string }

/** Keeps each edition with its hash at its first publication; refuses one that was published otherwise, since dossiers were filed under it. */
export async function publishEditions(db: Database, editions: readonly Edition[], now: Date): Promise<void> {
  const rows = editions.map(edition => ({ code: edition.code, edition: edition.from, hash: editionHash(edition), value: edition }))
  await db.write(tx =>
    tx.run(sql`
      insert into procedures.published (code, edition, hash, value, at)
      select code, edition, hash, value, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, edition date, hash text, value jsonb)
      on conflict (code, edition) do nothing`),
  )
  const kept = await db.all<Kept>(sql`select code, edition, hash from procedures.published`)
  const changed = rows.filter(row => kept.some(one => one.code === row.code && one.edition === row.edition && one.hash !== row.hash))
  if (changed.length > 0)
    throw new Error(`Bản thủ tục đã công bố thì không đổi: ${changed.map(({ code, edition }) => `${code} từ ${edition}`).join(', ')}. Thêm một bản mới có hiệu lực từ ngày sau.`)
  const unknown = await db.all<Kept>(sql`select distinct procedure as code, edition, '' as hash from dossiers.draft where submitted_code is null`)
  const lacking = unknown.filter(({ code, edition }) => !rows.some(row => row.code === code && row.edition === edition))
  if (lacking.length > 0) throw new Error(`Còn hồ sơ của bản thủ tục mà chương trình không có: ${lacking.map(({ code, edition }) => `${code} từ ${edition}`).join(', ')}.`)
}
