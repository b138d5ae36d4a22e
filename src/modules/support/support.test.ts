import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, timeOf, dayOf, type Instant } from '#kernel/instant.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { calendarFromFiles } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  actOnTicket,
  addToTicket,
  barePage,
  browserOf,
  closeIssue,
  goodShare,
  incidentsNow,
  issuesAt,
  latestIncidents,
  openIncident,
  openIssue,
  openIssues,
  openTicket,
  recordMinute,
  requestOf,
  SubmitWrong,
  themeOf,
  ticketByCode,
  ticketCounts,
  tickets,
  ticketsOfUnit,
  unseen,
  updateIncident,
  uptimes,
  type Asking,
} from './index.ts'

const calendar = calendarFromFiles()
const NOW: Instant = instant(day('2026-11-18'), '09:00')
const hoa = { id: 'hoa', name: 'Lê Thị Hoa' }
const yen = { id: 'yen', name: 'Đỗ Hải Yến' }
const CUA_NAM = '00070@2025-07-01'
const asking = (over: Partial<Asking> = {}): Asking => ({
  ...{
    message: 'Bấm nút gửi nhưng trang đứng yên',
    phone: '',
    email: '',
    page: '/nop/…/giay-to',
    browser: 'Chrome 120, Android',
    request: undefined,
  },
  ...{ once: newId(), asker: 'anyone', language: 'vi' },
  ...over,
})
let db: Database
before(async () => {
  db = await testDatabase()
})
const open = (over: Partial<Asking> = {}, at = NOW) => db.write(tx => openTicket(tx, asking(over), calendar, at))
const wrong = async (work: Promise<unknown>) => {
  const problem = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  return problem instanceof SubmitWrong ? problem.problems.map(({ at }) => at) : problem instanceof Refusal ? problem.reason : problem
}

describe('Gửi kèm: trang, trình duyệt, mã lỗi; không có gì về người', () => {
  const paths: [string | undefined, string | undefined][] = [
    ['/nop/N-7K3Q-92/tre/ten', '/nop/…/tre/ten'],
    ['/ho-so/H26.00.01.60-170315-0007/bo-sung?khoa=ABCD', '/ho-so/…/bo-sung'],
    ['/can-bo/so/viec/48213', '/can-bo/so/viec/…'],
    ['/can-bo/so/tim?q=Nguyễn Văn An&pin=001085012345', '/can-bo/so/tim'],
    ['/can-bo/hang/moi-den?hs=H26.00.01-170315-0007', '/can-bo/hang/moi-den'],
    ['/thong-ke/nguyen-van-an-1985', '/thong-ke/…'],
    ['/thu-tuc/dang-ky-khai-sinh/kiem-tra/2', '/thu-tuc/dang-ky-khai-sinh/kiem-tra/2'],
    ['//xau.vn/tim', undefined],
    ['https://xau.vn', undefined],
    [undefined, undefined],
  ]
  for (const [path, bare] of paths) test(String(path), () => assert.equal(barePage(path), bare))
  test('trình duyệt thành lời, mã lỗi đúng dạng', () => {
    assert.equal(browserOf('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36'), 'Chrome 120, Android')
    assert.equal(browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) Version/17.1 Mobile/15E148 Safari/604.1'), 'Safari 17, iPhone')
    assert.equal(browserOf('curl/8'), undefined)
    assert.equal(requestOf('500-0a1b2c3d'), '500-0a1b2c3d')
    assert.equal(requestOf('500-<script>'), undefined)
    assert.equal(themeOf({ page: '/nop/…/giay-to/giay-chung-sinh' }), 'giay-to')
    assert.equal(themeOf({ page: '/nop/…/tre/ten', request: '500-0a1b2c3d' }), 'loi-ky-thuat')
  })
})

