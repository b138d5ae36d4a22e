import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feeOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { giamHo2025 } from '../giam-ho/index.ts'
import { chamDutGiamHoNuocNgoai2025 as ends, giamHoNuocNgoai2025 as now, giamHoNuocNgoai2027 as next } from './index.ts'

const ASKED = 'Trẻ từ đủ 6 tuổi thì hỏi nguyện vọng của trẻ khi cử người giám hộ'
const TWO_FOREIGN = { 'ward.pin': undefined, 'ward.ethnicity': undefined, 'ward.nationality': 'KR', 'ward.idPaper': 'Hộ chiếu M1', 'ward.address': 'Số 1' } as const
lawCases('Giám hộ có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 39', [
  [now, 'duoc-cu', {}, ASKED],
  [now, 'duoc-cu', { 'guardian.ethnicity': undefined }, ASKED],
  [now, 'duoc-cu', { 'guardian.nationality': undefined }, 'Chọn quốc tịch của người giám hộ', ASKED],
  [now, 'duong-nhien', TWO_FOREIGN, 'Một trong hai người phải là công dân Việt Nam. Xem lại quốc tịch: Hàn Quốc'],
  [now, 'duong-nhien', { 'guardian.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'duong-nhien', { 'guardian.born': '2008-11-19' }, 'Người giám hộ phải đủ 18 tuổi. Ngày sinh đang nhập: 19/11/2008'],
  [now, 'duong-nhien', { 'guardian.capable': false }, 'Người giám hộ phải có năng lực hành vi dân sự đầy đủ. Chọn người khác làm giám hộ'],
  [now, 'duong-nhien', { 'guard.parents': 'con-du' }, 'Cha hoặc mẹ vẫn chăm sóc được thì chưa cần người giám hộ. Chọn lại nếu chưa đúng'],
  [now, 'duong-nhien', { 'guard.relation': 'vo-chong' }, 'Giám hộ đương nhiên của người chưa đủ 18 tuổi là anh, chị, ông, bà, bác, chú, cậu, cô, dì'],
  [now, 'duong-nhien', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai người cư trú, ngoài thành phố Hà Nội'],
  [now, 'duong-nhien', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'duong-nhien', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [next, 'duong-nhien', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])
lawCases('Chấm dứt giám hộ có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 39–41', [
  [ends, 'cha-me', {}],
  [ends, 'cha-me', TWO_FOREIGN, 'Một trong hai người phải là công dân Việt Nam. Xem lại quốc tịch: Hàn Quốc'],
  [ends, 'cha-me', { 'guardian.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [ends, 'cha-me', { 'guardian.nationality': undefined }, 'Chọn quốc tịch của người giám hộ'],
  [ends, 'cha-me', { 'ward.born': '2008-11-18', 'ward.pin': '001208004455' }, 'Người được giám hộ đã đủ 18 tuổi. Chọn lý do đó, hoặc sửa ngày sinh: 18/11/2008'],
  [ends, 'cha-me', { 'end.reason': 'du-18' }, 'Người được giám hộ chưa đủ 18 tuổi. Chọn lý do khác, hoặc sửa ngày sinh: 08/07/2017'],
  [ends, 'cha-me', { 'end.reason': 'mat', 'ward.diedOn': '2020-03-01' }, 'Giám hộ không thể đăng ký sau khi người được giám hộ mất. Kiểm tra lại: 02/03/2020'],
  [ends, 'cha-me', { 'end.reason': 'mat', 'ward.diedOn': '2026-11-19' }, 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [ends, 'cha-me', { 'entry.on': '2017-07-07' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 07/07/2017'],
  [ends, 'cha-me', { 'entry.on': '2026-11-19' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [ends, 'cha-me', { 'guardian.born': '2002-03-03' }, 'Khi đăng ký giám hộ, người giám hộ phải đủ 18 tuổi. Kiểm tra lại: 02/03/2020'],
  [ends, 'cha-me', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
])

test('sang thủ tục này và về thủ tục trong nước; 5 và 2 ngày làm việc; có lệ phí', () => {
  assert.equal(goesTo(giamHo2025, 'khong-so', { 'guardian.nationality': 'JP' }), now.code)
  assert.equal(goesTo(now, 'duong-nhien', { 'foreign.element': 'khong' }), giamHo2025.code)
  const [example] = now.examples
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  const days = [timeOf(now, example.answers, facts), timeOf(ends, {}, facts)].map(limit => (limit.kind === 'workingDays' ? limit.days : 0))
  assert.deepEqual(days, [5, 2])
  assert.equal(feeOf(now, example.answers, facts, fees, false).certain, false)
})
