import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, beforeEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { read } from '../partners/kit/shape.ts'
import type { Settings } from '../partners/kit/config.ts'
import { chance } from '../partners/kit/faults.ts'
import { listen as listenPolice } from '../partners/police/server.tsx'
import { requestOf } from '../partners/kit/cases/kind.ts'
import { kinds as policeKinds } from '../partners/police/kinds.ts'
import { listen as listenInsurance } from '../partners/social-insurance/server.tsx'
import { kinds as insuranceKinds } from '../partners/social-insurance/kinds.ts'
import { messages, type MessageType } from '../src/modules/exchange/messages/index.ts'
import { freshSecret } from '../src/modules/exchange/index.ts'
import { pdfTexts } from '../src/platform/files/pdfium.ts'
import { tinyCity, type Told } from './agencies/city.ts'
import { bring, letterFor, samples, tokenAt } from './agencies/letters.ts'
import { clerkAt, ownDatabase, partOf, settingsOf, until } from './agencies/own.ts'
import { testDatabase } from './database.ts'

const secret = freshSecret()
const db = await testDatabase()
const city = await tinyCity(secret)
after(() => city.close())
const databases = {
  police: await ownDatabase(db.url, 'cong_an'),
  insurance: await ownDatabase(db.url, 'bhxh'),
  machine: await ownDatabase(db.url, 'may'),
}
const settings = (own: keyof typeof databases, more: Partial<Settings> = {}) => settingsOf(databases[own], city, secret, more)
const police = await listenPolice(settings('police'))
const insurance = await listenInsurance(settings('insurance'))
after(() => Promise.all([police.close(), insurance.close()]))

let number = 0
const dossier = () => `H26.01.05-261124-${String(++number).padStart(4, '0')}`
const toldOf = (code: string): Told[] => city.letters.filter(({ subject }) => subject === code)
const typesOf = (code: string): string[] => toldOf(code).map(({ type }) => type.split('.')[1] ?? '')
/** A case that has come to the police, and its clerk. */
async function opened(leg = 'thuong-tru', more: Parameters<typeof letterFor>[2] = {}, at = police) {
  const code = dossier()
  assert.equal((await bring(at.url, letterFor(leg, code, more), { key: secret })).status, 202)
  const clerk = await (at === police ? clerkAt(at, 'hanh', 'hanh-cu-tru') : clerkAt(at, 'thao', 'thao-cap-the'))
  const { id } = await partOf(at, code)
  return { code, id, clerk, press: (form: Record<string, string>) => clerk.press(`/phan/${id}`, form) }
}

beforeEach(() => {
  police.fault('none')
  insurance.fault('none')
  city.mood = 'open'
  city.refused.length = 0
})

