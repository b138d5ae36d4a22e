import { iso, type Instant } from '#kernel/instant.ts'
import { updateStates, type Incident } from '#support'

const escaped = (text: string) =>
  // Control characters have no place in XML 1.0, escaped or not.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Incidents as an Atom feed (RFC 4287): an entry for each piece of news, the latest first, at most fifty. */
export function feedOf(incidents: readonly Incident[], origin: string, now: Instant): string {
  const news = incidents
    .flatMap(incident => incident.updates.map((update, place) => ({ ...update, incident, number: incident.updates.length - place })))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 50)
  const page = `${origin}/tinh-trang`
  const entries = news.map(
    ({ incident, number, at, state, says }) =>
      `<entry><id>${escaped(`${page}#su-co-${incident.no}-${number}`)}</id><title>${escaped(`${updateStates[state]}: ${incident.title}`)}</title>` +
      `<updated>${iso(at)}</updated><link href="${escaped(`${page}#su-co-${incident.no}`)}"/><content type="text">${escaped(says)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${escaped(page)}</id><title>Tình trạng hệ thống Một Cửa</title><updated>${iso(news[0]?.at ?? now)}</updated><author><name>Một Cửa</name></author><link rel="self" href="${escaped(`${page}.atom`)}"/><link href="${escaped(page)}"/>${entries.join('')}</feed>
`
}
