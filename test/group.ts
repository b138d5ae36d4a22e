import { createHash, randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { fees, published } from '../src/catalogue/index.ts'
import { day } from '../src/kernel/day.ts'
import { instant, plusMinutes } from '../src/kernel/instant.ts'
import { addPaper, confirmDraft, examine, askToConfirm, openDraft, receive, sign, submit, type Dossier } from '../src/modules/dossiers/index.ts'
import { CLOUD_EVENT, freshSecret, knowClient, knowCodes, knowPartner, seal, type Known, type MessageType } from '../src/modules/exchange/index.ts'
import type { Officer, Role } from '../src/modules/identity/index.ts'
import { editionFor, type Edition } from '../src/modules/procedures/index.ts'
import { loadCalendar, loadUnits, type Calendar } from '../src/modules/units/index.ts'
import type { Database } from '../src/platform/db/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { apiRoutes } from '../src/web/api/index.ts'
import { serve } from '../src/web/site/serve.ts'
import type { City } from '../src/web/ui/city.ts'
import { testDatabase } from './database.ts'
import { dataFolder } from './stories/folder.ts'

const open: { close(): Promise<unknown> }[] = []
after(() => Promise.all(open.map(app => app.close())))

const UNIT = '00160@2025-07-01'
export const NOW = instant(day('2026-11-18'), '09:00')
/** The machine's time is another than the city's, as in a training city. */
const WALL = new Date('2026-12-01T08:00:00+07:00')
const birth = editionFor(published, '1.001193', day('2026-11-18'))
const part = { when: true, fields: {}, result: 'Thông báo', law: 'Luật mẫu' } as const

/** A birth with two parts of other agencies, whatever the catalogue has. */
const edition = {
  ...birth,
  code: '2.000986',
  legs: [
    { ...part, kind: 'thuong-tru', name: 'Đăng ký thường trú', agency: 'cong-an' },
    { ...part, kind: 'the-bhyt', name: 'Thẻ bảo hiểm y tế', agency: 'bao-hiem-xa-hoi' },
  ],
} as unknown as Edition

const officer = (id: string, role: Role): Officer => ({
  ...{ kind: 'officer', id, name: `Cán bộ ${id}`, pin: '001080000001', unit: UNIT, unitName: 'Nghĩa Đô' },
  ...{ roles: [role], relatives: [] },
})
const citizen = { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' } as const

export const PARTNERS = {
  'cong-an': 'Công an',
  'bao-hiem-xa-hoi': 'Bảo hiểm xã hội',
  'dan-cu': 'Cơ sở dữ liệu dân cư',
  'y-te': 'Ngành y tế',
  'cong-quoc-gia': 'Cổng Dịch vụ công quốc gia',
  'thu-nghiem': 'Người tích hợp dùng thử',
} as const
export type PartnerId = keyof typeof PARTNERS
const NAMES: Readonly<Record<PartnerId, string>> = {
  'cong-an': 'VN/GOV/CONG-AN/CU-TRU',
  'bao-hiem-xa-hoi': 'VN/GOV/BHXH/MOT-CUA',
  'dan-cu': 'VN/GOV/DAN-CU/SO-DINH-DANH',
  'y-te': 'VN/GOV/Y-TE/GIAY',
  'cong-quoc-gia': 'VN/GOV/DVCQG/NOP-HO-SO',
  'thu-nghiem': 'VN/COM/THU/KHACH',
}
export const SECRET_OF_CLIENT = 'mot-bi-mat-dai-256-bit-chi-de-thu'

/** The city's exchange over HTTP on a real database, with births whose parts are with their agencies. */
export async function groupTown() {
  const db = await testDatabase()
  await db.write(loadUnits)
  const calendar = await loadCalendar(db)
  const secrets = { now: [freshSecret()], later: freshSecret() }
  const told: string[] = []
  const files = fileStore(dataFolder())
  const known: Known = {
    ...{ calendar, editions: published, fees, db, files },
    editionFor: dossier => (dossier.procedure === edition.code ? edition : editionFor(published, dossier.procedure, dossier.edition)),
    unitName: id => id,
    tell: async (_tx, { code }, what) => told.push(`${code} ${what}`),
  }
  for (const [id, name] of Object.entries(PARTNERS))
    await db.write(async tx => {
      await knowPartner(tx, id, name)
      const secretHash = createHash('sha256').update(SECRET_OF_CLIENT).digest('hex')
      await knowClient(tx, id, { clientId: id, secretHash, sandbox: id === 'thu-nghiem' })
    })
  await db.write(knowCodes)
  const city: City = {
    ...{ editions: published, fees, calendar: async () => calendar, files, eid: undefined, secret: 'bí mật để thử' },
    ...{ demo: true, clamd: undefined, moveClock: async () => {} },
    letters: { secrets: () => secrets.now, known: async () => known, certificateHeader: 'x-client-cert-sha256' },
  }
  const time = { now: NOW, wall: WALL }
  const clocks = { clock: { now: () => time.now, shiftMs: 0 }, machineClock: { now: () => time.wall, shiftMs: 0 } }
  const app = await serve({ city, db, ...clocks, secret: city.secret, secure: false }, apiRoutes, { log: 'silent', lateMs: Infinity })
  open.push(app)

  return { db, app, city, secrets, told, time, calendar, ...births(db, calendar), ...mail(app, secrets, time) }
}

/** Births that have been declared, examined and signed. */
function births(db: Database, calendar: Calendar) {
  /** A birth that is in the book: its parts are asked for. */
  async function born(): Promise<Dossier> {
    const draft = await db.write(async tx => {
      const answers = { ...birth.examples[0]!.answers } as never
      const opened = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner: 'citizen:1', channel: 'self', answers }, NOW)
      const scan = { name: 'a.jpg', mime: 'image/jpeg', hash: 'h', previewHash: 'p', bytes: 10, pages: 1, warnings: [] }
      await addPaper(tx, { draft: opened.id }, { paper: 'giay-chung-sinh', ...scan }, NOW)
      return opened.code
    })
    const ask = { draft, owner: 'citizen:1', by: citizen, edition, fees, unitName: (id: string) => id }
    const { dossier: sent } = await db.write(tx => submit(tx, ask, NOW))
    const law = { calendar, edition }
    const received = await db.writeAs([UNIT], tx => receive(tx, officer('d', 'deskOfficer'), sent.code, { version: sent.version, ...law }, NOW))
    const justice = officer('j', 'civilStatusOfficer')
    const facts = { edition, certificate: { name: 'x' }, checks: {} }
    const examined = await db.write(tx => examine(tx, justice, received.code, { version: received.version, ...facts }, NOW))
    const asked = await db.write(tx => askToConfirm(tx, justice, received.code, { version: examined.version, ...law }, NOW))
    const ready = await db.write(tx => confirmDraft(tx, citizen, asked.code, { ...law, agrees: true }, NOW))
    return db.write(tx => sign(tx, officer('s', 'signer'), ready.code, { version: ready.version, ...law, books: tx }, NOW))
  }
  return { born }
}

