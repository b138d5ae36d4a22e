import { holds } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Route } from '#ui/page.ts'
import { shelfHere } from '#ui/shelf.ts'
import { citationOf, licenceName, licenceOf } from '#ui/open-terms.ts'
import { OpenDataPage } from './catalogue.show.tsx'
import { DictionaryPage } from './dictionary.show.tsx'

/** Open data for people: the catalogue and the dictionary. */
export const openDataRoutes: Route[] = [
  get('/thong-ke/du-lieu', 'read', ctx => {
    const licence = licenceOf(ctx)
    const view = { licence: { href: licence, name: licenceName(licence) }, citation: citationOf(ctx, 'tên bộ dữ liệu') }
    return { html: OpenDataPage({ chrome: pageChrome(ctx, { illustrative: ctx.city.demo }), ...view, operator: holds(ctx.visitor, 'seeCity') }) }
  }),
  get('/thong-ke/tu-dien', 'read', async ctx => {
    const names = new Map((await shelfHere(ctx)).cards.map(({ code, name }) => [code, name]))
    return { html: DictionaryPage({ chrome: pageChrome(ctx), names, operator: holds(ctx.visitor, 'seeCity') }) }
  }),
]
