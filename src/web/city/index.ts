import { holds } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { signalCounts } from '#integrity'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { bulletinRoutes } from './bulletin/bulletin.page.ts'
import { deskRoutes } from './bulletin/desk.page.ts'
import { exchangeRoutes } from './exchange/exchange.page.ts'
import { homeRoutes } from './home/home.page.ts'
import { integrateRoutes } from './integrate/integrate.page.ts'
import { messageRoutes } from './messages/messages.page.ts'
import { MethodPage } from './method.page.tsx'
import { indicatorRoutes } from './indicators/indicators.page.tsx'
import { organisationCheckRoutes } from './organisations/organisations.page.ts'
import { reorganisationRoutes } from './reorganisation/reorganisation.page.ts'
import { rolloutRoutes } from './rollout/index.ts'
import { sendCsv, showCity } from './statistics.page.tsx'
import { openDataRoutes } from './open-data/open-data.page.ts'
import { periodRoutes } from './periods/periods.page.ts'
import { afterRoutes } from './after/after.page.ts'
import { incidentRoutes } from './support/incidents.page.ts'
import { issueRoutes } from './support/issues.page.tsx'
import { signalRoutes } from './signals/signals.page.ts'
import { ticketRoutes } from './support/tickets.page.ts'
import { trainingRoutes } from './training/training.page.ts'
import { showUnit } from './unit.page.tsx'
import { whyRoutes } from './why/why.page.ts'

async function showMethod(ctx: Ctx): Promise<Reply> {
  const counts = await signalCounts(ctx.db)
  const waiting = new Map(counts.flatMap(({ rule, state, count }) => (state === 'open' ? [[rule, count] as const] : [])))
  return { html: MethodPage({ chrome: pageChrome(ctx), operator: holds(ctx.visitor, 'seeCity'), waiting }) }
}

/** Public figures: open to everybody, stored ready to send; and what the city's operator sees of messages. */
export const cityRoutes: Route[] = [
  get('/thong-ke', 'read', showCity),
  get('/thong-ke.csv', 'read', sendCsv),
  get('/thong-ke/cach-tinh', 'read', showMethod),
  ...homeRoutes,
  ...exchangeRoutes,
  ...integrateRoutes,
  ...periodRoutes,
  ...openDataRoutes,
  ...indicatorRoutes,
  ...bulletinRoutes,
  ...deskRoutes,
  get('/thong-ke/:unit', 'read', showUnit),
  ...messageRoutes,
  ...rolloutRoutes,
  ...afterRoutes,
  ...signalRoutes,
  ...whyRoutes,
  ...ticketRoutes,
  ...issueRoutes,
  ...incidentRoutes,
  ...reorganisationRoutes,
  ...organisationCheckRoutes,
  ...trainingRoutes,
]
