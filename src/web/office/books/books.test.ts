import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { pdfTexts } from '#platform/files/pdfium.ts'
import { sql } from '#platform/db/index.ts'
import { bookOf, enter, entryById, inquiriesOf, readingsOf } from '#registers'
import { testDatabase } from '../../../../test/database.ts'
import { dirty } from '../../../../test/stories/dirty.ts'
import { openDesk, wordsOf, type Browser } from '../../../../test/stories/desk.ts'

const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const at = instant(day('2017-03-14'), '08:30')
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
let justice: Browser
let head: Browser
let neighbour: Browser
/** What was printed, read at the end: reading it here would make the program think that it is overloaded. */
const printed = new Map<'closing' | 'month', Buffer>()

const write = async (type: string, entry: object, on = '2017-03-14', unit = CUA_NAM) =>
  (
    await db.write(tx =>
      enter(tx, { type, unit, day: day(on), at, dossierCode: null, signer: { id: 'tuan', name: 'Trần Quốc Tuấn', title: 'Phó Chủ tịch' }, entry }),
    )
  ).entryId

before(async () => {
  desk = await openDesk(db, { day: '2017-03-15', time: '09:00' })
  ;[justice, head, neighbour] = [desk.browser(), desk.browser(), desk.browser()]
  await justice.signsIn('huong')
  await head.signsIn('khang')
  await neighbour.signsIn('nam', NGHIA_TAN)
})
after(() => desk.close())

