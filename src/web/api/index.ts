import type { Route } from '#ui/page.ts'
import { cpsvEndpoints } from './cpsv-endpoints.ts'
import { dueDates } from './due-dates.ts'
import { exchangeHealthApi } from './exchange-health.ts'
import { exchangeRoutes } from './exchange/index.ts'
import { indicatorsApi } from './indicators.ts'
import { messageReceipts } from './message-receipts.ts'
import { openApi } from './openapi.ts'
import { openDataApi } from './open-data/open-data.ts'
import { procedureEndpoints } from './procedures.ts'
import { statisticsApi } from './statistics.ts'
import { unitEndpoints } from './units.ts'

const figures = [...statisticsApi, ...indicatorsApi, ...exchangeHealthApi, ...openDataApi]
const endpoints = [...unitEndpoints, ...procedureEndpoints, ...cpsvEndpoints, dueDates, messageReceipts]

/** Everything under /api/v1: open, without cookies, described by /api/v1/openapi.json. */
export const apiRoutes: Route[] = [...endpoints, ...figures, ...exchangeRoutes, openApi([...endpoints, ...figures, ...exchangeRoutes])]
