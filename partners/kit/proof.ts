import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'

/** Whether both are the same, in a time that tells nothing. */
export function same(left: string, right: string): boolean {
  const [one, other] = [left, right].map(text => createHash('sha256').update(text).digest())
  return timingSafeEqual(one!, other!)
}

/** A word that this agency hands out and knows again, also after it was started anew: what it says, until when, and who else could not have written it. */
export function stamped(key: string, says: string, until: number): string {
  const word = Buffer.from(`${until} ${says}`).toString('base64url')
  return `${word}.${mark(key, word)}`
}

/** What such a word says; undefined when it is not ours or too old. */
export function unstamped(key: string, stamp: string, now: Date): string | undefined {
  const [word = '', given = ''] = stamp.split('.')
  if (!same(mark(key, word), given)) return undefined
  const [, until = '', says] = /^(\d+) (.*)$/s.exec(Buffer.from(word, 'base64url').toString()) ?? []
  return Number(until) > now.getTime() ? says : undefined
}

const mark = (key: string, word: string) => createHmac('sha256', key).update(word).digest('base64url')

/** The headers of a sealed letter, by the reference library of Standard Webhooks. */
export const sealed = (secret: string, id: string, at: Date, body: string) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
})

/** Whether a letter carries the seal of this secret and is of these minutes; the reference library decides. */
export function isSealed(secret: string, body: string, headers: IncomingHttpHeaders): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false })
    return true
  } catch {
    return false
  }
}
