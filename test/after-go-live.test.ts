import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { sql } from '../src/platform/db/index.ts'
import { actOnTicket, ticketByCode } from '../src/modules/support/index.ts'
import { loadCalendar } from '../src/modules/units/index.ts'
import { liveBoard, type LiveBoard } from '../src/start/board.ts'
import { story } from './stories/story.ts'
import { CUA_NAM, plain, town, type Town, type Visitor } from './stories/town.ts'

const NOW = '2026-11-18T09:00:00+07:00'

describe('Trợ giúp, lỗi đã biết, sự cố: qua HTTP', () => {
  const step = story()
  let city: Town
  let board: LiveBoard
  let nobody: Visitor
  let hoa: Visitor
  let code = ''
  const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const until = async (what: string, holds: () => boolean) => {
    for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise(next => setTimeout(next, 50))
    assert.ok(holds(), what)
  }

  before(async () => {
    city = await town(NOW)
    const clock = { now: () => city.now, shiftMs: 0 }
    board = await liveBoard(city.db, city.db.url, { city: clock, machine: clock }, { web: true })
    Object.assign(city.city, { board })
    nobody = await city.visitor('khách')
    hoa = await city.officer('hoa', (await city.db.one<{ unit: string }>(sql`select unit from identity.post where officer = 'hoa' limit 1`)).unit)
  })
  after(() => board.close())

  step('từ trang nào cũng có đường tới trợ giúp, kèm trang ấy, không kèm mã hồ sơ', async () => {
    const { text } = await nobody.gets('/tra-cuu?ma=H26.00.01.60-170315-0007')
    assert.match(text, /href="\/tro-giup\?tu=%2Ftra-cuu"/)
    const page = plain((await nobody.gets('/tro-giup?tu=/ho-so/H26.00.01.60-170315-0007/bo-sung?khoa=A&ma=500-0a1b2c3d')).text)
    assert.match(page, /\/ho-so\/…\/bo-sung/)
    assert.match(page, /500-0a1b2c3d/)
    assert.doesNotMatch(page, /170315/)
  })

  step('viết sai thì còn nguyên điều đã viết; viết đúng có mã; bấm đúp một phiếu', async () => {
    const form = (await nobody.gets('/tro-giup?tu=/dang-nhap')).text
    const fields = { lan: field(form, 'lan'), tu: '/dang-nhap', 'loi-nhan': 'Không nhận được mã', 'dien-thoai': '0912', 'thu-dien-tu': '' }
    const refused = await nobody.posts('/tro-giup', fields)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Không nhận được mã/)
    assert.equal(field(refused.text, 'lan'), fields.lan)
    const sent = await Promise.all([1, 2].map(() => nobody.posts('/tro-giup', { ...fields, 'dien-thoai': '0912 345 678' })))
    assert.equal(new Set(sent.map(({ location }) => location)).size, 1)
    code = /TG-[0-9A-Z]{4}-[0-9A-Z]{6}/.exec(sent[0]?.location ?? '')?.[0] ?? ''
    const seen = plain((await nobody.gets(`/tro-giup/${code}`)).text)
    assert.match(seen, /Không nhận được mã/)
    assert.doesNotMatch(seen, /0912/)
    assert.equal((await nobody.gets('/tro-giup/TG-0000-000000')).status, 404)
    assert.equal((await nobody.gets(`/tro-giup?phieu=${code.toLowerCase()}`)).location, `/tro-giup/${code}`)
  })

  step('quá nhiều lần thì chờ, điều đã viết vẫn còn', async () => {
    const answers = []
    for (let time = 0; time < 6; time++) answers.push(await nobody.posts('/tro-giup', { 'loi-nhan': `Lần ${time}` }))
    assert.equal(answers.at(-1)?.status, 429)
    assert.match(answers.at(-1)?.text ?? '', /Lần 5/)
  })

  step('điều hành trả lời: người hỏi có tin nhắn, đọc câu trả lời ở trang của phiếu; người khác không vào được', async () => {
    assert.equal((await nobody.gets('/dieu-hanh/phieu-ho-tro')).status, 303)
    assert.equal((await (await city.officer('khang', CUA_NAM)).gets('/dieu-hanh/phieu-ho-tro')).status, 403)
    assert.match(plain((await hoa.gets('/dieu-hanh/phieu-ho-tro')).text), new RegExp(code))
    const at = `/dieu-hanh/phieu-ho-tro/${code}`
    assert.equal((await hoa.posts(`${at}/answer`, { ban: '1', 'tra-loi': '' })).status, 422)
    assert.equal((await hoa.posts(`${at}/answer`, { ban: '1', 'tra-loi': 'Bấm "Gửi lại mã" sau một phút.' })).status, 303)
    const late = await hoa.posts(`${at}/answer`, { ban: '1', 'tra-loi': 'Câu trả lời viết sau' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Câu trả lời viết sau/)
    assert.match(plain((await nobody.gets(`/tro-giup/${code}`)).text), /Gửi lại mã/)
    const told = await city.db.all<{ body: string; recipient: string }>(
      sql`select body, recipient from notices.message where kind = 'ticketAnswered'`,
    )
    assert.equal(told.length, 1)
    assert.match(told[0]?.body ?? '', new RegExp(`${code}.*/tro-giup`))
    assert.doesNotMatch(told[0]?.body ?? '', /Gửi lại mã/)
  })

  step('cán bộ hỏi: đơn vị và vai biết sẵn; người đứng đầu thấy, đơn vị khác không', async () => {
    const khang = await city.officer('khang', CUA_NAM)
    const asked = await khang.posts('/tro-giup', { 'loi-nhan': 'Trang hàng việc mở chậm', tu: '/can-bo/ho-so/H26.00.01.60-170315-0007' })
    const own = /TG-[0-9A-Z-]+/.exec(asked.location ?? '')?.[0] ?? ''
    const ticket = await ticketByCode(city.db, own)
    assert.deepEqual([ticket?.unit, ticket?.page, ticket?.officer?.id], [CUA_NAM, '/can-bo/ho-so/…', 'khang'])
    assert.match(plain((await khang.gets('/can-bo/ho-tro')).text), new RegExp(own))
  })

  step('lỗi đã biết hiện ở trang ấy, tiếng Anh nơi có; đóng thì hết; không tốn câu lệnh nào', async () => {
    const text = { ten: 'Tra cứu hay báo lỗi', 'mo-ta': 'Trang báo lỗi.', 'cach-lam': 'Thử lại sau một phút.', trang: '/tra-cuu\n/nop/' }
    assert.equal((await hoa.posts('/dieu-hanh/loi-da-biet', { ...text, ten: '' })).status, 422)
    const statements = async () => {
      const before = city.db.load().statements
      await nobody.gets('/tra-cuu')
      return city.db.load().statements - before
    }
    const without = await statements()
    assert.equal((await hoa.posts('/dieu-hanh/loi-da-biet', { ...text, 'ten-en': 'Tracking fails', 'cach-lam-en': 'Try again.' })).status, 303)
    await until('có lỗi', () => board.issues.some(({ title }) => title === text.ten))
    assert.match(plain((await nobody.gets('/tra-cuu')).text), /Lỗi đã biết: Tra cứu hay báo lỗi/)
    assert.match(plain((await nobody.gets('/en/tra-cuu')).text), /Known issue: Tracking fails/)
    assert.doesNotMatch(plain((await nobody.gets('/dang-nhap')).text), /Tra cứu hay báo lỗi/)
    assert.equal(await statements(), without)
    const no = board.issues.find(({ title }) => title === text.ten)?.no
    await hoa.posts(`/dieu-hanh/loi-da-biet/${no}/xong`, { ban: '1' })
    await until('hết lỗi', () => board.issues.every(({ title }) => title !== text.ten))
  })

  step('sự cố: trang chủ và trang tình trạng báo ngay, Atom đọc được; xong thì vào phần đã qua', async () => {
    const opened = await hoa.posts('/dieu-hanh/su-co', {
      ten: 'Cổng <chậm> & "treo"',
      'phan.web': 'true',
      muc: 'slow',
      'loi-nhan': 'Trang mở chậm.',
      lan: '',
    })
    const no = /su-co\/(\d+)/.exec(opened.location ?? '')?.[1] ?? ''
    await until('có sự cố', () => board.open.length === 1)
    assert.match(plain((await nobody.gets('/')).text), /Đang có sự cố: Cổng <chậm> & "treo"/)
    const feed = await city.app.inject({ url: '/tinh-trang.atom' })
    assert.match(String(feed.headers['content-type']), /atom\+xml/)
    assert.match(feed.body, /<title>Đang tìm nguyên nhân: Cổng &lt;chậm&gt; &amp; &quot;treo&quot;<\/title>/)
    assert.equal((await hoa.posts(`/dieu-hanh/su-co/${no}`, { ban: '1', buoc: 'ended', 'loi-nhan': 'Đã thêm máy.' })).status, 303)
    assert.equal((await hoa.posts(`/dieu-hanh/su-co/${no}`, { ban: '1', buoc: 'looking', 'loi-nhan': 'Muộn' })).status, 409)
    await until('hết sự cố', () => board.open.length === 0)
    assert.match(plain((await nobody.gets('/tinh-trang')).text), /Cổng <chậm> & "treo".*Đã thêm máy/)
  })

  step('trang tình trạng: không tìm phiên, nhiều người mở cùng lúc chỉ hỏi cơ sở dữ liệu một lượt', async () => {
    await nobody.gets('/tinh-trang')
    const before = city.db.load().statements
    const pages = await Promise.all(Array.from({ length: 50 }, () => nobody.gets('/tinh-trang')))
    assert.ok(pages.every(({ status }) => status === 200))
    assert.ok(city.db.load().statements - before <= 8, String(city.db.load().statements - before))
  })

  step('sau triển khai và nơi người khai dừng: có số của thành phố mẫu, CSV ghi rõ là minh họa', async () => {
    for (const path of [
      '/dieu-hanh/sau-trien-khai',
      '/dieu-hanh/sau-trien-khai?tt=chua-co&trang=2&dot=khong-co',
      '/dieu-hanh/sau-trien-khai/noi-dung',
    ])
      assert.equal((await hoa.gets(path)).status, 200, path)
    const list = (await hoa.gets('/dieu-hanh/sau-trien-khai/noi-dung')).text
    const form = /href="(\/dieu-hanh\/sau-trien-khai\/noi-dung\/[^"]+)"/.exec(list)?.[1] ?? ''
    const page = plain((await hoa.gets(form)).text)
    assert.match(page, /Dữ liệu minh họa/)
    assert.match(page, /Mở bản khai, chưa lưu trang nào/)
    assert.match((await hoa.gets('/dieu-hanh/sau-trien-khai.csv')).text, /^unit,name,parent,.*\r\n[^\r]*dữ liệu minh họa\r\n/)
    assert.equal((await hoa.gets('/dieu-hanh/sau-trien-khai/noi-dung/khong-co')).status, 404)
  })

  step('lưu một trang của bản khai ghi nơi đang đứng, trong cùng câu lệnh', async () => {
    const phone = await city.phone('0912345678')
    const { code: draft } = await city.draftOf('phone:0912345678', {} as never)
    const at = `/nop/${draft}/tre/ho-ten`
    await phone.posts(at, {})
    const row = await city.db.one(sql`select at_page, far_page, saves, stumbles <> '{}' as stumbled from dossiers.draft where code = ${draft}`)
    assert.deepEqual(row, { at_page: 'tre/ho-ten', far_page: 'tre/ho-ten', saves: 1, stumbled: true })
  })

  step('phiếu chỉ điều hành động vào: mỗi bước một người, một phiên bản', async () => {
    const ticket = (await ticketByCode(city.db, code))!
    const calendar = await loadCalendar(city.db)
    const close = () =>
      city.db.write(tx => actOnTicket(tx, { code, version: ticket.version, by: { id: 'yen', name: 'Yến' }, act: 'close' }, calendar, city.now))
    const both = await Promise.allSettled([close(), close()])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
})
