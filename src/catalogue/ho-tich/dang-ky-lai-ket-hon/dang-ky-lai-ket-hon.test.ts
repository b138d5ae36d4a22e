import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf, timeOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { dangKyLaiKetHon2016 as old, dangKyLaiKetHon2025 as now, dangKyLaiKetHon2027 as next } from './index.ts'

lawCases('Đăng ký lại kết hôn: Nghị định 123/2015/NĐ-CP, Điều 24–27', [
  [old, 'con-ban-sao', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [old, 'con-ban-sao', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục kết hôn'],
  [old, 'con-ban-sao', { 'couple.alive': false }, 'Chỉ đăng ký lại kết hôn khi cả hai vợ chồng còn sống. Hỏi bộ phận một cửa về giấy khác'],
  [old, 'con-ban-sao', { 'previous.on': '2015-12-31' }],
  [old, 'con-ban-sao', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [old, 'con-ban-sao', { 'previous.on': '1958-09-01' }, 'Ngày đăng ký kết hôn không thể trước ngày sinh. Kiểm tra lại: 01/09/1958',
    'Theo ngày đã nhập, bên nữ chưa tới tuổi kết hôn khi đăng ký. Kiểm tra lại: 02/09/1958', 'Theo ngày đã nhập, bên nam chưa tới tuổi kết hôn khi đăng ký. Kiểm tra lại: 15/01/1955'],
  [old, 'con-ban-sao', { 'previous.on': '1976-09-01' }, 'Theo ngày đã nhập, bên nữ chưa tới tuổi kết hôn khi đăng ký. Kiểm tra lại: 02/09/1958'],
  [old, 'con-ban-sao', { 'previous.on': '1976-09-02' }],
  [old, 'con-ban-sao', { 'previous.on': undefined }, 'Nhập ngày đăng ký kết hôn trước đây'],
  [old, 'con-ban-sao', { 'husband.pin': '010203040' }, 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: 010203040'],
  [now, 'con-ban-sao', { 'husband.pin': '001155012345' }, 'Theo số định danh, hai bên cùng giới tính. Nhà nước không thừa nhận hôn nhân này. Kiểm tra lại số 001155012345'],
  [now, 'con-ban-sao', { 'wife.pin': '001159012345' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của bên nữ, hoặc số 001159012345'],
  [now, 'tinh-khac', { 'previous.place': undefined }, 'Nhập nơi đã đăng ký'],
  [now, 'tinh-khac', { 'wife.commune': 'ngoai' }, 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội'],
  [now, 'con-ban-sao', { 'wife.commune': 'ngoai' }],
  [next, 'tinh-khac', { 'wife.commune': 'ngoai' }],
])

const { answers, filedOn } = old.examples[0]!
const facts = { today: filedOn, filedOn }
test('giấy ghi hôn nhân được công nhận từ ngày đăng ký trước đây', () => {
  const fields = draftedFields(old, answers, facts)
  assert.deepEqual([fields['marriedOn'], fields['wifeName'], fields['husbandName'], fields['wifeOrdinal']], ['1980-12-20', 'Ngô Thị Hạnh', 'Bùi Văn Thắng', undefined])
})
test('cả hai còn sống, cùng ký sổ, nhận hai bản chính; 5 ngày, 25 ngày khi phải xác minh', () => {
  assert.deepEqual(partiesOf(old, answers, facts).map(({ must }) => must), [['alive'], ['alive']])
  assert.deepEqual([now.signsBook.length, now.documents[0]?.originals], [2, 2])
  assert.deepEqual(timeOf(old, answers, facts), { kind: 'workingDays', days: 5, verifiedDays: 25, law: 'Nghị định 123/2015/NĐ-CP, Điều 27' })
})
