import { NotFound } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { lifeEvents, type LifeEvent } from '../life-events.ts'
import { editionsOn } from '#procedures'
import { timeInShort } from './time.ts'

export type EventView = {
  readonly event: LifeEvent
  readonly editions: readonly Pick<Edition, 'code' | 'slug' | 'times' | 'steps' | 'from' | 'legs'>[]
}

/** `/su-kien/:slug`: what happens in which order, and which of it can be done here. */
export const EventPage = ({ chrome, event, editions }: EventView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={event.name} back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>{event.name}</h1>
    <p class="lead">{event.about}</p>
    <h2>Làm lần lượt</h2>
    <ol class="sequence">
      {event.steps.map(step => {
        const edition = editions.find(({ code }) => code === step.procedure)
        if (step.together && !edition) return null
        return (
          <li key={step.title}>
            <p>
              <strong>{edition ? <a href={to.portal.service(edition.slug)}>{step.title}</a> : step.title}</strong>{' '}
              {edition && <span class="hint">{timeInShort(edition)}</span>}
            </p>
            <p>{step.says}</p>
            {!edition && <p class="hint">{`Nơi làm: ${step.where ?? 'quầy một cửa xã, phường'}`}</p>}
          </li>
        )
      })}
    </ol>
    <h2>Chuẩn bị sẵn</h2>
    <ul>
      {event.atHand.map(thing => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  </PortalLayout>
)

function load(ctx: Ctx): EventView {
  const event = lifeEvents.find(({ slug }) => slug === ctx.params['slug'])
  if (!event) throw new NotFound('Không có trang sự kiện này. Về trang chủ để chọn.')
  return { event, editions: editionsOn(ctx.city.editions, ctx.today) }
}

export const eventRoutes = [get('/su-kien/:slug', 'read', ctx => ({ html: <EventPage chrome={pageChrome(ctx)} {...load(ctx)} /> }))]
