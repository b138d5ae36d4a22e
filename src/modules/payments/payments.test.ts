import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { fees, published } from '#catalogue'
import type { Officer, Role } from '#identity'
import { editionFor } from '#procedures'
import { openDraft, refer, submit } from '#dossiers'
import { testDatabase } from '../../../test/database.ts'
import {
  amountInWords,
  cancelExemption,
  cancelReceipt,
  chargeOf,
  closeDay,
  dayOfTill,
  exempt,
  feesOf,
  openDays,
  readDong,
  receiptNumber,
  settle,
  takeFee,
  type Charge,
} from './index.ts'

const UNIT = '00160@2025-07-01'
const TODAY = day('2026-11-18')
const now = instant(TODAY, '09:00')
const edition = editionFor(published, '1.001193', TODAY)
const late = edition.examples.find(({ id }) => id === 'muon')!

const officer = (id: string, name: string, more: Partial<Officer> = {}): Officer => ({
  kind: 'officer',
  id,
  name,
  pin: '001186021957',
  unit: UNIT,
  unitName: 'Phường Nghĩa Đô',
  roles: ['deskOfficer'] as Role[],
  relatives: [],
  ...more,
})
const tuyet = officer('tuyet', 'Lê Thị Ánh Tuyết')
const phuong = officer('phuong', 'Trịnh Thu Phương')

