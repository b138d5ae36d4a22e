import type { Route } from '#ui/page.ts'
import { letters } from './letters.ts'
import { token } from './token.ts'

/** What other agencies call. */
export const exchangeRoutes: Route[] = [token, letters]
