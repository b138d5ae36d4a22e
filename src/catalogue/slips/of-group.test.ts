import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import type { Dossier, Entry } from '#dossiers'
import { nghiaTan } from './examples.ts'
import { partApologyOf, promisesOf } from './of-group.ts'

const at = (on: string, time = '17:00') => instant(day(on), time)
const officer = { kind: 'officer', id: 'thanh', name: 'Lê Văn Thành', unit: 'x' } as const
const agency = { kind: 'agency', id: 'cong-an', name: 'Công an' } as unknown as Entry['actor']
const entry = (type: Entry['type'], when: Date, data: Entry['data'] = {}, actor: Entry['actor'] = officer): Entry => ({
  seq: 0,
  type,
  at: when,
  actor,
  data,
})
const leg = (kind: string, name: string, agency: string, dueAt: Date) => ({ kind, name, agency, dueAt: iso(dueAt) })
const promised = [
  leg('ho-tich', 'Giấy khai sinh', 'ho-tich', at('2017-03-15')),
  leg('thuong-tru', 'Đăng ký thường trú', 'cong-an', at('2017-03-22')),
  leg('the-bhyt', 'Cấp thẻ bảo hiểm y tế', 'bao-hiem-xa-hoi', at('2017-03-22')),
]
const received = entry('receive', at('2017-03-15', '08:40'), { legs: promised, wholeDueAt: iso(at('2017-03-22')) })
const started = promised.map(one => ({ ...one, dueAt: iso(at('2017-03-23')) }))
const signed = entry('sign', at('2017-03-16', '09:00'), { legs: started })
const dossier = {
  code: 'H26.00.01.60-170315-0007',
  applicant: { name: 'Nguyễn Thị Lan', phone: '' },
  declaration: { sections: [] },
  receivedAt: received.at,
} as unknown as Dossier
const issuing = { agency: nghiaTan, procedure: 'Liên thông', contact: { name: 'Một cửa', phone: '024' } }

describe('Giấy hẹn của nhóm việc', () => {
  test('mỗi việc một dòng: việc, cơ quan, ngày hẹn; cả nhóm một ngày hẹn', () => {
    const made = promisesOf([received])
    assert.deepEqual(made?.dueAt, at('2017-03-22'))
    assert.deepEqual(
      made?.legs.map(({ label }) => label),
      ['Giấy khai sinh (Ủy ban nhân dân)', 'Đăng ký thường trú (Công an)', 'Cấp thẻ bảo hiểm y tế (Bảo hiểm xã hội)'],
    )
  })
  test('in lại sau khi đã ký vẫn là điều đã hẹn khi nhận', () => {
    assert.deepEqual(promisesOf([received, signed]), promisesOf([received]))
  })
  test('bổ sung xong thì hẹn theo lần mới', () => {
    const again = entry('supplement', at('2017-03-20', '09:00'), { legs: started, wholeDueAt: iso(at('2017-03-27')) })
    assert.deepEqual(promisesOf([received, again, signed])?.dueAt, at('2017-03-27'))
  })
  test('hồ sơ không có nhóm việc thì giấy hẹn như cũ', () => assert.equal(promisesOf([entry('receive', at('2017-03-15'))]), undefined))
})

describe('Phiếu xin lỗi của một phần việc', () => {
  const late = (by: Entry['actor']) =>
    entry(
      'moveLeg',
      at('2017-03-23', '10:00'),
      {
        leg: 'thuong-tru',
        name: 'Đăng ký thường trú',
        agency: 'cong-an',
        move: 'apologise',
        reason: 'Đang xác minh nơi ở.',
        until: iso(at('2017-03-27')),
        changes: { dueAt: iso(at('2017-03-27')) },
      },
      by,
    )
  test('ngày đã hẹn, ngày hẹn lại, lý do, người ký', () => {
    const made = partApologyOf({ dossier, events: [received, signed, late(officer)], ...issuing }, 'thuong-tru')
    const { part, promisedAt, dueAt, reason, signer } = made?.letter ?? {}
    assert.deepEqual(
      [part, promisedAt, dueAt, reason, signer?.name],
      ['Đăng ký thường trú (Công an)', at('2017-03-23'), at('2017-03-27'), 'Đang xác minh nơi ở.', 'Lê Văn Thành'],
    )
  })
  test('cơ quan tự xin lỗi thì xã, phường không ký thay; phần khác thì không có phiếu', () => {
    assert.equal(partApologyOf({ dossier, events: [received, signed, late(agency)], ...issuing }, 'thuong-tru'), undefined)
    assert.equal(partApologyOf({ dossier, events: [received, signed, late(officer)], ...issuing }, 'the-bhyt'), undefined)
  })
})
