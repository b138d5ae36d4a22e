import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { storedCards } from '../src/modules/procedures/index.ts'
import { testDatabase } from './database.ts'
import { openDesk, wordsOf, type Browser, type Page } from './stories/desk.ts'
import { officeRoutes } from '../src/web/office/index.ts'
import { portalRoutes } from '../src/web/portal/index.ts'
import { recordImportRoutes } from '../src/web/admin/import/import.page.ts'

const PAGE = '/quan-tri/nhap-thu-tuc'
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
let hoa: Browser

before(async () => {
  desk = await openDesk(db, { day: '2026-11-18', time: '09:00' }, { routes: [...officeRoutes, ...portalRoutes, ...recordImportRoutes] })
  hoa = desk.browser()
  await hoa.signsIn('hoa', '01@2004-08-31')
})
after(() => desk.close())

const record = (code: string, name: string, more: Record<string, unknown> = {}) => ({
  maTTHC: code,
  tenTTHC: name,
  linhVuc: 'Xây dựng',
  capThucHien: 'Cấp xã',
  doiTuong: ['Công dân Việt Nam', 'Doanh nghiệp'],
  coQuanThucHien: 'Ủy ban nhân dân cấp xã',
  trinhTu: ['Nộp hồ sơ', 'Nhận kết quả'],
  thanhPhanHoSo: [{ ten: 'Đơn đề nghị cấp phép', batBuoc: true }],
  cachThucThucHien: [{ hinhThuc: 'Trực tiếp', thoiHan: '15 ngày làm việc', soNgay: 15, lePhi: '75.000 đồng', mucPhi: 75000 }],
  ketQua: ['Giấy phép'],
  canCuPhapLy: ['Luật Xây dựng 2014'],
  hieuLucTu: '2025-07-01',
  ...more,
})
const house = record('1.009994', 'Cấp giấy phép xây dựng nhà ở riêng lẻ')
const sign = record('1.009995', 'Cấp giấy phép dựng biển hiệu', { cachThucThucHien: [{ thoiHan: '15 ngày làm việc', soNgay: 10 }] })
const fence = record('1.009996', 'Cấp giấy phép sửa tường rào', { coQuanThucHien: '' })
const fileOf = (...records: unknown[]) => JSON.stringify({ thuTuc: records })
const rows = async (table: 'card' | 'import' | 'card_before') =>
  (await db.one<{ n: number }>({ strings: [`select count(*)::int as n from procedures.${table}`], values: [] } as never)).n
const placeOf = (page: Page) => page.location ?? ''
const kept = async () => (await storedCards(db)).map(({ code }) => code)

describe('Thử trước khi nhập', () => {
  test('người không điều hành thành phố thì không vào được', async () => {
    const khang = desk.browser()
    await khang.signsIn('khang', '00082@2025-07-01')
    assert.equal((await khang.opens(PAGE)).status, 403)
  })

  const wrong: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['tệp trống', '', /Tệp này trống/],
    ['không phải JSON hay bảng', '{"thuTuc": [', /không phải JSON đọc được/],
    ['không có danh sách', '{"a": 1}', /không có danh sách thủ tục/],
    ['danh sách trống', '[]', /không có thủ tục nào/],
    ['bảng không có tên cột', 'x;y\n1;2', /thiếu cột: Mã thủ tục, Tên thủ tục, Lĩnh vực, Cấp thực hiện/],
    ['tệp PDF', '%PDF-1.7 …', /không phải JSON hay bảng tính/],
    ['quá nhiều thủ tục', `[${'{},'.repeat(5000)}{}]`, /5001 thủ tục, nhiều hơn 5000/],
  ]
  for (const [what, text, says] of wrong)
    test(`${what}: nói rõ, không giữ lại`, async () => {
      const page = await hoa.uploads(PAGE, 'tep', text)
      assert.equal(page.status, 422)
      assert.match(wordsOf(page), says)
      assert.equal(await rows('import'), 0)
    })

  test('tệp quá lớn', async () => {
    const page = await hoa.uploads(PAGE, 'tep', ' '.repeat(10 * 1024 * 1024 + 1))
    assert.equal(page.status, 413)
    assert.match(wordsOf(page), /Mỗi tệp tối đa 10 MB/)
    await hoa.opens(PAGE)
  })

  test('không chọn tệp', async () => assert.match(wordsOf(await hoa.sends(PAGE, {})), /Chọn một tệp/))
})

