import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, entriesOf, partiesOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { khaiSinhNhanCon2016 as old, khaiSinhNhanCon2025 as now, khaiSinhNhanCon2027 as next } from './index.ts'

lawCases('Khai sinh kết hợp nhận cha, mẹ, con: Nghị định 123/2015/NĐ-CP, Điều 15', [
  [old, 'giam-dinh', { 'father.born': '2017-03-05' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 05/03/2017'],
  [old, 'giam-dinh', { 'mother.born': '2018' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 2018'],
  [old, 'giam-dinh', { 'child.born': '2017-03-16' }, 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: 16/03/2017'],
  [old, 'giam-dinh', { 'child.born': '2017-01-14' }],
  [old, 'giam-dinh', { 'child.born': '2017-01-13' }, 'Nhập lý do đăng ký muộn', 'Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn'],
  [old, 'giam-dinh', { 'father.born': '2006-01-01' }, 'Theo năm đã nhập, cha chưa đủ 12 tuổi khi sinh con. Kiểm tra lại: 01/01/2006'],
  [now, 'giam-dinh', { 'father.pin': '001198012345' }, 'Số định danh này không phải của cha. Kiểm tra lại số 001198012345'],
  [now, 'giam-dinh', { 'mother.pin': '001100012345' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của mẹ, hoặc số 001100012345'],
  [old, 'giam-dinh', { 'father.pin': '012345678' }, 'Cha và mẹ đang ghi cùng một số. Ghi số của từng người. Đang nhập: 012345678'],
  [old, 'giam-dinh', { 'claim.disputed': true }, 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân'],
  [old, 'giam-dinh', { 'parents.married': true }, 'Con là con chung, không phải nhận. Dùng thủ tục Đăng ký khai sinh'],
  [old, 'giam-dinh', { 'evidence.text': undefined }, 'Nhập tên giấy, số, ngày và nơi cấp'],
  [old, 'lam-chung', { 'witness.2.pin': '001160000111' }, 'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: 001160000111'],
  [old, 'lam-chung', { 'witness.1.pin': '012345699' }, 'Người làm chứng phải là người khác, không phải cha, mẹ hay con. Đang nhập: 012345699'],
  [now, 'giam-dinh', { 'birth.special': 'mat-truoc-24h' }, 'Trẻ đã mất thì việc nhận con do Tòa án giải quyết. Đăng ký khai sinh riêng'],
  [now, 'uy-quyen', { 'requester.agreed': false }, 'Thống nhất nội dung khai sinh với cha, mẹ của trẻ trước khi gửi'],
  [old, 'giam-dinh', { 'birth.where': 'nuoc-ngoai' }, 'Đăng ký khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã'],
  [old, 'giam-dinh', { 'mother.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú, ngoài thành phố Hà Nội'],
  [next, 'giam-dinh', { 'mother.commune': 'ngoai' }],
])

const { answers, filedOn } = old.examples[0]!
const facts = { today: filedOn, filedOn }

test('một hồ sơ ghi hai sổ: sổ khai sinh có tên cha, sổ nhận con có cha và con', () => {
  const [birth, recognition] = entriesOf(old, draftedFields(old, answers, facts))
  assert.deepEqual([birth?.book, birth?.fields['childName'], birth?.fields['fatherName'], birth?.fields['motherName']], ['so-khai-sinh', 'Đặng Gia Bảo', 'Đặng Minh Tuấn', 'Vũ Thị Ngọc Anh'])
  assert.deepEqual([recognition?.book, recognition?.fields['act'], recognition?.fields['recogniserName'], recognition?.fields['recogniserSex'], recognition?.fields['recognisedName'], recognition?.fields['recognisedBorn']],
    ['so-nhan-cha-me-con', 'Cha nhận con', 'Đặng Minh Tuấn', 'Nam', 'Đặng Gia Bảo', '2017-03-05'])
  assert.equal(recognition?.fields['declarantName'], birth?.fields['declarantName'])
})
test('mẹ nhận con thì người nhận là mẹ', () => {
  const fields = draftedFields(old, { ...answers, 'claim.kind': 'me-con' }, facts)
  assert.deepEqual([fields['recogniserName'], fields['recogniserSex'], fields['recogniserPin']], ['Vũ Thị Ngọc Anh', 'Nữ', '012345678'])
})
test('người nhận phải còn sống theo sổ', () => {
  assert.deepEqual(partiesOf(old, answers, facts).map(({ role, must }) => [role, ...must]), [['Cha', 'alive'], ['Mẹ']])
})
test('cấp Giấy khai sinh và trích lục; cha mẹ đã kết hôn thì sang khai sinh', () => {
  assert.deepEqual(old.documents.map(({ layout, of }) => [layout, of]), [['giay-khai-sinh', 'so-khai-sinh'], ['trich-luc', 'so-nhan-cha-me-con']])
  assert.deepEqual([goesTo(now, 'giam-dinh', { 'parents.married': true }), goesTo(now, 'giam-dinh', { 'birth.where': 'nuoc-ngoai' })], ['1.001193', '1.001695'])
})
