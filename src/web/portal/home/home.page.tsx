import { dayOf, type Instant } from '#kernel/instant.ts'
import { shortDay } from '#kernel/format.ts'
import { draftsOf, ownerOf } from '#dossiers'
import { editionsOn } from '#procedures'
import type { Incident } from '#support'
import type { Chrome } from '#ui/chrome.ts'
import { Icon } from '#ui/icon.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { Notice, Tiles } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { InOwnWords } from '../help/own-words.tsx'
import { lifeEvents } from '../life-events.ts'
import { SearchBox } from '../service/search-box.tsx'
import { scopeOf } from '../organisation/acting.ts'
import { timeInShort } from '../service/time.ts'

/** Births, deaths, marriages and what is asked for most after them; our choice, no figure. */
const COMMON = ['1.001193', '1.000656', '1.000894', '1.004873', '2.000635']

export type HomeView = {
  incidents?: readonly Incident[]
  drafts: readonly { code: string; name: string; updatedAt: Instant }[]
  most: readonly { slug: string; name: string; hint: string }[]
}

/** `/`: find a service, go on with a draft, see how far a dossier is. */
export const HomePage = ({ chrome, drafts, most, incidents = [] }: HomeView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Cần làm việc gì?" wide>
    {incidents.map(({ no, title, titleEn }) => (
      <Notice key={no} tone="warn">
        <p>
          <strong>Đang có sự cố:</strong> <InOwnWords vi={title} en={titleEn} /> <a href={to.portal.status}>Xem tình trạng</a>
        </p>
      </Notice>
    ))}
    <div class="hero">
      <h1>Cần làm việc gì?</h1>
      <SearchBox />
    </div>
    {drafts.length > 0 && (
      <section class="card">
        <h2>Đang làm dở</h2>
        <ul class="services">
          {drafts.map(({ code, name, updatedAt }) => (
            <li key={code}>
              <a href={to.portal.draft(code)}>{name}</a>{' '}
              <span class="hint" translate={false}>
                {code}
              </span>{' '}
              <span class="hint">{`Lưu ngày ${shortDay(dayOf(updatedAt))}`}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
    <h2>Theo sự kiện</h2>
    <Tiles items={lifeEvents.map(({ slug, name, icon }) => ({ href: to.portal.event(slug), label: name, icon }))} />
    <ul class="services">
      <Way href={to.portal.resume} icon="history" name="Đang làm dở?" says="Nhập mã nháp để làm tiếp" />
      <Way href={to.portal.track} icon="search" name="Đã nộp?" says="Xem hồ sơ đến đâu" />
      <Way href="/lam-giup" icon="users" name="Giúp người khác làm" says="Mã xác nhận gửi tới máy của người được giúp" />
    </ul>
    <h2>Thủ tục thường gặp</h2>
    <ul class="services">
      {most.map(({ slug, name, hint }) => (
        <li key={slug}>
          <a href={to.portal.service(slug)}>{name}</a> <span class="hint">{hint}</span>
        </li>
      ))}
    </ul>
  </PortalLayout>
)

const Way = ({ href, icon, name, says }: { href: string; icon: 'history' | 'search' | 'users'; name: string; says: string }) => (
  <li>
    <a href={href}>
      <Icon name={icon} /> {name} <span class="hint">{says}</span>
    </a>
  </li>
)

async function load(ctx: Ctx): Promise<HomeView> {
  const editions = editionsOn(ctx.city.editions, ctx.today)
  const nameOf = (code: string) => editions.find(edition => edition.code === code)?.name ?? code
  const drafts = ctx.visitor.kind === 'anyone' ? [] : await draftsOf(ctx.db, ownerOf(ctx.visitor), scopeOf(ctx.visitor))
  return {
    incidents: ctx.city.board?.open.slice(0, 2) ?? [],
    drafts: drafts.slice(0, 3).map(({ code, procedure, updatedAt }) => ({ code, name: nameOf(procedure), updatedAt })),
    most: COMMON.flatMap(code => editions.find(edition => edition.code === code) ?? []).map(edition => ({
      slug: edition.slug,
      name: edition.name,
      hint: timeInShort(edition),
    })),
  }
}

export const homeRoutes = [get('/', 'read', async ctx => ({ html: <HomePage chrome={pageChrome(ctx)} {...(await load(ctx))} /> }))]
