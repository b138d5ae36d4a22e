import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Dossier } from '#dossiers'
import { noticeNamed } from '../inbound/named.ts'
import { noticeByCode, type Notice } from '../queries/notices.ts'

/**
 * Keeps a notice that a hospital sent ahead. The same once more changes nothing and answers false; refuses the same code with other data, or of
 * another hospital: what a notice says is not changed behind the back of whoever has used it.
 */
export async function keepNotice(tx: Tx, { kind, partner, data }: Pick<Notice, 'kind' | 'partner' | 'data'>, now: Instant): Promise<boolean> {
  const fresh = await tx.run(sql`
    insert into exchange.notice (code, kind, partner_id, data, at) values (${data.code}, ${kind}, ${partner}, ${JSON.stringify(data)}, ${now})
    on conflict (code) do nothing`)
  if (fresh === 1) return true
  const there = await noticeByCode(tx, data.code)
  if (there?.kind === kind && there.partner === partner && isDeepStrictEqual(there.data, data)) return false
  return refuse('notice-differs', `Mã ${data.code} đã có ở đây với nội dung khác. Cấp giấy mới với mã mới.`)
}

/** The notice that a dossier names, if it names one, is used by it. The first to do so holds it; whoever comes later is shown to the officer, not refused. */
export async function useNotice(tx: Tx, dossier: Pick<Dossier, 'code' | 'answers'>): Promise<void> {
  const named = noticeNamed(dossier)
  if (named) await tx.run(sql`update exchange.notice set used_by = ${dossier.code} where code = ${named} and used_by is null`)
}
