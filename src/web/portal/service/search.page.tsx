import { bare, slug } from '#kernel/text.ts'
import { editionsOn, findProcedures, procedureNames } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { lifeEvents, type LifeEvent } from '../life-events.ts'
import { SearchBox } from './search-box.tsx'
import { timeInShort } from './time.ts'

type Found = { readonly slug: string; readonly name: string; readonly hint: string }
export type SearchView = {
  readonly query: string
  readonly events: readonly Pick<LifeEvent, 'slug' | 'name'>[]
  readonly online: readonly Found[]
  readonly counter: readonly Found[]
}

/** `/thu-tuc?q=`: services by what people call them, without marks, with a slip of the finger. */
export const SearchPage = ({ chrome, query, events, online, counter }: SearchView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={query ? `Tìm: ${query}` : 'Thủ tục'} back={{ href: to.portal.home, label: 'Trang chủ' }} wide>
    <h1>{query ? 'Kết quả tìm' : 'Thủ tục'}</h1>
    <SearchBox query={query} />
    {query && online.length + counter.length + events.length === 0 && (
      <Empty title={`Chưa tìm thấy việc nào tên "${query}"`}>
        <p>Thử tên ngắn hơn, ví dụ "khai sinh", "kết hôn", "bản sao". Hoặc gọi {words.helpPhone}.</p>
        <ul class="services">
          {lifeEvents.slice(0, 3).map(event => (
            <li key={event.slug}>
              <a href={to.portal.event(event.slug)}>{event.name}</a>
            </li>
          ))}
        </ul>
      </Empty>
    )}
    {events.length > 0 && (
      <p>
        Theo sự kiện:{' '}
        {events.map(event => (
          <a key={event.slug} href={to.portal.event(event.slug)}>
            {event.name}
          </a>
        ))}
      </p>
    )}
    <FoundList title="Nộp được qua mạng" found={online} />
    <FoundList title="Nộp tại quầy một cửa" found={counter} />
  </PortalLayout>
)

const FoundList = ({ title, found }: { title: string; found: readonly Found[] }) =>
  found.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="services">
        {found.map(service => (
          <li key={service.slug}>
            <a href={to.portal.service(service.slug)}>{service.name}</a> {service.hint && <span class="hint">{service.hint}</span>}
          </li>
        ))}
      </ul>
    </section>
  )

/** What fits the query; everything when nothing is asked. Pure. */
export function find(editions: ReturnType<typeof editionsOn>, query: string): SearchView {
  const published = new Set(editions.map(({ code }) => code))
  const others = procedureNames.filter(({ code }) => !published.has(code))
  const wanted = bare(query)
  const here = wanted ? findProcedures(editions, query) : editions
  const found = (edition: (typeof editions)[number]) => ({ slug: edition.slug, name: edition.name, hint: timeInShort(edition) })
  const counter = wanted ? findProcedures(others, query) : []
  return {
    query,
    events: wanted ? lifeEvents.filter(({ name }) => bare(name).includes(wanted) || wanted.includes(bare(name))) : [],
    online: here.filter(({ online }) => online !== false).map(found),
    counter: [
      ...here.filter(({ online }) => online === false).map(found),
      ...counter.slice(0, 8).map(({ name }) => ({ slug: slug(name), name, hint: '' })),
    ],
  }
}

const load = (ctx: Ctx): SearchView => find(editionsOn(ctx.city.editions, ctx.today), (ctx.query['q'] ?? '').trim().slice(0, 100))

export const searchRoutes = [get('/thu-tuc', 'read', ctx => ({ html: <SearchPage chrome={pageChrome(ctx)} {...load(ctx)} /> }))]
