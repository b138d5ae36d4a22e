import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { iso, plusMinutes, type Instant } from '#kernel/instant.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import { calendarFromFiles, workingMinutesBetween } from '#units'
import { dueData } from './clock.ts'
import { legData, type LegNews } from './commands/legs.ts'
import { after, newborn, type Actor, type Dossier, type Happening, type Json } from './dossier.ts'
import { startedLegs } from './leg-clock.ts'
import { allOver, CIVIL, isOpen, legLifecycle, legNamed, type Leg } from './leg.ts'
import { ledger, type LedgerEvent } from './ledger.ts'

const HERE = '00160@2025-07-01'
const calendar = calendarFromFiles()
const RESULT = { name: 'Thông báo kết quả', number: '12/TB', issuedOn: '2026-11-20', signer: 'Nguyễn Văn Tám' }
const agency: Actor = { kind: 'machine', id: 'cong-an', name: 'Công an' }
/** A birth with residence and card, and nothing else. */
const edition = {
  ...{ code: '2.000986', from: day('2025-07-01'), name: 'Nhóm mẫu', precheck: [], tasks: [], entries: [], parties: [], papers: [] },
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00' } }],
  documents: [{ name: 'Giấy khai sinh' }],
  legs: [
    { kind: 'thuong-tru', name: 'Đăng ký thường trú', agency: 'cong-an', when: true, fields: {}, result: 'Thông báo', law: 'Luật Cư trú' },
    { kind: 'the-bhyt', name: 'Thẻ bảo hiểm y tế', agency: 'bao-hiem-xa-hoi', when: true, fields: {}, result: 'Thẻ', law: 'Luật Bảo hiểm y tế' },
  ],
} as unknown as Edition
const law = { edition, calendar }

const at = (text: string): Instant => new Date(`2026-11-${text}:00+07:00`)
const sent = {
  ...newborn,
  code: 'H26.1-261118-0001',
  procedure: edition.code,
  unit: HERE,
  answers: {},
  submittedAt: at('18T08:00'),
  state: 'submitted',
} as unknown as Dossier
const happen = (dossier: Dossier, action: Happening['action'], when: Instant, data: Happening['data'] = {}) =>
  after(dossier, { action, by: agency, at: when, data })
const received = happen(sent, 'receive', at('18T09:00'), dueData(law, sent, at('18T09:00'), []))
const signedAt = (when: Instant) =>
  happen({ ...received, state: 'toSign' }, 'sign', when, { entry: { number: 7 }, ...startedLegs(law, received, when) })
const said = (dossier: Dossier, leg: string, news: LegNews, when: Instant) =>
  happen(dossier, 'moveLeg', when, legData({ ...law, leg, news }, dossier, legNamed(dossier.legs, leg), when))
const dues = ({ legs }: Dossier) => (legs ?? []).map(({ kind, state, dueAt }) => `${kind} ${state} ${dueAt?.slice(8, 16)}`)

describe('Một hồ sơ, nhiều phần việc', () => {
  test('nhận: hẹn từng phần theo hạn của nó, và hẹn cả nhóm', () => {
    assert.deepEqual(dues(received), [`${CIVIL} accepted 18T17:00`, 'thuong-tru planned 20T17:00', 'the-bhyt planned 20T17:00'])
    assert.equal(iso(received.dueAt!), '2026-11-18T17:00:00+07:00')
    assert.equal(iso(received.wholeDueAt!), '2026-11-23T17:00:00+07:00')
  })

  test('ký: việc hộ tịch xong, các phần bắt đầu từ lúc ký; hồ sơ chưa xong, hẹn là hẹn của cả nhóm', () => {
    const signed = signedAt(at('18T15:30'))
    assert.deepEqual(dues(signed), [`${CIVIL} completed 18T17:00`, 'thuong-tru asked 23T17:00', 'the-bhyt asked 23T17:00'])
    assert.deepEqual([signed.outcome, signed.finishedAt, iso(signed.dueAt!)], ['granted', null, '2026-11-23T17:00:00+07:00'])
    assert.equal(iso(signed.legsDueAt!), '2026-11-23T17:00:00+07:00')
  })

  test('xong khi phần cuối cùng xong; phần bị từ chối cũng là xong, và việc hộ tịch vẫn còn nguyên', () => {
    const one = said(signedAt(at('18T10:00')), 'the-bhyt', { move: 'complete', result: RESULT }, at('19T09:00'))
    assert.equal(one.finishedAt, null)
    const both = said(one, 'thuong-tru', { move: 'refuse', code: 'P03', says: 'Chủ hộ không đồng ý' }, at('20T09:00'))
    assert.deepEqual([both.finishedAt, both.outcome, both.entry, both.legsDueAt], [at('20T09:00'), 'granted', { number: 7 }, null])
  })

  test('cần bổ sung thì đồng hồ của phần ấy dừng, bổ sung rồi thì tính lại từ đầu, phần khác không đổi', () => {
    const asked = [{ code: 'B02', says: 'Chưa có nơi khám', field: 'clinic' }]
    const short = said(signedAt(at('18T10:00')), 'the-bhyt', { move: 'fallShort', asked }, at('19T09:00'))
    assert.deepEqual([legNamed(short.legs, 'the-bhyt').dueAt, legNamed(short.legs, 'thuong-tru').dueAt?.slice(8, 10)], [null, '20'])
    const mended = said(short, 'the-bhyt', { move: 'supplement', mended: { clinic: '01-001' } }, at('25T09:00'))
    const leg = legNamed(mended.legs, 'the-bhyt')
    assert.deepEqual([leg.state, leg.dueAt?.slice(8, 16), leg.round, leg.mended, leg.asked], ['asked', '27T17:00', 2, { clinic: '01-001' }, []])
  })

  test('xác minh thì thêm ngày của luật; hẹn lại chỉ một lần', () => {
    const verifying = said(signedAt(at('18T10:00')), 'thuong-tru', { move: 'verify', whom: 'chủ hộ' }, at('19T09:00'))
    assert.equal(legNamed(verifying.legs, 'thuong-tru').dueAt?.slice(8, 16), '27T17:00')
    const late = { move: 'apologise', reason: 'Chờ chủ hộ', until: at('30T16:00') } as const
    const apologised = said(verifying, 'thuong-tru', late, at('26T09:00'))
    assert.equal(legNamed(apologised.legs, 'thuong-tru').dueAt?.slice(8, 16), '30T16:00')
    assert.throws(() => said(apologised, 'thuong-tru', late, at('27T09:00')), /chỉ được hẹn lại một lần/i)
  })

  test('gửi lại phần bị từ chối: một lượt mới, hạn mới; hồ sơ đã xong thì vẫn xong lúc đó', () => {
    const done = said(
      said(signedAt(at('18T10:00')), 'the-bhyt', { move: 'complete', result: RESULT }, at('19T09:00')),
      'thuong-tru',
      { move: 'refuse', code: 'P03', says: 'Sai địa chỉ' },
      at('20T09:00'),
    )
    const again = said(done, 'thuong-tru', { move: 'resend', mended: { address: 'Số 5' } }, at('24T09:00'))
    const leg = legNamed(again.legs, 'thuong-tru')
    assert.deepEqual([leg.state, leg.round, leg.refusal, leg.dueAt?.slice(8, 16)], ['asked', 2, null, '26T17:00'])
    assert.deepEqual([again.finishedAt, iso(again.legsDueAt!).slice(8, 16)], [at('20T09:00'), '26T17:00'])
  })

  for (const [action, outcome] of [
    ['turnAway', 'turnedAway'],
    ['withdraw', 'withdrawn'],
  ] as const)
    test(`${action}: không phần nào được gửi đi nữa`, () => {
      const state = action === 'turnAway' ? 'submitted' : 'received'
      const over = happen({ ...received, state }, action, at('18T10:00'))
      assert.deepEqual([over.outcome, over.legsDueAt, over.legs!.map(leg => leg.state)], [outcome, null, ['dropped', 'dropped', 'dropped']])
    })
})