describe('Cơ quan nhận thư của thành phố', () => {
  test('quy cách của cơ quan và của thành phố là một: mẫu nào của thành phố cơ quan cũng đọc được', () => {
    for (const kind of [...policeKinds, ...insuranceKinds]) {
      const { data } = letterFor(kind.leg, dossier())
      assert.deepEqual('problems' in read(requestOf(kind), data) && read(requestOf(kind), data), false)
      const ours = messages[kind.type as MessageType].schema
      const names = Object.keys(((ours as unknown as { shape: { fields: { shape: object } } }).shape.fields.shape ?? {}) as object)
      assert.deepEqual([...kind.needed, ...kind.optional].toSorted(), names.toSorted(), kind.type)
    }
  })

  test('sai tài khoản, sai mã truy cập, sai chữ ký, thư cũ, rác, sai quy cách, quá dài: trả lời rõ và không giữ gì', async () => {
    const { letters } = await police.counts()
    assert.equal((await tokenAt(police.url, 'sai')).status, 401)
    const good = letterFor('thuong-tru', dossier())
    const cases: readonly [string, object | string, Partial<Parameters<typeof bring>[2]>, number, string][] = [
      ['mã truy cập lạ', good, { token: 'la' }, 401, 'token'],
      ['khóa khác', good, { key: freshSecret() }, 401, 'signature'],
      ['thư một giờ trước', good, { at: new Date(Date.now() - 3_600_000) }, 401, 'signature'],
      ['không phải JSON', 'xin chào', {}, 400, 'not-json'],
      ['thiếu phong bì', { id: 'x' }, {}, 422, 'envelope'],
      ['loại thư lạ', { ...good, type: 'cong-an.viec-khac.v1' }, {}, 422, 'unknown-type'],
      ['phiên bản lạ', { ...good, type: 'cong-an.dang-ky-thuong-tru.v2' }, {}, 422, 'unknown-type'],
      ['thừa trường', { ...good, data: { ...good.data, them: 1 } }, {}, 422, 'schema'],
      ['ngày viết kiểu khác', letterFor('thuong-tru', dossier(), { fields: { childBorn: '2026-11-10' } }), {}, 422, 'code-table'],
      ['mã không có trong danh mục', letterFor('thuong-tru', dossier(), { fields: { childSex: 'nam' } }), {}, 422, 'code-table'],
      ['quá dài', 'x'.repeat(256_001), {}, 413, 'too-large'],
    ]
    for (const [name, letter, how, status, code] of cases) {
      const answer = await bring(police.url, letter, { key: secret, ...how })
      assert.deepEqual([answer.status, (JSON.parse(answer.text) as { code: string }).code], [status, code], name)
    }
    assert.equal((await police.counts()).letters, letters)
  })

  test('thư đến hai lần có tác dụng một lần; cùng mã mà nội dung khác thì từ chối', async () => {
    const letter = letterFor('thuong-tru', dossier())
    const first = await bring(police.url, letter, { key: secret })
    assert.deepEqual([first.status, JSON.parse(first.text)], [202, { acknowledged: letter.id, fresh: true }])
    assert.equal(first.hash, createHash('sha512').update(first.body).digest('base64'))
    const again = await Promise.all([1, 2, 3].map(() => bring(police.url, letter, { key: secret })))
    assert.deepEqual(
      again.map(({ status }) => status),
      [200, 200, 200],
    )
    const other = await bring(police.url, { ...letter, subject: 'khac' }, { key: secret })
    assert.equal(other.status, 409)
    assert.equal((await police.rows('select 1 from part_event e join part p on p.id = part_id where dossier = $1', [letter.subject])).length, 1)
  })

  test('lần gửi sau mở lại hồ sơ; lần gửi trước đến muộn không đổi gì', async () => {
    const { code, press } = await opened()
    await press({ viec: 'fallShort', ma: 'P13' })
    await bring(police.url, letterFor('thuong-tru', code, { round: 2, fields: { address: 'Số 7A phố Hàng Bông' } }), { key: secret })
    assert.equal((await partOf(police, code)).state, 'new')
    await press({ viec: 'accept' })
    await bring(police.url, letterFor('thuong-tru', code, { round: 1 }), { key: secret })
    assert.equal((await partOf(police, code)).state, 'accepted')
  })
})