describe('Sổ hộ tịch trên màn hình', () => {
  test('mỗi lần tìm, mở, in đều được ghi lại với mục đích; người đứng đầu xem được, người khác thì không; không ai sửa được', async () => {
    const id = await write('so-khai-sinh', { childName: 'Lý Hoài An', childBorn: '2017-03-02' })
    const page = await justice.opens('/can-bo/so/tim?ten=ly+hoai+an&de-lam-gi=Công+văn+12')
    assert.match(page.text, new RegExp(`href="/can-bo/so/viec/${id}\\?de-lam-gi=`))
    await justice.opens(`/can-bo/so/viec/${id}?de-lam-gi=${encodeURIComponent('Công văn 12')}`)
    const book = (await bookOf(db, CUA_NAM, 'so-khai-sinh', 2017))?.id
    await justice.opens(`/can-bo/so/${book}`)
    const seen = wordsOf(await head.opens('/can-bo/so/luot-doc'))
    assert.match(seen, /Phạm Thị Mai Hương Sổ đăng ký khai sinh năm 2017 Mở sổ Không ghi/)
    assert.match(seen, /Phạm Thị Mai Hương Sổ đăng ký khai sinh số \d+\/2017 Mở một việc Công văn 12/)
    assert.match(seen, /tên: ly hoai an Tìm trong sổ Công văn 12/)
    const one = wordsOf(await head.opens(`/can-bo/so/luot-doc?viec=${id}`))
    assert.match(one, /Mở một việc/)
    assert.doesNotMatch(one, /Tìm trong sổ Công văn/)
    assert.equal((await justice.opens('/can-bo/so/luot-doc')).status, 403)
    await neighbour.opens(`/can-bo/so/viec/${id}`)
    assert.equal((await readingsOf(db, NGHIA_TAN)).rows.length, 0, 'what could not be opened was not read')
    for (const change of [sql`update registers.reading set purpose = ''`, sql`delete from registers.reading`])
      await assert.rejects(
        db.write(tx => tx.run(change)),
        /permission denied/,
      )
  })

  test('mở sổ đầu năm; mở lại thì nói đã mở; người ký không mở được', async () => {
    await justice.opens('/can-bo/so')
    assert.match(wordsOf(await justice.sends('/can-bo/so', { 'loai-so': 'so-ghi-chu' })), /Đã mở sổ ghi chú hộ tịch năm 2017, quyển số 01/)
    const again = await justice.sends('/can-bo/so', { 'loai-so': 'so-ghi-chu' })
    assert.deepEqual([again.status, /đã mở từ trước/.test(wordsOf(again))], [422, true])
    assert.equal((await justice.sends('/can-bo/so', { 'loai-so': 'so-la' })).status, 422)
    const signer = desk.browser()
    await signer.signsIn('tuan')
    const page = await signer.opens('/can-bo/so')
    assert.doesNotMatch(wordsOf(page), /Mở sổ năm/)
    assert.equal((await signer.sends('/can-bo/so', { 'loai-so': 'so-giam-ho' })).status, 403)
  })

  test('khóa sổ năm cũ phải đếm trang; trang khóa sổ in được; sổ năm nay chưa khóa được', async () => {
    await write('so-khai-tu', { deceasedName: 'Phạm Văn An', deceasedBorn: '1950' }, '2016-11-02')
    const old = (await bookOf(db, CUA_NAM, 'so-khai-tu', 2016))?.id
    await head.opens(`/can-bo/so/${old}`)
    const missing = await head.sends(`/can-bo/so/${old}/khoa`, { 'so-trang': 'hai trăm' })
    assert.match(wordsOf(missing), /Đếm số trang của sổ giấy/)
    assert.match(missing.text, /value="hai trăm"/)
    assert.match(missing.text, /href="#so-trang"/)
    assert.equal((await head.opens(`/can-bo/so/${old}/khoa-so.pdf`)).status, 422)
    assert.match(wordsOf(await head.sends(`/can-bo/so/${old}/khoa`, { 'so-trang': '200' })), /Đã khóa sổ đăng ký khai tử năm 2016 với 1 việc/)
    printed.set('closing', (await head.opens(`/can-bo/so/${old}/khoa-so.pdf`)).bytes)
    await write('so-khai-tu', { deceasedName: 'Lê Thị Ba' })
    const now = (await bookOf(db, CUA_NAM, 'so-khai-tu', 2017))?.id
    const early = await head.opens(`/can-bo/so/${now}`)
    assert.match(wordsOf(early), /Khóa sổ từ ngày 31\/12\/2017/)
    assert.doesNotMatch(early.text, /name="so-trang"/)
    assert.match(wordsOf(await head.sends(`/can-bo/so/${now}/khoa`, { 'so-trang': '200' })), /chỉ khóa từ ngày 31\/12\/2017/)
  })

  test('sổ nào cũng in được theo tháng', async () => {
    await write('so-ket-hon', { wifeName: 'Lê Thị Hòa', wifeBorn: '1993-05-12', husbandName: 'Trần Quốc Bảo' })
    const book = (await bookOf(db, CUA_NAM, 'so-ket-hon', 2017))?.id
    const month = await justice.opens(`/can-bo/so/${book}/in.pdf?thang=3`)
    assert.equal(month.type, 'application/pdf')
    printed.set('month', month.bytes)
  })

  test('tìm bỏ dấu ra việc; số gõ sai thì nói cách gõ; việc của phường khác không có ở đây', async () => {
    const id = await write('so-khai-sinh', { childName: 'Đặng Thuỳ Dương', childBorn: '2017-03-01' })
    const page = await justice.opens('/can-bo/so/tim?ten=dang+thuy+duong')
    assert.match(page.text, new RegExp(`href="/can-bo/so/viec/${id}"`))
    const wrong = await justice.opens('/can-bo/so/tim?so=12-A&ghi-ngay.ngay=31&ghi-ngay.thang=2&ghi-ngay.nam=2017')
    assert.deepEqual([wrong.status, /Số ghi như 125/.test(wordsOf(wrong)), /Ngày ghi sổ gồm/.test(wordsOf(wrong))], [422, true, true])
    assert.match(wordsOf(await neighbour.opens('/can-bo/so/tim?ten=dang+thuy+duong')), /Không thấy việc nào/)
    for (const path of [`/can-bo/so/viec/${id}`, '/can-bo/so/viec/khong-phai-so']) assert.equal((await neighbour.opens(path)).status, 404, path)
  })

  test('ghi chú, bổ sung số định danh, ghi số phôi, hủy bản hỏng: mỗi việc nói rõ đã làm gì', async () => {
    const id = await write('so-khai-sinh', { childName: 'Vũ An', childBorn: '2017-03-01', childSex: 'Nam' })
    const path = `/can-bo/so/viec/${id}`
    await justice.opens(path)
    const send = async (name: string, fields: Record<string, string>) => wordsOf(await justice.sends(`${path}/${name}`, { viec: name, ...fields }))
    assert.match(await send('ghi-chu', { 'loai-viec': 'change', 'ghi-noi-dung': '' }), /Nhập nội dung ghi chú/)
    assert.match(await send('ghi-chu', { 'loai-viec': 'change', 'ghi-noi-dung': 'Cải chính nơi sinh.' }), /Đã ghi chú vào sổ/)
    assert.match(await send('so-dinh-danh', { o: 'childPin', 'so-dd': '001317000123' }), /Số định danh này của nữ/)
    assert.match(
      await send('so-dinh-danh', { o: 'childPin', 'so-dd': '001217 000123' }),
      /Đã bổ sung số định danh.*Số định danh cá nhân 001217000123/,
    )
    assert.match(await send('ban-chinh', { 'so-phoi': '' }), /Nhập số in trên phôi/)
    assert.match(await send('ban-chinh', { 'so-phoi': 'b 0012301' }), /Đã ghi bản chính trên phôi số B 0012301/)
    const ban = /<option value="(\d+)"[^>]*>Phôi số B 0012301/.exec((await justice.opens(path)).text)?.[1] ?? ''
    assert.match(await send('huy-ban-hong', { ban, 'ly-do-huy': 'in lệch khung', 'so-phoi-moi': 'B 0012301' }), /Số phôi này đã dùng/)
    assert.match(
      await send('huy-ban-hong', { ban, 'ly-do-huy': 'in lệch khung', 'so-phoi-moi': 'B 0012302' }),
      /Đã hủy phôi số B 0012301, thay bằng phôi số B 0012302/,
    )
    assert.deepEqual(
      (await entryById(db, id)).annotations.map(({ kind }) => kind),
      ['change', 'pin', 'spoiled'],
    )
  })
})

