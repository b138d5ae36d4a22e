import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { beginning } from '../partners/population/number.ts'
import { listen as listenPopulation } from '../partners/population/server.ts'
import { listen as listenHospital } from '../partners/hospital/server.ts'
import { listen as listenPortal } from '../partners/national-portal/server.ts'
import { messages, type MessageType } from '../src/modules/exchange/messages/index.ts'
import { freshSecret } from '../src/modules/exchange/index.ts'
import { pinSays } from '../src/modules/identity/index.ts'
import { clock } from '../src/platform/clock.ts'
import { tinyCity, type Told } from './agencies/city.ts'
import { bring } from './agencies/letters.ts'
import { clerkAt, ownDatabase, settingsOf, until } from './agencies/own.ts'
import { testDatabase } from './database.ts'

const secret = freshSecret()
const db = await testDatabase()
const city = await tinyCity(secret)
const open = async (name: string, more: object = {}) => settingsOf(await ownDatabase(db.url, name), city, secret, more)
const population = await listenPopulation(await open('dan_cu'))
const machine = await listenPopulation(await open('dan_cu_may', { clerk: 'machine', thinkMs: 60 }))
const hospital = await listenHospital(await open('y_te'))
const portal = await listenPortal(await open('cong_nop'))
after(async () => {
  await Promise.all([population.close(), machine.close(), hospital.close(), portal.close()])
  await city.close()
})
beforeEach(() => {
  city.mood = 'open'
  for (const one of [population, machine, hospital, portal]) one.fault('none')
})

let number = 0
const dossier = () => `H26.01.05-261124-${String(++number).padStart(4, '0')}`
const child = { childName: 'Lê Minh An', childBorn: '2026-11-10', childSex: 'NAM', motherName: 'Trần Thị Hoa', motherPin: '001190000001' }
const entry = { book: 'so-khai-sinh', number: '12/2026', on: '2026-11-24', unit: '00160@2025-07-01', unitName: 'Phường Nghĩa Đô' }
/** A letter that asks for a number, as the city's own schema wants it. */
function asking(code: string, fields: object = {}) {
  const type = 'dan-cu.cap-so-dinh-danh.v1'
  const data = messages[type].schema.parse({ dossier: code, entry, fields: { ...child, ...fields } })
  const about = { type, subject: code, step: 'cap-so-dinh-danh', ground: 'Nghị định 137/2015/NĐ-CP, Điều 13' }
  const time = clock().now().toISOString()
  return { specversion: '1.0', id: randomUUID(), source: 'VN/GOV/H26/MOTCUA', ...about, time, datacontenttype: 'application/json', data }
}
const ask = (code: string, fields: object = {}, at = population) => bring(at.url, asking(code, fields), { key: secret })
const told = (code: string): Told[] => city.letters.filter(({ subject }) => subject === code)
/** Everything told is as the city's schema says. */
const ours = ({ type, data }: Told) => messages[type as MessageType].schema.parse(data)
const noOf = async (code: string) => (await population.rows<{ no: string }>('select no from request where dossier = $1', [code]))[0]?.no ?? ''

