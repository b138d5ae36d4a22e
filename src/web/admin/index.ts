import { to } from '#ui/paths.ts'
import { get, type Route } from '#ui/page.ts'
import { compareRoutes } from './check/compare.page.ts'
import { importRoutes } from './check/import.page.ts'
import { moveRoutes } from './check/move.page.ts'
import { publishRoutes } from './check/publish.page.ts'
import { replayRoutes } from './check/replay.page.ts'
import { unsoundRoutes } from './check/unsound.page.ts'
import { recordImportRoutes } from './import/import.page.ts'
import { listRoutes } from './list/list.page.ts'
import { previewRoutes } from './preview/index.ts'
import { englishRoutes } from './work/english.page.ts'
import { exampleRoutes } from './work/examples.page.ts'
import { homeRoutes } from './work/home.page.ts'
import { itemRoutes } from './work/item.page.ts'
import { rawRoutes } from './work/raw.page.tsx'
import { removeRoutes } from './work/remove.page.tsx'

/** What the city's editors write: procedures and their cards. */
export const adminRoutes: Route[] = [
  get('/quan-tri', 'editProcedures', () => ({ redirect: to.admin.procedures })),
  ...listRoutes,
  ...recordImportRoutes,
  ...importRoutes,
  ...unsoundRoutes,
  ...homeRoutes,
  ...exampleRoutes,
  ...englishRoutes,
  ...rawRoutes,
  ...removeRoutes,
  ...compareRoutes,
  ...publishRoutes,
  ...replayRoutes,
  ...moveRoutes,
  ...previewRoutes,
  ...itemRoutes,
]