/** What agencies bring, over HTTP. */
function mail(app: Awaited<ReturnType<typeof serve>>, secrets: { now: string[] }, time: { wall: Date }) {
  const tokens = new Map<string, string>()
  async function tokenOf(partner: PartnerId): Promise<string> {
    const found = tokens.get(partner)
    if (found) return found
    const payload = new URLSearchParams({ grant_type: 'client_credentials', client_id: partner, client_secret: SECRET_OF_CLIENT }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await app.inject({ method: 'POST', url: '/api/v1/exchange/token', headers, payload })
    tokens.set(partner, reply.json().access_token)
    return tokens.get(partner)!
  }

  /** A letter as an agency writes it; `more` mends the envelope. */
  const letter = (partner: PartnerId, type: MessageType, data: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
    ...{
      specversion: '1.0',
      id: randomUUID(),
      source: NAMES[partner],
      type,
      subject: String(data['dossier'] ?? data['code'] ?? data['letter'] ?? 'x'),
    },
    ...{
      time: plusMinutes(NOW, 5).toISOString(),
      datacontenttype: 'application/json',
      step: String(data['leg'] ?? 'x'),
      ground: 'Nghị định 63/2024/NĐ-CP',
    },
    data,
    ...more,
  })

  type Way = { token?: string; secret?: string; at?: Date; headers?: Record<string, string>; body?: string | Buffer; id?: string }
  /** Brings a letter; `way` spoils what proves it. */
  async function bring(partner: PartnerId, what: { id: string } & Record<string, unknown>, way: Way = {}) {
    const payload = way.body ?? JSON.stringify(what)
    const { id, timestamp, signature } = seal(way.secret ?? secrets.now[0]!, way.id ?? what.id, way.at ?? time.wall, payload.toString('utf8'))
    const reply = await app.inject({
      ...{ method: 'POST', url: '/api/v1/exchange/letters', payload },
      headers: {
        ...{ 'content-type': CLOUD_EVENT, 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
        authorization: `Bearer ${way.token ?? (await tokenOf(partner))}`,
        ...way.headers,
      },
    })
    return { status: reply.statusCode, body: reply.json() as Record<string, unknown>, headers: reply.headers }
  }
  const put = async (partner: PartnerId, sha256: string, payload: Buffer) =>
    app.inject({
      ...{ method: 'PUT', url: `/api/v1/exchange/files/${sha256}`, payload },
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${await tokenOf(partner)}` },
    })
  return { tokenOf, letter, bring, put }
}
