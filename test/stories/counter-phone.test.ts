import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { accessesOf, dossierByCode, queue, timeline } from '../../src/modules/dossiers/index.ts'
import { setOfficerPhone } from '../../src/modules/identity/index.ts'
import { sql } from '../../src/platform/db/index.ts'
import { hidden } from './desk.ts'
import { story } from './story.ts'
import { NGHIA_DO, plain, town, type Answer, type Town, type Visitor } from './town.ts'

const NEW = '0977001133'

describe('Người nộp mất số điện thoại, đến quầy đổi số', () => {
  const step = story()
  let city: Town
  let tuyet: Visitor
  let code = ''
  let old = ''
  before(async () => {
    city = await town('2026-11-18T09:00:00+07:00')
    tuyet = await city.officer('tuyet', NGHIA_DO)
    const { rows } = await queue(city.db, NGHIA_DO, 'dang-giai-quyet')
    for (const row of rows) {
      const { applicant, owner } = await dossierByCode(city.db, row.code)
      if (applicant.phone && owner === `phone:${applicant.phone}`) [code, old] = [row.code, applicant.phone]
    }
    assert.ok(code, 'có một hồ sơ nộp bằng số điện thoại')
  })
  const path = () => `/can-bo/ho-so/${code}/doi-so`
  const versionIn = ({ text }: Answer) => hidden({ text } as never, 'version')
  const fields = async (more: Record<string, string> = {}) => {
    const { pin } = (await dossierByCode(city.db, code)).applicant
    return {
      version: versionIn(await tuyet.gets(path())),
      'so-moi': NEW,
      'loai-giay': 'can-cuoc',
      'so-giay': pin ?? '001190012345',
      'dung-nguoi': 'true',
      ...more,
    }
  }

  step('hồ sơ có đường tới chỗ đổi số; thiếu gì trang nói nấy', async () => {
    assert.match((await tuyet.gets(`/can-bo/ho-so/${code}`)).text, /href="[^"]*\/doi-so">Đổi số/)
    const { status, text } = await tuyet.posts(path(), { version: '1' })
    assert.equal(status, 422)
    for (const words of [/Nhập số di động mới/, /Chọn giấy tờ tùy thân đã xem/, /Nhập số ghi trên giấy/, /đúng người nộp thì đánh dấu/])
      assert.match(plain(text), words)
  })

  step('số của cán bộ, số đang dùng, người ở đơn vị khác: không đổi', async () => {
    await city.db.write(tx => setOfficerPhone(tx, 'nam', '0988000222'))
    assert.match(plain((await tuyet.posts(path(), await fields({ 'so-moi': '0988000222' }))).text), /Số này là của cán bộ/)
    assert.match(plain((await tuyet.posts(path(), await fields({ 'so-moi': old }))).text), /Số này đang nhận tin của hồ sơ/)
    assert.equal((await (await city.officer('hung', '00082@2025-07-01')).posts(path(), { version: '1' })).status, 404)
    assert.equal((await (await city.officer('nam', NGHIA_DO)).gets(path())).status, 403)
  })

  step('đổi xong: ghi vào nhật ký, số cũ và số mới đều được báo, hồ sơ theo số mới', async () => {
    const before = (await dossierByCode(city.db, code)).state
    const { status, location } = await tuyet.posts(path(), await fields())
    assert.deepEqual([status, location], [303, `/can-bo/ho-so/${code}`])
    const { applicant, owner, state, id } = await dossierByCode(city.db, code)
    assert.deepEqual([applicant.phone, owner, state], [NEW, `phone:${NEW}`, before])
    const last = (await timeline(city.db, id)).at(-1)
    assert.deepEqual([last?.type, last?.actor.name], ['changePhone', 'Lê Thị Ánh Tuyết'])
    assert.match(String(last?.data.note), new RegExp(`^Đổi tại quầy, thay số \\*\\*\\*${old.slice(-3)}. Đã xem thẻ căn cước số \\d{12}$`))
    const told = await city.db.all<{ recipient: string }>(
      sql`select recipient from notices.message where dossier_code = ${code} and kind = 'phoneChanged' order by recipient`,
    )
    assert.deepEqual(
      told.map(({ recipient }) => recipient).filter(to => to.startsWith('0')),
      [old, NEW].sort(),
    )
    assert.ok((await accessesOf(city.db, id)).some(({ officerName }) => officerName === 'Lê Thị Ánh Tuyết'))
  })

  step('số cũ không còn vào được, số mới vào được và thấy ai đã đổi', async () => {
    assert.doesNotMatch(plain((await (await city.phone(old)).gets('/ho-so-cua-toi')).text), new RegExp(code))
    const mine = await (await city.phone(NEW)).gets(`/ho-so/${code}`)
    assert.equal(mine.status, 200)
    assert.match(plain(mine.text), /Đã đổi số điện thoại nhận tin/)
  })
})
