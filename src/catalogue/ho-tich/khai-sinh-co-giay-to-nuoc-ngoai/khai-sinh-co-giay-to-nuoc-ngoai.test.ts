import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiSinhCoGiayTo2016, khaiSinhCoGiayTo2025 } from '../khai-sinh-co-giay-to/index.ts'
import { khaiSinhCoGiayToNuocNgoai2025 as now, khaiSinhCoGiayToNuocNgoai2027 as next } from './index.ts'

const CITIZENS = 'Những người đang khai đều là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'
lawCases('Khai sinh có yếu tố nước ngoài cho người đã có giấy tờ: Luật Hộ tịch 2014, Điều 35; Nghị định 123/2015/NĐ-CP', [
  [now, 'cha-nga', {}],
  [now, 'cha-nga', { 'child.name': 'Olga Ivanovna Petrova' }],
  [now, 'cha-nga', { 'child.nationality': undefined }, 'Chọn quốc tịch của người được khai sinh'],
  [now, 'cha-nga', { 'father.nationality': undefined }, 'Chọn quốc tịch của cha'],
  [now, 'cha-nga', { 'father.idPaper': undefined }, 'Nhập giấy tờ tùy thân của cha'],
  [now, 'cha-nga', { 'father.nationality': 'VN' }, CITIZENS],
  [now, 'cha-nga', { 'parents.known': 'chi-me' }, CITIZENS],
  [now, 'cha-nga', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'cha-nga', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'cha-nga', { 'previous.ever': true }, 'Dùng thủ tục Đăng ký lại khai sinh, hoặc xin bản sao trích lục nếu sổ còn'],
  [now, 'cha-nga', { 'child.alive': false }, 'Chỉ đăng ký cho người còn sống. Nếu cần, đăng ký khai tử cho người đã mất'],
  [now, 'cha-nga', { 'father.born': '1980' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 1980'],
  [now, 'cha-nga', { 'mother.pin': '001055001234' }, 'Số định danh này không phải của mẹ. Kiểm tra lại số 001055001234'],
  [now, 'uy-quyen', { 'requester.pin': '001178001234' }, 'Số này là số của người được khai sinh. Chọn quan hệ Bản thân, hoặc sửa số 001178001234'],
  [now, 'cha-nga', { 'child.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi người được khai sinh cư trú, ngoài thành phố Hà Nội'],
  [next, 'cha-nga', { 'child.commune': 'ngoai' }],
  [next, 'cha-nga', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại; đã đăng ký thì đăng ký lại có yếu tố nước ngoài', () => {
  assert.equal(goesTo(khaiSinhCoGiayTo2025, 'ban-than', { 'child.nationality': 'RU' }), now.code)
  assert.equal(goesTo(khaiSinhCoGiayTo2025, 'ban-than', { 'father.pin': undefined, 'father.nationality': 'RU' }), now.code)
  assert.equal(goesTo(khaiSinhCoGiayTo2016, 'ban-than', { 'mother.nationality': 'RU' }), now.code)
  assert.equal(goesTo(now, 'cha-nga', { 'foreign.element': 'khong' }), khaiSinhCoGiayTo2025.code)
  assert.equal(goesTo(now, 'cha-nga', { 'previous.ever': true }), '2.000522')
})
test('5 ngày làm việc, 25 ngày khi phải xác minh; lệ phí riêng', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual(limit.kind === 'workingDays' && [limit.days, limit.verifiedDays], [5, 25])
  assert.equal(feeOf(now, example.answers, facts, fees, false).lines[0]?.line, 'khai-sinh-co-giay-to-nuoc-ngoai')
})
test('người được khai sinh còn sống theo sổ; sổ ghi quốc tịch của cha', () => {
  assert.equal(partiesOf(now, example.answers, facts)[0]?.must.join(), 'alive')
  assert.equal(draftedFields(now, example.answers, facts)['fatherNationality'], 'Liên bang Nga')
})
