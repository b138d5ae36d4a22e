import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'

/** What a carrier says later of a message that it took: it reached the phone, or never will. */
export type Receipt = { readonly id: string; readonly state: 'delivered' | 'failed'; readonly reason?: string | undefined }

/**
 * Notes a receipt. The same one again changes nothing, and "reached" is not taken back by an older "failed" that comes late.
 * NotFound when no message has this id.
 */
export async function noteReceipt(tx: Tx, { id, state, reason = 'Nhà mạng báo không tới máy' }: Receipt, now: Instant): Promise<void> {
  const changed =
    state === 'delivered'
      ? await tx.run(sql`
          update notices.message set state = 'delivered', failure = null, delivered_at = coalesce(delivered_at, ${now}), sent_at = coalesce(sent_at, ${now})
          where key = ${id}`)
      : await tx.run(sql`
          update notices.message set state = case state when 'delivered' then state else 'failed' end,
            failure = case state when 'delivered' then null else ${reason.slice(0, 200)} end where key = ${id}`)
  if (changed === 0) throw new NotFound('Không có tin nào mang mã này.')
}
