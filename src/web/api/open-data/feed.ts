import { periodNamed, type Frozen } from '#statistics'
import { to } from '#ui/paths.ts'
import type { Ctx } from '#ui/page.ts'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Entry = Omit<Frozen, 'body'>
const entry = ({ period, revision, closedAt, closedBy, reason, hash }: Entry, origin: string) => {
  const name = periodNamed(period)?.name ?? period
  const link = xml(`${origin}${to.city.period(period, revision)}`)
  const summary = `${reason ?? 'Chốt lần đầu.'} SHA-256: ${hash}`
  return `<entry><id>${link}</id><title>${xml(revision === 1 ? `Đã chốt số liệu ${name}` : `Đính chính số liệu ${name}, bản ${revision}`)}</title>
<updated>${closedAt.toISOString()}</updated><author><name>${xml(closedBy.name)}</name></author><link rel="alternate" href="${link}"/>
<category term="${revision === 1 ? 'frozen' : 'correction'}"/><summary>${xml(summary)}</summary></entry>`
}

/** Atom (RFC 4287): each closed period and each correction, the latest first. */
export function feedOf(all: readonly Entry[], { origin }: Pick<Ctx, 'origin'>): string {
  const self = xml(`${origin}/api/v1/open/frozen.atom`)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${self}</id><title>Số liệu đã chốt</title>
<updated>${(all[0]?.closedAt ?? new Date(0)).toISOString()}</updated><author><name>Một Cửa</name></author>
<link rel="self" href="${self}"/><link rel="alternate" href="${xml(`${origin}${to.city.periods}`)}"/>
${all.map(one => entry(one, origin)).join('\n')}
</feed>
`
}
