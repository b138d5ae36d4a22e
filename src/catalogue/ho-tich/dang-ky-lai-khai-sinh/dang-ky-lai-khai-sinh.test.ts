import assert from 'node:assert/strict'
import { test } from 'node:test'
import { competentUnits, draftedFields, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { dangKyLaiKhaiSinh2016 as old, dangKyLaiKhaiSinh2025 as now, dangKyLaiKhaiSinh2027 as next } from './index.ts'

lawCases('Đăng ký lại khai sinh: Nghị định 123/2015/NĐ-CP, Điều 24–26', [
  [old, 'ban-than', {}],
  [old, 'ban-than', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [old, 'ban-than', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai sinh'],
  [old, 'ban-than', { 'child.alive': false }, 'Chỉ đăng ký lại khai sinh khi người được khai sinh còn sống. Nếu cần, đăng ký khai tử'],
  [old, 'ban-than', { 'previous.on': '2015-12-31' }],
  [old, 'ban-than', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [old, 'ban-than', { 'previous.on': '1978-09-01' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 01/09/1978'],
  [old, 'ban-than', { 'previous.on': undefined }],
  [old, 'nguoi-than', { 'child.born': '2016-02-01', 'previous.on': undefined, 'mother.born': '1990', 'father.born': '1990' }, 'Sinh từ năm 2016 thì không đăng ký lại. Xin bản sao trích lục khai sinh. Ngày sinh: 01/02/2016'],
  [old, 'ban-than', { 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }],
  [old, 'ban-than', { 'previous.commune': 'ngoai', 'child.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }, 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội'],
  [old, 'ban-than', { 'mother.born': '1979' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 1979'],
  [old, 'ban-than', { 'father.born': '1980' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 1980'],
  [old, 'ban-than', { 'child.ethnicity': '02' }, 'Dân tộc của con theo dân tộc của cha hoặc của mẹ. Đang chọn: Tày'],
  [now, 'ban-than', { 'child.pin': '001178001234', 'mother.pin': '001178001234', 'mother.born': '1955' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của mẹ, hoặc số 001178001234'],
  [now, 'ban-than', { 'child.sex': 'nam' }, 'Số định danh này không phải của người được khai sinh. Kiểm tra lại số 001178001234'],
  [now, 'ban-than', { 'child.born': '1979-09-02', 'previous.on': '1979-09-20' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được khai sinh, hoặc số 001178001234'],
  [now, 'nguoi-than', { 'requester.pin': '001178001234' }, 'Số này là số của người được khai sinh. Chọn quan hệ Bản thân, hoặc sửa số 001178001234'],
  [now, 'ban-than', { 'mother.pin': '001050004321' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của mẹ, hoặc số 001050004321', 'Cha và mẹ đang ghi cùng một số. Ghi số của từng người. Đang nhập: 001050004321'],
  [now, 'chi-me', { 'requester.relation': 'cha' }, 'Người yêu cầu là cha hoặc mẹ thì phải khai phần của người đó. Đang chọn: Chỉ khai mẹ'],
  [next, 'ban-than', { 'previous.commune': 'ngoai', 'child.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }],
])

const [example] = old.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('sổ còn, hoặc đăng ký từ năm 2016, thì xin bản sao', () => {
  assert.equal(goesTo(old, 'ban-than', { 'previous.lost': false }), '2.000635')
  assert.equal(goesTo(now, 'ban-than', { 'previous.early': false }), '2.000635')
})
test('nơi đã đăng ký trước, nơi cư trú sau (Điều 25)', () => {
  assert.deepEqual(competentUnits(old, { ...example.answers, 'previous.commune': '00073@2004-08-31' }, facts), ['00073@2004-08-31', '00160@2004-08-31'])
  assert.deepEqual(competentUnits(old, { ...example.answers, 'previous.commune': 'ngoai' }, facts), ['00160@2004-08-31'])
})
test('5 ngày làm việc, 25 ngày khi phải xác minh', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual(limit.kind === 'workingDays' && [limit.days, limit.verifiedDays], [5, 25])
})
test('người được khai sinh còn sống trong sổ; cha mẹ có thể đã mất', () =>
  assert.deepEqual(partiesOf(old, example.answers, facts).map(({ name, must }) => [name, must.length]), [['Hoàng Thị Bích Liên', 1], ['Lê Thị Mùi', 0], ['Hoàng Văn Tý', 0]]))
test('bản thân đi khai thì sổ ghi chính người đó là người khai', () => {
  const fields = draftedFields(old, example.answers, facts, () => 'phường Nghĩa Tân')
  assert.deepEqual([fields['childName'], fields['childPin'], fields['declarantName'], fields['declarantRelation'], fields['fatherResidence']], ['Hoàng Thị Bích Liên', '011978123', 'Hoàng Thị Bích Liên', 'Bản thân', 'Đã chết'])
})
