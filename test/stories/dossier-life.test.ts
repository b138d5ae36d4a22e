import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { instant } from '../../src/kernel/instant.ts'
import { dossierByCode, draftApologies, lapseSupplements } from '../../src/modules/dossiers/index.ts'
import { noticesOf } from '../../src/modules/notices/index.ts'
import { editionFor, type Answers } from '../../src/modules/procedures/index.ts'
import { day } from '../../src/kernel/day.ts'
import { published } from '../../src/catalogue/index.ts'
import { seen } from '../pdf-eye.ts'
import { CUA_NAM, NGHIA_DO, plain, town, type Answer, type Town, type Visitor } from './town.ts'

const PHONE = '0912345679'
let city: Town
let mother: Visitor
let desk: Visitor
let justice: Visitor
let head: Visitor
let otherDesk: Visitor

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  mother = await city.phone(PHONE)
  desk = await city.officer('tuyet', NGHIA_DO)
  justice = await city.officer('nam', NGHIA_DO)
  head = await city.officer('son', NGHIA_DO)
  otherDesk = await city.officer('hung', CUA_NAM)
})

const at = (code: string, name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`
const words = ({ text }: Answer) => plain(text)

async function filed(given: string): Promise<string> {
  const edition = editionFor(published, '1.001193', city.today)
  const [example] = edition.examples
  const answers = { ...(example?.answers as Answers), 'mother.commune': NGHIA_DO, 'requester.phone': PHONE, 'child.given': given }
  const draft = await city.draftOf(`phone:${PHONE}`, answers, example?.papers ?? [], edition)
  const sent = await mother.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
  assert.equal(sent.status, 303, plain(sent.text).slice(0, 400))
  return /ho-so\/([^/]+)\//.exec(sent.location ?? '')?.[1] ?? ''
}
const dossier = (code: string) => dossierByCode(city.db, code)
const version = async (code: string) => String((await dossier(code)).version)
const press = async (who: Visitor, code: string, name: string, fields: Record<string, string> = {}) =>
  who.posts(at(code, name), { version: await version(code), ...fields })
const kinds = async (code: string) => (await noticesOf(city.db, code)).map(({ kind }) => kind)

describe('Nộp sai nơi', () => {
  test('một cửa chuyển đi với lý do; nơi cũ không còn, nơi mới thấy "chuyển đến"; người nộp được báo', async () => {
    const code = await filed('Nơi')
    assert.match(words(await desk.gets(at(code))), /Chuyển nơi khác/)
    assert.match(words(await desk.gets(at(code, 'chuyen-noi'))), /Nộp sai nơi không phải lý do để từ chối/)
    const none = await press(desk, code, 'chuyen-noi', { 'ly-do': 'Mẹ ở Cửa Nam' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Mẹ ở Cửa Nam/)
    assert.match(words(none), /Chọn đơn vị có thẩm quyền/)
    const done = await press(desk, code, 'chuyen-noi', { noi: CUA_NAM, 'ly-do': 'Mẹ thường trú ở Cửa Nam', ve: '/can-bo/hang/moi' })
    assert.deepEqual([done.status, done.location], [303, '/can-bo/hang/moi'])
    assert.equal((await desk.gets(at(code))).status, 404)
    assert.match(words(await otherDesk.gets('/can-bo/hang/moi')), /chuyển từ .*Nghĩa Đô/)
    assert.match(words(await otherDesk.gets(at(code))), /Hồ sơ từ .*Nghĩa Đô chuyển đến: nơi này có thẩm quyền/)
    const mine = words(await mother.gets(`/ho-so/${code}`))
    assert.match(mine, /Đã chuyển nơi giải quyết/)
    assert.match(mine, /Mẹ thường trú ở Cửa Nam/)
    assert.ok((await kinds(code)).includes('referred'))
    assert.equal((await press(otherDesk, code, 'tiep-nhan')).status, 303)
    assert.equal((await dossier(code)).unit, CUA_NAM)
  })
})

describe('Sắp quá hạn', () => {
  test('máy soạn phiếu xin lỗi, người đứng đầu sửa và ký, người nộp thấy ngày mới và tải được phiếu; không có lần hai', async () => {
    const code = await filed('Hạn')
    await press(desk, code, 'tiep-nhan')
    assert.ok((await draftApologies(city.db, { calendar: await city.city.calendar() }, instant(city.today, '16:30'))).includes(code))
    assert.match(words(await desk.gets(at(code))), /Sắp quá hạn: máy đã soạn phiếu xin lỗi.*Người ký hoặc người đứng đầu xem, sửa và ký/)
    assert.doesNotMatch(words(await mother.gets(`/ho-so/${code}`)), /xin lỗi/i)
    const form = await head.gets(at(code, 'hen-lai'))
    assert.match(words(form), /Máy đã soạn phiếu này/)
    assert.match(form.text, /value="19"/)
    assert.equal((await press(desk, code, 'hen-lai')).status, 403)
    const wrong = await press(head, code, 'hen-lai', {
      'ly-do': 'Chờ trả lời',
      'ngay-moi.ngay': '31',
      'ngay-moi.thang': '11',
      'ngay-moi.nam': '2026',
      gio: '17:00',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Chờ trả lời/)
    const fields = { 'ly-do': 'Chờ trả lời của nơi sinh', 'ngay-moi.ngay': '20', 'ngay-moi.thang': '11', 'ngay-moi.nam': '2026', gio: '11:00' }
    assert.equal((await press(head, code, 'hen-lai', fields)).status, 303)
    assert.equal((await dossier(code)).dueAt?.toISOString(), '2026-11-20T04:00:00.000Z')
    const mine = words(await mother.gets(`/ho-so/${code}`))
    assert.match(mine, /Đơn vị xin lỗi vì chậm Chờ trả lời của nơi sinh Hẹn lại 11:00 thứ Sáu, 20\/11\/2026/)
    assert.ok((await kinds(code)).includes('apologised'))
    const pdf = await seen((await mother.gets(`/ho-so/${code}/phieu/xin-loi.pdf`)).bytes)
    assert.deepEqual(pdf.sizes, ['148×210'])
    assert.match(
      pdf.text,
      /hẹn trả kết quả lúc 17 giờ 00 phút, ngày 18 tháng 11 năm 2026.*Chờ trả lời của nơi sinh.*11 giờ 00 phút, ngày 20 tháng 11 năm 2026/,
    )
    const again = await press(head, code, 'hen-lai', { ...fields, 'ngay-moi.ngay': '25' })
    assert.equal(again.status, 422)
    assert.match(words(again), /Chỉ được hẹn lại một lần/)
  })
})

describe('Yêu cầu bổ sung lần nữa', () => {
  test('không có nút, rồi người đứng đầu cho phép, rồi được đếm và nói ra; im lặng mười lăm ngày thì đóng, có thông báo', async () => {
    const code = await filed('Bổ')
    await press(desk, code, 'tiep-nhan')
    const items = { 'giay.giay-chung-sinh': 'anh-mo' }
    assert.equal((await press(desk, code, 'bo-sung', items)).status, 303)
    await mother.posts(`/ho-so/${code}/bo-sung`, { 'khong-0': 'true' }, { upload: true })
    assert.equal((await dossier(code)).state, 'received')
    assert.match(words(await press(desk, code, 'bo-sung', items)), /phải cho phép trước/)
    assert.equal((await press(head, code, 'cho-bo-sung-them', { 'ly-do': 'Giấy mới có tên khác' })).status, 303)
    assert.match(words(await desk.gets(at(code))), /Được yêu cầu bổ sung thêm một lần/)
    assert.equal((await press(desk, code, 'bo-sung', items)).status, 303)
    assert.match(words(await desk.gets(at(code))), /Đã yêu cầu bổ sung 2 lần.*bị tính là quá hạn/)
    assert.match(words(await mother.gets(`/ho-so/${code}`)), /lần yêu cầu thứ 2/)
    const calendar = await city.city.calendar()
    assert.ok((await lapseSupplements(city.db, { calendar }, instant(day('2026-12-10'), '00:10'))).includes(code))
    const pdf = await seen((await mother.gets(`/ho-so/${code}/phieu/dung.pdf`)).bytes)
    assert.match(pdf.text, /THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ.*Đã quá 15 ngày làm việc kể từ yêu cầu bổ sung ngày 18 tháng 11 năm 2026/)
  })
})

describe('Xác minh, rút, in', () => {
  test('thủ tục không có thêm ngày để xác minh: không có nút, trang nói làm gì, bấm thẳng cũng bị từ chối', async () => {
    const code = await filed('Minh')
    await press(desk, code, 'tiep-nhan')
    assert.doesNotMatch(words(await justice.gets(at(code))), /Gửi xác minh/)
    assert.match(words(await justice.gets(at(code, 'xac-minh'))), /Tra sổ và cơ sở dữ liệu trong thời hạn đã hẹn/)
    const pressed = await press(justice, code, 'xac-minh', { 'noi-hoi': 'Công an', 'can-cu': 'Chưa rõ' })
    assert.equal(pressed.status, 422)
  })

  test('rút tại quầy: thông báo dừng ở hai bên, sổ thời gian nói của ai', async () => {
    const code = await filed('Rút')
    await press(desk, code, 'tiep-nhan')
    assert.match(words(await desk.gets(at(code, 'rut'))), /Người nộp rút hồ sơ/)
    assert.equal((await desk.posts(at(code, 'rut'), { version: '1', 'ly-do': 'Nộp nhầm' })).status, 409)
    assert.equal((await press(desk, code, 'rut', { 'ly-do': 'Nộp nhầm' })).status, 303)
    for (const path of [at(code, 'thong-bao-dung.pdf'), at(code, 'phieu-kiem-soat.pdf')])
      assert.equal((await desk.gets(path)).type, 'application/pdf')
    const mine = await mother.gets(`/ho-so/${code}`)
    assert.match(words(mine), /Tải thông báo dừng giải quyết/)
    assert.match((await seen((await mother.gets(`/ho-so/${code}/phieu/dung.pdf`)).bytes)).text, /với lý do: Nộp nhầm/)
    for (const name of ['tu-choi.pdf', 'constructor', 'khong-co.pdf']) assert.equal((await mother.gets(`/ho-so/${code}/phieu/${name}`)).status, 404)
    assert.equal((await (await city.phone('0987654321')).gets(`/ho-so/${code}/phieu/dung.pdf`)).type.includes('pdf'), false)
  })

  test('sổ theo dõi: chọn ngày, in A4 ngang; ngày sai thì nói chỗ sai', async () => {
    const code = await filed('Sổ')
    await press(desk, code, 'tiep-nhan')
    const page = await desk.gets('/can-bo/so-theo-doi')
    assert.ok(words(page).includes(code))
    const link = /href="([^"]*so-theo-doi\.pdf[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const pdf = await seen((await desk.gets(link)).bytes)
    assert.ok(pdf.sizes.every(size => size === '297×210'))
    assert.match(pdf.text, /SỔ THEO DÕI HỒ SƠ/)
    const wrong = await desk.gets('/can-bo/so-theo-doi?tu.ngay=31&tu.thang=2&tu.nam=2026&den.ngay=1&den.thang=3&den.nam=2026')
    assert.equal(wrong.status, 422)
    assert.match(words(wrong), /Nhập ngày đầu/)
    assert.equal((await mother.gets('/can-bo/so-theo-doi')).status, 403)
  })
})
