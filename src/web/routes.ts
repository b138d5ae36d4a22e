import { clockRoutes } from './site/clock.ts'
import { assetRoutes } from './site/assets.ts'
import { adminRoutes } from './admin/index.ts'
import { apiRoutes } from './api/index.ts'
import { cityRoutes } from './city/index.ts'
import { dueDateRoutes } from './law/due-date.page.tsx'
import { galleryRoutes } from './gallery/index.ts'
import { officeRoutes } from './office/index.ts'
import { portalRoutes } from './portal/index.ts'
import type { City } from '#ui/city.ts'
import type { Route } from '#ui/page.ts'

/** Every page and call of the product. The gallery and the clock only outside production. */
export const routes = (city: Pick<City, 'demo'>): Route[] => [
  ...assetRoutes,
  ...portalRoutes,
  ...officeRoutes,
  ...cityRoutes,
  ...adminRoutes,
  ...dueDateRoutes,
  ...apiRoutes,
  ...(city.demo ? [...clockRoutes, ...galleryRoutes] : []),
]
