import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { health, knowPartner, type Courier } from '../../src/modules/exchange/index.ts'
import { editionFor, type Answers } from '../../src/modules/procedures/index.ts'
import { AGENCIES } from '../../src/start/agencies.ts'
import { once } from '../../src/start/exchange.ts'
import { NATIONAL_PORTAL } from '../../src/start/national-portal.ts'
import { settled } from '../settled.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from './town.ts'

const PHONE = '0912345678'
const PAGE = '/dieu-hanh/lien-thong'
const takes: Courier = async () => ({ kind: 'taken', status: 202, ms: 40, acknowledged: true })
const refuses: Courier = async () => ({ kind: 'refused', status: 422, ms: 12, says: 'cong.vidu.vn trả lời 422: ChuHoSo: trống' })

let city: Town
let operator: Visitor
let desk: Visitor
let code = ''

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  operator = await city.officer('hoa', '01@2004-08-31')
  desk = await city.officer('tuyet', NGHIA_DO)
  await city.db.write(tx => knowPartner(tx, NATIONAL_PORTAL.id, NATIONAL_PORTAL.name))
  await round(takes)
})

const round = async (courier: Courier) => {
  await settled(city.db)
  await once(city.db, city.city, { now: () => city.now, shiftMs: 0 }, AGENCIES[0]!, courier)
}
const line = async () => (await health(city.db, city.now))[0]!

describe('Một ngày của đường liên thông', () => {
  test('thành phố đã có từ trước thì Cổng chỉ nghe những gì xảy ra từ nay', async () => {
    const { waiting, acknowledged, dead } = await line()
    assert.deepEqual([waiting, acknowledged, dead], [0, 0, 0])
  })

  test('Cổng từ chối: hồ sơ vẫn được tiếp nhận; người điều hành thấy thư, lý do, và hồ sơ nào', async () => {
    const edition = editionFor(published, '1.001193', city.today)
    const [example] = edition.examples
    const answers = { ...(example?.answers as Answers), 'mother.commune': NGHIA_DO, 'requester.phone': PHONE }
    const draft = await city.draftOf(`phone:${PHONE}`, answers, example?.papers ?? [], edition)
    const sent = await (await city.phone(PHONE)).posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    code = /ho-so\/([^/]+)\//.exec(sent.location ?? '')?.[1] ?? ''
    await round(refuses)
    assert.equal((await desk.posts(`/can-bo/ho-so/${code}/tiep-nhan`, { version: '1' })).status, 303)
    await round(refuses)
    const page = plain((await operator.gets(PAGE)).text)
    assert.match(page, new RegExp(`${code} Cổng Dịch vụ công quốc gia Báo trạng thái hồ sơ cong\\.vidu\\.vn trả lời 422: ChuHoSo: trống`))
    assert.match(page, /Có thư bị từ chối, đang xem/)
    assert.deepEqual([(await line()).dead, (await line()).waiting], [1, 1], 'thư sau chờ thư trước')
  })

  test('gửi lại thì cả hai thư đi; bấm lần nữa không hại gì', async () => {
    const action = /action="(\/dieu-hanh\/lien-thong\/thu\/\d+)"/.exec((await operator.gets(PAGE)).text)?.[1] ?? ''
    for (const _ of [1, 2]) assert.equal((await operator.posts(action, { lam: 'gui-lai' })).location, `${PAGE}?xong=gui-lai`)
    await round(takes)
    const { acknowledged, waiting, dead } = await line()
    assert.deepEqual([acknowledged, waiting, dead], [2, 0, 0])
  })

  test('tạm dừng rồi gửi tiếp; ai cũng thấy trạng thái, không ai thấy hồ sơ', async () => {
    assert.equal((await operator.posts(`${PAGE}/cong-quoc-gia/tam-dung`, {})).status, 303)
    const anyone = await city.visitor('người lạ')
    const text = plain((await anyone.gets('/thong-ke/lien-thong')).text)
    assert.match(text, /Cổng Dịch vụ công quốc gia Lúc này Đang tạm dừng gửi/)
    assert.ok(!text.includes(code))
    assert.equal((await operator.posts(`${PAGE}/cong-quoc-gia/gui-tiep`, {})).status, 303)
    assert.equal((await line()).paused, false)
  })

  test('cán bộ xã, phường và người dân không vào được trang điều hành', async () => {
    for (const who of [desk, await city.officer('nam', NGHIA_DO), await city.visitor('người khác')])
      assert.notEqual((await who.gets(PAGE)).status, 200)
    assert.equal((await desk.posts(`${PAGE}/cong-quoc-gia/tam-dung`, {})).status, 403)
  })
})