describe('Tệp có mâu thuẫn', () => {
  let at = ''
  test('mọi mâu thuẫn hiện theo loại và theo bản ghi; chưa có gì được nhập', async () => {
    await hoa.opens(PAGE)
    const page = await hoa.uploads(PAGE, 'tep', fileOf(house, sign, fence))
    at = placeOf(page)
    assert.match(wordsOf(page), /3 bản ghi trong tệp/)
    assert.match(wordsOf(page), /Thời hạn: 1 chỗ .*ghi "15 ngày làm việc" nhưng ô số ngày ghi 10/)
    assert.match(wordsOf(page), /Cơ quan thực hiện: 1 chỗ .*Thiếu cơ quan thực hiện/)
    assert.match(wordsOf(page), /Mai Xuân Hòa, 09:00 ngày 18\/11\/2026/)
    assert.equal(await rows('card'), 0)
    const list = await hoa.opens(`${at}/mau-thuan.csv`)
    assert.match(list.bytes.toString('utf8'), /"2","1\.009995","Cấp giấy phép dựng biển hiệu","time"/)
  })

  test('còn bản ghi chưa bỏ ra thì không nhập gì, nói đủ lý do, giữ điều đã gõ', async () => {
    const page = await hoa.sends(at, { 'bo-2': 'true', 'vi-sao-2': 'Sở đang sửa thời hạn' })
    assert.equal(page.status, 422)
    assert.match(wordsOf(page), /Có một chỗ cần sửa Bản ghi 3, mã 1\.009996, .*Thiếu cơ quan thực hiện/)
    assert.match(page.text, /name="vi-sao-2"[^>]* value="Sở đang sửa thời hạn"/)
    assert.equal(await rows('card'), 0)
  })

  test('bỏ ra mà không có lý do, bỏ ra bản ghi không mâu thuẫn, bỏ ra bản ghi không có: đều bị từ chối', async () => {
    const page = await hoa.sends(at, {
      'bo-1': 'true',
      'bo-2': 'true',
      'bo-3': 'true',
      'vi-sao-1': 'không thích',
      'vi-sao-3': 'chờ bổ sung',
      'danh-sach': '99: lạ',
    })
    assert.match(wordsOf(page), /Không có bản ghi 99/)
    assert.match(wordsOf(page), /Bản ghi 1, .*không có mâu thuẫn, không bỏ ra/)
    assert.match(wordsOf(page), /Bản ghi 2, .*ghi lý do bỏ ra/)
    assert.match(wordsOf(await hoa.sends(at, { 'danh-sach': 'bỏ hết' })), /Dòng "bỏ hết" chưa đúng/)
    assert.equal(await rows('card'), 0)
  })

  test('bỏ ra từng bản ghi có lý do thì nhập phần còn lại; ai, lúc nào, bỏ gì còn ghi lại', async () => {
    const page = await hoa.sends(at, { 'bo-2': 'true', 'vi-sao-2': 'Sở đang sửa thời hạn', 'danh-sach': '3: chưa rõ cơ quan' })
    assert.equal(page.status, 200)
    assert.match(wordsOf(page), /Mai Xuân Hòa nhập lúc 09:00 ngày 18\/11\/2026: 1 thẻ mới, 0 thẻ đổi, 0 giữ nguyên, bỏ ra 2/)
    assert.match(wordsOf(page), /Bản ghi 3 · 1\.009996 .*chưa rõ cơ quan Thiếu cơ quan thực hiện/)
    assert.deepEqual(await kept(), ['1.009994'])
  })

  test('người dân tìm thấy và đọc được thẻ', async () => {
    const someone = desk.browser()
    assert.match(wordsOf(await someone.opens('/thu-tuc?q=giay+phep+xay+dung')), /Cấp giấy phép xây dựng nhà ở riêng lẻ/)
    const page = wordsOf(await someone.opens('/thu-tuc/cap-giay-phep-xay-dung-nha-o-rieng-le'))
    assert.match(page, /chưa nộp qua mạng được/)
    assert.match(page, /15 ngày làm việc/)
    assert.match(page, /75\.000 đồng/)
    assert.match(page, /Đơn đề nghị cấp phép/)
  })

  test('nhập lần nữa không đổi gì: cùng tệp, hay tệp khác nói như vậy', async () => {
    assert.match(wordsOf(await hoa.sends(at, {})), /đã nhập tệp này lúc/)
    await hoa.opens(PAGE)
    assert.equal(placeOf(await hoa.uploads(PAGE, 'tep', fileOf(house, sign, fence))), at)
    const other = await hoa.uploads(PAGE, 'tep', fileOf(house))
    assert.match(wordsOf(await hoa.sends(placeOf(other), {})), /0 thẻ mới, 0 thẻ đổi, 1 giữ nguyên/)
    assert.equal(await rows('card_before'), 0)
  })

  test('bản sửa đổi thẻ, bản cũ còn giữ; mã mang tên khác thì phải ghi tên cũ', async () => {
    await hoa.opens(PAGE)
    const renamed = await hoa.uploads(PAGE, 'tep', fileOf({ ...house, tenTTHC: 'Cấp phép xây nhà' }))
    assert.match(wordsOf(renamed), /Mã 1\.009994 đang là "Cấp giấy phép xây dựng nhà ở riêng lẻ"/)
    const page = await hoa.uploads(
      PAGE,
      'tep',
      fileOf({ ...house, tenTTHC: 'Cấp phép xây nhà', tenTruocDay: house.tenTTHC, ketQua: ['Giấy phép xây dựng'] }),
    )
    assert.match(wordsOf(page), /đổi tên, kết quả/)
    await hoa.sends(placeOf(page), {})
    assert.deepEqual(
      (await storedCards(db)).map(({ name }) => name),
      ['Cấp phép xây nhà'],
    )
    assert.equal(await rows('card_before'), 1)
  })
})