describe('Hỏi đơn vị khác', () => {
  test('hỏi từ hồ sơ, nơi được hỏi chọn việc trong sổ của mình, nơi hỏi đọc câu trả lời', async () => {
    const { code } = await desk.filed()
    const married = await write(
      'so-ket-hon',
      { wifeName: 'Trần Thị Hồng Nhung', wifeBorn: '1990-05-20', husbandName: 'Lê Công' },
      '2015-06-01',
      NGHIA_TAN,
    )
    const path = `/can-bo/xac-minh/hoi/${code}`
    await justice.opens(path)
    const empty = await justice.sends(path, {})
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty), /Gõ tên xã, phường.*Chọn điều cần hỏi.*Chọn người trong hồ sơ/)
    const asked = { hoi: 'marital-status', ai: 'khac', ten: 'Trần Thị Hồng Nhung', them: 'Cư trú từ 2010 đến 2015.' }
    const found = await justice.sends(path, { ...asked, tim: 'noi', 'noi.tim': 'nghia tan' })
    assert.match(found.text, new RegExp(`<option value="${NGHIA_TAN}"`))
    assert.match(wordsOf(await justice.sends(path, { ...asked, noi: CUA_NAM })), /Sổ này ở đơn vị mình/)
    assert.match(wordsOf(await justice.sends(path, { ...asked, noi: NGHIA_TAN, 'noi.tim': 'Phường Nghĩa Tân' })), /Đã gửi.*Đang chờ trả lời/)

    const [sent] = await inquiriesOf(db, code)
    const page = await neighbour.opens('/can-bo/xac-minh')
    assert.match(wordsOf(page), /chưa trả lời.*Tình trạng hôn nhân Trần Thị Hồng Nhung.*Phường Cửa Nam/)
    const one = await neighbour.opens(`/can-bo/xac-minh/${sent?.id}`)
    assert.match(wordsOf(one), /Cư trú từ 2010 đến 2015\..*Trần Thị Hồng Nhung và Lê Công: Sổ đăng ký kết hôn, Số 01\/2015/)
    assert.match(wordsOf(await neighbour.sends(`/can-bo/xac-minh/${sent?.id}`, {})), /Chọn một câu trả lời/)
    assert.match(wordsOf(await neighbour.sends(`/can-bo/xac-minh/${sent?.id}`, { 'tra-loi': 'text', 'viet-them': '' })), /Nhập nội dung trả lời/)
    const done = await neighbour.sends(`/can-bo/xac-minh/${sent?.id}`, { 'tra-loi': `found:${married}` })
    assert.match(wordsOf(done), /Đã gửi trả lời tới Phường Cửa Nam/)
    assert.match(wordsOf(await justice.opens(`/can-bo/xac-minh/${sent?.id}`)), /Có trong sổ Sổ đăng ký kết hôn, Số 01\/2015.*Vũ Hoài Nam/)
    assert.match(wordsOf(await justice.sends(`/can-bo/xac-minh/${sent?.id}`, { 'tra-loi': 'not-found' })), /Không tìm thấy/)
    const third = desk.browser()
    await third.signsIn('duc', '00046@2004-08-31')
    assert.equal((await third.opens(`/can-bo/xac-minh/${sent?.id}`)).status, 404)
  })
})

