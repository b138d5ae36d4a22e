import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '../../src/kernel/day.ts'
import { instant } from '../../src/kernel/instant.ts'
import { sql } from '../../src/platform/db/index.ts'
import { doorCode, doorKeyOf } from '../../src/modules/training/index.ts'
import { testDatabase } from '../database.ts'
import { openDesk, wordsOf, type Browser } from './desk.ts'
import { trainCity } from '../../src/world/training.ts'
import { routes } from '../../src/web/routes.ts'

const UNIT = '00082@2025-07-01'
const CITY = '01@2004-08-31'
const ROOM = '/dieu-hanh/tap-huan'
const START = instant(day('2026-11-18'), '09:00')
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
let yen: Browser
let khang: Browser
let hung: Browser

before(async () => {
  desk = await openDesk(db, { day: '2026-11-18', time: '09:00' }, { routes: routes({ demo: true }) })
  await trainCity(db, START, day('2026-11-18'))
  ;[yen, khang, hung] = [desk.browser(), desk.browser(), desk.browser()]
  await yen.signsIn('yen', CITY)
  await khang.signsIn('khang', UNIT)
  await hung.signsIn('hung', UNIT)
})
after(() => desk.close())

const sessionNamed = async (name: string) => (await db.one<{ id: number }>(sql`select id from training.session where name = ${name}`)).id
const codeOf = async (id: number, minutes = 0) => doorCode(await doorKeyOf(db, id), new Date(desk.now().getTime() + minutes * 60_000))

