import { iso, type Instant } from '#kernel/instant.ts'
import type { ReleasedEntry } from '#statistics'
import { to } from '#ui/paths.ts'

const escaped = (text: string) =>
  // Control characters have no place in XML 1.0, escaped or not.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Released bulletins as an Atom feed (RFC 4287): an entry for each revision, the latest first, at most fifty. */
export function bulletinFeed(entries: readonly ReleasedEntry[], origin: string, now: Instant): string {
  const page = origin + to.city.bulletins
  const news = entries.slice(0, 50).map(({ id, revision, title, releasedAt, reason }) => {
    const address = escaped(origin + to.city.bulletin(id, revision))
    const summary = reason ? `<summary>${escaped(`Bản ${revision}: ${reason}`)}</summary>` : ''
    return `<entry><id>${address}</id><title>${escaped(title)}</title><updated>${iso(releasedAt)}</updated><link href="${address}"/>${summary}</entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${escaped(page)}</id><title>Bản tin số liệu Một Cửa</title><updated>${iso(entries[0]?.releasedAt ?? now)}</updated><author><name>Một Cửa</name></author><link rel="self" href="${escaped(origin + to.city.bulletinFeed)}"/><link href="${escaped(page)}"/>${news.join('')}</feed>
`
}
