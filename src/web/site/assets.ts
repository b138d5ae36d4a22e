import { assets } from '#ui/assets.ts'
import type { Route } from '#ui/page.ts'

const forever = { 'cache-control': 'public, max-age=31536000, immutable' }

/** Stylesheets, scripts and fonts, under names that change with their content. */
export const assetRoutes: Route[] = [...assets().files].map(([path, { type, bytes, brotli }]) => ({
  method: 'GET',
  path,
  may: 'read',
  still: true,
  handle: () => ({ bytes, brotli, type, headers: forever }),
}))
