import { NotFound } from '#kernel/refusal.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { allCases } from './all-cases.ts'
import { Gallery } from './gallery.page.tsx'

/** The gallery: a list, and one page for each case. Only outside production. */
export const galleryRoutes: Route[] = [
  get(to.gallery, 'read', async ctx => ({ html: Gallery({ chrome: pageChrome(ctx), cases: await allCases() }) })),
  get(`${to.gallery}/:id`, 'read', async ({ params }) => {
    const found = (await allCases()).find(({ id }) => id === params.id)
    if (!found) throw new NotFound('Phòng trưng bày không có trang này.')
    return { html: found.node() }
  }),
]
