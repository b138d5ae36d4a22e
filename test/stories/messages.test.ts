import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { plusMinutes } from '../../src/kernel/instant.ts'
import { dossierByCode } from '../../src/modules/dossiers/index.ts'
import { deliver, noticesOf, Undeliverable, type Carrier } from '../../src/modules/notices/index.ts'
import { editionFor, type Answers } from '../../src/modules/procedures/index.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from './town.ts'

const PHONE = '0912345678'
const EMAIL = 'nhung.tran@vidu.vn'

/** A carrier that takes everything, and one that will have none of it. */
const takes: Carrier = async () => {}
const refuses: Carrier = async () => {
  throw new Undeliverable('sms.vidu.vn trả lời 422')
}

let city: Town
let mother: Visitor
let desk: Visitor
let operator: Visitor
let code = ''

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  mother = await city.phone(PHONE)
  desk = await city.officer('tuyet', NGHIA_DO)
  operator = await city.officer('hoa', '01@2004-08-31')
})

const told = async () => (await noticesOf(city.db, code)).map(({ kind, channel, state }) => [kind, channel, state])

describe('Tin nhắn theo một hồ sơ', () => {
  test('nộp bằng tiếng Anh, có số và có thư: hai tin, bằng tiếng Anh', async () => {
    const edition = editionFor(published, '1.001193', city.today)
    const [example] = edition.examples
    const answers = { ...(example?.answers as Answers), 'mother.commune': NGHIA_DO, 'requester.phone': PHONE, 'requester.email': EMAIL }
    const draft = await city.draftOf(`phone:${PHONE}`, answers, example?.papers ?? [], edition)
    const sent = await mother.posts(`/en/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    assert.equal(sent.status, 303, plain(sent.text).slice(0, 400))
    code = /ho-so\/([^/]+)\//.exec(sent.location ?? '')?.[1] ?? ''
    assert.deepEqual(await told(), [
      ['submitted', 'sms', 'queued'],
      ['submitted', 'email', 'queued'],
    ])
    const [sms, email] = await noticesOf(city.db, code)
    assert.match(sms!.body, /^Dossier H26.* was sent\..*\/en\/tra-cuu$/)
    assert.equal(email!.subject, `Dossier sent: dossier ${code}`)
  })

  test('tiếp nhận rồi hoàn tác: tin được rút lại trước khi đi; tiếp nhận lại thì tin mới, cùng tiếng', async () => {
    const press = (name: string, fields: Record<string, string> = {}) => desk.posts(`/can-bo/ho-so/${code}/${name}`, fields)
    assert.equal((await press('tiep-nhan', { version: '1' })).status, 303)
    assert.equal((await press('hoan-tac?v=2')).status, 303)
    assert.equal((await press('tiep-nhan', { version: '3' })).status, 303)
    assert.equal((await dossierByCode(city.db, code)).state, 'received')
    assert.deepEqual((await told()).slice(2), [
      ['received', 'sms', 'recalled'],
      ['received', 'email', 'recalled'],
      ['received', 'sms', 'queued'],
      ['received', 'email', 'queued'],
    ])
    await deliver(city.db, { sms: refuses, email: takes }, plusMinutes(city.now, 1))
    assert.match((await noticesOf(city.db, code)).at(-1)!.body, /^Dossier H26.* was accepted, due /)
  })

  test('cán bộ thấy tin không tới; số và thư được che', async () => {
    const page = plain((await desk.gets(`/can-bo/ho-so/${code}`)).text)
    assert.match(page, /Tin đã gửi Có tin không tới được\. Gọi cho người nộp theo số trong tờ khai\./)
    assert.match(page, /Tin nhắn \*\*\*678 Gửi hỏng/)
    assert.match(page, /Thư điện tử n\*\*\*@vidu\.vn Đã gửi đi/)
  })

  test('người nộp thấy đã được báo những gì', async () => {
    const page = plain((await mother.gets(`/ho-so/${code}`)).text)
    assert.match(page, /Tin đã gửi .*Dossier H26.* was accepted/)
    const stranger = await city.visitor('người lạ')
    assert.doesNotMatch((await stranger.gets(`/ho-so/${code}`)).text, /was accepted/)
  })

  test('người điều hành: đếm, lọc, số được che, gửi lại tin hỏng, bấm lần nữa thì được nói vì sao', async () => {
    const { status, text } = await operator.gets('/dieu-hanh/tin-nhan?trang-thai=failed&kenh=sms')
    assert.equal(status, 200)
    assert.match(plain(text), /\d+ Gửi hỏng Tin nhắn: \d+/)
    assert.ok(text.includes(code) && text.includes('***678'))
    assert.ok(!text.includes(EMAIL) && !plain(text).includes(PHONE))
    assert.match(plain(text), /sms\.vidu\.vn trả lời 422/)
    const failed = (await noticesOf(city.db, code)).findLast(({ state }) => state === 'failed')
    const again = `/dieu-hanh/tin-nhan/${failed!.id}/gui-lai`
    const pressed = await operator.posts(again, { ve: '/dieu-hanh/tin-nhan?trang-thai=failed' })
    assert.deepEqual([pressed.status, pressed.location], [303, '/dieu-hanh/tin-nhan?trang-thai=failed&xong=gui-lai'])
    assert.match(plain((await operator.gets(pressed.location ?? '')).text), /Tin đã vào hàng chờ gửi lại/)
    const twice = await operator.posts(again, { ve: 'https://ke-gian.vidu.vn/' })
    assert.equal(twice.status, 422)
    assert.match(plain(twice.text), /không ở trạng thái gửi hỏng/)
    await deliver(city.db, { sms: takes }, plusMinutes(city.now, 1))
    assert.equal((await noticesOf(city.db, code)).find(({ id }) => id === failed!.id)?.state, 'sent')
  })

  test('giờ yên lặng: sai thì nói từng chỗ, đúng thì tin từ ngày ấy theo', async () => {
    const set = (fields: Record<string, string>) => operator.posts('/dieu-hanh/tin-nhan/gio-yen-lang', fields)
    const day = { 'tu-ngay.ngay': '1', 'tu-ngay.thang': '12', 'tu-ngay.nam': '2026' }
    const wrong = await set({ 'tu-gio': '21h', 'den-gio': '', 'tu-ngay.ngay': '1', 'tu-ngay.thang': '1', 'tu-ngay.nam': '2020' })
    assert.equal(wrong.status, 422)
    for (const says of [/Đang nhập: 21h/, /Nhập giờ và phút/, /Chọn hôm nay hoặc ngày sau\. Đang nhập: 01\/01\/2020/])
      assert.match(plain(wrong.text), says)
    assert.match(wrong.text, /value="21h"/)
    assert.equal((await set({ 'tu-gio': '22:00', 'den-gio': '06:00', ...day })).status, 303)
    assert.equal((await desk.gets('/dieu-hanh/tin-nhan')).status, 403, 'chỉ người điều hành')
  })
})
