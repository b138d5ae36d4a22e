import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '../src/kernel/day.ts'
import { instant } from '../src/kernel/instant.ts'
import { loadWaves, serviceOpen } from '../src/modules/rollout/index.ts'
import { loadUnits } from '../src/modules/units/index.ts'
import { testDatabase } from './database.ts'
import { openDesk, wordsOf, type Browser } from './stories/desk.ts'
import { routes } from '../src/web/routes.ts'
import { rolloutCity } from '../src/world/rollout.ts'

const db = await testDatabase()
const TODAY = day('2026-11-25')
const CUA_NAM = '00082@2025-07-01'
const CITY = '01@2004-08-31'
const WAVE = 'minh-hoa-1'
const LIMIT = 45 * 1024
let desk: Awaited<ReturnType<typeof openDesk>>
let hoa: Browser
let khang: Browser

before(async () => {
  await db.write(loadUnits)
  await db.write(loadWaves)
  desk = await openDesk(db, { day: TODAY, time: '09:00' }, { routes: routes({ demo: true }) })
  await rolloutCity(db, instant(TODAY, '09:00'), TODAY)
  await rolloutCity(db, instant(TODAY, '09:00'), TODAY)
  hoa = desk.browser()
  await hoa.signsIn('hoa', CITY)
  khang = desk.browser()
  await khang.signsIn('khang', CUA_NAM)
})
after(() => desk.close())

const boxes = (id: string, on: string): Record<string, string> => {
  const [date = '', month = '', year = ''] = on.split('/')
  return { [`${id}.ngay`]: date, [`${id}.thang`]: month, [`${id}.nam`]: year }
}

describe('Bảng triển khai', () => {
  for (const [path, says] of [
    ['/dieu-hanh/trien-khai', /Đợt minh họa.*504 ô.*P\. .*sẵn sàng/],
    ['/dieu-hanh/trien-khai?dot=2025', /Đợt|Khai sinh toàn trình/],
    ['/dieu-hanh/trien-khai?dot=tat-ca&chua-xong=1&trang=2', /Bảng triển khai/],
    ['/dieu-hanh/trien-khai?dot=2017-1', /không có ô nào như vậy/],
  ] as const)
    test(`${path}: đủ chữ, dưới 45 KB, số câu SQL có hạn`, async () => {
      const before = db.load().statements
      const { status, text } = await hoa.opens(path)
      const used = db.load().statements - before
      assert.equal(status, 200)
      assert.match(wordsOf({ text } as never), says)
      assert.ok(Buffer.byteLength(text) <= LIMIT, `${Buffer.byteLength(text)} byte`)
      assert.ok(used <= 14, `${used} câu SQL`)
    })
  test('CSV mỗi ô một dòng, có dấu minh họa', async () => {
    const { bytes } = await hoa.opens(`/dieu-hanh/trien-khai.csv?dot=${WAVE}`)
    const lines = bytes.toString().trimEnd().split('\r\n')
    assert.equal(lines.length, 1 + 126 * 4)
    assert.ok(lines.slice(1).every(line => line.endsWith('dữ liệu minh họa')))
  })
  test('người của một đơn vị không vào được', async () => assert.equal((await khang.opens('/dieu-hanh/trien-khai')).status, 403))
})

describe('Đơn vị còn nợ gì', () => {
  test('người đứng đầu báo, thành phố xác nhận; miễn phải có lý do và tên', async () => {
    const page = await khang.opens('/can-bo/trien-khai')
    assert.match(wordsOf(page), /Việc chuẩn bị của đơn vị.*Đợt minh họa/)
    const nothing = await khang.sends('/can-bo/trien-khai', { dk: 'thong-bao', dot: WAVE })
    assert.equal(nothing.status, 422)
    assert.match(wordsOf(nothing), /Ghi số văn bản, đính kèm tệp/)
    const id = `thong-bao-${WAVE}`
    assert.match(
      wordsOf(await khang.sends('/can-bo/trien-khai', { dk: 'thong-bao', dot: WAVE, [`da-co-${id}`]: 'Niêm yết tại 10 tổ dân phố' })),
      /Đã báo/,
    )
    const unit = await hoa.opens(`/dieu-hanh/trien-khai/${CUA_NAM}?dot=${WAVE}`)
    assert.match(wordsOf(unit), /Niêm yết tại 10 tổ dân phố/)
    const path = `/dieu-hanh/trien-khai/${CUA_NAM}/dieu-kien`
    assert.match(wordsOf(await hoa.sends(path, { dk: 'thong-bao', dot: WAVE, lam: 'xac-nhan' })), /Đã ghi điều kiện/)
    const short = await hoa.sends(path, { dk: 'tap-huan', dot: WAVE, lam: 'mien', 'ly-do-tap-huan': 'Lớp bù mở tuần sau' })
    assert.equal(short.status, 422)
    assert.match(wordsOf(short), /tên và chức vụ lãnh đạo/)
    assert.match(short.text, /Lớp bù mở tuần sau/)
  })
  test('trang của đơn vị khác không xem tệp của đơn vị này được', async () =>
    assert.equal((await khang.opens(`/can-bo/trien-khai/tep/${'0'.repeat(64)}`)).status, 404))
})