describe('Cơ sở dữ liệu dân cư cấp số', () => {
  // Nghị định 137/2015, Điều 13: century and sex are one digit.
  const digits: [born: string, sex: 'Nam' | 'Nữ', begins: string | undefined][] = [
    ['1943-05-01', 'Nữ', '001143'],
    ['1999-12-31', 'Nam', '001099'],
    ['2000-01-01', 'Nam', '001200'],
    ['2026-11-10', 'Nữ', '001326'],
    ['2100-01-01', 'Nam', '001400'],
    ['2299-01-01', 'Nữ', '001799'],
    ['2300-01-01', 'Nam', '001800'],
    ['1899-12-31', 'Nam', undefined],
  ]
  for (const [born, sex, begins] of digits) test(`${sex} sinh ${born}: ${begins ?? 'không có số'}`, () => assert.equal(beginning(sex, born), begins))

  test('cán bộ cấp số: số hợp giới tính, năm sinh; ghi nhật ký; bấm lần nữa không cấp thêm', async () => {
    const code = dossier()
    assert.equal((await ask(code)).status, 202)
    const clerk = await clerkAt(population, 'thu', 'thu-dan-cu')
    assert.match(await clerk.see('/'), /Lê Minh An<\/strong>, nam, sinh 10\/11\/2026/)
    const press = { viec: 'cap-so', 'de-nghi': await noOf(code) }
    await Promise.all([clerk.press('/', press), clerk.press('/', press), clerk.press('/', press)])
    await until('số được trả', () => told(code).length > 0)
    const [letter, ...more] = told(code)
    assert.deepEqual([letter?.type, more.length], ['dan-cu.so-dinh-danh.v1', 0])
    ours(letter!)
    const { pin } = letter!.data as { pin: string }
    assert.equal(pinSays(pin, { born: '2026', sex: 'nam' }), undefined)
    assert.match(await clerk.see('/nhat-ky'), new RegExp(`Đề nghị cấp số cho trẻ của hồ sơ ${code}`))
  })

  test('cùng tên, ngày sinh, mẹ: cán bộ thấy giống ai, báo nghi trùng, rồi kết luận; không có số nào', async () => {
    const [first, second] = [dossier(), dossier()]
    const clerk = await clerkAt(population, 'phong', 'phong-dan-cu')
    await ask(first, { childName: 'Đỗ Hoà', motherPin: '001190000077' })
    await clerk.press('/', { viec: 'cap-so', 'de-nghi': await noOf(first) })
    await ask(second, { childName: 'Đỗ Hòa', motherPin: '001190000077' })
    assert.match(await clerk.see('/'), /Giống: Đỗ Hoà, sinh 10\/11\/2026, số \*{9}\d{3}/)
    await clerk.press('/', { viec: 'nghi-trung', 'de-nghi': await noOf(second) })
    await clerk.press('/', { viec: 'trung', 'de-nghi': await noOf(second) })
    await until('hai tin nghi trùng', () => told(second).length === 2)
    for (const letter of told(second)) {
      ours(letter)
      assert.equal(letter.type, 'dan-cu.nghi-trung.v1')
    }
    assert.equal((told(second)[0]!.data as { alike: object[] }).alike.length, 1)
    await clerk.press('/', { viec: 'cap-so', 'de-nghi': await noOf(second) })
    assert.equal((await population.rows('select from person where dossier = $1', [second])).length, 0, 'đã kết luận trùng thì không cấp')
  })

  test('mẹ khác số thì không nghi', async () => {
    const [first, second] = [dossier(), dossier()]
    const clerk = await clerkAt(population, 'thu', 'thu-dan-cu')
    await ask(first, { childName: 'Bùi Gia Bảo' })
    await clerk.press('/', { viec: 'cap-so', 'de-nghi': await noOf(first) })
    await ask(second, { childName: 'Bùi Gia Bảo', motherPin: '001190000002' })
    assert.doesNotMatch(await clerk.see('/'), /Giống: Bùi Gia Bảo/)
  })

  test('máy cấp cho hai trăm trẻ cùng tên, có trẻ phải chờ lâu và bị nghi trùng: ai cũng có số, không số nào hai lần', async () => {
    const codes = Array.from({ length: 200 }, dossier)
    for (let at = 0; at < codes.length; at += 20) await Promise.all(codes.slice(at, at + 20).map(code => ask(code, {}, machine)))
    const pins = () =>
      city.letters.filter(({ type, subject }) => type === 'dan-cu.so-dinh-danh.v1' && codes.includes(subject)).map(({ data }) => String(data['pin']))
    await until('đủ hai trăm số', () => pins().length === codes.length)
    assert.equal(new Set(pins()).size, codes.length)
    assert.ok(city.letters.some(({ type }) => type === 'dan-cu.nghi-trung.v1'))
  })

  const bad: [string, object, RegExp][] = [
    ['giới tính không có trong danh mục', { childSex: 'Nam' }, /gioi-tinh/],
    ['ngày viết kiểu khác', { childBorn: '10/11/2026' }, /childBorn/],
    ['ngày không có', { childBorn: '2026-02-30' }, /childBorn/],
  ]
  for (const [what, fields, says] of bad)
    test(`không nhận: ${what}`, async () => {
      const { status, text } = await ask(dossier(), fields)
      assert.equal(status, 422)
      assert.match(text, says)
    })

  test('cùng hồ sơ hỏi hai lần: một đề nghị', async () => {
    const code = dossier()
    await ask(code)
    assert.equal((await ask(code)).status, 202)
    assert.equal((await population.rows('select from request where dossier = $1', [code])).length, 1)
  })
})

