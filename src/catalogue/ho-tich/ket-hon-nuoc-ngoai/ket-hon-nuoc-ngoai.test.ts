import assert from 'node:assert/strict'
import { test } from 'node:test'
import { competentUnits, draftedFields, feeOf, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { ketHon2025 } from '../ket-hon/index.ts'
import { ketHonNuocNgoai2025 as now, ketHonNuocNgoai2027 as next } from './index.ts'

lawCases('Kết hôn có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 37–38; Luật Hôn nhân và gia đình 2014, Điều 5, 8', [
  [now, 'nguoi-nhat', {}],
  [now, 'nguoi-nhat', { 'husband.nationality': undefined }, 'Chọn quốc tịch của bên nam'],
  [now, 'nguoi-nhat', { 'husband.idPaper': undefined }, 'Nhập giấy tờ tùy thân của bên nam'],
  [now, 'nguoi-nhat', { 'husband.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'nguoi-nhat', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'nguoi-nhat', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'nguoi-nhat', { 'husband.born': '2006-11-18' }],
  [now, 'nguoi-nhat', { 'husband.born': '2006-11-19' }, 'Bên nam phải đủ 20 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 19/11/2006'],
  [now, 'hai-nguoi', { 'wife.born': '2008-11-18' }],
  [now, 'hai-nguoi', { 'wife.born': '2008-11-19' }, 'Bên nữ phải đủ 18 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 19/11/2008'],
  [now, 'nguoi-nhat', { 'husband.status': 'dang-co' }, 'Đang có vợ, có chồng thì chưa đăng ký được. Ly hôn xong mới nộp hồ sơ (bên nam)'],
  [now, 'nguoi-nhat', { 'wife.pin': '001200012345' }, 'Số định danh này không phải của bên nữ. Kiểm tra lại số 001200012345'],
  [now, 'hai-nguoi', { 'wife.name': 'Tanaka Kenji', 'wife.born': '1998-11-20' }, 'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: Tanaka Kenji'],
  [now, 'nguoi-nhat', { 'couple.related': true }, 'Người có quan hệ này không được kết hôn với nhau. Chưa chắc thì hỏi công chức tư pháp – hộ tịch'],
  [now, 'nguoi-nhat', { 'couple.incapable': true }, 'Người mất năng lực hành vi dân sự chưa kết hôn được. Nộp khi Tòa án đã hủy quyết định đó'],
  [now, 'da-ly-hon', { 'husband.divorce': 'chua-ghi-chu' }, 'Làm thủ tục ghi vào Sổ hộ tịch việc ly hôn trước, rồi làm thủ tục này'],
  [now, 'da-ly-hon', { 'husband.endOn': '1998-11-19' }, 'Ngày của giấy tờ (bên nam) phải sau ngày sinh. Kiểm tra lại: 19/11/1998'],
  [now, 'nguoi-nhat', { 'wife.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai bên cư trú, ngoài thành phố Hà Nội'],
  [next, 'nguoi-nhat', { 'wife.commune': 'ngoai' }],
  [next, 'nguoi-nhat', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(ketHon2025, 'khong-so', { 'wife.nationality': 'JP' }), now.code)
  assert.equal(goesTo(now, 'nguoi-nhat', { 'foreign.element': 'khong' }), ketHon2025.code)
})
test('5 ngày làm việc, thêm 5 ngày khi xác minh; có lệ phí chưa chắc mức; hộ nghèo được miễn', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual([limit.kind, limit.kind === 'workingDays' && limit.days, limit.extraOnVerify], ['workingDays', 5, 5])
  const { certain, lines } = feeOf(now, example.answers, facts, fees, false)
  assert.deepEqual([certain, lines.map(({ line }) => line)], [false, ['ket-hon-nuoc-ngoai']])
  assert.equal(feeOf(now, { ...example.answers, 'fee.exempt': 'ho-ngheo' }, facts, fees, false).total, 0)
})
test('hai bên có mặt, ký sổ, nhận hai bản chính; được đề nghị lùi ngày trao không quá 60 ngày', () => {
  assert.deepEqual([now.signsBook.map(({ who }) => who), now.documents[0]?.originals], [['Bên nữ', 'Bên nam'], 2])
  assert.match(now.steps.find(({ does }) => does === 'hand-over')?.says ?? '', /cùng có mặt.*không quá 60 ngày$/)
})
test('hai bên còn sống và không đang có vợ, chồng theo sổ; bên nam ở nước ngoài thì nơi của bên nữ giải quyết', () => {
  assert.deepEqual(partiesOf(now, example.answers, facts).map(({ must }) => must.join()), ['alive,single', 'alive,single'])
  assert.deepEqual(competentUnits(now, example.answers, facts), ['00160@2025-07-01'])
})
test('sổ ghi quốc tịch và hộ chiếu của người nước ngoài', () => {
  const { husbandNationality, husbandIdPaper } = draftedFields(now, example.answers, facts)
  assert.deepEqual([husbandNationality, husbandIdPaper], ['Nhật Bản', 'Hộ chiếu TZ1234567, cấp ngày 05/06/2022'])
})
