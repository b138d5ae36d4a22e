import type { Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { noteUnmapped, ourCode } from '../tables.ts'

/** Our code for an agency's reason; where the tables have none, its own, which is reported and never refused. */
export async function ourReason(tx: Tx, partner: string, theirs: string, now: Instant): Promise<string> {
  const ours = await ourCode(tx, partner, 'ly-do', theirs)
  if (ours === undefined) await noteUnmapped(tx, partner, [{ list: 'ly-do', value: theirs }], 'in', now)
  return ours ?? theirs
}
