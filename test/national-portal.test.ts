import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import type { Fault } from '../partners/national-portal/config.ts'
import { listen } from '../partners/national-portal/server.ts'
import { published } from '../src/catalogue/index.ts'
import { plusMinutes } from '../src/kernel/instant.ts'
import { askForMore, receive } from '../src/modules/dossiers/index.ts'
import { born, calendar, HERE, items, law, people } from '../src/modules/dossiers/life.model.ts'
import { begin } from '../src/modules/dossiers/store.ts'
import { freshSecret, health, httpCourier, knowPartner, seal } from '../src/modules/exchange/index.ts'
import type { Officer } from '../src/modules/identity/index.ts'
import { loadUnits } from '../src/modules/units/index.ts'
import { once } from '../src/start/exchange.ts'
import { NATIONAL_PORTAL } from '../src/start/national-portal.ts'
import { AGENCIES } from '../src/start/agencies.ts'
import { startAgency } from '../src/start/partners.ts'
import type { City } from '../src/web/ui/city.ts'
import { clock } from '../src/platform/clock.ts'
import { testDatabase } from './database.ts'
import { settled } from './settled.ts'

const START = new Date('2026-11-18T09:00:00+07:00')
const secret = freshSecret()
const db = await testDatabase()
await db.write(loadUnits)
const own = await emptyDatabase()
const portal = await listen({ host: '127.0.0.1', port: 0, database: own, secret, fault: 'none', slowMs: 6_000 })
after(() => portal.close())
const lineTo = (url: string, key = secret) =>
  httpCourier({ url, client: 'VN/GOV/H26/MOTCUA', service: 'VN/GOV/DVCQG/DONG-BO-HO-SO', secret: key, wall: clock().now, waitMs: 3_000 })
const line = lineTo(`${portal.url}/thu`)
const city = { editions: published, calendar: async () => calendar } as unknown as City
let now = START
const round = async (courier = line) => {
  await settled(db)
  await once(db, city, { now: () => now, shiftMs: 0 }, AGENCIES[0]!, courier)
}
await db.write(tx => knowPartner(tx, NATIONAL_PORTAL.id, NATIONAL_PORTAL.name))
await round()

/** A database of the agency's own, on the same server. */
async function emptyDatabase(): Promise<string> {
  const url = new URL(db.url)
  const client = new pg.Client({ connectionString: db.url })
  await client.connect()
  const name = `${url.pathname.slice(1)}_cong`
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

const desk = people.find((one): one is Officer => one !== 'system' && one.kind === 'officer' && one.id === 'mot-cua-0')!
let number = 0
async function submitted() {
  const { dossier, log } = born(3 * ++number + 1, now)
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  return db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at: now, data: log[0]!.data }))
}
const received = ({ code, version }: { code: string; version: number }) => db.writeAs([HERE], tx => receive(tx, desk, code, { version, ...law }, now))
const told = async (code: string) => (await portal.kept.latest(1000)).find(one => one.code === code)
const state = async () => (await health(db, now))[0]!

beforeEach(() => {
  portal.fault('none')
  now = plusMinutes(now, 60)
})

describe('Cổng quốc gia biết hồ sơ của thành phố tới đâu', () => {
  test('mỗi bước của hồ sơ sang Cổng một lần; trạng thái theo danh mục quốc gia', async () => {
    const sent = await submitted()
    await round()
    assert.equal((await told(sent.code))?.status, 1)
    const taken = await received(sent)
    now = plusMinutes(now, 10)
    await db.writeAs([HERE], tx => askForMore(tx, desk, taken.code, { version: taken.version, items }, now))
    await round()
    await round()
    const kept = await told(sent.code)
    assert.deepEqual([kept?.status, kept?.times], [5, 2], 'hai bước trong một lượt đọc đi bằng một thư')
    const page = await (await fetch(portal.url)).text()
    assert.match(page, new RegExp(sent.code))
    assert.match(page, /Yêu cầu bổ sung giấy tờ/)
  })

  const faults: readonly [Fault, string][] = [
    ['down', 'Cổng ngừng hẳn'],
    ['slow', 'Cổng trả lời quá chậm'],
    ['skew', 'đồng hồ của Cổng lệch'],
  ]
  for (const [fault, name] of faults)
    test(`${name}: hồ sơ ở đây vẫn đi tiếp, Cổng chạy lại thì nhận đủ, mỗi thư một lần`, async () => {
      portal.fault(fault)
      const sent = await submitted()
      await round()
      await received(sent)
      await round()
      assert.equal((await state()).waiting, 2)
      portal.fault('none')
      now = plusMinutes(now, 5)
      await round()
      now = plusMinutes(now, 40)
      await round()
      assert.equal((await state()).waiting, 0)
      const kept = await told(sent.code)
      assert.deepEqual([kept?.status, kept?.times], [2, 2])
    })

  test('Cổng từ chối: thư nằm lại với lý do, hồ sơ không bị ảnh hưởng', async () => {
    portal.fault('refuse')
    const sent = await submitted()
    await round()
    assert.equal((await state()).dead, 1)
    assert.equal((await received(sent)).state, 'received')
  })

  test('Cổng nhận mà không báo nhận, hay trả lời rác: quá hai giờ làm việc thì báo động', async () => {
    for (const fault of ['silent', 'garbage'] as const) {
      portal.fault(fault)
      await submitted()
      await round()
    }
    assert.equal((await state()).silent, 0)
    now = plusMinutes(now, 24 * 60)
    assert.equal((await state()).silent, 2)
  })

  test('khóa sai, thư lạ, thư quá dài: Cổng trả lời rõ và không giữ gì', async () => {
    const { letters } = await portal.kept.counts()
    const send = (body: string, key = secret) => {
      const { id, timestamp, signature } = seal(key, 'thu-thu', clock().now(), body)
      return fetch(`${portal.url}/thu`, {
        method: 'POST',
        body,
        headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
      })
    }
    const cases: readonly [Promise<Response>, number, RegExp][] = [
      [send('{}', freshSecret()), 401, /Chữ ký sai/],
      [send('không phải JSON'), 422, /./],
      [send('{"specversion":"1.0"}'), 422, /type/],
      [send('x'.repeat(200_001)), 413, /dài quá/],
    ]
    for (const [reply, status, detail] of cases) {
      const response = await reply
      const problem = (await response.json()) as { detail: string }
      assert.equal(response.status, status)
      assert.match(problem.detail, detail)
    }
    assert.equal((await portal.kept.counts()).letters, letters)
  })

  test('chạy như một tiến trình riêng, giữ những gì đã nhận', async () => {
    const beside = { database: own, port: Number(new URL(portal.url).port) - 3, origin: 'http://127.0.0.1:1' }
    const { url, stop } = await startAgency(AGENCIES[0]!, { url: '', secret, oldSecrets: [] }, beside)
    const sent = await submitted()
    await round(lineTo(`${url}/thu`))
    assert.equal((await told(sent.code))?.status, 1)
    stop()
  })
})
