import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, entriesOf, feeOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiSinhNhanCon2025 } from '../khai-sinh-nhan-cha-me-con/index.ts'
import { khaiSinhNhanConNuocNgoai2025 as now, khaiSinhNhanConNuocNgoai2027 as next } from './index.ts'

lawCases('Khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 35, 43', [
  [now, 'cha-han', {}],
  [now, 'cha-han', { 'father.nationality': undefined }, 'Chọn quốc tịch của cha'],
  [now, 'cha-han', { 'father.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'cha-han', { 'child.nationality': undefined }, 'Chọn quốc tịch của trẻ'],
  [now, 'cha-han', { 'child.ethnicity': undefined, 'father.ethnicity': undefined }],
  [now, 'cha-han', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'cha-han', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'sinh-nuoc-ngoai', {}],
  [now, 'sinh-nuoc-ngoai', { 'foreign.papers': false }, 'Trẻ sinh ở nước ngoài thì nộp giấy của nước đó về việc sinh. Chọn Có'],
  [now, 'cha-han', { 'parents.married': true }, 'Con là con chung, không phải nhận. Dùng thủ tục Đăng ký khai sinh'],
  [now, 'cha-han', { 'claim.disputed': true }, 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân'],
  [now, 'cha-han', { 'birth.special': 'mat-sau-24h' }, 'Trẻ đã mất thì việc nhận con do Tòa án giải quyết. Đăng ký khai sinh riêng'],
  [now, 'cha-han', { 'father.born': '2026-11-11' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 11/11/2026'],
  [now, 'cha-han', { 'child.born': '2026-11-19' }, 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'cha-han', { 'mother.pin': '001200012345' }, 'Số định danh này không phải của mẹ. Kiểm tra lại số 001200012345'],
  [now, 'lam-chung', { 'witness.2.pin': '001160000111' }, 'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: 001160000111'],
  [now, 'cha-han', { 'mother.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú, ngoài thành phố Hà Nội'],
  [next, 'cha-han', { 'mother.commune': 'ngoai' }],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('sang thủ tục này, về thủ tục trong nước, và sang khai sinh có yếu tố nước ngoài khi cha mẹ đã kết hôn', () => {
  assert.equal(goesTo(khaiSinhNhanCon2025, 'giam-dinh', { 'father.pin': undefined, 'father.nationality': 'KR' }), now.code)
  assert.equal(goesTo(khaiSinhNhanCon2025, 'giam-dinh', { 'birth.where': 'nuoc-ngoai' }), now.code)
  assert.equal(goesTo(now, 'cha-han', { 'foreign.element': 'khong' }), khaiSinhNhanCon2025.code)
  assert.equal(goesTo(now, 'cha-han', { 'parents.married': true }), '2.000528')
})
test('10 ngày; một khoản lệ phí cho cả hai việc', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual([limit.kind, limit.kind === 'calendarDays' && limit.days], ['calendarDays', 10])
  assert.equal(feeOf(now, example.answers, facts, fees, false).lines[0]?.line, 'khai-sinh-nhan-con-nuoc-ngoai')
})
test('một hồ sơ ghi hai sổ, sổ nào cũng có quốc tịch của cha', () => {
  const [birth, recognition] = entriesOf(now, draftedFields(now, example.answers, facts))
  assert.deepEqual([birth?.book, birth?.fields['fatherNationality']], ['so-khai-sinh', 'Hàn Quốc'])
  assert.deepEqual([recognition?.book, recognition?.fields['recogniserNationality']], ['so-nhan-cha-me-con', 'Hàn Quốc'])
})