const words: [number, string][] = [
  [0, 'Không đồng'],
  [5_000, 'Năm nghìn đồng'],
  [8_000, 'Tám nghìn đồng'],
  [24_005, 'Hai mươi tư nghìn không trăm linh năm đồng'],
  [26_015, 'Hai mươi sáu nghìn không trăm mười lăm đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_050_300, 'Một triệu không trăm năm mươi nghìn ba trăm đồng'],
  [2_000_000_001, 'Hai tỷ không trăm linh một đồng'],
]
for (const [amount, said] of words) test(`${amount} đồng đọc là ${said}`, () => assert.equal(amountInWords(amount), said))

const typed: [string, number | 'money'][] = [
  ['24.000', 24_000],
  [' 24 000 đ', 24_000],
  ['24000 đồng', 24_000],
  ['0', 0],
  ['1.234.000 ₫', 1_234_000],
  ['', 'money'],
  ['24,5', 'money'],
  ['-5000', 'money'],
  ['2.40', 'money'],
  ['hai nghìn', 'money'],
]
for (const [text, read] of typed)
  test(`gõ tiền “${text}” → ${read}`, () =>
    typeof read === 'number' ? assert.equal(readDong(text), read) : assert.throws(() => readDong(text), { reason: read }))

test('khoản nào miễn thì không thu khoản đó; thu rồi thì không còn gì', () => {
  const line = (name: string, amount: number, certain = true) => ({ line: name, name, amount, times: 1, certain, source: '' })
  const charge: Charge = { lines: [line('muon', 5000, false), line('ban-sao', 8000)], total: 13_000, certain: false, reason: '', law: '' }
  const cases = [
    { seen: settle(charge, { paid: false }), amount: 13_000, certain: false },
    { seen: settle(charge, { paid: false, exempted: ['muon'] }), amount: 8000, certain: true },
    { seen: settle(charge, { paid: true }), amount: 0, certain: true },
  ]
  for (const { seen, amount, certain } of cases) assert.deepEqual([seen.amount, seen.certain], [amount, certain])
})

describe('Thu lệ phí ở quầy', () => {
  let db: Database
  before(async () => {
    db = await testDatabase()
  })

  /** A late birth with three copies, taken in at the counter of `unit`: 5.000 that is doubtful and 24.000 that is not. */
  const filed = (unit = UNIT, answers: Record<string, string | number> = {}): Promise<string> =>
    db.write(async tx => {
      const owner = 'officer:tuyet'
      const given = { ...late.answers, copies: 3, ...answers } as never
      const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner, channel: 'counter', unit, answers: given }, now)
      const by = { kind: 'officer', id: 'tuyet', name: 'Lê Thị Ánh Tuyết', unit } as const
      return (await submit(tx, { draft: draft.code, owner, by, edition, fees, unitName: id => id, paperless: true }, now)).dossier.code
    })
  const take = (code: string, who = tuyet, more: { amount?: number; at?: Date } = {}) =>
    db.writeAs([who.unit], tx => takeFee(tx, who, code, { amount: more.amount ?? 29_000, payer: 'Trần Thị Hồng Nhung' }, more.at ?? now))

  test('100 người cùng thu một lúc: số chạy 1…100, không sót, không trùng', async () => {
    const unit = '00082@2025-07-01'
    const desk = officer('hung', 'Đỗ Mạnh Hùng', { unit })
    const codes = await Promise.all(Array.from({ length: 100 }, () => filed(unit)))
    const receipts = await Promise.all(codes.map(code => take(code, desk)))
    assert.deepEqual(
      receipts.map(({ number }) => number).sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, n) => n + 1),
    )
    const { totals } = await db.readAs([unit], one => dayOfTill(one, desk, TODAY))
    assert.deepEqual(totals, { receipts: 100, cancelled: 0, exempted: 0, amount: 2_900_000 })
  })

  test('hai người bấm thu một hồ sơ cùng lúc: một biên lai, số không mất', async () => {
    const code = await filed()
    const tried = await Promise.allSettled([take(code), take(code, phuong), take(code)])
    assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const one of tried) if (one.status === 'rejected') assert.equal((one.reason as { reason?: string }).reason, 'paid-already')
    const first = (await feesOf(db, code)).standing
    assert.equal((await take(await filed())).number, (first?.number ?? 0) + 1)
    assert.match(receiptNumber(first ?? { number: 0, year: 0 }), /^00000\d\d\/2026$/)
  })

  test('số tiền chưa chắc thì biên lai cũng ghi là chưa chắc; khoản và số tiền là của ngày nộp', async () => {
    const { lines, certain, amount } = await take(await filed())
    assert.deepEqual(
      lines.map(({ line, amount: one, times, certain: sure }) => [line, one, times, sure]),
      [
        ['khai-sinh-qua-han', 5000, 1, false],
        ['ban-sao-khai-sinh', 8000, 3, true],
      ],
    )
    assert.deepEqual([certain, amount], [false, 29_000])
  })

  test('thu khác số phải thu, thu hồ sơ không có lệ phí, thu hồ sơ của nơi khác: không được', async () => {
    await assert.rejects(take(await filed(), tuyet, { amount: 30_000 }), { reason: 'other-sum', message: /29.000 đồng/ })
    const free = edition.examples.find(({ id }) => id === 'so-dinh-danh')!
    const code = await filed(UNIT, { ...(free.answers as Record<string, string>), copies: 0 })
    assert.equal(chargeOf({ fee: null }).total, 0)
    await assert.rejects(take(code, tuyet, { amount: 0 }), { reason: 'nothing-owed' })
    await assert.rejects(take(await filed('00070@2025-07-01')), { name: 'NotFound' })
    const kin = officer('than', 'Bùi Thu Trang', { relatives: [String(late.answers['mother.pin'])] })
    await assert.rejects(take(await filed(), kin), { reason: 'conflict-of-interest' })
    await assert.rejects(take(await filed(), officer('nam', 'Vũ Hoài Nam', { roles: ['civilStatusOfficer'] })), { name: 'Forbidden' })
  })

  test('hủy biên lai: số còn nguyên với lý do, thu lại được bằng số mới; người khác không hủy được', async () => {
    const code = await filed()
    const { id, number } = await take(code)
    const cancel = (who: Officer, reason: string) => db.writeAs([UNIT], tx => cancelReceipt(tx, who, id, reason, now))
    await assert.rejects(cancel(phuong, 'Ghi nhầm người nộp'), { reason: 'not-yours' })
    await assert.rejects(cancel(tuyet, ''), { reason: 'no-reason' })
    const cancelled = await cancel(tuyet, 'Ghi nhầm người nộp')
    assert.deepEqual([cancelled.number, cancelled.cancelReason, cancelled.cancelledBy?.name], [number, 'Ghi nhầm người nộp', tuyet.name])
    await assert.rejects(cancel(tuyet, 'Lần nữa'), { reason: 'cancelled-already' })
    const again = await take(code)
    assert.ok(again.number > number)
    assert.deepEqual(
      (await feesOf(db, code)).receipts.map(one => [one.number, one.cancelledAt !== null]),
      [
        [number, true],
        [again.number, false],
      ],
    )
  })

  test('miễn: ai thuộc diện, giấy nào đã xem, theo điều nào; bản sao vẫn phải nộp', async () => {
    const code = await filed()
    const given = { ground: 'ho-ngheo', beneficiary: 'Trần Thị Hồng Nhung', paper: 'Giấy chứng nhận hộ nghèo số 12/2026' } as const
    const letOff = (lines: string[]) => db.writeAs([UNIT], tx => exempt(tx, tuyet, code, { ...given, lines }, now))
    await assert.rejects(letOff([]), { reason: 'no-line' })
    const written = await letOff(['khai-sinh-qua-han'])
    assert.deepEqual([written.amount, written.law, written.paper], [5000, 'Luật Hộ tịch 2014, Điều 11', given.paper])
    await assert.rejects(letOff(['khai-sinh-qua-han']), { reason: 'exempt-already' })
    await assert.rejects(take(code), { reason: 'other-sum' })
    assert.equal((await take(code, tuyet, { amount: 24_000 })).certain, true)
    await assert.rejects(
      db.writeAs([UNIT], tx => cancelExemption(tx, phuong, written.id, 'Nhầm', now)),
      { reason: 'not-yours' },
    )
  })

  test('đã khai diện miễn thì vẫn ghi giấy đã xem, dù không có khoản nào phải thu', async () => {
    const code = await filed(UNIT, { 'fee.exempt': 'khuyet-tat', copies: 0 })
    const given = { ground: 'khuyet-tat', beneficiary: 'Nguyễn Quang Huy', paper: 'Giấy xác nhận khuyết tật số 7', lines: [] } as const
    assert.equal((await db.writeAs([UNIT], tx => exempt(tx, tuyet, code, given, now))).amount, 0)
  })

  test('hồ sơ chuyển nơi giải quyết: nơi mới thấy đã thu, không thu lần nữa, không hủy được biên lai của nơi cũ', async () => {
    const code = await filed()
    const { id } = await take(code)
    const there = officer('oanh', 'Cao Thị Kim Oanh', { unit: '00070@2025-07-01' })
    const to = { id: there.unit, name: 'Phường Hoàn Kiếm' }
    await db.writeAs([UNIT], tx => refer(tx, tuyet, code, { version: 1, to, reason: 'Cha mẹ cư trú ở nơi khác' }, now))
    assert.equal((await db.readAs([there.unit], one => feesOf(one, code))).standing?.id, id)
    await assert.rejects(take(code, there), { reason: 'paid-already' })
    await assert.rejects(
      db.writeAs([there.unit], tx => cancelReceipt(tx, there, id, 'Thu nhầm', now)),
      { name: 'NotFound' },
    )
  })

  describe('Chốt quỹ', () => {
    const chi = officer('chi', 'Đỗ Quỳnh Chi', { unit: '00097@2025-07-01' })
    const close = (counted: number, reason = '', on = TODAY) => db.writeAs([chi.unit], tx => closeDay(tx, chi, { day: on, counted, reason }, now))

    test('đếm thiếu phải có lý do; chốt rồi thì không thu, không hủy, không miễn, không chốt lại', async () => {
      const [one, two, three] = [await filed(chi.unit), await filed(chi.unit), await filed(chi.unit)]
      const kept = await take(one, chi)
      const cancelled = await take(two, chi)
      await db.writeAs([chi.unit], tx => cancelReceipt(tx, chi, cancelled.id, 'Người nộp đổi ý', now))
      await assert.rejects(close(28_000), { reason: 'no-reason', message: /thiếu 1.000 đồng/ })
      await assert.rejects(close(29_000, '', day('2026-11-19')), { reason: 'day-to-come' })
      const closed = await close(28_000, 'Trả thừa tiền lẻ cho một người nộp')
      assert.deepEqual([closed.receipts, closed.cancelled, closed.amount, closed.counted, closed.difference], [2, 1, 29_000, 28_000, -1000])
      await assert.rejects(take(three, chi), { reason: 'day-closed', message: /đã chốt quỹ/ })
      await assert.rejects(
        db.writeAs([chi.unit], tx => cancelReceipt(tx, chi, kept.id, 'Nhầm', now)),
        { reason: 'day-closed' },
      )
      await assert.rejects(
        db.writeAs([chi.unit], tx => exempt(tx, chi, three, { ground: 'ho-ngheo', beneficiary: 'A', paper: 'B', lines: ['khai-sinh-qua-han'] }, now)),
        { reason: 'day-closed' },
      )
      await assert.rejects(close(29_000), { reason: 'day-closed' })
      const next = instant(day('2026-11-19'), '08:00')
      assert.equal((await take(three, chi, { at: next })).takenOn, '2026-11-19')
      assert.deepEqual(await openDays(db, chi, day('2026-11-20')), ['2026-11-19'])
    })

    test('người khác ở cùng quầy vẫn thu được khi một người đã chốt', async () => {
      const hai = officer('hai', 'Vũ Hải Yến', { unit: chi.unit })
      assert.equal((await take(await filed(chi.unit), hai)).cashier, 'hai')
    })

    test('PostgreSQL cũng không cho: sửa số tiền, xóa, bỏ hủy, ghi vào ngày đã chốt, lùi số', async () => {
      const unit = sql`unit_id = ${chi.unit}`
      for (const statement of [
        sql`delete from payments.receipt where ${unit}`,
        sql`update payments.receipt set amount = 1 where ${unit}`,
        sql`update payments.receipt set cancelled_at = null, cancelled_by = null, cancel_reason = null where ${unit}`,
        sql`update payments.day_close set counted = 29000 where ${unit}`,
        sql`update payments.receipt_book set last_number = 0 where ${unit}`,
        sql`insert into payments.exemption (unit_id, dossier_code, lines, amount, ground, beneficiary, paper, law, cashier, cashier_name, taken_on, taken_at)
          values (${chi.unit}, 'x', '[]', 0, 'ho-ngheo', 'A', 'B', 'C', 'chi', 'Chi', ${TODAY}, ${now})`,
      ])
        await assert.rejects(
          db.write(tx => tx.run(statement)),
          /permission denied|is closed|only grow/,
        )
    })

    test('cán bộ chỉ thấy quỹ của đơn vị mình', async () => {
      assert.deepEqual((await db.readAs([UNIT], one => dayOfTill(one, chi, TODAY))).receipts, [])
    })
  })
})