describe('Cán bộ của cơ quan làm việc', () => {
  test('chưa đăng nhập thì không thấy hồ sơ; mật khẩu sai thì không vào được', async () => {
    const { id } = await opened()
    for (const path of ['/', `/phan/${id}`, '/so-cu-tru', '/thu-di'])
      assert.equal((await fetch(`${police.url}${path}`, { redirect: 'manual' })).status, 303, path)
    assert.equal((await clerkAt(police, 'hanh', 'sai')).status, 401)
    assert.match(await (await fetch(`${police.url}/dang-nhap`)).text(), /hanh-cu-tru/)
  })

  test('trang hồ sơ có mọi điều thư nói, bằng chữ của danh mục', async () => {
    const bytes = Buffer.from('giấy tờ')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    city.files.set(sha256, bytes)
    const file = { name: 'Văn bản đồng ý', sha256, type: 'image/png', size: bytes.length }
    const { id, code, clerk } = await opened('thuong-tru', { files: [file], dueAt: '2026-11-20T17:00:00+07:00' })
    const page = await clerk.see(`/phan/${id}`)
    for (const { fields } of [samples['thuong-tru']!]) for (const value of Object.values(fields)) assert.ok(page.includes(value), value)
    for (const words of [code, 'Nam (1)', 'Cháu nội (7)', 'Nghị định 63/2024/NĐ-CP', 'Văn bản đồng ý', 'quá hạn'])
      assert.ok(page.includes(words), words)
    assert.equal(await clerk.see(`/phan/${id}/tep/${sha256}`), 'giấy tờ')
    assert.match(await clerk.see(`/phan/${id}/hoi`), /step=thuong-tru&amp;ground=/)
    assert.match(await clerk.see('/'), /Lê Minh An/)
  })

  test('Công an: tiếp nhận, hỏi chủ hộ, chủ hộ đồng ý, trả thông báo có tệp PDF; trẻ có tên trong sổ cư trú', async () => {
    const { code, id, press, clerk } = await opened()
    assert.equal(await press({ viec: 'accept' }), 303)
    assert.equal(await press({ viec: 'verify' }), 303)
    const [, key] = /\/xac-nhan\/([\w-]{16})/.exec(await clerk.see(`/phan/${id}`)) ?? []
    assert.match(await (await fetch(`${police.url}/xac-nhan/${key}`)).text(), /Tôi đồng ý/)
    await fetch(`${police.url}/xac-nhan/${key}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ 'tra-loi': 'co' }) })
    assert.equal(await press({ viec: 'complete' }), 303)
    await until('bốn thư tới', () => toldOf(code).length === 4)
    assert.deepEqual(typesOf(code), ['tiep-nhan', 'xac-minh', 'tiep-nhan', 'hoan-thanh'])
    for (const { type, data, source, step } of toldOf(code)) {
      messages[type as MessageType].schema.parse(data)
      assert.deepEqual([source, step], ['VN/GOV/CONG-AN/CU-TRU', 'thuong-tru'])
    }
    const { result } = toldOf(code).at(-1)!.data as { result: { issuedOn: string; signer: string; file: { sha256: string; size: number } } }
    assert.match(result.issuedOn, /^\d\d\/\d\d\/\d{4}$/)
    const bytes = city.files.get(result.file.sha256)!
    assert.equal(bytes.length, result.file.size)
    const [text] = await pdfTexts(bytes)
    assert.match(text ?? '', /Thông báo kết quả đăng ký thường trú[^]*Họ và tên: Lê Minh An[^]*Trung tá Đỗ Mạnh Hùng/)
    assert.equal((await police.rows('select 1 from resident where dossier = $1', [code])).length, 1)
    assert.match(await clerk.see('/so-cu-tru'), /Lê Minh An/)
  })

  test('chủ hộ không đồng ý thì từ chối với mã của Công an; trả lời lần nữa không đổi gì', async () => {
    const { code, id, press, clerk } = await opened()
    await press({ viec: 'verify' })
    const [, key] = /\/xac-nhan\/([\w-]{16})/.exec(await clerk.see(`/phan/${id}`)) ?? []
    for (const answer of ['khong', 'co'])
      await fetch(`${police.url}/xac-nhan/${key}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ 'tra-loi': answer }) })
    await until('hai thư tới', () => toldOf(code).length === 2)
    assert.deepEqual([typesOf(code), toldOf(code)[1]?.data['code']], [['xac-minh', 'tu-choi'], 'P01'])
    assert.equal((await partOf(police, code)).state, 'refused')
  })

  test('chậm thì xin lỗi và hẹn lại một lần; thiếu thì nói thiếu gì; việc không hợp bước thì không làm', async () => {
    const { code, press } = await opened()
    assert.equal(await press({ viec: 'late', 'ly-do': 'Chờ xác minh ở nơi cũ', den: '' }), 422, 'chưa chọn ngày')
    assert.equal(await press({ viec: 'late', 'ly-do': 'Chờ xác minh ở nơi cũ', den: '2026-12-01' }), 303)
    assert.equal(await press({ viec: 'late', 'ly-do': 'Lần nữa', den: '2026-12-05' }), 422)
    assert.equal(await press({ viec: 'fallShort' }), 422, 'chưa chọn gì')
    assert.equal(await press({ viec: 'fallShort', ma: 'P12' }), 303)
    assert.equal(await press({ viec: 'verify' }), 422)
    await until('hai thư tới', () => toldOf(code).length === 2)
    const [late, short] = toldOf(code).map(({ data, type }) => messages[type as MessageType].schema.parse(data)) as [object, { asked: object[] }]
    assert.deepEqual(
      { ...late, dossier: 0 },
      { dossier: 0, leg: 'thuong-tru', round: 1, reason: 'Chờ xác minh ở nơi cũ', until: '2026-12-01T17:00:00+07:00' },
    )
    assert.deepEqual(short.asked, [{ code: 'P12', says: 'Số định danh của chủ hộ chưa có hoặc chưa đúng', field: 'headPin' }])
  })

  test('Công an xóa thường trú của người đã mất trong sổ', async () => {
    const { press, code, clerk } = await opened('xoa-thuong-tru')
    await press({ viec: 'complete' })
    const [row] = await police.rows<{ removed_by: string }>("select removed_by from resident where pin = '001148000104'")
    assert.equal(row?.removed_by, code)
    assert.match(await clerk.see('/so-cu-tru'), /Đã xóa lúc/)
  })

  const issued: readonly [string, RegExp, string][] = [
    ['the-bhyt', /^TE101\d{10}$/, 'Thẻ bảo hiểm y tế'],
    ['mai-tang', /^\d{6}\/QĐ-MTP$/, 'Quyết định hưởng trợ cấp mai táng'],
    ['tu-tuat', /^\d{6}\/QĐ-TT$/, 'Quyết định hưởng trợ cấp tuất'],
  ]
  for (const [leg, like, name] of issued)
    test(`Bảo hiểm xã hội, ${leg}: cấp ${name}, ngày viết liền`, async () => {
      const { press, code } = await opened(leg, {}, insurance)
      await press({ viec: 'complete' })
      await until('thư tới', () => toldOf(code).length === 1)
      const { result } = messages['lien-thong.hoan-thanh.v1'].schema.parse(toldOf(code)[0]?.data) as { result: Record<string, unknown> }
      assert.equal(result['name'], name)
      assert.match(String(result['number']), like)
      assert.match(String(result['issuedOn']), /^\d{8}$/)
      assert.equal(city.files.size > 0, true)
    })
})