describe('Một đợt từ lập đến tạm dừng', () => {
  const typed = (over: Record<string, string> = {}) => ({
    ma: 'thu-9',
    ten: 'Đợt thử chín',
    ...boxes('ngay', '20/1/2027'),
    'muc-do': 'endToEnd',
    cap: 'commune',
    'don-vi': 'ma',
    'ma-don-vi': '00082',
    'dich-vu': 'X.9 Việc thử',
    ...over,
  })
  test('sai thì nêu hết, những gì đã gõ còn nguyên, chưa ghi gì', async () => {
    const bad = await hoa.sends(
      '/dieu-hanh/dot/moi',
      typed({ ...boxes('bat-dau', '1/2/2027'), ...boxes('thi-diem', '31/2/2027'), 'ma-don-vi': '00082 99999', 'dich-vu': '1.001193\nkhong-co' }),
    )
    assert.equal(bad.status, 422)
    for (const says of ['có trong lịch', 'sau ngày triển khai', '99999', 'khai sinh đang mở', 'Không có thủ tục mã khong-co'])
      assert.match(wordsOf(bad), new RegExp(says, 'i'))
    assert.match(bad.text, /value="Đợt thử chín"/)
    assert.doesNotMatch(wordsOf(await hoa.opens('/dieu-hanh/dot')), /Đợt thử chín/)
  })
  test('lập, xem trước, làm đúng bản xem trước', async () => {
    assert.match(wordsOf(await hoa.sends('/dieu-hanh/dot/moi', typed())), /Đã lập đợt/)
    const ask = { sang: 'live', 'ly-do': 'Quyết định 9' }
    const refused = await hoa.sends('/dieu-hanh/dot/thu-9/xem-truoc', ask)
    assert.match(wordsOf(refused), /Không ô nào chuyển được.*Cửa Nam/)
    const back = await hoa.sends('/dieu-hanh/dot/thu-9/xem-truoc', { sang: 'live' })
    assert.equal(back.status, 422)
  })
  test('tạm dừng: nói với người dân ở trang giấy tờ', async () => {
    const ask = {
      sang: 'suspended',
      dv: '1.001193',
      'ma-don-vi': '00082',
      'ly-do': 'Quyết định 10',
      'vi-sao': 'Đường truyền hỏng.',
      'nop-thay': 'Nộp tại 20 Hàng Bài, giờ hành chính.',
    }
    const preview = await hoa.sends('/dieu-hanh/dot/2025/xem-truoc', ask)
    const seal = /name="dau" value="([0-9a-f]{64})"/.exec(preview.text)?.[1] ?? ''
    const done = await hoa.sends('/dieu-hanh/dot/2025/thuc-hien', { ...ask, dau: seal })
    assert.match(wordsOf(done), /Đã làm đúng bản xem trước/)
    const again = await hoa.sends('/dieu-hanh/dot/2025/thuc-hien', { ...ask, dau: seal })
    assert.equal(again.status, 409)
    assert.match(wordsOf(again), /vừa thay đổi sau lần xem trước/)
    const answer = await serviceOpen(db, '1.001193', CUA_NAM, TODAY)
    assert.equal(answer.open ? '' : answer.instead, 'Nộp tại 20 Hàng Bài, giờ hành chính.')
    assert.match(wordsOf(await desk.browser().opens('/thu-tuc/dang-ky-khai-sinh')), /Đang tạm dừng.*Cửa Nam.*20 Hàng Bài/)
  })
})

test('chỉ tiêu: ai đặt, khi nào', async () => {
  assert.match(wordsOf(await hoa.opens('/dieu-hanh/chi-tieu')), /Toàn thành phố: 60%.*Lãnh đạo minh họa đặt ngày 15\/11\/2026/)
  assert.equal((await hoa.sends('/dieu-hanh/chi-tieu', { 'ty-le': '0' })).status, 422)
})

test('ngày 14/03/2017: bảng theo quận, huyện', async () => {
  await desk.city.moveClock(instant(day('2017-03-14'), '09:00'))
  const then = desk.browser()
  await then.signsIn('hoa', CITY)
  const { text } = await then.opens('/dieu-hanh/trien-khai?dot=2017-1')
  assert.match(wordsOf({ text } as never), /1\.040 ô: 1\.040 vận hành.*Hai Bà Trưng \(20\)/)
  assert.ok(Buffer.byteLength(text) <= LIMIT)
  assert.match(wordsOf(await then.opens('/dieu-hanh/dot/2017-3')), /73 dịch vụ.*chưa rõ/)
})
