import { day } from '#kernel/day.ts'
import { audienceNames, editionsOn, levelNames, shelfOn, type Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { SelectField } from '#ui/fields.tsx'
import { Button } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { shelfHere } from '#ui/shelf.ts'
import { Pager } from '#ui/table.tsx'
import { words } from '#ui/words.ts'
import { lifeEvents } from '../life-events.ts'
import { askedOf, browse, type Asked, type Found, type SearchView } from './catalogue.ts'
import { SearchInput } from './search-box.tsx'
import { timeInShort } from './time.ts'

const isFiltered = ({ level, sector, audience }: Asked) => Boolean(level ?? sector ?? audience)
const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** `/thu-tuc`: services by what people call them, without marks, with a slip of the finger; by level, sector and who may apply. */
export const SearchPage = ({ chrome, asked, sectors, events, online, counter, mentioning, total, pages }: SearchView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={asked.query ? `Tìm: ${asked.query}` : 'Thủ tục'} back={{ href: to.portal.home, label: 'Trang chủ' }} wide>
    <h1>{asked.query ? 'Kết quả tìm' : 'Thủ tục'}</h1>
    <form action={to.portal.services()} method="get" role="search">
      <SearchInput query={asked.query} />
      <Details summary="Lọc theo cấp, lĩnh vực, đối tượng" open={isFiltered(asked)}>
        <SelectField id="cap" label="Cấp giải quyết" options={options(levelNames)} value={asked.level} empty="Mọi cấp" />
        <SelectField id="linh-vuc" label="Lĩnh vực" options={sectors} value={asked.sector} empty="Mọi lĩnh vực" />
        <SelectField id="doi-tuong" label="Ai nộp" options={options(audienceNames)} value={asked.audience} empty="Mọi đối tượng" />
        <Button variant="secondary">Lọc</Button>
      </Details>
    </form>
    {total + events.length === 0 && <Nothing {...asked} />}
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
    <FoundList title="Có nhắc đến trong nội dung" found={mentioning} />
    {pages > 1 && <Pages {...asked} pages={pages} total={total} />}
  </PortalLayout>
)

const Nothing = (asked: Asked) => (
  <Empty title={asked.query ? `Chưa tìm thấy việc nào tên "${asked.query}"` : 'Không có thủ tục nào theo bộ lọc này'}>
    {isFiltered(asked) && (
      <p>
        <a href={to.portal.services(asked.query)}>Bỏ lọc</a>
      </p>
    )}
    <p>Thử tên ngắn hơn, ví dụ "khai sinh", "kết hôn", "bản sao". Hoặc gọi {words.helpPhone}.</p>
    <ul class="services">
      {lifeEvents.slice(0, 3).map(event => (
        <li key={event.slug}>
          <a href={to.portal.event(event.slug)}>{event.name}</a>
        </li>
      ))}
    </ul>
  </Empty>
)

const Pages = ({ pages, total, ...asked }: Asked & { pages: number; total: number }) => {
  const at = (page: number) => (page < 1 || page > pages ? undefined : to.portal.services(asked.query, { ...asked, page }))
  return <Pager previous={at(asked.page - 1)} next={at(asked.page + 1)} note={`Trang ${asked.page}/${pages}, ${total} thủ tục`} />
}

const FoundList = ({ title, found }: { title: string; found: readonly Found[] }) =>
  found.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="services">
        {found.map(service => (
          <li key={service.slug}>
            <a href={to.portal.service(service.slug)} translate={service.own ? undefined : false}>
              {service.name}
            </a>{' '}
            {service.hint && <span class="hint">{service.hint}</span>}
          </li>
        ))}
      </ul>
    </section>
  )

const timeBy = (editions: readonly Edition[]) => (code: string) => {
  const edition = editions.find(one => one.code === code)
  return edition && timeInShort(edition)
}

/** What fits the query among these editions and all that is known by name. Pure. */
export const find = (editions: readonly Edition[], query: string, page = 1): SearchView =>
  browse(shelfOn(editions, [], [], editions[0]?.from ?? day('2016-01-01')), { query, page }, timeBy(editions))

const load = async (ctx: Ctx): Promise<SearchView> =>
  browse(await shelfHere(ctx), askedOf(ctx.query), timeBy(editionsOn(ctx.city.editions, ctx.today)))

export const searchRoutes = [get('/thu-tuc', 'read', async ctx => ({ html: <SearchPage chrome={pageChrome(ctx)} {...(await load(ctx))} /> }))]
