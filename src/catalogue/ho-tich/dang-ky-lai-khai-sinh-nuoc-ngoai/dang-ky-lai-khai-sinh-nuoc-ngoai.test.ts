import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { dangKyLaiKhaiSinh2016, dangKyLaiKhaiSinh2025 } from '../dang-ky-lai-khai-sinh/index.ts'
import { dangKyLaiKhaiSinhNuocNgoai2025 as now, dangKyLaiKhaiSinhNuocNgoai2027 as next } from './index.ts'

const ELSEWHERE = { 'previous.commune': 'ngoai', 'child.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, tỉnh Hưng Yên' } as const
lawCases('Đăng ký lại khai sinh có yếu tố nước ngoài: Nghị định 123/2015/NĐ-CP, Điều 24–26', [
  [now, 'cha-nga', {}],
  [now, 'cha-nga', { 'father.nationality': undefined }, 'Chọn quốc tịch của cha'],
  [now, 'cha-nga', { 'child.nationality': undefined }, 'Chọn quốc tịch của người được khai sinh'],
  [now, 'cha-nga', { 'father.nationality': 'VN' }, 'Những người đang khai đều là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'cha-nga', { 'father.nationality': 'VN', 'child.pin': undefined, 'child.idPaper': 'Hộ chiếu 71 1234567', 'child.nationality': 'RU' }],
  [now, 'cha-nga', { 'child.ethnicity': undefined }],
  [now, 'cha-nga', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'cha-nga', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'cha-nga', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [now, 'cha-nga', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai sinh'],
  [now, 'cha-nga', { 'child.alive': false }, 'Chỉ đăng ký lại khai sinh khi người được khai sinh còn sống. Nếu cần, đăng ký khai tử'],
  [now, 'cha-nga', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [now, 'cha-nga', { 'previous.on': '1978-09-01' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 01/09/1978'],
  [now, 'cha-nga', { 'father.born': '1980' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 1980'],
  [now, 'cha-nga', { 'child.sex': 'nam' }, 'Số định danh này không phải của người được khai sinh. Kiểm tra lại số 001178001234'],
  [now, 'cha-nga', ELSEWHERE, 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội'],
  [next, 'cha-nga', ELSEWHERE],
  [next, 'cha-nga', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(dangKyLaiKhaiSinh2025, 'ban-than', { 'child.nationality': 'RU' }), now.code)
  assert.equal(goesTo(dangKyLaiKhaiSinh2025, 'ban-than', { 'father.pin': undefined, 'father.nationality': 'RU' }), now.code)
  assert.equal(goesTo(dangKyLaiKhaiSinh2016, 'ban-than', { 'mother.nationality': 'RU' }), now.code)
  assert.equal(goesTo(now, 'cha-nga', { 'foreign.element': 'khong' }), dangKyLaiKhaiSinh2025.code)
})
test('5 ngày làm việc, 25 ngày khi phải xác minh; lệ phí riêng', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual(limit.kind === 'workingDays' && [limit.days, limit.verifiedDays], [5, 25])
  assert.equal(feeOf(now, example.answers, facts, fees, false).lines[0]?.line, 'khai-sinh-lai-nuoc-ngoai')
})
test('người được khai sinh còn sống theo sổ; sổ ghi quốc tịch của cha', () => {
  assert.equal(partiesOf(now, example.answers, facts)[0]?.must.join(), 'alive')
  const { fatherName, fatherNationality } = draftedFields(now, example.answers, facts)
  assert.deepEqual([fatherName, fatherNationality], ['Ivan Petrov', 'Liên bang Nga'])
})
