import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { keepNotice } from '../../src/modules/exchange/commands/notices.ts'
import { knowPartner, noticeByCode } from '../../src/modules/exchange/index.ts'
import { editionFor, type Answers } from '../../src/modules/procedures/index.ts'
import { sql } from '../../src/platform/db/index.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from './town.ts'

const PHONE = '0912345678'
let city: Town
let desk: Visitor
let justice: Visitor

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  desk = await city.officer('tuyet', NGHIA_DO)
  justice = await city.officer('nam', NGHIA_DO)
  await city.db.write(tx => knowPartner(tx, 'y-te', 'Bệnh viện'))
})

const notice = (code: string, more: object = {}) => {
  const of = { code, hospital: 'Bệnh viện Phụ sản Hà Nội', issuedOn: '2026-11-10', motherName: 'Trần Thị Hồng Nhung', motherPin: '001190012345' }
  const data = { ...of, born: '2026-11-10T03:20:00+07:00', sex: 'nam' as const, place: 'Bệnh viện Phụ sản Hà Nội', ...more }
  return city.db.write(tx => keepNotice(tx, { kind: 'birth', partner: 'y-te', data }, city.now))
}

/** A birth filed on the portal that names a notice; answers its code. */
async function filed(noticeCode: string): Promise<string> {
  const edition = editionFor(published, '1.001193', city.today)
  const example = edition.examples.find(({ id }) => id === 'ma-chung-sinh')
  const answers = { ...(example?.answers as Answers), 'mother.commune': NGHIA_DO, 'requester.phone': PHONE, 'birth.noticeCode': noticeCode }
  const draft = await city.draftOf(`phone:${PHONE}`, answers, [], edition)
  const sent = await (await city.phone(PHONE)).posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
  return /ho-so\/([^/]+)\//.exec(sent.location ?? '')?.[1] ?? ''
}
const page = async (code: string, path = '') => plain((await justice.gets(`/can-bo/ho-so/${code}${path}`)).text)

describe('Giấy chứng sinh bệnh viện gửi trước, trên trang của cán bộ', () => {
  test('khớp: cán bộ thấy từng mục; giấy gắn với hồ sơ', async () => {
    await notice('01234.GCS.00101.26')
    const code = await filed('01234.gcs.00101.26')
    assert.match(await page(code), /Giấy chứng sinh điện tử Khớp Tờ khai khớp giấy bệnh viện gửi/)
    assert.match(await page(code), /Mẹ Trần Thị Hồng Nhung Trần Thị Hồng Nhung giống/)
    assert.equal((await noticeByCode(city.db, '01234.GCS.00101.26'))?.usedBy, code)
  })

  test('khác: nói rõ chỗ khác, ngay trên trang thẩm tra', async () => {
    await notice('01234.GCS.00102.26', { motherName: 'Trần Thị Nhung', sex: 'nu' })
    const code = await filed('01234.GCS.00102.26')
    assert.equal((await desk.posts(`/can-bo/ho-so/${code}/tiep-nhan`, { version: '1' })).status, 303)
    const text = await page(code, '/tham-tra')
    assert.match(text, /Tờ khai có chỗ khác giấy bệnh viện gửi/)
    assert.match(text, /Giới tính Nam Nữ ≠ khác/)
    assert.match(text, /Số định danh của mẹ \*{9}345 \*{9}345 giống/)
  })

  test('chưa bệnh viện nào gửi: nói mã nào và làm gì', async () =>
    assert.match(await page(await filed('01234.GCS.00999.26')), /Chưa bệnh viện nào gửi giấy mang mã 01234\.GCS\.00999\.26/))

  test('hai hồ sơ nêu một giấy: hồ sơ sau có cảnh báo nêu hồ sơ trước, phải đánh dấu đã xem', async () => {
    await notice('01234.GCS.00103.26')
    const [first, second] = [await filed('01234.GCS.00103.26'), await filed('01234.GCS.00103.26')]
    assert.doesNotMatch(await page(first), /đã dùng giấy này/)
    assert.match(await page(second), new RegExp(`Hồ sơ ${first} đã dùng giấy này`))
  })

  test('người khác không xem được gì của giấy', async () => {
    const stranger = await city.phone('0987654321')
    const code = await filed('01234.GCS.00101.26')
    assert.notEqual((await stranger.gets(`/ho-so/${code}`)).status, 200)
  })

  test('nghi trùng số định danh: cán bộ thấy cơ sở dữ liệu dân cư nói gì, giống ai', async () => {
    const { code } = await city.db.one<{ code: string }>(sql`select code from dossiers.dossier
      where unit_id = ${NGHIA_DO} and procedure = '1.001193' and entry is not null limit 1`)
    await city.db.write(tx => knowPartner(tx, 'dan-cu', 'Dân cư'))
    const alike = [{ name: 'Vũ An', born: '2026-11-10', masked: '*********568' }]
    const body = JSON.stringify({ data: { dossier: code, says: 'Có trẻ cùng họ tên, ngày sinh và mẹ.', alike } })
    await city.db.write(tx =>
      tx.run(sql`insert into exchange.incoming (partner_id, message_id, type, subject, body, body_hash, at, verdict)
        values ('dan-cu', 'thu-1', 'dan-cu.nghi-trung.v1', ${code}, ${body}, 'x', ${city.now}, 'accepted')`),
    )
    assert.match(await page(code), /Số định danh của trẻ Nghi trùng Cơ sở dữ liệu dân cư: Có trẻ cùng họ tên.*Vũ An, sinh 10\/11\/2026, số \*{9}568/)
  })
})
