import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { addOfficers, addPosts, setPassword } from '#identity'
import { testDatabase } from '../../../../test/database.ts'
import { openDesk, wordsOf, type Browser, type Page } from '../../../../test/stories/desk.ts'

const UNIT = '00082@2025-07-01'
const PASSWORD = 'hồ Gươm xanh biếc'
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>

before(async () => {
  desk = await openDesk(db, { day: '2026-11-18', time: '09:00' }, { demo: false })
  Object.assign(desk.city, { production: true })
  for (const id of ['hung', 'tuan', 'khang', 'huong']) await db.write(tx => setPassword(tx, id, PASSWORD))
})
after(() => desk.close())

const signIn = async (browser: Browser, username: string, password = PASSWORD) => {
  await browser.opens('/can-bo/dang-nhap')
  return browser.sends('/can-bo/dang-nhap', { username, password, tiep: '/can-bo/tai-khoan' })
}
/** An authenticator app of its own: it knows only what stands on the page. */
function phoneOf({ text }: Page) {
  const typed = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  const bits = [...typed].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2)))
  return (): string => {
    const counter = Buffer.alloc(8)
    counter.writeUInt32BE(Math.floor(desk.later(0).getTime() / 30_000), 4)
    const mac = createHmac('sha1', secret).update(counter).digest()
    return String((mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }
}

describe('Người ký đăng nhập khi vận hành thật: mật khẩu, rồi mã', () => {
  let codes: string[] = []
  let phone: () => string

  test('lần đầu phải đặt bước thứ hai rồi mới vào; mã dự phòng hiện một lần', async () => {
    const tuan = desk.browser()
    const asked = await signIn(tuan, 'tuan')
    assert.match(wordsOf(asked), /Đặt bước đăng nhập thứ hai/)
    phone = phoneOf(asked)
    assert.match(asked.text, /<img src="data:image\/svg\+xml,[^"]+" alt="Mã QR/)
    assert.match(wordsOf(await tuan.opens('/can-bo')), /Tên đăng nhập/, 'chưa vào được phòng nào')
    assert.equal((await tuan.sends('/can-bo/dang-nhap/buoc-hai', { ma: '' })).status, 422)
    const shown = await tuan.sends('/can-bo/dang-nhap/buoc-hai', { ma: phone() })
    codes = [...shown.text.matchAll(/<code>([A-Z0-9]{5}-[A-Z0-9]{5})<\/code>/g)].map(([, code]) => code ?? '')
    assert.equal(codes.length, 10)
    const inside = await tuan.sends('/can-bo/dang-nhap/don-vi', { tiep: '/can-bo/tai-khoan' })
    assert.match(wordsOf(inside), /Tài khoản .*từ ngày 18\/11\/2026.*còn 10 mã/)
  })

  test('lần sau: mật khẩu đúng chưa đủ; mã đã dùng, mã sai đều không qua; mã mới thì vào', async () => {
    const tuan = desk.browser()
    const used = phone()
    assert.match(wordsOf(await signIn(tuan, 'tuan')), /Bước thứ hai: nhập mã/)
    assert.match(wordsOf(await tuan.opens('/can-bo/tai-khoan')), /Tên đăng nhập/)
    await signIn(tuan, 'tuan')
    assert.match(wordsOf(await tuan.sends('/can-bo/dang-nhap/ma', { ma: used })), /Mã này đã dùng/)
    assert.match(wordsOf(await tuan.sends('/can-bo/dang-nhap/ma', { ma: '12' })), /Mã không đúng/)
    assert.match(wordsOf(await tuan.sends('/can-bo/dang-nhap/don-vi', { unit: UNIT })), /Đăng nhập lại/, 'không bước qua được')
    assert.match(wordsOf(await tuan.opens('/can-bo/dang-nhap/buoc-hai')), /Đăng nhập lại/, 'không đặt lại bằng mật khẩu')
    desk.later(60_000)
    assert.match(wordsOf(await tuan.sends('/can-bo/dang-nhap/ma', { ma: phone(), tiep: '/can-bo' })), /Việc hôm nay/)
  })

  test('mất điện thoại: một mã dự phòng thay được, một lần', async () => {
    const [one, two] = [desk.browser(), desk.browser()]
    const code = codes[0] ?? ''
    await signIn(one, 'tuan')
    assert.match(wordsOf(await one.sends('/can-bo/dang-nhap/ma', { ma: code.toLowerCase(), tiep: '/can-bo' })), /Việc hôm nay/)
    await signIn(two, 'tuan')
    assert.match(wordsOf(await two.sends('/can-bo/dang-nhap/ma', { ma: code })), /Mã không đúng/)
  })

  test('quá mười phút giữa hai bước thì làm lại từ mật khẩu', async () => {
    const tuan = desk.browser()
    await signIn(tuan, 'tuan')
    desk.later(10 * 60_000)
    assert.match(wordsOf(await tuan.sends('/can-bo/dang-nhap/ma', { ma: phone() })), /Đã quá 10 phút/)
  })

  test('cookie đã ký của việc khác không thay được cho mật khẩu', async () => {
    const nobody = desk.browser()
    await nobody.opens('/can-bo/dang-nhap')
    assert.match(wordsOf(await nobody.sends('/can-bo/dang-nhap/don-vi', { unit: UNIT })), /Đăng nhập lại/)
  })
})

