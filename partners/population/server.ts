import type { Settings } from '../kit/config.ts'
import { openAgency, type Asked, type Desk, type Running, type Shown } from '../kit/server.tsx'
import { agency, clerks } from './agency.ts'
import { peoplePage, queuePage, usagePage } from './pages.tsx'
import { peopleTables, type Person } from './people.ts'
import { codes, decide, doubt, give, noteUse, requestTables, taken } from './requests.ts'

export const PORT = 8086

/** The stand-in for the national population database, listening. */
export const listen = (settings: Settings): Promise<Running> =>
  openAgency(
    {
      agency,
      source: 'VN/GOV/BCA/DAN-CU',
      clerks,
      tables: `${peopleTables};${requestTables}`,
      takes: desk => ({ 'dan-cu.cap-so-dinh-danh.v1': taken(desk) }),
      pages,
      codes,
      turn: decide,
    },
    settings,
  )

async function pages(desk: Desk, { method, path, form, clerk, now }: Asked): Promise<Shown | undefined> {
  const { ask } = desk.kept
  const by = clerk?.name ?? ''
  if (path === '/') {
    if (method === 'POST') await acted(desk, form.get('viec') ?? '', form.get('de-nghi') ?? '', by, now)
    return method === 'POST' ? { to: '/' } : { page: await queuePage(ask) }
  }
  if (path === '/cong-dan') return { page: await peoplePage(ask, method === 'POST' ? await looked(desk, form.get('so') ?? '', by, now) : undefined) }
  if (path === '/nhat-ky') return { page: await usagePage(ask) }
  return undefined
}

/** What a clerk pressed; a press on what was decided meanwhile does nothing. */
const acted = (desk: Desk, press: string, no: string, by: string, now: Date): Promise<void> =>
  desk.kept.write(async ask => {
    if (!/^\d{1,15}$/.test(no)) return
    if (press === 'cap-so') await give(desk, ask, no, by, now)
    if (press === 'nghi-trung' || press === 'trung') await doubt(desk, ask, no, by, press === 'trung', now)
  })

const looked = (desk: Desk, pin: string, by: string, now: Date): Promise<Person | undefined> =>
  desk.kept.write(async ask => {
    const [person] = await ask<Person>('select * from person where pin = $1', [pin])
    if (person) await noteUse(ask, by, `Xem đủ số định danh của ${person.name}`, 'Đối chiếu khi cấp số', now)
    return person
  })
