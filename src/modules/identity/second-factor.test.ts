import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  addOfficers,
  addPosts,
  beginSecondFactor,
  checkSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
} from './index.ts'
import { codeAt, stepOf } from './totp.ts'
import { unseal } from './seal.ts'

const NOW = instant(day('2026-11-18'), '08:05')
const ON = day('2026-11-18')
const UNIT = '00082@2025-07-01'
const KEY = 'bí mật của nơi cài đặt'
const db = await testDatabase()
await db.write(async tx => {
  await addOfficers(tx, [
    { id: 'tuan', name: 'Trần Quốc Tuấn', username: 'tuan', pin: '001075091835' },
    { id: 'hung', name: 'Đỗ Mạnh Hùng', username: 'hung', pin: '001084031673' },
  ])
  const post = { unit: UNIT, unitName: 'Phường Cửa Nam', from: day('2025-07-01') }
  await addPosts(tx, [
    { ...post, officer: 'tuan', role: 'signer' },
    { ...post, officer: 'hung', role: 'deskOfficer' },
  ])
})

const holder = (officer = 'tuan') => ({ officer, key: KEY })
const check = (typed: string, now: Instant, officer = 'tuan') => db.write(tx => checkSecondFactor(tx, holder(officer), typed, now))
async function codeNow(now: Instant, column: 'secret' | 'pending' = 'secret', officer = 'tuan') {
  const row = await db.one<{ secret: string; pending: string }>(sql`select secret, pending from identity.second_factor where officer = ${officer}`)
  return codeAt(unseal(KEY, officer, row[column]), stepOf(now))
}

test('ghi danh: khóa chờ xác nhận giữ nguyên khi tải lại trang; mã đầu tiên đưa khóa vào dùng và cho mười mã dự phòng', async () => {
  const first = await db.write(tx => beginSecondFactor(tx, holder()))
  assert.deepEqual(await db.write(tx => beginSecondFactor(tx, holder())), first)
  assert.match(first.address, /^otpauth:\/\/totp\/.*tuan\?secret=[A-Z2-7]{32}&/)
  assert.equal(first.text.replaceAll(' ', ''), /secret=([A-Z2-7]+)/.exec(first.address)?.[1])
  assert.equal((await secondFactorOf(db, 'tuan', ON, false)).enrolled, false)
  assert.equal((await db.write(tx => confirmSecondFactor(tx, holder(), '000000', NOW))).ok, false)
  const done = await db.write(async tx => confirmSecondFactor(tx, holder(), await codeNow(NOW, 'pending'), NOW))
  assert.ok(done.ok)
  assert.equal(new Set(done.codes).size, 10)
  assert.ok(done.codes.every(code => /^[A-Z0-9]{5}-[A-Z0-9]{5}$/.test(code)))
  assert.deepEqual(await secondFactorOf(db, 'tuan', ON, false), { enrolled: true, since: NOW, demanded: false, codesLeft: 10 })
})

test('một mã chỉ dùng một lần, kể cả mã lúc ghi danh và hai máy gửi cùng lúc', async () => {
  assert.deepEqual(await check(await codeNow(NOW), NOW), { ok: false, says: 'Mã này đã dùng. Chờ mã kế tiếp trong ứng dụng, chừng nửa phút' })
  const later = plusMinutes(NOW, 1)
  const code = await codeNow(later)
  const both = await Promise.all([check(code, later), check(code, later)])
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true])
  assert.equal((await check(await codeNow(plusMinutes(later, -0.5)), later)).ok, false, 'mã cũ hơn mã vừa dùng cũng không')
})

test('mã dự phòng: gõ thường, có hay không có gạch đều được; mỗi mã một lần; cấp lại thì mã cũ hết', async () => {
  const codes = await db.write(tx => renewRecoveryCodes(tx, holder()))
  const [first = '', second = ''] = codes
  assert.equal((await check(first.toLowerCase().replace('-', ' '), NOW)).ok, true)
  assert.equal((await check(first, NOW)).ok, false)
  assert.equal((await secondFactorOf(db, 'tuan', ON, false)).codesLeft, 9)
  await db.write(tx => renewRecoveryCodes(tx, holder()))
  assert.equal((await check(second, NOW)).ok, false)
  const rows = await db.all<{ text: string }>(sql`select r::text || f::text as text from identity.recovery_code r, identity.second_factor f`)
  assert.ok(rows.every(({ text }) => codes.every(code => !text.includes(code))))
})

test('sai năm lần thì chờ, và câu nói đến lúc nào', async () => {
  const at = instant(day('2026-11-18'), '09:00')
  for (let i = 0; i < 5; i++) assert.equal((await check('000000', at)).ok, false)
  assert.deepEqual(await check(await codeNow(at), at), { ok: false, says: 'Đã nhập sai 5 lần. Chờ đến 09:15 rồi nhập lại' })
  assert.equal((await check(await codeNow(plusMinutes(at, 15)), plusMinutes(at, 15))).ok, true)
})

test('ai bị đòi bước thứ hai: mặc định người ký khi vận hành thật; dòng hẹp nhất trong bảng thắng', async () => {
  const asked = async (officer: string, strict: boolean) => (await secondFactorOf(db, officer, ON, strict)).demanded
  const rule = (role: string | null, unit: string | null, required: boolean) =>
    db.write(tx => tx.run(sql`insert into identity.second_factor_rule (role, unit, required) values (${role}, ${unit}, ${required})`))
  assert.deepEqual([await asked('tuan', true), await asked('tuan', false), await asked('hung', true)], [true, false, false])
  await rule(null, UNIT, true)
  assert.deepEqual([await asked('hung', false), await asked('tuan', false)], [true, true])
  await rule('deskOfficer', null, false)
  assert.equal(await asked('hung', true), false)
  await rule('deskOfficer', UNIT, true)
  assert.equal(await asked('hung', false), true)
})

test('bỏ bước thứ hai thì mã dự phòng cũng hết', async () => {
  await db.write(tx => dropSecondFactor(tx, 'tuan'))
  assert.deepEqual(await secondFactorOf(db, 'tuan', ON, false), { enrolled: false, since: null, demanded: true, codesLeft: 0 })
  assert.equal((await check('000000', plusMinutes(NOW, 120))).ok, false)
})
