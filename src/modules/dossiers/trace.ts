import { createHmac } from 'node:crypto'

/** For so long it is known what a dossier was sent from; our own choice, the longest that a review of a half-year needs. */
export const TRACE_DAYS = 180

/** What a dossier was sent from, as keyed hashes: the browser's cookie, the network, the browser's name, the phone. */
export type Trace = { readonly device: string; readonly network: string; readonly agent: string; readonly phone: string | null }

type Seen = { readonly browser: string; readonly ip: string; readonly agent: string; readonly phone?: string | undefined }

/** Keyed hashes that only this installation can make again, each with a key of its own; no address or name can be read from them. */
export function traceOf(secret: string, { browser, ip, agent, phone }: Seen): Trace {
  const mark = (kind: string, text: string) => createHmac('sha256', secret).update(`trace ${kind} ${text}`).digest('base64url').slice(0, 22)
  return {
    device: mark('device', browser),
    network: mark('network', prefixOf(ip)),
    agent: mark('agent', agent),
    phone: phone ? mark('phone', phone) : null,
  }
}

/** The network that an address is in: 24 bits of IPv4, 48 of IPv6. */
export function prefixOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.split('::')
  const given = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const whole = tail === undefined ? given : [...given, ...Array.from({ length: 8 - given.length - after.length }, () => '0'), ...after]
  return whole
    .slice(0, 3)
    .map(part => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