describe('Gửi phiếu', () => {
  const bad: [string, Partial<Asking>, string[]][] = [
    ['không viết gì', { message: ' \n ' }, ['loi-nhan']],
    ['mười nghìn chữ', { message: 'a'.repeat(10_000) }, ['loi-nhan']],
    ['có số định danh', { message: 'Số của tôi là 001085012345 nhập không được' }, ['loi-nhan']],
    ['có số định danh cách nhau', { message: 'Số 001 085 012 345' }, ['loi-nhan']],
    ['có mã dùng một lần', { message: 'Mã OTP là 123456 mà báo sai' }, ['loi-nhan']],
    ['cả ba ô đều sai', { message: '', phone: '12', email: 'khong' }, ['loi-nhan', 'dien-thoai', 'thu-dien-tu']],
  ]
  for (const [what, over, at] of bad)
    test(`${what}: báo mọi chỗ, không giữ gì`, async () => {
      const before = await db.one<{ n: number }>(sql`select count(*)::int as n from support.ticket`)
      assert.deepEqual(await wrong(open(over)), at)
      assert.deepEqual(await db.one<{ n: number }>(sql`select count(*)::int as n from support.ticket`), before)
    })
  test('mã hồ sơ và số điện thoại trong câu hỏi thì được', async () =>
    assert.ok((await open({ message: 'Hồ sơ H26.00.01.60-170315-0007, gọi 0912345678' })).code))
  test('bấm đúp, cả cùng lúc, thành một phiếu', async () => {
    const once = newId()
    const made = await Promise.all([open({ once }), open({ once }), open({ once })])
    assert.equal(new Set(made.map(({ code }) => code)).size, 1)
    assert.equal(made.filter(({ fresh }) => fresh).length, 1)
  })
  test('hạn trả lời là 8 giờ làm việc: gửi sáng thứ Tư thì hết sáng thứ Năm', async () => {
    const ticket = await ticketByCode(db, (await open()).code)
    assert.deepEqual([dayOf(ticket!.dueAt), timeOf(ticket!.dueAt)], ['2026-11-19', '09:00'])
  })
})

describe('Làm việc với phiếu', () => {
  test('nhận, trả lời, viết thêm thì mở lại; mỗi bước một dòng', async () => {
    const { code } = await open({ phone: '0912 345 678' })
    const act = async (act: 'assign' | 'answer' | 'close' | 'reopen', text = '') => {
      const { version } = (await ticketByCode(db, code))!
      return db.write(tx => actOnTicket(tx, { code, version, by: hoa, act, text }, calendar, NOW))
    }
    assert.equal((await act('assign')).state, 'assigned')
    const answered = await act('answer', 'Tải lại trang rồi bấm gửi.')
    assert.deepEqual([answered.state, answered.phone, answered.assignee], ['answered', '0912345678', hoa])
    await db.write(tx => addToTicket(tx, code, 'Vẫn chưa được', calendar, plusMinutes(NOW, 60)))
    await db.write(tx => addToTicket(tx, code, 'Vẫn chưa được', calendar, plusMinutes(NOW, 60)))
    assert.equal((await ticketByCode(db, code))?.state, 'assigned')
    await act('close')
    assert.equal((await act('reopen')).state, 'open')
    const { events } = (await ticketByCode(db, code))!
    assert.deepEqual(
      events.map(({ type }) => type),
      ['open', 'assign', 'answer', 'add', 'close', 'reopen'],
    )
  })
  test('hai người cùng làm: một người được, người kia được báo', async () => {
    const { code } = await open()
    const act = (by: typeof hoa) => db.write(tx => actOnTicket(tx, { code, version: 1, by, act: 'assign' }, calendar, NOW))
    await act(hoa)
    assert.equal(await wrong(act(yen)), 'changed-by-another')
    assert.deepEqual((await ticketByCode(db, code))?.assignee, hoa)
  })
  test('trả lời trống, gắn lỗi không có: từ chối, phiếu giữ nguyên', async () => {
    const { code } = await open()
    const act = (act: 'answer' | 'link' | 'release', text: string) =>
      wrong(db.write(tx => actOnTicket(tx, { code, version: 1, by: hoa, act, text }, calendar, NOW)))
    assert.deepEqual(await act('answer', ' '), ['tra-loi'])
    assert.deepEqual(await act('link', '999'), ['loi-biet'])
    assert.equal(await act('release', ''), 'not-now')
    assert.equal((await ticketByCode(db, code))?.version, 1)
  })
  test('danh sách theo hạn, từng trang; đếm theo chủ đề; quá hạn', async () => {
    await open({ page: '/tra-cuu' }, instant(day('2026-11-10'), '09:00'))
    const first = await tickets(db, { limit: 2 })
    const second = await tickets(db, { limit: 2, before: first.at(-1)!.id })
    assert.equal(first[0]?.page, '/tra-cuu')
    assert.ok(second.every(({ id }) => first.every(one => one.id !== id)))
    const counts = await ticketCounts(db, NOW)
    assert.equal(counts.late, 1)
    assert.ok(counts.themes.some(({ theme, waiting }) => theme === 'ho-so-da-nop' && waiting === 1))
  })
  test('phiếu của đơn vị: chỉ đơn vị ấy thấy, tường của PostgreSQL giữ', async () => {
    const officer = { id: 'khang', name: 'Vũ Duy Khang', unit: CUA_NAM, unitName: 'Phường Cửa Nam', roles: ['head'] }
    const { code } = await open({ asker: 'officer', officer })
    const seenBy = (unit: string) => db.readAs([unit], seen => ticketsOfUnit(seen, CUA_NAM))
    assert.deepEqual(
      (await seenBy(CUA_NAM)).map(one => one.code),
      [code],
    )
    assert.deepEqual(await seenBy('00160@2025-07-01'), [])
  })
})

