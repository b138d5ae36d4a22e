import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { secondFactorOf } from '#identity'
import { testDatabase } from '../../../../test/database.ts'
import { openDesk, wordsOf, type Browser } from '../../../../test/stories/desk.ts'

const UNIT = '00082@2025-07-01'
const PAGE = '/can-bo/phan-vai'
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
let head: Browser

before(async () => {
  desk = await openDesk(db, { day: '2026-11-18', time: '09:00' })
  head = desk.browser()
  await head.signsIn('khang', UNIT)
})
after(() => desk.close())

const boxes = (id: string, on: string): Record<string, string> => {
  const [date = '', month = '', year = ''] = on.split('/')
  return { [`${id}.ngay`]: date, [`${id}.thang`]: month, [`${id}.nam`]: year }
}
const postOf = async (officer: string, role: string) =>
  (
    await db.one<{ id: number }>(
      sql`select id from identity.post where officer = ${officer} and unit = ${UNIT} and role = ${role} order by id desc limit 1`,
    )
  ).id

describe('Người đứng đầu phân vai', () => {
  test('thấy ai giữ vai nào từ ngày nào; người khác không vào được', async () => {
    assert.match(wordsOf(await head.opens(PAGE)), /Trần Quốc Tuấn .*người ký .*từ 01\/07\/2025/)
    const tuan = desk.browser()
    await tuan.signsIn('tuan', UNIT)
    const stopped = await tuan.opens(PAGE)
    assert.equal(stopped.status, 403)
    assert.match(wordsOf(stopped), /Việc phân vai cán bộ dành cho người đứng đầu đơn vị.* Vai tính theo ngày: ngày 18\/11\/2026/)
  })

  test('mọi chỗ thiếu nói một lần, những gì đã gõ còn nguyên', async () => {
    const wrong = await head.sends(`${PAGE}/them`, { role: '', title: 'Phó Chủ tịch', 'from.ngay': '31', 'from.thang': '2', 'from.nam': '2026' })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong), /Có 3 chỗ cần sửa/)
    assert.match(wrong.text, /value="Phó Chủ tịch"/)
    assert.match(wrong.text, /name="from\.ngay"[^>]* value="31"/)
    assert.match(
      wordsOf(await head.sends(`${PAGE}/them`, { username: 'khong-ai', role: 'signer', ...boxes('from', '1/12/2026') })),
      /Không có cán bộ nào/,
    )
  })

  test('người nơi khác đến giữ vai từ một ngày: trước ngày đó không vào được đơn vị', async () => {
    const given = { username: 'nam', role: 'deskOfficer', ...boxes('from', '19/11/2026'), ...boxes('to', '30/11/2026') }
    assert.match(
      wordsOf(await head.sends(`${PAGE}/them`, given)),
      /Đã thêm vai cán bộ một cửa.*Vũ Hoài Nam.*từ 19\/11\/2026 đến hết 30\/11\/2026 \(chưa bắt đầu\)/,
    )
    assert.match(wordsOf(await head.sends(`${PAGE}/them`, given)), /Người này đã giữ vai cán bộ một cửa từ ngày 19\/11\/2026/)
    assert.equal((await desk.browser().signsIn('nam', UNIT)).status, 422)
    assert.equal((await desk.browser().signsIn('nam', '00160@2025-07-01')).status, 200)
  })
})

describe('Ký thay, vắng mặt', () => {
  test('ủy quyền ký có thời hạn, phạm vi, căn cứ', async () => {
    const given = {
      officer: 'huong',
      actingFor: 'khang',
      role: 'signer',
      title: 'Công chức tư pháp – hộ tịch',
      'tt.1.001193': 'true',
      ...boxes('from', '18/11/2026'),
      ...boxes('to', '20/11/2026'),
    }
    assert.match(wordsOf(await head.sends(`${PAGE}/ky-thay`, given)), /Ghi số và ngày của quyết định/)
    const basis = 'Quyết định số 12/QĐ-UBND ngày 16/11/2026'
    assert.match(
      wordsOf(await head.sends(`${PAGE}/ky-thay`, { ...given, basis })),
      /Thay Nguyễn Đình Khang: ký, Công chức tư pháp.*Căn cứ: Quyết định số 12/,
    )
    const huong = desk.browser()
    await huong.signsIn('huong', UNIT)
    assert.match(wordsOf(await huong.opens('/can-bo')), /giấy tờ chờ ký/)
    assert.equal((await huong.opens('/ky')).status, 200)
  })

  test('vắng mặt có người thay; về sớm thì thôi', async () => {
    const away = { officer: 'hung', cover: 'huong', ...boxes('from', '18/11/2026'), ...boxes('to', '18/11/2026') }
    assert.match(wordsOf(await head.sends(`${PAGE}/vang-mat`, away)), /Đỗ Mạnh Hùng Người thay: Phạm Thị Mai Hương/)
    const huong = desk.browser()
    await huong.signsIn('huong', UNIT)
    assert.equal((await huong.opens('/can-bo/quay')).status, 200, 'làm việc của một cửa')
    const { id } = await db.one<{ id: number }>(sql`select max(id) as id from identity.absence`)
    assert.match(wordsOf(await head.sends(`${PAGE}/vang-mat/${id}/ket-thuc`, {})), /Đã ghi người vắng trở lại.*Không ai vắng mặt/)
    assert.equal((await huong.opens('/can-bo/quay')).status, 403)
  })
})

