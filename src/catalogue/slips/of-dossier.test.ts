import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import type { Dossier, Entry } from '#dossiers'
import { nghiaTan } from './examples.ts'
import { apologyOf, handsOf, rejectionOf, terminationOf } from './of-dossier.ts'

const at = (on: string, time: string) => instant(day(on), time)
const citizen = { kind: 'citizen', id: '', name: 'Nguyễn Thị Lan' } as const
const officer = (name: string) => ({ kind: 'officer', id: name, name, unit: 'x' }) as const
const system = { kind: 'system', id: 'system', name: 'Hệ thống' } as const
const entry = (type: Entry['type'], when: Date, actor: Entry['actor'], data: Entry['data'] = {}): Entry => ({ seq: 0, type, at: when, actor, data })
const dossier = {
  code: 'H26.00.01.60-170315-0007',
  applicant: { name: citizen.name, phone: '0912345678' },
  declaration: { sections: [{ title: '', rows: [{ label: 'Nơi cư trú', value: 'Số 12, phường Nghĩa Tân' }] }] },
  submittedAt: at('2017-03-15', '08:05'),
  receivedAt: at('2017-03-15', '08:40'),
  dueAt: at('2017-03-20', '17:00'),
  outcome: null,
} as unknown as Dossier
const issuing = { agency: nghiaTan, procedure: 'Đăng ký khai sinh', contact: { name: 'Một cửa', phone: '024' } }
const sent = entry('submit', dossier.submittedAt, citizen)
const received = entry('receive', at('2017-03-15', '08:40'), officer('Hùng'))

describe('Giấy tờ từ nhật ký hồ sơ', () => {
  test('dừng vì im lặng: ngày yêu cầu và số ngày của luật lúc đó', () => {
    const asked = entry('askForMore', at('2017-03-16', '09:00'), officer('Hùng'))
    const lapsed = entry('lapse', at('2017-04-11', '00:05'), system, { after: 15 })
    const made = terminationOf({ dossier: { ...dossier, outcome: 'terminated' }, events: [sent, received, asked, lapsed], ...issuing })
    assert.deepEqual(made?.notice.why, { kind: 'lapsed', askedAt: asked.at, days: 15 })
    assert.deepEqual([made?.at, made?.notice.signer.name, made?.notice.applicant.address], [lapsed.at, '', 'Số 12, phường Nghĩa Tân'])
  })

  test('dừng vì rút: lời người nộp và tên cán bộ đã ghi', () => {
    const end = entry('withdraw', at('2017-03-16', '09:00'), officer('Hùng'), { reason: 'Đổi nơi nộp' })
    const made = terminationOf({ dossier: { ...dossier, outcome: 'withdrawn' }, events: [sent, end], ...issuing })
    assert.deepEqual([made?.notice.why, made?.notice.signer.name], [{ kind: 'withdrawn', reason: 'Đổi nơi nộp' }, 'Hùng'])
  })

  test('hồ sơ đang giải quyết không có giấy nào trong ba giấy', () => {
    const told = { dossier, events: [sent, received], ...issuing }
    assert.deepEqual([terminationOf(told), rejectionOf(told), apologyOf(told)], [undefined, undefined, undefined])
  })

  test('phiếu từ chối: lý do, điều luật của thư viện lý do, và cách làm tiếp', () => {
    const items = [{ reason: 'anh-mo', says: 'Ảnh mờ.', fix: 'Chụp lại.' }]
    const made = rejectionOf({ dossier, events: [sent, entry('turnAway', at('2017-03-15', '09:00'), officer('Hùng'), { items })], ...issuing })
    assert.deepEqual(made?.notice.reasons, [{ why: 'Ảnh mờ.', law: 'Nghị định 61/2018/NĐ-CP, Điều 17' }])
    assert.equal(made?.notice.remedy, 'Chụp lại.')
  })

  test('phiếu xin lỗi: giờ đã hứa, giờ mới, lý do, người ký', () => {
    const data = { reason: 'Chờ sao lục sổ cũ', until: iso(at('2017-03-22', '17:00')), promised: iso(at('2017-03-20', '17:00')) }
    const made = apologyOf({ dossier, events: [sent, received, entry('reappoint', at('2017-03-20', '09:00'), officer('Thành'), data)], ...issuing })
    assert.deepEqual(
      [made?.letter.promisedAt, made?.letter.dueAt, made?.letter.reason, made?.letter.signer.name],
      [at('2017-03-20', '17:00'), at('2017-03-22', '17:00'), 'Chờ sao lục sổ cũ', 'Thành'],
    )
  })

  test('phiếu kiểm soát: mỗi lần sang tay một dòng, sớm, đúng hay muộn', () => {
    const events = [
      sent,
      received,
      entry('verify', at('2017-03-16', '09:00'), officer('Hương'), { whom: 'Công an quận', ground: 'nơi cư trú chưa rõ' }),
      entry('draftApology', at('2017-03-17', '17:00'), system),
      entry('answerVerification', at('2017-03-20', '16:00'), officer('Hương')),
      entry('examine', at('2017-03-20', '16:10'), officer('Hương')),
      entry('sign', at('2017-03-21', '09:00'), officer('Mai')),
      entry('handOver', at('2017-03-21', '10:00'), officer('Hùng'), { receiver: { name: 'Nguyễn Văn Khỏe' } }),
    ]
    assert.deepEqual(
      handsOf(dossier, events).map(({ giver, receiver, result, note }) => `${giver} → ${receiver} ${result} (${note})`),
      [
        'Nguyễn Thị Lan → Hùng  (Đã tiếp nhận)',
        'Hùng → Hương early (Nhận để làm)',
        'Hương → Công an quận early (Xác minh: nơi cư trú chưa rõ)',
        'Công an quận → Hương onTime (Đã có trả lời xác minh)',
        'Hương → Mai late (Đã ký và ghi sổ)',
        'Mai → Hùng late (Nhận để làm)',
        'Hùng → Nguyễn Văn Khỏe late (Đã trả kết quả)',
      ],
    )
  })
})
