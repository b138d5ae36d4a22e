import { setTimeout as pause } from 'node:timers/promises'
import type { Settings } from './config.ts'
import type { Message } from './kept.ts'

const TRIES_MS = [0, 1_000, 2_000, 4_000, 8_000]

/** What becomes of a message: a number that ends in 000 is switched off. */
export const fateOf = ({ to }: Pick<Message, 'to'>) =>
  to.endsWith('000') ? ({ state: 'failed', reason: 'Thuê bao tắt máy' } as const) : ({ state: 'delivered' } as const)

/** Brings one receipt, again while nobody answers; answers what was said at last. */
export async function bring({ url, secret }: NonNullable<Settings['receipts']>, message: Message, stop: AbortSignal): Promise<string> {
  let said = 'không ai trả lời'
  for (const wait of TRIES_MS) {
    await pause(wait, undefined, { signal: stop })
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ id: message.id, ...fateOf(message) }),
        signal: AbortSignal.any([stop, AbortSignal.timeout(10_000)]),
      })
      await response.body?.cancel()
      said = `trả lời ${response.status}`
      if (response.status < 500) return said
    } catch {
      said = 'không ai trả lời'
    }
  }
  return said
}
