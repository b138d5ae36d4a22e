import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import type { Fault } from '../partners/kit/faults.ts'
import { latest } from '../partners/national-portal/dossiers.ts'
import { listen } from '../partners/national-portal/server.ts'
import { published } from '../src/catalogue/index.ts'
import { plusMinutes } from '../src/kernel/instant.ts'
import { askForMore, receive } from '../src/modules/dossiers/index.ts'
import { born, calendar, HERE, items, law, people } from '../src/modules/dossiers/life.model.ts'
import { begin } from '../src/modules/dossiers/store.ts'
import { freshSecret, health, httpCourier, knowPartner } from '../src/modules/exchange/index.ts'
import type { Officer } from '../src/modules/identity/index.ts'
import { loadUnits } from '../src/modules/units/index.ts'
import { once } from '../src/start/exchange.ts'
import { NATIONAL_PORTAL } from '../src/start/national-portal.ts'
import { AGENCIES } from '../src/start/agencies.ts'
import { startAgency } from '../src/start/partners.ts'
import type { City } from '../src/web/ui/city.ts'
import { clock } from '../src/platform/clock.ts'
import { tinyCity } from './agencies/city.ts'
import { AGENCY_ACCOUNT, bring, tokenAt } from './agencies/letters.ts'
import { ownDatabase, settingsOf } from './agencies/own.ts'
import { testDatabase } from './database.ts'
import { settled } from './settled.ts'

const START = new Date('2026-11-18T09:00:00+07:00')
const secret = freshSecret()
const db = await testDatabase()
await db.write(loadUnits)
const own = await ownDatabase(db.url, 'cong')
const other = await tinyCity(secret)
const portal = await listen(settingsOf(own, other, secret, { slowMs: 6_000 }))
after(() => Promise.all([portal.close(), other.close()]))
const lineTo = (url: string, key = secret) =>
  httpCourier({
    ...{ url: `${url}/thu`, client: 'VN/GOV/H26/MOTCUA', service: 'VN/GOV/DVCQG/DONG-BO-HO-SO', secret: key, wall: clock().now, waitMs: 3_000 },
    auth: { tokenUrl: `${url}/oauth/token`, clientId: AGENCY_ACCOUNT.id, clientSecret: AGENCY_ACCOUNT.secret },
  })
const line = lineTo(portal.url)
const city = { editions: published, calendar: async () => calendar } as unknown as City
let now = START
const round = async (courier = line) => {
  await settled(db)
  await once(db, city, { now: () => now, shiftMs: 0 }, AGENCIES[0]!, courier)
}
await db.write(tx => knowPartner(tx, NATIONAL_PORTAL.id, NATIONAL_PORTAL.name))
await round()

const desk = people.find((one): one is Officer => one !== 'system' && one.kind === 'officer' && one.id === 'mot-cua-0')!
let number = 0
async function submitted() {
  const { dossier, log } = born(3 * ++number + 1, now)
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  return db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at: now, data: log[0]!.data }))
}
const received = ({ code, version }: { code: string; version: number }) => db.writeAs([HERE], tx => receive(tx, desk, code, { version, ...law }, now))
const told = async (code: string) => (await latest(portal.rows, 1000)).find(one => one.code === code)
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

  test('khóa sai, thư lạ, trường lạ, thư quá dài: Cổng trả lời rõ và không giữ gì', async () => {
    const { letters } = await portal.counts()
    const envelope = { specversion: '1.0', id: crypto.randomUUID(), source: 'VN/GOV/H26/MOTCUA', subject: 'H26.1', time: START.toISOString() }
    const letter = { ...envelope, type: 'cong-quoc-gia.dong-bo-ho-so.v1', datacontenttype: 'application/json', step: 'receive', ground: 'x' }
    const cases: readonly [object | string, string, number, RegExp][] = [
      [{}, freshSecret(), 401, /Chữ ký sai/],
      ['không phải JSON', secret, 400, /không phải JSON/],
      [{ specversion: '1.0' }, secret, 422, /type/],
      [{ ...letter, data: { isUpdating: true, data: [{ MaHoSo: '' }] } }, secret, 422, /data\.0\.MaHoSo/],
      ['x'.repeat(256_001), secret, 413, /dài quá/],
    ]
    for (const [body, key, status, detail] of cases) {
      const answer = await bring(portal.url, body, { key })
      assert.equal(answer.status, status)
      assert.match(answer.text, detail)
    }
    assert.equal((await tokenAt(portal.url, 'sai')).status, 401)
    assert.equal((await portal.counts()).letters, letters)
  })

  test('chạy như một tiến trình riêng, giữ những gì đã nhận', async () => {
    const beside = { database: own, port: Number(new URL(portal.url).port) - 3, origin: 'http://127.0.0.1:1' }
    const { id, secret: clientSecret } = AGENCY_ACCOUNT
    const account = { auth: { tokenUrl: '', clientId: id, clientSecret }, client: { id: 'cong', secretHash: '' }, clientSecret: 'x' }
    const { url, stop } = await startAgency(AGENCIES[0]!, { url: '', secret, oldSecrets: [], ...account }, beside)
    const sent = await submitted()
    await round(lineTo(url))
    assert.equal((await told(sent.code))?.status, 1)
    stop()
  })
})
