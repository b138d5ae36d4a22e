import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf, type Answers } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { xacNhanHonNhan2016 as old, xacNhanHonNhan2025 as now, xacNhanHonNhan2027 as next } from './index.ts'

lawCases('Giấy xác nhận tình trạng hôn nhân: Nghị định 123/2015/NĐ-CP, Điều 21–23', [
  [old, 'ket-hon', { 'person.born': '1997-03-15', 'person.pin': '001097001234' }],
  [old, 'ket-hon', { 'person.born': '1997-03-16', 'person.pin': '001097001234' }, 'Nam đủ 20 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1997'],
  [old, 'ket-hon', { 'person.born': '1999-03-15', 'person.sex': 'nu', 'person.pin': '001199001234' }],
  [old, 'ket-hon', { 'person.born': '1999-03-16', 'person.sex': 'nu', 'person.pin': '001199001234' }, 'Nữ đủ 18 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1999'],
  [old, 'viec-khac', { 'person.born': '1999-03-16', 'person.pin': '001099001234' }, 'Giấy cấp cho người đủ 18 tuổi. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1999'],
  [old, 'ket-hon', { 'person.pin': '001190001234' }, 'Số định danh này không phải của người được xác nhận. Kiểm tra lại số 001190001234'],
  [old, 'ket-hon', { 'person.pin': '001091001234' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được xác nhận, hoặc số 001091001234'],
  [now, 'ket-hon', { 'person.status': 'dang-co', 'spouse.name': 'Đỗ Thị Mai', 'spouse.certificate': 'Số 12/2020' }, 'Đang có vợ, có chồng thì không xin giấy để kết hôn được. Chọn việc khác, hoặc ly hôn trước'],
  [now, 'dang-co', { 'person.status': 'nay-co' }],
  [now, 'dang-co', { 'spouse.name': undefined }, 'Nhập họ, chữ đệm và tên của vợ hoặc chồng'],
  [now, 'ket-hon', { 'partner.pin': '001098001234' }, 'Người sẽ kết hôn cùng giới tính theo số định danh. Giấy không cấp cho việc này. Kiểm tra lại số 001098001234'],
  [now, 'khong-so', { 'person.sex': 'nu', 'partner.pin': '001300012345' }, 'Người sẽ kết hôn cùng giới tính theo số định danh. Giấy không cấp cho việc này. Kiểm tra lại số 001300012345'],
  [old, 'ket-hon', { 'person.pin': '012345678', 'partner.pin': '012345678' }, 'Đang ghi số của chính người xin giấy. Ghi số của người sẽ kết hôn: 012345678'],
  [old, 'ket-hon', { 'partner.name': 'Lê Hoàng Nam', 'partner.born': '1990-11-20' }, 'Đang ghi tên và ngày sinh của chính người xin giấy. Ghi người sẽ kết hôn: Lê Hoàng Nam'],
  [old, 'ket-hon', { 'paper.count': 2 }, 'Giấy để kết hôn chỉ cấp một bản. Sửa số 2 thành 1'],
  [old, 'viec-khac', { 'paper.count': 5 }],
  [old, 'viec-khac', { 'person.endOn': '2017-03-16' }, 'Ngày của giấy tờ (người được xác nhận) phải trước hôm nay. Kiểm tra lại: 16/03/2017'],
  [old, 'viec-khac', { 'person.divorce': 'chua-ghi-chu' }, 'Làm thủ tục ghi vào Sổ hộ tịch việc ly hôn trước, rồi làm thủ tục này'],
  [old, 'ket-hon', { 'purpose.at': 'dai-dien' }, 'Giấy không cấp cho việc này. Đăng ký kết hôn tại Ủy ban nhân dân xã, phường, hoặc ở nước ngoài'],
  [old, 'ket-hon', { 'person.commune': 'ngoai' }, 'Xin giấy tại xã, phường nơi thường trú; không có thì nơi tạm trú'],
  [next, 'ket-hon', { 'person.commune': 'ngoai' }],
  [old, 'hai-noi', { 'period.1.to': '2008-11-19' }, 'Ngày kết thúc phải sau ngày bắt đầu. Kiểm tra lại: 19/11/2008'],
  [old, 'hai-noi', { 'period.2.to': '2017-03-16' }, 'Chỉ xác nhận được tới hôm nay. Còn cư trú thì để trống. Đang nhập: 16/03/2017'],
  [old, 'ket-hon', { 'period.1.from': '1990-11-19' }, 'Thời gian cư trú phải sau ngày sinh. Kiểm tra lại: 19/11/1990'],
  [old, 'ket-hon', { 'period.1.from': '2017-03-16' }, 'Thời gian cư trú phải bắt đầu trước hôm nay. Kiểm tra lại: 16/03/2017'],
  [now, 'mat-giay', { 'earlier.reason': undefined }, 'Nhập lý do không nộp lại được giấy cũ'],
])

const written = (edition: typeof old | typeof now, id: string, changed: Answers = {}) => {
  const { answers, filedOn } = edition.examples.find(example => example.id === id)!
  const facts = { today: filedOn, filedOn }
  return { fields: draftedFields(edition, { ...answers, ...changed }, facts), must: partiesOf(edition, { ...answers, ...changed }, facts).map(({ must }) => must) }
}
test('giấy ghi lời xác nhận theo từng tình trạng', () => {
  assert.equal(written(old, 'ket-hon').fields['status'], 'Chưa đăng ký kết hôn với ai')
  assert.equal(written(old, 'viec-khac').fields['status'],
    'Đã kết hôn, đã ly hôn theo 45/2014/QĐST-HNGĐ, 10/09/2014, Tòa án nhân dân quận Hoàn Kiếm, hiện tại chưa đăng ký kết hôn với ai')
  assert.equal(written(now, 'dang-co').fields['status'], 'Đang có vợ hoặc chồng là Phạm Thị Thu Hà, Số 12/2024, ngày 02/03/2024, phường Nghĩa Đô')
})
test('giấy ghi mục đích và từng thời gian cư trú', () => {
  const { fields } = written(old, 'hai-noi')
  assert.equal(fields['purpose'], 'Để kết hôn với Phạm Thị Thu Hà, sinh ngày 02/04/1993, tại Ủy ban nhân dân phường Nghĩa Tân')
  assert.equal(fields['period'], 'Phường Cửa Nam, quận Hoàn Kiếm, Hà Nội từ ngày 20/11/2008 đến ngày 30/06/2014; Phường Nghĩa Tân, quận Cầu Giấy, Hà Nội từ ngày 01/07/2014 đến nay')
  assert.equal(written(old, 'viec-khac').fields['purpose'], 'Mua bán nhà đất')
})
test('xác nhận độc thân thì sổ không được có hôn nhân; đang có vợ, có chồng thì chỉ cần còn sống', () => {
  assert.deepEqual([written(old, 'ket-hon').must, written(now, 'dang-co').must], [[['alive', 'single']], [['alive']]])
})