describe('Bệnh viện gửi trước giấy', () => {
  const notices = () => city.letters.filter(({ type }) => type.startsWith('y-te.'))

  test('bấm "Sinh một bé", "Một người mất": giấy tới thành phố đúng lược đồ, số chạy liền', async () => {
    const nurse = await clerkAt(hospital, 'mai', 'mai-ho-sinh')
    await Promise.all(Array.from({ length: 5 }, () => nurse.press('/', { viec: 'sinh' })))
    await nurse.press('/', { viec: 'mat' })
    await until('sáu giấy', () => notices().length === 6)
    for (const notice of notices()) ours(notice)
    const codes = notices().map(({ subject }) => subject)
    assert.deepEqual(
      codes.filter(code => code.includes('GCS')).toSorted(),
      [1, 2, 3, 4, 5].map(at => `01234.GCS.0000${at}.26`),
    )
    assert.ok(codes.includes('01234.GBT.00001.26'))
    await until('trang nói đã tới', async () => (await nurse.see('/')).match(/Thành phố nhận lúc/g)?.length === 6)
  })

  test('y tá gõ: ô sai có câu nói, chữ đã gõ còn nguyên; sửa xong thì đi', async () => {
    const nurse = await clerkAt(hospital, 'mai', 'mai-ho-sinh')
    const typed = { motherName: 'Lò Thị Mẩy', day: '2026-11-10', time: '03:20', sex: 'nu', weight: '3.150' }
    assert.equal(await nurse.press('/giay-chung-sinh', { ...typed, motherPin: '123', sex: '' }), 422)
    const before = notices().length
    assert.equal(await nurse.press('/giay-chung-sinh', typed), 303)
    await until('giấy mới', () => notices().length === before + 1)
    const { motherName, sex, weight, born } = notices().at(-1)!.data
    assert.deepEqual([motherName, sex, weight, born], ['Lò Thị Mẩy', 'nu', 3150, '2026-11-10T03:20:00+07:00'])
  })

  test('thành phố ngừng: giấy chờ, thành phố chạy lại thì tới', async () => {
    city.mood = 'down'
    const nurse = await clerkAt(hospital, 'duc', 'duc-ke-hoach')
    const before = notices().length
    await nurse.press('/', { viec: 'sinh' })
    await until('trang nói chưa tới', async () => /Chưa tới, đã thử/.test(await nurse.see('/')))
    city.mood = 'open'
    await until('giấy tới', () => notices().length === before + 1)
  })

  test('chưa đăng nhập thì không cấp được giấy', async () => {
    const { letters } = city
    const before = letters.length
    await fetch(`${hospital.url}/`, { method: 'POST', body: new URLSearchParams({ viec: 'sinh' }), redirect: 'manual' })
    assert.equal((await hospital.counts()).waiting, 0)
    assert.equal(letters.length, before)
  })
})

describe('Cổng quốc gia chuyển hồ sơ', () => {
  const page = async () => (await fetch(`${portal.url}/nop-ho-so`)).text()
  const typed = { name: 'Trần Thị Hồng Nhung', pin: '001190012345', phone: '0912345678', given: 'Khôi', born: '2026-11-10', sex: 'nam' }
  const press = (more: object = {}) =>
    fetch(`${portal.url}/nop-ho-so`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...typed, unit: '00160@2025-07-01', edition: '2025-07-01', ...more }),
    })

  test('nộp thử: tệp tới trước, thư đúng lược đồ, trang nói thành phố đã nhận', async () => {
    assert.match(await page(), /Nộp hồ sơ thử/)
    assert.equal((await press()).status, 303)
    await until('hồ sơ tới', () => city.letters.some(({ type }) => type === 'cong-quoc-gia.nop-ho-so.v1'))
    const letter = city.letters.findLast(({ type }) => type === 'cong-quoc-gia.nop-ho-so.v1')!
    ours(letter)
    const { papers, portalCode } = letter.data as { papers: { sha256: string }[]; portalCode: string }
    assert.equal(letter.subject, portalCode)
    assert.ok(city.files.has(papers[0]?.sha256 ?? ''))
    await until('trang biết', async () => /Thành phố nhận lúc/.test(await page()))
  })

  test('có mã Giấy chứng sinh thì không kèm giấy', async () => {
    await press({ notice: '01234.GCS.00001.26' })
    const last = () => city.letters.findLast(({ type }) => type === 'cong-quoc-gia.nop-ho-so.v1')
    await until('hồ sơ tới', () => JSON.stringify(last()?.data ?? {}).includes('GCS'))
    assert.deepEqual(last()?.data['papers'], [])
  })

  test('thành phố từ chối: trang nói vì sao', async () => {
    city.mood = { status: 422, code: 'declaration' }
    await press()
    await until('trang nói', async () => /Thành phố chưa nhận: declaration/.test(await page()))
  })
})
