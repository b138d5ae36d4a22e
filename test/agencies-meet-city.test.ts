import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { dayOf } from '../src/kernel/instant.ts'
import { usual, type Settings } from '../partners/kit/config.ts'
import { listen as listenHospital } from '../partners/hospital/server.ts'
import { listen as listenPortal } from '../partners/national-portal/server.ts'
import { listen as listenPopulation } from '../partners/population/server.ts'
import { deliver, httpCourier, noticeByCode, post } from '../src/modules/exchange/index.ts'
import { pinSays } from '../src/modules/identity/index.ts'
import { enter, entriesOfDossier } from '../src/modules/registers/index.ts'
import { loadWaves } from '../src/modules/rollout/index.ts'
import { clock } from '../src/platform/clock.ts'
import { sql } from '../src/platform/db/index.ts'
import { pinLetters } from '../src/start/pin-letters.ts'
import { clerkAt, ownDatabase, until } from './agencies/own.ts'
import { groupTown, NOW, SECRET_OF_CLIENT, type PartnerId } from './group.ts'

const town = await groupTown()
const { db, calendar } = town
await db.write(loadWaves)
// Agencies and the city's machine keep the same time here, as they would.
Object.defineProperty(town.time, 'wall', { get: clock().now })
const cityUrl = `${await town.app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/exchange`
const secret = town.secrets.now[0]!
const settings = async (id: PartnerId, name: string, more: Partial<Settings> = {}): Promise<Settings> => ({
  ...usual,
  ...{ host: '127.0.0.1', port: 0, database: await ownDatabase(db.url, name), secret, clientId: 'motcua', clientSecret: 'cua-thanh-pho' },
  ...{ cityUrl, cityClientId: id, cityClientSecret: SECRET_OF_CLIENT, fault: 'none', clerk: 'machine', thinkMs: 50, retryMs: 100 },
  ...more,
})
const hospital = await listenHospital(await settings('y-te', 'benh_vien'))
const portal = await listenPortal(await settings('cong-quoc-gia', 'cong_that'))
const population = await listenPopulation(await settings('dan-cu', 'dan_cu_that'))
after(() => Promise.all([hospital.close(), portal.close(), population.close()]))

describe('Cơ quan thật với thành phố thật, qua HTTP', () => {
  test('bệnh viện cấp giấy: thành phố giữ đúng tờ ấy', async () => {
    const nurse = await clerkAt(hospital, 'mai', 'mai-ho-sinh')
    await nurse.press('/', { viec: 'sinh' })
    await until('giấy tới', async () => (await hospital.counts()).sent === 1)
    const [issued] = await hospital.rows<{ code: string; data: object }>('select code, data from notice')
    const kept = await noticeByCode(db, issued?.code ?? '')
    assert.deepEqual([kept?.partner, kept?.data], ['y-te', issued?.data])
  })

  test('Cổng chuyển hồ sơ: tệp tới trước, thành hồ sơ ở đây; hồ sơ sai thì Cổng biết sai ở đâu', async () => {
    const typed = { name: 'Trần Thị Hồng Nhung', pin: '001190012345', phone: '0912345678', middle: 'Minh', given: 'Khôi', sex: 'nam' }
    const press = (more: object) =>
      fetch(`${portal.url}/nop-ho-so`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ ...typed, unit: '00160@2025-07-01', edition: '2025-07-01', ...more }),
      })
    await press({ born: '2026-11-10' })
    await press({ born: '2026-12-30', given: '' })
    await until('thành phố trả lời cả hai', async () => {
      const { sent, givenUp } = await portal.counts()
      return sent + givenUp === 2
    })
    const dossiers = await db.all<{ subject: string; channel: string }>(sql`
      select d.subject, d.channel from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id where e.seq = 1 and e.data ? 'source'`)
    assert.deepEqual(dossiers, [{ subject: 'Nguyễn Minh Khôi', channel: 'self' }])
    const page = await (await fetch(`${portal.url}/nop-ho-so`)).text()
    assert.match(page, /Thành phố chưa nhận: .*answers\.child\.born: .*answers\.child\.given: /)
  })

  test('ký khai sinh: dân cư được hỏi bằng mã của mình, trả số; số đứng cạnh việc khai sinh, việc đã ghi giữ nguyên', async () => {
    const { code } = await db.one<{ code: string }>(sql`select code from dossiers.dossier where subject = 'Nguyễn Minh Khôi'`)
    const entry = {
      childName: 'Nguyễn Minh Khôi',
      childBorn: '2026-11-10',
      childSex: 'Nam',
      childEthnicity: 'Kinh',
      motherName: 'Trần Thị Hồng Nhung',
    }
    const book = { type: 'so-khai-sinh', unit: '00160@2025-07-01', day: dayOf(NOW), at: NOW, signer: { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' } }
    await db.write(tx => enter(tx, { ...book, dossierCode: code, entry }))
    const letters = await pinLetters(db, [], [{ code, procedure: '1.001193', seq: 9, type: 'sign', at: NOW }])
    assert.equal(await db.write(tx => post(tx, letters)), 1)
    const auth = { tokenUrl: `${population.url}/oauth/token`, clientId: 'motcua', clientSecret: 'cua-thanh-pho' }
    const line = { url: `${population.url}/thu`, client: 'VN/GOV/H26/MOTCUA', service: 'VN/GOV/BCA/DAN-CU', secret, wall: clock().now, auth }
    await deliver(db, 'dan-cu', httpCourier(line), calendar, NOW)
    await until('có số', async () => (await entriesOfDossier(db, code))[0]?.data['childPin'])
    const [read] = await entriesOfDossier(db, code)
    assert.equal(pinSays(String(read?.data['childPin']), { born: '2026', sex: 'nam' }), undefined)
    const { data } = await db.one<{ data: object }>(sql`select data from registers.entry where dossier_code = ${code}`)
    assert.equal('childPin' in data, false)
  })
})
