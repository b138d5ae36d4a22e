import type { Route } from '#ui/page.ts'
import { attendRoutes } from './attend.page.ts'
import { doorRoutes } from './door.page.ts'
import { overviewRoutes } from './overview.page.ts'
import { planRoutes } from './plan.page.ts'
import { classPracticeRoutes } from './practice.page.tsx'
import { sessionRoutes } from './session.page.ts'

/** The operator's training room. */
export const trainingRoutes: Route[] = [...overviewRoutes, ...planRoutes, ...sessionRoutes, ...classPracticeRoutes, ...attendRoutes, ...doorRoutes]
