import type { Settings } from '../kit/config.ts'
import { openAgency, type Asked, type Desk, type Running, type Shown } from '../kit/server.tsx'
import { agency, clerks } from './agency.ts'
import { synced, tables } from './dossiers.ts'
import { boxes, file, tables as filingTables, usual, type Boxes } from './filing.ts'
import { dossiersPage, filingPage } from './pages.tsx'

export const PORT = 8083

/** The stand-in for the national portal, listening. What it shows is open to everybody, and so is filing. */
export const listen = (settings: Settings): Promise<Running> =>
  openAgency(
    {
      agency,
      source: 'VN/GOV/DVCQG/NOP-HO-SO',
      clerks,
      tables: `${tables};${filingTables}`,
      takes: () => ({ 'cong-quoc-gia.dong-bo-ho-so.v1': synced }),
      pages,
      open: path => path === '/' || path === '/nop-ho-so',
    },
    settings,
  )

async function pages(desk: Desk, { method, path, form, now }: Asked): Promise<Shown | undefined> {
  const { ask } = desk.kept
  if (path === '/') return { page: await dossiersPage(ask, desk.fault()) }
  if (path !== '/nop-ho-so') return undefined
  if (method === 'POST') await file(desk, typedIn(form), now)
  return method === 'POST' ? { to: path } : { page: await filingPage(ask, usual(now)) }
}

const typedIn = (form: URLSearchParams): Boxes =>
  Object.fromEntries(boxes.map(box => [box, (form.get(box) ?? '').normalize('NFC').trim().slice(0, 200)])) as Boxes