const news: readonly LegNews[] = [
  { move: 'accept' },
  { move: 'verify', whom: 'chủ hộ' },
  { move: 'fallShort', asked: [{ code: 'x', says: 'Thiếu' }] },
  { move: 'supplement', mended: {} },
  { move: 'complete', result: RESULT },
  { move: 'refuse', code: 'x', says: 'Không' },
  { move: 'resend', mended: {} },
  { move: 'apologise', reason: 'Chậm', until: at('30T10:00') },
]
const walk = fc.array(
  fc.record({ leg: fc.constantFrom('thuong-tru', 'the-bhyt'), what: fc.nat(news.length - 1), minutes: fc.integer({ min: 1, max: 2000 }) }),
  { maxLength: 25 },
)

test('bất cứ cơ quan nào báo gì, theo thứ tự nào: việc hộ tịch đứng yên, xong đúng lúc phần cuối xong, mỗi phút có một chủ', () => {
  fc.assert(
    fc.property(walk, steps => {
      let now = at('18T10:00')
      const events: LedgerEvent[] = [
        { type: 'submit', at: sent.submittedAt, data: {} },
        { type: 'receive', at: at('18T09:00'), data: dueData(law, sent, at('18T09:00'), []) },
      ]
      let dossier = signedAt(now)
      events.push({ type: 'sign', at: now, data: { legs: dossier.legs as unknown as Json } })
      const [civil] = dossier.legs!
      let ended: Instant | null = null
      for (const { leg, what, minutes } of steps) {
        now = plusMinutes(now, minutes)
        const before = legNamed(dossier.legs, leg)
        const one = news[what]!
        const allowed = Object.hasOwn(legLifecycle[before.state], one.move) && !(one.move === 'apologise' && before.apology)
        try {
          const data = legData({ ...law, leg, news: one }, dossier, before, now)
          dossier = happen(dossier, 'moveLeg', now, data)
          events.push({ type: 'moveLeg', at: now, data })
          assert.ok(allowed, `${one.move} khi ${before.state}`)
          ended ??= allOver(dossier.legs!) ? now : null
        } catch (problem) {
          if (!(problem instanceof Refusal)) throw problem
          assert.ok(!allowed, `${one.move} khi ${before.state}: ${problem.message}`)
        }
        assert.deepEqual(dossier.legs![0], civil)
        assert.deepEqual([dossier.outcome, dossier.state, dossier.entry, dossier.finishedAt], ['granted', 'signed', { number: 7 }, ended])
        const open = dossier
          .legs!.filter((part: Leg) => isOpen(part) && part.dueAt)
          .map(part => part.dueAt!)
          .toSorted()
        assert.equal(dossier.legsDueAt && iso(dossier.legsDueAt), open[0] ?? null)
      }
      const minutes = ledger(calendar, HERE, events, now).reduce((sum, span) => sum + span.workingMinutes, 0)
      assert.equal(minutes, Math.floor(workingMinutesBetween({ ...calendar, shut: [] }, sent.submittedAt, now)))
    }),
    { numRuns: 300 },
  )
})
