import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { nhanChaMeCon2025 } from '../nhan-cha-me-con/index.ts'
import { nhanChaMeConNuocNgoai2025 as now, nhanChaMeConNuocNgoai2027 as next } from './index.ts'

const COURT = 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân'
lawCases('Nhận cha, mẹ, con có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 43', [
  [now, 'cha-han', {}],
  [now, 'cha-han', { 'recogniser.nationality': undefined }, 'Chọn quốc tịch của người nhận'],
  [now, 'cha-han', { 'recogniser.ethnicity': undefined }],
  [now, 'cha-han', { 'recogniser.idPaper': undefined }, 'Nhập giấy tờ tùy thân của người nhận'],
  [now, 'cha-han', { 'recogniser.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'cha-han', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'cha-han', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'cha-han', { 'claim.alive': false }, COURT],
  [now, 'cha-han', { 'claim.disputed': true }, COURT],
  [now, 'cha-han', { 'other.opinion': 'phan-doi' }, 'Người đang là cha hoặc mẹ không đồng ý là có tranh chấp. Nộp đơn tới Tòa án nhân dân'],
  [now, 'cha-han', { 'recogniser.sex': 'nu' }, 'Cha là nam. Sửa giới tính, hoặc chọn lại việc đăng ký'],
  [now, 'cha-han', { 'recogniser.born': '2023-03-12' }, 'Cha, mẹ phải sinh trước con. Kiểm tra lại ngày sinh của hai bên: 12/03/2023'],
  [now, 'cha-han', { 'recognised.pin': '001323012345' }, 'Số định danh này không phải của người được nhận. Kiểm tra lại số 001323012345'],
  [now, 'cam-doan', { 'witness.2.pin': '001160000111' }, 'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: 001160000111'],
  [now, 'cha-han', { 'recogniser.commune': 'ngoai' }],
  [now, 'cha-han', { 'recogniser.commune': 'ngoai', 'recognised.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi người nhận hoặc người được nhận cư trú, ngoài thành phố Hà Nội'],
  [next, 'cha-han', { 'recogniser.commune': 'ngoai', 'recognised.commune': 'ngoai' }],
  [next, 'cha-han', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(nhanChaMeCon2025, 'khong-so', { 'recogniser.nationality': 'KR' }), now.code)
  assert.equal(goesTo(now, 'cha-han', { 'foreign.element': 'khong' }), nhanChaMeCon2025.code)
})
test('10 ngày, có niêm yết 5 ngày làm việc; lệ phí riêng', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual([limit.kind, limit.kind === 'calendarDays' && limit.days], ['calendarDays', 10])
  assert.match(now.steps.find(({ does }) => does === 'examine')?.says ?? '', /niêm yết/)
  assert.deepEqual(feeOf(now, example.answers, facts, fees, false).lines.map(({ line }) => line), ['nhan-con-nuoc-ngoai', 'ban-sao-trich-luc'])
})
test('hai bên còn sống theo sổ; sổ ghi quốc tịch và hộ chiếu của cha', () => {
  assert.deepEqual(partiesOf(now, example.answers, facts).map(({ must }) => must.join()), ['alive', 'alive'])
  const { recogniserNationality, recogniserIdPaper } = draftedFields(now, example.answers, facts)
  assert.deepEqual([recogniserNationality, recogniserIdPaper], ['Hàn Quốc', 'Hộ chiếu M12345678, cấp ngày 04/05/2021'])
})
