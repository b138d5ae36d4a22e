import type { Settings } from '../kit/config.ts'
import { openAgency, type Asked, type Desk, type Running, type Shown } from '../kit/server.tsx'
import { agency, clerks } from './agency.ts'
import { birthIn, deathIn } from './form.ts'
import { inventedBirth, inventedDeath } from './invented.ts'
import { issue, tables } from './notices.ts'
import { birthPage, deathPage, issuedPage } from './pages.tsx'

export const PORT = 8087

/** The stand-in for a hospital, listening. */
export const listen = (settings: Settings): Promise<Running> =>
  openAgency({ agency, source: 'VN/GOV/Y-TE/CHUNG-SINH', clerks, tables, takes: () => ({}), pages }, settings)

async function pages(desk: Desk, { method, path, form, clerk, now }: Asked): Promise<Shown | undefined> {
  const by = clerk?.name ?? ''
  const posted = method === 'POST'
  if (path === '/') {
    if (posted && form.get('viec') === 'sinh') await issue(desk, 'birth', inventedBirth(now), by, now)
    if (posted && form.get('viec') === 'mat') await issue(desk, 'death', inventedDeath(now), by, now)
    return posted ? { to: '/' } : { page: await issuedPage(desk.kept.ask) }
  }
  if (path === '/giay-chung-sinh') {
    const typed = posted ? birthIn(form, now) : { wrong: {} }
    if ('wrong' in typed) return { page: birthPage({ form, wrong: typed.wrong, now }), status: posted ? 422 : 200 }
    await issue(desk, 'birth', typed.said, by, now)
    return { to: '/' }
  }
  if (path === '/giay-bao-tu') {
    const typed = posted ? deathIn(form, now) : { wrong: {} }
    if ('wrong' in typed) return { page: deathPage({ form, wrong: typed.wrong, now }), status: posted ? 422 : 200 }
    await issue(desk, 'death', typed.said, by, now)
    return { to: '/' }
  }
  return undefined
}
