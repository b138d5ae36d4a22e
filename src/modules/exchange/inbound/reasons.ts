import type { Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { isKnownCode, noteUnmapped } from '../tables.ts'

/** An agency's reasons as they are; one that its table does not have is reported, and never a reason to refuse the letter. */
export async function checkReasons(tx: Tx, partner: string, codes: readonly string[], now: Instant): Promise<void> {
  for (const value of new Set(codes))
    if (!(await isKnownCode(tx, partner, 'ly-do', value))) await noteUnmapped(tx, partner, [{ list: 'ly-do', value }], 'in', now)
}
