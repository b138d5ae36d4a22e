import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, partiesOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { dangKyLaiKetHon2016, dangKyLaiKetHon2025 } from '../dang-ky-lai-ket-hon/index.ts'
import { dangKyLaiKetHonNuocNgoai2025 as now, dangKyLaiKetHonNuocNgoai2027 as next } from './index.ts'

lawCases('Đăng ký lại kết hôn có yếu tố nước ngoài: Nghị định 123/2015/NĐ-CP, Điều 24–27', [
  [now, 'nguoi-phap', {}],
  [now, 'nguoi-phap', { 'husband.nationality': undefined }, 'Chọn quốc tịch của bên nam'],
  [now, 'nguoi-phap', { 'husband.idPaper': undefined }, 'Nhập giấy tờ tùy thân của bên nam'],
  [now, 'nguoi-phap', { 'husband.ethnicity': undefined }],
  [now, 'nguoi-phap', { 'husband.nationality': 'VN' }, 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'nguoi-phap', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'nguoi-phap', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'nguoi-phap', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [now, 'nguoi-phap', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục kết hôn'],
  [now, 'nguoi-phap', { 'couple.alive': false }, 'Chỉ đăng ký lại kết hôn khi cả hai vợ chồng còn sống. Hỏi bộ phận một cửa về giấy khác'],
  [now, 'nguoi-phap', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [now, 'nguoi-phap', { 'previous.on': '1958-09-01', 'husband.born': '1930-01-01' }, 'Ngày đăng ký kết hôn không thể trước ngày sinh. Kiểm tra lại: 01/09/1958', 'Theo ngày đã nhập, bên nữ chưa tới tuổi kết hôn khi đăng ký. Kiểm tra lại: 02/09/1958'],
  [now, 'nguoi-phap', { 'wife.pin': '001058012345' }, 'Số định danh này không phải của bên nữ. Kiểm tra lại số 001058012345'],
  [now, 'nguoi-phap', { 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, tỉnh Hưng Yên' }],
  [now, 'nguoi-phap', { 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, tỉnh Hưng Yên', 'wife.commune': 'ngoai' }, 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội'],
  [next, 'nguoi-phap', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(dangKyLaiKetHon2025, 'khong-so', { 'wife.nationality': 'FR' }), now.code)
  assert.equal(goesTo(dangKyLaiKetHon2016, 'con-ban-sao', { 'husband.nationality': 'FR' }), now.code)
  assert.equal(goesTo(now, 'nguoi-phap', { 'foreign.element': 'khong' }), dangKyLaiKetHon2025.code)
})
test('5 ngày làm việc, 25 ngày khi phải xác minh; lệ phí riêng; hai bên cùng có mặt, được lùi ngày trao', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual(limit.kind === 'workingDays' && [limit.days, limit.verifiedDays], [5, 25])
  assert.equal(feeOf(now, example.answers, facts, fees, false).lines[0]?.line, 'ket-hon-lai-nuoc-ngoai')
  assert.match(now.steps.at(-1)?.says ?? '', /cùng có mặt.*không quá 60 ngày$/)
})
test('cả hai còn sống theo sổ; hôn nhân được công nhận từ ngày đăng ký trước đây', () => {
  assert.deepEqual(partiesOf(now, example.answers, facts).map(({ must }) => must.join()), ['alive', 'alive'])
  const { marriedOn, husbandNationality } = draftedFields(now, example.answers, facts)
  assert.deepEqual([marriedOn, husbandNationality], ['1980-12-20', 'Pháp'])
})