describe('Gõ gì vào các ô cũng không làm hỏng trang', () => {
  test('mọi biểu mẫu của sổ và của xác minh', async () => {
    const entry = await write('so-khai-sinh', { childName: 'Vũ Gõ Bừa', childBorn: '2017-03-01' })
    const { code } = await desk.filed()
    const forms: [path: string, boxes: string[]][] = [
      ['/can-bo/so', ['loai-so']],
      [`/can-bo/so/viec/${entry}/ghi-chu`, ['loai-viec', 'ghi-noi-dung']],
      [`/can-bo/so/viec/${entry}/so-dinh-danh`, ['o', 'so-dd']],
      [`/can-bo/so/viec/${entry}/ban-chinh`, ['so-phoi']],
      [`/can-bo/so/viec/${entry}/huy-ban-hong`, ['ban', 'ly-do-huy', 'so-phoi-moi']],
      [`/can-bo/xac-minh/hoi/${code}`, ['noi', 'noi.tim', 'hoi', 'ai', 'ten', 'so', 'them']],
      ['/can-bo/xac-minh/1', ['tra-loi', 'viet-them']],
    ]
    for (const [path, boxes] of forms)
      for (const [name, value] of Object.entries(dirty)) {
        const { status } = await justice.sends(path, Object.fromEntries(boxes.map(box => [box, value])))
        assert.ok(status < 500, `${path}, ${name}: ${status}`)
      }
    for (const [name, value] of Object.entries(dirty)) {
      const query = new URLSearchParams(Object.fromEntries(['ten', 'so', 'loai-so', 'sau', 'ghi-ngay.ngay', 'ghi-ngay.nam'].map(box => [box, value])))
      const { status } = await justice.opens(`/can-bo/so/tim?${query}`)
      assert.ok(status < 500, `tìm, ${name}: ${status}`)
    }
  })
})

test('giấy in từ sổ: trang khóa sổ có số trang và người khóa, trang tháng có hai bên', async () => {
  const words = async (which: 'closing' | 'month') => (await pdfTexts(printed.get(which) ?? Buffer.alloc(0))).join(' ').replace(/\s+/g, ' ')
  assert.match(await words('closing'), /Tổng số trang: 200 \(hai trăm\).*Nguyễn Đình Khang/)
  assert.match(await words('month'), /SỔ ĐĂNG KÝ KẾT HÔN.*LÊ THỊ HÒA.*TRẦN QUỐC BẢO/)
})