describe('Lỗi đã biết', () => {
  const text = { title: 'Ảnh bị xoay', says: 'Ảnh nằm ngang.', workaround: 'Xoay ảnh trước.', titleEn: null, saysEn: null, workaroundEn: null }
  test('đứng ở trang ấy và các trang bên dưới, không ở trang khác', async () => {
    const no = await db.write(tx => openIssue(tx, hoa, { ...text, pages: ['/nop', '/'] }, NOW))
    const issues = await openIssues(db)
    const at = (path: string) => issuesAt(issues, path).map(one => one.no)
    assert.deepEqual([at('/nop/N-1/giay-to?x=1'), at('/nop'), at('/'), at('/nopx'), at('/tra-cuu')], [[no], [no], [no], [], []])
    await db.write(tx => closeIssue(tx, no, 1, NOW))
    assert.deepEqual(await openIssues(db), [])
    assert.equal(await wrong(db.write(tx => closeIssue(tx, no, 1, NOW))), 'changed-by-another')
  })
  test('thiếu gì báo hết', async () =>
    assert.deepEqual(await wrong(db.write(tx => openIssue(tx, hoa, { ...text, title: '', workaround: '', pages: ['nop?x'] }, NOW))), [
      'ten',
      'cach-lam',
      'trang',
    ]))
})

describe('Sự cố', () => {
  const given = { title: 'Tin nhắn chậm', parts: ['sms'], weight: 'slow', says: 'Tin tới chậm 20 phút.' }
  test('mở, cập nhật, đóng, mở lại; hai lần bấm là một', async () => {
    const once = newId()
    const openOnce = () => db.write(tx => openIncident(tx, hoa, { ...given, once }, NOW))
    const no = await openOnce()
    assert.equal(await openOnce(), no)
    const tell = (version: number, state: string) =>
      db.write(tx => updateIncident(tx, hoa, { no, version, state, says: 'Đã đổi đường gửi.' }, plusMinutes(NOW, version)))
    await tell(1, 'watching')
    assert.equal(await wrong(tell(1, 'ended')), 'changed-by-another')
    await tell(2, 'ended')
    assert.deepEqual(await incidentsNow(db), [])
    await tell(3, 'looking')
    const [incident] = await incidentsNow(db)
    assert.deepEqual([incident?.no, incident?.updates.map(({ state }) => state)], [no, ['looking', 'ended', 'watching', 'looking']])
    assert.equal((await latestIncidents(db)).length, 1)
  })
  test('thiếu gì báo hết', async () =>
    assert.deepEqual(await wrong(db.write(tx => openIncident(tx, hoa, { title: '', parts: ['may-tinh'], weight: '', says: '', once: '' }, NOW))), [
      'ten',
      'phan',
      'muc',
      'loi-nhan',
    ]))
})

describe('Phút đã ghi', () => {
  test('nhiều bản cùng ghi thì mỗi phút một lần; phút không ai ghi không phải phút tốt', async () => {
    const minute = (after: number, works = true) => db.write(tx => recordMinute(tx, [{ part: 'web', works }], plusMinutes(NOW, after)))
    await Promise.all([minute(0), minute(0), minute(0)])
    await minute(1)
    await minute(5, false)
    const [web] = await uptimes(db, plusMinutes(NOW, 9))
    assert.deepEqual([web?.good, web?.bad, web?.minutes, unseen(web!)], [2, 1, 10, 7])
    assert.equal(goodShare(web!), 2 / 3)
    assert.equal(goodShare({ good: 0, bad: 0 }), null)
  })
})