describe('Điều hành thành phố: tập huấn', () => {
  test('bảng theo quận mở ra phường, không quá 30 dòng và 12 cột; ba quận dự ít hơn đăng ký', async () => {
    const page = await yen.opens(`${ROOM}?khoa=dot-1-2017`)
    assert.equal(page.status, 200)
    assert.match(wordsOf(page), /12\/12 quận có người dự.*168\/168 phường có người dự/)
    assert.match(wordsOf(page), /Dự ít hơn đăng ký.*Hai Bà Trưng thiếu \d+.*Xem theo đơn vị/)
    assert.match(wordsOf(page), /Dữ liệu minh họa/)
    assert.equal((page.text.match(/href="\/dieu-hanh\/tap-huan\/don-vi\//g) ?? []).length, 12)
    const district = await yen.opens(`${ROOM}/don-vi/007@2004-08-31?khoa=dot-1-2017`)
    assert.match(wordsOf(district), /Quận Hai Bà Trưng.*phường Bạch Đằng.*thiếu 1/)
    assert.equal((district.text.match(/<th scope="row"[^>]*data-label/g) ?? []).length, 21)
  })

  test('bảng CSV mang dấu minh họa ở mọi dòng', async () => {
    const file = await yen.opens(`${ROOM}/thieu.csv?khoa=dot-1-2017`)
    assert.match(file.type, /text\/csv/)
    const lines = file.bytes.toString('utf8').trim().split('\r\n')
    assert.ok(lines.length > 3)
    assert.ok(lines.slice(1).every(line => line.endsWith(',dữ liệu minh họa')))
    assert.equal((await yen.opens(`${ROOM}/so-lieu.csv?khoa=dot-1-2017`)).bytes.toString('utf8').trim().split('\r\n').length, 577)
  })

  test('mở khóa, mở lớp: mọi chỗ thiếu nói một lần, ngày đã qua và người dạy bận thì không', async () => {
    const empty = await yen.sends(`${ROOM}/khoa/them`, { ten: '', 'toi-da': '0', dat: 'x' })
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty), /Có 4 chỗ cần sửa/)
    const course = { ten: 'Tập huấn đợt hai', 'toi-da': '10', dat: '5', 'nhom.mot-cua-phuong': 'true', 'nhom.tu-phap-phuong': 'true' }
    assert.match(wordsOf(await yen.sends(`${ROOM}/khoa/them`, course)), /Đã mở khóa/)
    const lacking = await yen.sends(`${ROOM}/lop/them`, { khoa: '', ten: 'Lớp sáng', 'ngay.ngay': '31', 'ngay.thang': '2', 'ngay.nam': '2027' })
    assert.equal(lacking.status, 422)
    assert.match(lacking.text, /value="Lớp sáng"/)
    assert.match(wordsOf(lacking), /Có 8 chỗ cần sửa/)
    const plan = {
      khoa: 'tap-huan-dot-hai',
      ten: 'Lớp sáng',
      'cho-hoc': 'Phòng 1',
      'ngay.ngay': '2',
      'ngay.thang': '12',
      'ngay.nam': '2026',
      'tu-gio': '8:00',
      'den-gio': '11:30',
      'so-cho': '1',
      'nguoi-day': 'Phạm Thị Lan',
      'nhom.mot-cua-phuong': 'true',
    } // prettier-ignore
    assert.match(wordsOf(await yen.sends(`${ROOM}/lop/them`, { ...plan, 'ngay.ngay': '2', 'ngay.thang': '11' })), /08:00 ngày 02\/11\/2026 đã qua/)
    assert.match(wordsOf(await yen.sends(`${ROOM}/lop/them`, plan)), /Đã mở lớp.*Lớp sáng.*0 trong 1 chỗ/)
    assert.match(wordsOf(await yen.sends(`${ROOM}/lop/them`, { ...plan, ten: 'Lớp khác' })), /Phạm Thị Lan dạy lớp "Lớp sáng"/)
    const id = await sessionNamed('Lớp sáng')
    assert.match(wordsOf(await yen.opens(`${ROOM}/${id}/sua`)), /Sửa lớp/)
    assert.match(wordsOf(await yen.sends(`${ROOM}/${id}/sua`, { ...plan, ban: '1', 'so-cho': '2' })), /Đã sửa lớp.*0 trong 2 chỗ/)
    assert.match(wordsOf(await yen.sends(`${ROOM}/${id}/sua`, { ...plan, ban: '1', 'so-cho': '3' })), /Người khác vừa sửa lớp này/)
    assert.match(
      wordsOf(await yen.sends(`${ROOM}/khoa/tap-huan-dot-hai/chi-tieu`, { nhom: 'mot-cua-phuong', 'don-vi': 'phuong cua nam', so: '1' })),
      /Đã đặt chỉ tiêu/,
    )
    assert.match(
      wordsOf(await yen.sends(`${ROOM}/khoa/tap-huan-dot-hai/chi-tieu`, { nhom: '', 'don-vi': 'không đâu', so: '999' })),
      /Có 3 chỗ cần sửa/,
    )
  })

  test('ghi tên hộ đơn vị; đơn vị gõ không rõ thì được hỏi lại', async () => {
    const id = await sessionNamed('Lớp sáng')
    const wrong = await yen.sends(`${ROOM}/${id}/dang-ky`, { 'don-vi': 'xyz', nhom: 'mot-cua-phuong', 'ho-ten': 'Bùi Thị Sáu', 'dien-thoai': '12' })
    assert.match(wordsOf(wrong), /Không có đơn vị nào tên như vậy.*Số di động có 10 số/)
    assert.match(wrong.text, /value="Bùi Thị Sáu"/)
    const right = { 'don-vi': 'Phường Cửa Nam', nhom: 'mot-cua-phuong', 'ten-dang-nhap': 'linh' }
    assert.match(wordsOf(await yen.sends(`${ROOM}/${id}/dang-ky`, right)), /Đã ghi tên vào lớp.*Hoàng Thùy Linh Phường Cửa Nam/)
    assert.match(
      wordsOf(await yen.sends(`${ROOM}/${id}/dang-ky`, { ...right, 'ten-dang-nhap': 'hung' })),
      /Chỉ tiêu của Phường Cửa Nam cho nhóm này là 1 người/,
    )
  })

  for (const path of [
    '',
    '/thieu',
    '/khoa/them',
    '/lop/them',
    '/khoa/dot-1-2017/hoc-bu',
    '/999999',
    '/x',
    '/999999/diem-danh',
    '/1/cua',
    '/1/danh-sach',
    '/1/diem',
    '/1/giay',
  ])
    test(`cán bộ phường không vào ${ROOM}${path}`, async () => assert.equal((await khang.opens(`${ROOM}${path}`)).status, 403))
  for (const path of [
    '/999999',
    '/x',
    '/999999/diem-danh',
    '/999999/cua',
    '/1/giay/ABC',
    '/don-vi/khong-co',
    '/khoa/khong-co/hoc-bu',
    '/1/doi-nguoi/999999',
  ])
    test(`không có gì ở ${ROOM}${path}`, async () => assert.equal((await yen.opens(`${ROOM}${path}`)).status, 404))
})

describe('Đơn vị cử người', () => {
  test('lớp đủ người nói lớp nào còn chỗ; chọn cán bộ hoặc ghi người ngoài; rút tên', async () => {
    const [full, open] = [await sessionNamed('Lớp nhỏ, đã đủ người'), await sessionNamed('Lớp còn chỗ')]
    assert.match(wordsOf(await khang.opens('/can-bo/tap-huan/don-vi')), /Lớp nhỏ, đã đủ người.*Đã đủ.*Đỗ Mạnh Hùng/)
    const huong = { nhom: 'tu-phap-phuong', 'can-bo': 'huong' }
    const refused = await khang.sends(`/can-bo/tap-huan/lop/${full}`, huong)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused), /Lớp đã đủ 2 người. Lớp còn chỗ: "Lớp còn chỗ" lúc 13:30/)
    assert.match(wordsOf(await khang.sends(`/can-bo/tap-huan/lop/${open}`, {})), /Có 2 chỗ cần sửa/)
    assert.match(wordsOf(await khang.sends(`/can-bo/tap-huan/lop/${open}`, huong)), /Đã đăng ký Phạm Thị Mai Hương/)
    const guest = { nhom: 'mot-cua-phuong', 'ho-ten': 'Nguyễn Thị Cộng Tác', 'dien-thoai': '0912 000 111' }
    assert.match(wordsOf(await khang.sends(`/can-bo/tap-huan/lop/${open}`, guest)), /Đã đăng ký Nguyễn Thị Cộng Tác/)
    assert.match(wordsOf(await khang.sends(`/can-bo/tap-huan/lop/${open}`, guest)), /đã có tên trong lớp này/)
    const { id } = await db.one<{ id: number }>(sql`select id from training.seat where name = 'Nguyễn Thị Cộng Tác'`)
    assert.match(wordsOf(await khang.sends(`/can-bo/tap-huan/doi-nguoi/${id}`, { 'can-bo': 'tuan' })), /Ghi lý do thay người/)
    assert.match(
      wordsOf(await khang.sends(`/can-bo/tap-huan/doi-nguoi/${id}`, { 'can-bo': 'tuan', 'ly-do': 'Bận' })),
      /Trần Quốc Tuấn đi thay.*đi thay Nguyễn Thị Cộng Tác/,
    )
    assert.match(wordsOf(await khang.sends('/can-bo/tap-huan/rut', { cho: String(id) })), /Đã rút tên/)
  })

  test('người đứng đầu đơn vị khác không động được chỗ của đơn vị này; cán bộ thường không cử người', async () => {
    const son = desk.browser()
    await son.signsIn('son', '00160@2025-07-01')
    const { id } = await db.one<{ id: number }>(sql`select id from training.seat where officer = 'huong' and withdrawn_at is null`)
    assert.equal((await son.sends('/can-bo/tap-huan/rut', { cho: String(id) })).status, 404)
    assert.equal((await son.opens(`/can-bo/tap-huan/doi-nguoi/${id}`)).status, 404)
    assert.equal((await hung.opens('/can-bo/tap-huan/don-vi')).status, 403)
  })
})