test('một thẻ không ghi được thì cả lần nhập không có', async () => {
  const owner = new pg.Client({ connectionString: db.url })
  await owner.connect()
  await owner.query("alter table procedures.card add constraint broken check (code <> '2.000002')")
  await hoa.opens(PAGE)
  const page = await hoa.uploads(PAGE, 'tep', fileOf(record('2.000001', 'Việc một'), record('2.000002', 'Việc hai')))
  const before = await kept()
  assert.equal((await hoa.sends(placeOf(page), {})).status, 500)
  assert.deepEqual(await kept(), before)
  assert.match(wordsOf(await hoa.opens(placeOf(page))), /Mới thử, chưa nhập/)
  await owner.query('alter table procedures.card drop constraint broken')
  await owner.end()
  await hoa.sends(placeOf(page), {})
  assert.deepEqual(await kept(), [...before, '2.000001', '2.000002'])
})

test('bảng CSV có dấu chấm phẩy và ô nhiều dòng', async () => {
  await hoa.opens(PAGE)
  const table = [
    'Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp thực hiện;Đối tượng;Cơ quan thực hiện;Thành phần hồ sơ;Thời hạn;Lệ phí;Hiệu lực từ;Ghi chú riêng',
    '3.000001;Cấp giấy phép đào đường;Giao thông;Cấp xã;Doanh nghiệp;Ủy ban nhân dân cấp xã;"Đơn [bắt buộc]\nCăn cước [bắt buộc; xuất trình]";5 ngày làm việc;Miễn;01/07/2025;x',
  ].join('\r\n')
  const page = await hoa.uploads(PAGE, 'tep', table)
  assert.match(wordsOf(page), /Cột "Ghi chú riêng" chưa biết/)
  assert.match(wordsOf(page), /0 có mâu thuẫn/)
  await hoa.sends(placeOf(page), {})
  const card = (await storedCards(db)).find(({ code }) => code === '3.000001')
  assert.deepEqual(
    card?.papers.map(({ name, form }) => [name, form]),
    [
      ['Đơn', 'submit'],
      ['Căn cước', 'present'],
    ],
  )
})
