import type { Route } from '#ui/page.ts'

/** What the city's editors write: procedures and their cards. */
export const adminRoutes: Route[] = []