describe('Thôi việc và đăng xuất ngay', () => {
  test('còn hồ sơ nhập dở thì phải có người nhận; hồ sơ nhập dở sang người nhận, trang ghi ai nhận của ai', async () => {
    const linh = desk.browser()
    await linh.signsIn('linh', UNIT)
    await linh.opens('/can-bo/quay')
    await linh.sends('/can-bo/quay/dang-ky-khai-sinh/mo', { channel: 'counter' })
    const owners = () => db.all<{ owner: string }>(sql`select owner from dossiers.draft where unit_id = ${UNIT} and submitted_code is null`)
    assert.deepEqual(await owners(), [{ owner: 'officer:linh' }])

    const end = `${PAGE}/${await postOf('linh', 'deskOfficer')}/ket-thuc`
    assert.match(wordsOf(await head.opens(end)), /Kết thúc vai Hoàng Thùy Linh , cán bộ một cửa/)
    assert.match(wordsOf(await head.sends(end, boxes('last', '16/11/2026'))), /Vai chỉ kết thúc được từ hôm nay/)
    assert.match(wordsOf(await head.sends(end, boxes('last', '17/11/2026'))), /còn việc dở ở đơn vị\. Chọn người nhận bàn giao/)
    assert.match(
      wordsOf(await head.sends(end, { ...boxes('last', '17/11/2026'), successor: 'hung' })),
      /Đỗ Mạnh Hùng nhận bàn giao của Hoàng Thùy Linh .*Đã chuyển 1 hồ sơ đang nhập dở/,
    )
    assert.deepEqual(await owners(), [{ owner: 'officer:hung' }])
    assert.match(wordsOf(await linh.opens('/can-bo/quay')), /Ngày 18\/11\/2026 không có vai nào ở đơn vị vừa chọn/)
  })

  test('đăng xuất một người: phiên của người đó dừng ngay ở mọi máy, và người đó biết ai làm', async () => {
    const [one, two] = [desk.browser(), desk.browser()]
    for (const browser of [one, two]) await browser.signsIn('tuan', UNIT)
    assert.equal((await one.opens('/can-bo')).status, 200)
    assert.match(wordsOf(await head.sends(`${PAGE}/dang-xuat`, { officer: 'tuan' })), /Đã đăng xuất, \d phiên kết thúc/)
    for (const browser of [one, two]) assert.match(wordsOf(await browser.opens('/can-bo')), /Nguyễn Đình Khang đã kết thúc phiên này lúc 09:00/)
    assert.equal((await head.sends(`${PAGE}/dang-xuat`, {})).status, 422)
  })

  test('đơn vị đòi bước thứ hai ở mọi vai; mất điện thoại thì người đứng đầu bỏ giúp và người đó bị đăng xuất', async () => {
    assert.match(wordsOf(await head.opens(PAGE)), /Chưa đặt: .*Phạm Thị Mai Hương/)
    assert.match(wordsOf(await head.sends(`${PAGE}/buoc-hai`, { doi: 'moi-vai' })), /Đơn vị đang đòi bước thứ hai ở mọi vai/)
    const demanded = async (officer: string) => (await secondFactorOf(db, officer, day('2026-11-18'), false)).demanded
    assert.deepEqual([await demanded('hung'), await demanded('tuyet')], [true, false])
    assert.match(wordsOf(await head.sends(`${PAGE}/buoc-hai`, { doi: 'chung' })), /Đơn vị theo quy định chung/)
    assert.equal(await demanded('hung'), false)

    const huong = desk.browser()
    await huong.signsIn('huong', UNIT)
    await db.write(tx =>
      tx.run(sql`insert into identity.second_factor (officer, secret, confirmed_at) values ('huong', 'x', now()), ('khang', 'x', now())`),
    )
    assert.match(wordsOf(await head.opens(PAGE)), /Bỏ bước thứ hai của Phạm Thị Mai Hương/)
    assert.match(wordsOf(await head.sends(`${PAGE}/dat-lai-buoc-hai`, { officer: 'huong' })), /Đã bỏ bước thứ hai/)
    assert.match(wordsOf(await huong.opens('/can-bo')), /Phiên này đã được đăng xuất/)
    assert.match(wordsOf(await head.sends(`${PAGE}/dat-lai-buoc-hai`, { officer: 'khang' })), /do thành phố đặt lại/)
    assert.match(wordsOf(await head.sends(`${PAGE}/dat-lai-buoc-hai`, { officer: 'tuyet' })), /hôm nay không có vai ở đơn vị/)
  })

  test('vai người đứng đầu và vai của đơn vị khác không kết thúc ở đây', async () => {
    assert.match(wordsOf(await head.sends(`${PAGE}/${await postOf('khang', 'head')}/ket-thuc`, boxes('last', '18/11/2026'))), /do thành phố giao/)
    assert.equal((await head.opens(`${PAGE}/999999/ket-thuc`)).status, 404)
    assert.equal((await head.opens(`${PAGE}/x/ket-thuc`)).status, 404)
  })
})
