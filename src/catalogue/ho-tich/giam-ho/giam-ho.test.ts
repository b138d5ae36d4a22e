import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { giamHo2016 as old, giamHo2025 as now, giamHo2027 as next } from './index.ts'

const TWO = 'Người giám hộ và người được giám hộ phải là hai người. Kiểm tra lại'
const ELDER = 'Anh, chị, ông, bà, cha, mẹ phải sinh trước người được giám hộ. Kiểm tra lại'
lawCases('Đăng ký giám hộ: Bộ luật Dân sự 2015, Điều 46–54', [
  [now, 'ba-noi', { 'guard.parents': 'con-du' }, 'Cha hoặc mẹ vẫn chăm sóc được thì chưa cần người giám hộ. Chọn lại nếu chưa đúng'],
  [now, 'ba-noi', { 'guard.relation': 'vo-chong' }, 'Giám hộ đương nhiên của người chưa đủ 18 tuổi là anh, chị, ông, bà, bác, chú, cậu, cô, dì'],
  [now, 'vo', { 'guard.relation': 'chu-bac' }, 'Giám hộ đương nhiên của người mất năng lực là vợ, chồng, con, cha hoặc mẹ'],
  [now, 'vo', { 'guard.ward': 'kho-khan' }, 'Trường hợp này người giám hộ do Tòa án chỉ định. Chọn Được cử hoặc chỉ định'],
  [now, 'ba-noi', { 'guardian.born': '2008-11-19', 'guardian.pin': '001308003322' }, 'Người giám hộ phải đủ 18 tuổi. Ngày sinh đang nhập: 19/11/2008'],
  [now, 'ba-noi', { 'guardian.born': '2008-11-18', 'guardian.pin': '001308003322' }],
  [now, 'ba-noi', { 'guardian.capable': false }, 'Người giám hộ phải có năng lực hành vi dân sự đầy đủ. Chọn người khác làm giám hộ'],
  [now, 'ba-noi', { 'guardian.barred': true }, 'Người ở trường hợp này chưa làm giám hộ được. Chọn người khác làm giám hộ'],
  [now, 'vo', { 'guard.relation': 'con', 'guardian.born': '1955-02-03', 'guardian.pin': '001155003322' }, 'Con phải sinh sau người được giám hộ. Kiểm tra lại: 03/02/1955'],
  [now, 'vo', { 'guard.relation': 'cha-me' }, `${ELDER}: 03/02/1962`],
  [old, 'ba-noi', { 'guardian.born': '2018', 'guardian.pin': '012345678' }, 'Ngày sinh của người giám hộ phải trước hôm nay. Đang nhập: 2018'],
  [now, 'ba-noi', { 'ward.born': '2008-11-18', 'ward.pin': '001208004455' }, 'Người được giám hộ đã đủ 18 tuổi. Chọn trường hợp khác, hoặc sửa ngày sinh: 18/11/2008'],
  [old, 'cu', { 'ward.born': '2012-05-09' }],
  [old, 'cu', { 'ward.born': '2012-05-08' }, 'Trẻ từ đủ 6 tuổi thì hỏi nguyện vọng của trẻ khi cử người giám hộ'],
  [now, 'vo', { 'ward.pin': '001162003322', 'ward.born': '1962-02-03' }, `${TWO}: 001162003322`],
  [now, 'khong-so', { 'ward.name': 'Ngô Thị Lan', 'ward.born': '1962-02-03', 'ward.pin': '001162003322', 'guard.ward': 'mat-nang-luc', 'guard.relation': 'vo-chong' }, `${TWO}: Ngô Thị Lan`],
  [now, 'co-giam-sat', { 'supervisor.pin': '001162003322', 'supervisor.born': '1962-02-03' }, 'Người giám sát phải là người khác với người giám hộ. Kiểm tra lại: 001162003322'],
  [now, 'co-giam-sat', { 'supervisor.born': '2010', 'supervisor.pin': undefined }, 'Người giám sát phải đủ 18 tuổi. Ngày sinh đang nhập: 2010'],
  [now, 'ba-noi', { 'guardian.pin': '001163003322' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người giám hộ, hoặc số 001163003322'],
  [now, 'ba-noi', { 'guardian.commune': 'ngoai' }],
  [now, 'ba-noi', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai người cư trú, ngoài thành phố Hà Nội'],
  [next, 'ba-noi', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }],
  [old, 'ba-noi', { 'ward.nationality': 'JP' }, 'Làm thủ tục có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã'],
  [now, 'khong-so', { 'guardian.nationality': 'JP' }, 'Làm thủ tục có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường'],
])

test('người nước ngoài thì sang thủ tục khác', () => assert.equal(goesTo(now, 'khong-so', { 'guardian.nationality': 'JP' }), '1.001669'))
test('cả hai người phải còn sống; sổ ghi hình thức, người giám sát', () => {
  const example = now.examples.find(({ id }) => id === 'co-giam-sat')
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  assert.deepEqual(partiesOf(now, example.answers, facts).map(({ name, must }) => [name, must]), [['Ngô Thị Lan', ['alive']], ['Nguyễn Gia Bảo', ['alive']]])
  const fields = draftedFields(now, example.answers, facts)
  assert.deepEqual([fields['act'], fields['kind'], fields['supervisorName'], fields['wardBorn']], ['Đăng ký giám hộ', 'Giám hộ đương nhiên', 'Ngô Văn Sơn', '2017-07-08'])
})