describe('Người không phải ký', () => {
  test('vào bằng mật khẩu như cũ; sai năm lần thì nói chờ đến lúc nào', async () => {
    const hung = desk.browser()
    assert.match(wordsOf(await signIn(hung, 'hung')), /Tài khoản .*Chưa đặt/)
    const other = desk.browser()
    for (let i = 0; i < 5; i++) assert.match(wordsOf(await signIn(other, 'huong', 'sai')), /không đúng/)
    assert.match(wordsOf(await signIn(other, 'huong')), /Tài khoản này đã nhập sai 5 lần\. Chờ đến \d\d:\d\d/)
  })

  test('tự đặt bước thứ hai ở trang tài khoản, cấp lại mã, rồi bỏ: đều cần mã đang hiện', async () => {
    const hung = desk.browser()
    await signIn(hung, 'hung')
    const app = phoneOf(await hung.opens('/can-bo/tai-khoan/buoc-hai'))
    assert.match(wordsOf(await hung.sends('/can-bo/tai-khoan/buoc-hai', { ma: '000' })), /Mã không đúng/)
    assert.match(wordsOf(await hung.sends('/can-bo/tai-khoan/buoc-hai', { ma: app() })), /Chỉ hiện một lần/)
    assert.match(wordsOf(await hung.sends('/can-bo/tai-khoan/bo-buoc-hai', { ma: '' })), /Mã không đúng/)
    desk.later(60_000)
    assert.match(wordsOf(await hung.sends('/can-bo/tai-khoan/ma-du-phong', { ma: app() })), /Chỉ hiện một lần/)
    desk.later(60_000)
    assert.match(wordsOf(await hung.sends('/can-bo/tai-khoan/bo-buoc-hai', { ma: app() })), /Đã bỏ bước thứ hai/)
  })

  test('thấy các máy đang đăng nhập; thoát một máy hoặc mọi máy khác', async () => {
    const [one, two, three] = [desk.browser(), desk.browser(), desk.browser()]
    for (const browser of [one, two, three]) await signIn(browser, 'hung')
    const list = await one.opens('/can-bo/tai-khoan')
    assert.match(wordsOf(list), /\(máy này\)/)
    const other = /name="phien" value="([0-9a-f]{64})"/.exec(list.text)?.[1] ?? ''
    assert.match(wordsOf(await one.sends('/can-bo/tai-khoan/phien', { phien: other })), /Đã thoát ở 1 máy/)
    assert.match(wordsOf(await one.sends('/can-bo/tai-khoan/phien', { phien: 'khac' })), /Đã thoát ở \d máy/)
    for (const browser of [two, three]) assert.match(wordsOf(await browser.opens('/can-bo/tai-khoan')), /Phiên này đã được đăng xuất lúc/)
    assert.match(wordsOf(await one.opens('/can-bo/tai-khoan')), /Tài khoản/)
  })

  test('tắt phím tắt thì mọi máy của người đó đều tắt', async () => {
    const [one, two] = [desk.browser(), desk.browser()]
    for (const browser of [one, two]) await signIn(browser, 'hung')
    assert.match((await one.opens('/can-bo')).text, /data-keys="on"/)
    await one.sends('/can-bo/tai-khoan/phim-tat', { 'phim-tat': 'tat' })
    assert.match((await two.opens('/can-bo')).text, /data-keys="off"/)
    await one.sends('/can-bo/tai-khoan/phim-tat', { 'phim-tat': 'bat' })
    assert.match((await two.opens('/can-bo')).text, /data-keys="on"/)
  })

  test('lần xem cuối được ghi lại', async () => {
    const hung = desk.browser()
    await signIn(hung, 'hung')
    const seen = () => db.one<{ at: Date }>(sql`select max(last_seen_at) as at from identity.session where officer = 'hung'`)
    const before = await seen()
    desk.later(6 * 60_000)
    await hung.opens('/can-bo')
    assert.equal((await seen()).at.getTime() - before.at.getTime(), 6 * 60_000)
  })
})

describe('Bản tập huấn', () => {
  test('người có tên trong danh sách vào không cần mật khẩu hay mã; người khác vẫn phải qua đủ bước', async () => {
    const city = await openDesk(db, { day: '2026-11-18', time: '09:00' })
    await db.write(async tx => {
      await addOfficers(tx, [{ id: 'that', name: 'Ngô Khắc Hiếu', username: 'that', pin: '001085090777' }])
      await addPosts(tx, [{ officer: 'that', unit: UNIT, unitName: 'Phường Cửa Nam', role: 'deskOfficer', from: day('2025-07-01') }])
      await setPassword(tx, 'that', PASSWORD)
    })
    const tuan = city.browser()
    assert.match(wordsOf(await tuan.signsIn('tuan', UNIT)), /Việc hôm nay/)
    const real = city.browser()
    assert.equal((await real.signsIn('that', UNIT)).status, 422)
    assert.match(wordsOf(await real.sends('/can-bo/dang-nhap', { username: 'that', password: 'sai' })), /không đúng/)
    assert.match(wordsOf(await real.sends('/can-bo/dang-nhap', { username: 'tuan', password: PASSWORD })), /Bước thứ hai: nhập mã/)
    assert.match(wordsOf(await real.sends('/can-bo/dang-nhap', { username: 'that', password: PASSWORD })), /Việc hôm nay/)
    await city.close()
  })
})