describe('Sự cố của cơ quan', () => {
  test('công tắc: đổi được từ trang của cơ quan và bằng tay của người diễn tập, không đổi được từ trang khác', async () => {
    const turn = (fault: string, site?: string) =>
      fetch(`${police.url}/su-co`, { method: 'POST', body: new URLSearchParams({ fault }), headers: site ? { 'sec-fetch-site': site } : {} })
    assert.equal((await turn('down', 'cross-site')).status, 403)
    assert.equal((await turn('down')).status, 200)
    assert.equal((await tokenAt(police.url).catch(() => ({ status: 503 }))).status, 503)
    await turn('none', 'same-origin')
    assert.equal((await tokenAt(police.url)).status, 200)
  })

  test('chậm: thư đã giữ trước khi trả lời, gửi lại không thành hai', async () => {
    const letter = letterFor('thuong-tru', dossier())
    police.fault('slow')
    const began = performance.now()
    const slow = bring(police.url, letter, { key: secret })
    await until('đã giữ', () => partOf(police, letter.subject).then(Boolean, () => false))
    police.fault('none')
    assert.equal((await bring(police.url, letter, { key: secret })).status, 200)
    assert.equal((await slow).status, 202)
    assert.ok(performance.now() - began >= 700)
  })

  const answers: readonly ['garbage' | 'silent' | 'refuse' | 'skew', number, RegExp, boolean][] = [
    ['garbage', 200, /^<html>/, true],
    ['silent', 202, /^\{"fresh":true\}$/, true],
    ['refuse', 422, /"code":"refused"/, false],
    ['skew', 401, /"code":"old"/, false],
  ]
  for (const [fault, status, like, kept] of answers)
    test(`${fault}: thành phố nghe ${status}, thư ${kept ? 'vẫn được giữ' : 'không được giữ'}`, async () => {
      const letter = letterFor('thuong-tru', dossier())
      police.fault(fault)
      const answer = await bring(police.url, letter, { key: secret })
      assert.equal(answer.status, status)
      assert.match(answer.text, like)
      assert.equal((await police.rows('select 1 from letter where id = $1', [letter.id])).length, kept ? 1 : 0)
    })

  const sealing: readonly ['wrong-signature' | 'skew' | 'garbage', string][] = [
    ['wrong-signature', 'signature'],
    ['skew', 'old'],
    ['garbage', 'not-json'],
  ]
  for (const [fault, code] of sealing)
    test(`${fault}: thư gửi đi bị thành phố trả lại, hết sự cố thì tới đủ`, async () => {
      const { press, code: subject } = await opened()
      police.fault(fault)
      await press({ viec: 'accept' })
      await until('thành phố trả lại', () => city.refused.some(one => one.code === code))
      assert.equal(toldOf(subject).length, 0)
      police.fault('none')
      await until('thư tới', () => toldOf(subject).length === 1)
    })

  test('gửi đôi: mỗi thư tới ba lần, cùng một mã', async () => {
    const { press, code } = await opened()
    police.fault('duplicate')
    await press({ viec: 'accept' })
    await until('ba lần', () => city.arrivals.filter(({ subject }) => subject === code).length === 3)
    assert.equal(toldOf(code).length, 1)
  })

  test('sai thứ tự: thư sau tới trước', async () => {
    const { press, code } = await opened()
    police.fault('reorder')
    await press({ viec: 'accept' })
    await press({ viec: 'complete' })
    await until('hai thư tới', () => toldOf(code).length === 2)
    assert.deepEqual(typesOf(code), ['hoan-thanh', 'tiep-nhan'])
  })

  test('ngừng hẳn: không nhận, không gửi; chạy lại thì gửi đúng thứ tự', async () => {
    const { press, code } = await opened()
    police.fault('down')
    await press({ viec: 'accept' })
    await press({ viec: 'complete' })
    assert.equal((await bring(police.url, letterFor('thuong-tru', dossier()), { key: secret, token: 'x' })).status, 503)
    await pause(700)
    assert.equal(toldOf(code).length, 0)
    police.fault('none')
    await until('hai thư tới', () => toldOf(code).length === 2)
    assert.deepEqual(typesOf(code), ['tiep-nhan', 'hoan-thanh'])
  })

  test('thành phố ngừng: thư nằm trong hộp, thành phố chạy lại thì tới', async () => {
    city.mood = 'down'
    const { press, code } = await opened()
    await press({ viec: 'accept' })
    await until('đã thử', async () => (await police.rows('select 1 from outbox where subject = $1 and tries > 1', [code])).length === 1)
    city.mood = 'open'
    await until('thư tới', () => toldOf(code).length === 1)
  })

  test('thành phố từ chối hẳn: thư dừng lại, các thư khác vẫn đi, cán bộ bấm gửi lại được', async () => {
    city.mood = { status: 409, code: 'leg-closed' }
    const { press, code, clerk } = await opened()
    await press({ viec: 'accept' })
    await until(
      'thư dừng',
      async () => (await police.rows('select 1 from outbox where subject = $1 and given_up_at is not null', [code])).length === 1,
    )
    city.mood = 'open'
    assert.match(await clerk.see('/thu-di'), /leg-closed/)
    const [row] = await police.rows<{ no: string }>('select no from outbox where subject = $1', [code])
    await clerk.press('/thu-di', { thu: row!.no })
    await until('thư tới', () => toldOf(code).length === 1)
  })
})

