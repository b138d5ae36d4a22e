import type { Route } from '#ui/page.ts'
import { ownRoutes } from './own.page.ts'
import { practiceRoutes } from './practice.page.ts'
import { unitTrainingRoutes } from './unit.page.ts'

/** Training as officers see it: the own sessions, and whom the unit sends. */
export const officeTrainingRoutes: Route[] = [...unitTrainingRoutes, ...practiceRoutes, ...ownRoutes]
