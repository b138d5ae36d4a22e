import { to } from '#ui/paths.ts'
import { get, type Route } from '#ui/page.ts'

/** What the city's editors write: procedures and their cards. */
export const adminRoutes: Route[] = [get('/quan-tri', 'editProcedures', () => ({ redirect: to.admin.procedures }))]