describe('Máy làm thay cán bộ', () => {
  test('40 hồ sơ, sự cố ngẫu nhiên cả hai chiều: phần nào cũng đi tới cùng, mỗi thư một lần, kết quả lặp lại được', async () => {
    const machine = await listenPolice(settings('machine', { clerk: 'machine', fault: 'random', thinkMs: 40, gatherMs: 100 }))
    const codes = Array.from({ length: 40 }, dossier)
    for (const code of codes) {
      const letter = letterFor('thuong-tru', code)
      await until('cơ quan báo nhận', async () => {
        const { token } = await tokenAt(machine.url).catch(() => ({ token: '' }))
        const { status } = await bring(machine.url, letter, { key: secret, token })
        return status === 202 || status === 200
      })
    }
    const wanted = (code: string) => {
      const lot = chance(`${code}/thuong-tru`)
      return lot < 0.85 || lot >= 0.95 ? 'hoan-thanh' : lot < 0.9 ? 'can-bo-sung' : 'tu-choi'
    }
    await until('tin cuối tới', () => codes.every(code => typesOf(code).includes(wanted(code))))
    for (const code of codes.filter(one => wanted(one) === 'can-bo-sung')) {
      const letter = letterFor('thuong-tru', code, { round: 2, id: randomUUID() })
      machine.fault('none')
      await bring(machine.url, letter, { key: secret })
      await until('xong sau bổ sung', () => typesOf(code).includes('hoan-thanh'))
    }
    machine.fault('none')
    await until('hộp thư trống', async () => (await machine.counts()).waiting === 0)
    assert.equal((await machine.counts()).givenUp, 0)
    for (const code of codes) assert.equal(typesOf(code).filter(type => type === 'hoan-thanh' || type === 'tu-choi').length, 1, code)
    await machine.close()
  })
})
