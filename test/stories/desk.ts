import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '../../src/kernel/day.ts'
import { instant } from '../../src/kernel/instant.ts'
import { fees, published } from '../../src/catalogue/index.ts'
import { addPaper, openDraft, submit, type Dossier } from '../../src/modules/dossiers/index.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { calendarFromFiles, loadUnits } from '../../src/modules/units/index.ts'
import { fileStore } from '../../src/platform/files/index.ts'
import { officeRoutes } from '../../src/web/office/index.ts'
import { serve } from '../../src/web/site/serve.ts'
import type { City } from '../../src/web/ui/city.ts'
import type { Route } from '../../src/web/ui/page.ts'
import type { LiveEditions } from '../../src/start/editions.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { desks, writeCast } from '../../src/world/cast.ts'

/** A page as a person gets it. */
export type Page = { status: number; text: string; location: string | undefined; bytes: Buffer; type: string }

/** One browser: keeps its cookies, sends the token of the page it last saw, follows a redirect after a form. */
export type Browser = {
  opens(path: string): Promise<Page>
  sends(path: string, fields: Record<string, string>): Promise<Page>
  /** One file in the box `field`. */
  uploads(path: string, field: string, text: string): Promise<Page>
  signsIn(officer: string, unit?: string): Promise<Page>
}

type Options = { demo?: boolean; routes?: readonly Route[]; known?: Pick<LiveEditions, 'editions' | 'english'> }

const SECRET = 'một bí mật chỉ dùng để thử'

/** A browser of its own: keeps its cookies and the token of the page it last saw. */
function browserOf(app: Awaited<ReturnType<typeof serve>>): Browser {
  const jar = new Map<string, string>()
  let token = ''
  const ask = async (method: 'GET' | 'POST', url: string, sent?: { type: string; payload: string }): Promise<Page> => {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...(sent ? { 'content-type': sent.type } : {}) }
    const reply = await app.inject({ method, url, headers, ...(sent ? { payload: sent.payload } : {}) })
    for (const { name, value, maxAge, expires } of reply.cookies) {
      if (maxAge === 0 || value === '' || (expires && expires.getTime() < 1000)) jar.delete(name)
      else jar.set(name, encodeURIComponent(value))
    }
    const type = String(reply.headers['content-type'] ?? '')
    const text = type.includes('html') ? reply.body : ''
    token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? token
    if (reply.statusCode === 303) return ask('GET', String(reply.headers.location))
    return { status: reply.statusCode, text, location: url, bytes: reply.rawPayload, type }
  }
  const opens = (path: string) => ask('GET', path)
  const sends = (path: string, fields: Record<string, string>) =>
    ask('POST', path, { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams({ _csrf: token, ...fields }).toString() })
  const part = (head: string, text: string) => `--phan\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`
  const uploads = (path: string, field: string, text: string) => {
    const payload = `${part('name="_csrf"', token)}${part(`name="${field}"; filename="tep.json"\r\nContent-Type: application/json`, text)}--phan--\r\n`
    return ask('POST', path, { type: 'multipart/form-data; boundary=phan', payload })
  }
  return {
    opens,
    sends,
    uploads,
    signsIn: async (officer, unit = desks[0]?.then ?? '') => {
      await opens('/can-bo/dang-nhap')
      return sends('/can-bo/dang-nhap', { officer, unit })
    },
  }
}

/** The officers' rooms over HTTP on a real database, with the cast at their desks and a clock that the test sets. */
export async function openDesk(
  db: Database,
  start: { day: string; time: string },
  { demo = true, routes = officeRoutes, known = { editions: published, english: {} } }: Options = {},
) {
  await db.write(loadUnits)
  await db.write(writeCast)
  const calendar = calendarFromFiles()
  const time = { at: instant(day(start.day), start.time) }
  const clock = { now: () => time.at, shiftMs: 0 }
  const files = fileStore(mkdtempSync(join(tmpdir(), 'motcua-files-')))
  const city: City = {
    get editions() {
      return known.editions
    },
    get english() {
      return known.english
    },
    fees,
    calendar: async () => calendar,
    files,
    eid: undefined,
    secret: SECRET,
    demo,
    clamd: undefined,
    moveClock: async to => void (time.at = to),
  }
  const app = await serve({ city, db, clock, machineClock: clock, secret: SECRET, secure: false }, routes, { log: 'silent', lateMs: Infinity })
  const later = (ms: number) => (time.at = new Date(time.at.getTime() + ms))

  const browser = () => browserOf(app)

  /** A citizen of Cửa Nam sends a birth registration through the net. */
  const filed = (more: Record<string, string | boolean | number> = {}, unit = desks[0]?.then ?? ''): Promise<Dossier> => {
    const edition = editionFor(published, '1.001193', day(start.day))
    const example = edition.examples.find(({ errors, goesTo }) => !errors && !goesTo)
    const owner = 'phone:0912345678'
    return db.write(async tx => {
      const answers = { ...example?.answers, 'mother.commune': unit, ...more } as Record<string, string>
      const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner, channel: 'self', answers }, time.at)
      const hash = await files.put(Buffer.from('ảnh'))
      for (const paper of example?.papers ?? [])
        await addPaper(
          tx,
          { draft: draft.id },
          { paper, name: 'anh.jpg', mime: 'image/jpeg', hash, previewHash: hash, bytes: 4, pages: 1, warnings: [] },
          time.at,
        )
      const by = { kind: 'citizen', id: owner, name: 'Trần Thị Hồng Nhung' } as const
      return (await submit(tx, { draft: draft.code, owner, by, edition, fees, unitName: id => id }, time.at)).dossier
    })
  }

  return { db, city, app, secret: SECRET, files, browser, filed, later, now: () => time.at, close: () => app.close() }
}

/** The value of a hidden box of a page. */
export const hidden = (page: Page, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? ''

/** The words of a page without its tags. */
export const wordsOf = (page: Page): string =>
  page.text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
