import type { Reply } from './page.ts'

const kinds = [
  { type: 'application/pdf', ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/png', ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
] as const

/** A file that another agency sent, by what its first bytes say it is: agencies send PDF, JPEG and PNG only. Anything else is only downloaded. */
export function resultReply(bytes: Uint8Array, name: string): Reply {
  const kind = kinds.find(({ begins }) => begins.every((byte, place) => bytes[place] === byte))
  const headers = { 'cache-control': 'private, max-age=3600' }
  if (!kind) return { bytes, type: 'application/octet-stream', name: `${name}.bin`, download: true, headers }
  return { bytes, type: kind.type, name: `${name}.${kind.ending}`, headers }
}
