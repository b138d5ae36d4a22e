import { health } from '#exchange'
import { organisationsLike } from '#identity'
import { worksOf } from '#procedures'
import { wavesOn } from '#rollout'
import { incidentsNow, ticketCounts } from '#support'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { CityHome } from './home.show.tsx'

/** The whole city is no unit's: read outside the wall of the operator's own. Six statements. */
async function home(ctx: Ctx): Promise<Reply> {
  const { db, now, today, visitor } = ctx
  const [lines, organisations, reviews, waves, incidents, tickets] = await Promise.all([
    health(db, now),
    organisationsLike(db),
    worksOf(db, { state: 'review' }),
    wavesOn(db, today),
    incidentsNow(db),
    ticketCounts(db, now),
  ])
  const [next] = waves
    .flatMap(({ id, name, planned, state }) => (planned && planned >= today && state !== 'cancelled' ? [{ id, name, from: planned }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const sum = (of: 'dead' | 'silent') => lines.reduce((all, line) => all + line[of], 0)
  const waiting = {
    wave: next,
    tickets: tickets.waiting,
    late: tickets.late,
    incidents: incidents.length,
    dead: sum('dead'),
    silent: sum('silent'),
    reviews: reviews.length,
    organisations: organisations.length,
  }
  return { html: CityHome({ chrome: pageChrome(ctx), unit: visitor.kind === 'officer' ? visitor.unitName : undefined, waiting }) }
}

export const homeRoutes: Route[] = [get('/dieu-hanh', 'seeCity', home)]