describe('Vào lớp', () => {
  test('mã QR ở cửa tự đổi; chưa đăng nhập thì đăng nhập rồi quay lại; bấm một lần là có mặt', async () => {
    const id = await sessionNamed('Lớp hôm nay')
    const door = await yen.opens(`${ROOM}/${id}/cua`)
    assert.match(door.text, /<svg role="img" aria-label="Mã QR vào lớp"/)
    assert.match(wordsOf(door), new RegExp(`${(await codeOf(id)).slice(0, 4)} ${(await codeOf(id)).slice(4)}.*Có mặt 0/4`))
    const path = `/can-bo/tap-huan/${id}/vao-lop/${await codeOf(id)}`
    const stranger = await desk.browser().opens(path)
    assert.match(stranger.location ?? '', /\/can-bo\/dang-nhap\?tiep=/)
    assert.match(wordsOf(await hung.opens(path)), /Đỗ Mạnh Hùng vào lớp Lớp hôm nay.*Ghi có mặt/)
    assert.match(wordsOf(await hung.sends(path, {})), /Đã ghi có mặt.*09:00 ngày 18\/11\/2026/)
    desk.later(60_000)
    assert.match(wordsOf(await hung.sends(path, {})), /Đã ghi có mặt từ trước.*lúc 09:00/)
    assert.match(wordsOf(await hung.opens(path)), /Đã ghi có mặt lúc 09:00/)
  })

  test('gõ mã thay cho quét; mã cũ, mã lạ, người không có tên: nói rõ, không ghi gì', async () => {
    const id = await sessionNamed('Lớp hôm nay')
    const linh = desk.browser()
    await linh.signsIn('linh', UNIT)
    assert.match(wordsOf(await linh.opens('/can-bo/tap-huan/ma?ma=')), /Nhập mã trên màn hình/)
    assert.match(wordsOf(await linh.opens('/can-bo/tap-huan/ma?ma=XXXXXXXX')), /Mã này không phải của lớp mình/)
    const old = await codeOf(id, -10)
    assert.match(wordsOf(await linh.opens(`/can-bo/tap-huan/ma?ma=${old}`)), /Mã đã hết hạn/)
    const lapsed = await linh.sends(`/can-bo/tap-huan/${id}/vao-lop/${old}`, {})
    assert.equal(lapsed.status, 422)
    assert.match(wordsOf(lapsed), /Mã đã hết hạn. Quét lại mã đang hiện/)
    assert.match(wordsOf(await linh.opens(`/can-bo/tap-huan/ma?ma=${(await codeOf(id)).toLowerCase()}`)), /Hoàng Thùy Linh vào lớp/)
    assert.match(wordsOf(await khang.opens(`/can-bo/tap-huan/${id}/vao-lop/${await codeOf(id)}`)), /Nguyễn Đình Khang không có tên trong lớp này/)
    assert.equal((await db.one<{ came: number }>(sql`select count(came_at)::int as came from training.seat where session_id = ${id}`)).came, 1)
  })

  test('điểm danh tay, điểm, giấy chứng nhận: in được, kiểm tra được', async () => {
    const id = await sessionNamed('Lớp hôm nay')
    const seats = new Map(
      (await db.all<{ id: number; officer: string }>(sql`select id, officer from training.seat where session_id = ${id}`)).map(one => [
        one.officer,
        one.id,
      ]),
    )
    const ticked = await yen.sends(`${ROOM}/${id}/diem-danh`, { cho: String(seats.get('linh')), viec: 'came' })
    assert.match(wordsOf(ticked), /Có mặt 09:01 Tô Hải Yến ghi.*Điểm danh bằng tay/)
    assert.match(wordsOf(await yen.sends(`${ROOM}/${id}/diem-danh`, { cho: '999999', viec: 'came' })), /không có tên trong lớp/)
    const wrong = await yen.sends(`${ROOM}/${id}/diem`, {
      [`diem.${seats.get('hung')}`]: '11',
      [`diem.${seats.get('linh')}`]: '4',
      [`diem.${seats.get('dung')}`]: '9',
    })
    assert.match(wordsOf(wrong), /Có 2 chỗ cần sửa.*từ 0 đến 10. Đang nhập: 11/)
    await yen.sends(`${ROOM}/${id}/diem`, { [`diem.${seats.get('hung')}`]: '8', [`diem.${seats.get('linh')}`]: '4' })
    assert.match(wordsOf(await yen.sends(`${ROOM}/${id}/giay`, {})), /Đã cấp giấy.*1\/2026 Đỗ Mạnh Hùng/)
    const { code } = await db.one<{ code: string }>(sql`select code from training.certificate`)
    const paper = await hung.opens(`/can-bo/tap-huan/giay/${code}`)
    assert.equal(paper.type, 'application/pdf')
    assert.equal(paper.bytes.subarray(0, 5).toString(), '%PDF-')
    assert.equal((await yen.opens(`${ROOM}/${id}/giay/${code}`)).type, 'application/pdf')
    const linh = desk.browser()
    await linh.signsIn('linh', UNIT)
    assert.equal((await linh.opens(`/can-bo/tap-huan/giay/${code}`)).status, 404)
    assert.match(wordsOf(await linh.opens(`/xac-minh/${code}`)), /Giấy chứng nhận hoàn thành tập huấn.*1\/2026.*Đỗ M. H./)
    assert.match(wordsOf(await yen.opens(`${ROOM}/${id}/danh-sach`)), /STT.*Đỗ Mạnh Hùng/)
  })
})
