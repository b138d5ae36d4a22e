import { plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Gateway } from './gateway.ts'
import { forgetCodes, noteOutcome, takeDue } from './store.ts'

/** Sends the messages whose time has come; a failed one waits twice as long each time (1, 2, 4 … minutes, 8 tries). Answers how many went out. */
export async function deliver(tx: Tx, gateway: Gateway, now: Instant, limit = 50): Promise<number> {
  const due = await takeDue(tx, now, limit)
  const outcomes = await Promise.allSettled(due.map(gateway))
  let sent = 0
  for (const [i, { id, attempts }] of due.entries()) {
    const outcome = outcomes[i]
    if (outcome?.status === 'fulfilled') sent += await noteOutcome(tx, id, { sentAt: now })
    else await noteOutcome(tx, id, { failure: String(outcome?.reason).slice(0, 200), retryAt: plusMinutes(now, 2 ** attempts) })
  }
  await forgetCodes(tx, plusMinutes(now, -60))
  return sent
}
