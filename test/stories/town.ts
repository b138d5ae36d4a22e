import { after } from 'node:test'
import { fees, published } from '../../src/catalogue/index.ts'
import { dayOf } from '../../src/kernel/instant.ts'
import { addPaper, openDraft, queue, type Draft, type QueueName } from '../../src/modules/dossiers/index.ts'
import { editionFor, type Answers, type Edition } from '../../src/modules/procedures/index.ts'
import { loadCalendar } from '../../src/modules/units/index.ts'
import { sql } from '../../src/platform/db/index.ts'
import { fileStore } from '../../src/platform/files/index.ts'
import { letterDesk } from '../../src/start/letter-desk.ts'
import { serve } from '../../src/web/site/serve.ts'
import { routes } from '../../src/web/routes.ts'
import type { City } from '../../src/web/ui/city.ts'
import { citizen, desks } from '../../src/world/cast.ts'
import { fillWorld } from '../../src/world/index.ts'
import { testDatabase } from '../database.ts'
import { dataFolder } from './folder.ts'
import { visitors } from './visitor.ts'

export type { Answer, Visitor } from './visitor.ts'

const open: { close(): Promise<unknown> }[] = []
after(() => Promise.all(open.map(app => app.close())))

const SECRET = 'một bí mật chỉ dùng để thử'

/** The whole product over HTTP in this process, at `at`, on a real database with the city of today: a day's work at the desks of the cast. */
export async function town(at: string, eras: readonly ('2017' | 'today')[] = ['today']) {
  const db = await testDatabase()
  const now = new Date(at)
  await fillWorld(db, { size: 126, now, eras })
  // A program that is started on this database knows the same sessions.
  await db.write(tx => tx.run(sql`insert into platform.secret (name, value) values ('cookies', ${SECRET})`))
  const time = { now: () => now, shiftMs: 0 }
  const machine = { now: () => new Date(), shiftMs: 0 }
  const calendar = await loadCalendar(db)
  const told = { editions: published, fees, calendar: async () => calendar, files: fileStore(dataFolder()), clamd: undefined }
  const city: City = {
    ...told,
    letters: await letterDesk(db, [], told, time, { host: 'localhost', trustProxy: false, root: SECRET }),
    eid: undefined,
    secret: SECRET,
    demo: true,
    moveClock: async () => {},
  }
  const all = routes(city)
  const app = await serve({ city, db, clock: time, machineClock: machine, secret: SECRET, secure: false }, all, { log: 'silent', lateMs: Infinity })
  open.push(app)

  const visitor = visitors(app, db, SECRET, dayOf(now))

  /** A birth registration of this owner, ready to be sent: a worked example of the edition of the day. */
  const draftOf = (
    owner: string,
    given: Answers,
    papers: readonly string[] = [],
    edition: Edition = editionFor(published, '1.001193', dayOf(now)),
  ): Promise<Draft> =>
    db.write(async tx => {
      const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner, channel: 'self', answers: given as never }, now)
      const hash = await city.files.put(Buffer.from('ảnh'))
      for (const paper of papers)
        await addPaper(
          tx,
          { draft: draft.id },
          { paper, name: 'anh.jpg', mime: 'image/jpeg', hash, previewHash: hash, bytes: 4, pages: 1, warnings: [] },
          now,
        )
      return draft
    })

  return {
    db,
    city,
    app,
    routes: all,
    now,
    today: dayOf(now),
    visitor,
    draftOf,
    officer: (id: string, unit: string) => visitor(id, { kind: 'officer', id, unit }),
    phone: (number: string) => visitor(number, { kind: 'phone', phone: number }),
    citizen: async (id: string) => visitor(id, { kind: 'citizen', id: (await db.write(tx => citizen(tx, id, now))).id }),
    first: async (unit: string, which: QueueName) => (await queue(db, unit, which)).rows[0],
  }
}

/** Something real for every `:name` of an address: the draft of `phone`, a dossier and a book of Nghĩa Đô. */
export async function realThings(city: Town, phone: string): Promise<(path: string) => string> {
  const example = editionFor(published, '1.001193', city.today).examples[0]
  const draft = await city.draftOf(`phone:${phone}`, (example?.answers ?? {}) as Answers)
  const nam = await city.officer('nam', NGHIA_DO)
  const book = /\/can-bo\/so\/(\d+)/.exec((await nam.gets('/can-bo/so')).text)?.[1]
  const code = (await city.first(NGHIA_DO, 'dang-giai-quyet'))?.code
  const things: Record<string, string | undefined> = {
    slug: 'dang-ky-khai-sinh',
    n: '1',
    draft: draft.code,
    task: 'tre',
    page: 'ho-ten',
    id: '1',
    code,
    queue: 'moi',
    book,
    hash: 'a'.repeat(64),
    unit: NGHIA_DO,
  }
  return path => path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(things[name] ?? 'x').replaceAll('%40', '@'))
}

export type Town = Awaited<ReturnType<typeof town>>

/** The two communes of today with most people in the cast. */
export const CUA_NAM = desks[0]?.now ?? ''
export const NGHIA_DO = desks[1]?.now ?? ''

/** The text of a page, as read: without tags, with the letters that HTML hides. */
export const plain = (html: string): string => unescaped(html.replace(/<(?:"[^"]*"|[^>"])*>/g, ' ')).replace(/\s+/g, ' ')

/** What an attribute or a text of HTML stands for. */
export const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
