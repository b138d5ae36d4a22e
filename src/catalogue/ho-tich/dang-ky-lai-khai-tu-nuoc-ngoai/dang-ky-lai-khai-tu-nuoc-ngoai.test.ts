import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { dangKyLaiKhaiTu2016, dangKyLaiKhaiTu2025 } from '../dang-ky-lai-khai-tu/index.ts'
import { dangKyLaiKhaiTuNuocNgoai2025 as now, dangKyLaiKhaiTuNuocNgoai2027 as next } from './index.ts'

const ELSEWHERE = { 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, tỉnh Hưng Yên' } as const
lawCases('Đăng ký lại khai tử có yếu tố nước ngoài: Nghị định 123/2015/NĐ-CP, Điều 24–28', [
  [now, 'nguoi-phap', {}],
  [now, 'nguoi-phap', { 'deceased.nationality': undefined }, 'Chọn quốc tịch của người đã mất'],
  [now, 'nguoi-phap', { 'deceased.nationality': 'VN' }, 'Người đã mất đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'dinh-cu', { 'foreign.element': 'nguoi-nuoc-ngoai' }, 'Người đã mất đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'nguoi-phap', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'nguoi-phap', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'nguoi-phap', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [now, 'nguoi-phap', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai tử'],
  [now, 'nguoi-phap', { 'previous.on': '1994-05-17' }, 'Ngày đăng ký không thể trước ngày mất. Kiểm tra lại: 17/05/1994'],
  [now, 'nguoi-phap', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [now, 'nguoi-phap', { 'deceased.born': '1995' }, 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: 18/05/1994'],
  [now, 'nguoi-phap', { 'requester.name': undefined }, 'Nhập họ, chữ đệm và tên người yêu cầu'],
  [now, 'dinh-cu', { 'requester.pin': '001030001234' }, 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải 001030001234'],
  [now, 'nguoi-phap', ELSEWHERE, 'Đăng ký lại tại nơi đã đăng ký khai tử trước đây, ngoài thành phố Hà Nội'],
  [next, 'nguoi-phap', ELSEWHERE],
  [next, 'nguoi-phap', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(dangKyLaiKhaiTu2025, 'khong-so', { 'deceased.nationality': 'FR' }), now.code)
  assert.equal(goesTo(dangKyLaiKhaiTu2016, 'ban-sao', { 'deceased.nationality': 'FR' }), now.code)
  assert.equal(goesTo(now, 'nguoi-phap', { 'foreign.element': 'khong' }), dangKyLaiKhaiTu2025.code)
})
test('5 ngày làm việc, thêm 5 ngày khi xác minh; lệ phí riêng; 2027 nhận Giấy chứng tử', () => {
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual([limit.kind === 'workingDays' && limit.days, limit.extraOnVerify], [5, 5])
  assert.equal(feeOf(now, example.answers, facts, fees, false).lines[0]?.line, 'khai-tu-lai-nuoc-ngoai')
  assert.equal(next.documents[0]?.name, 'Giấy chứng tử')
})
test('sổ ghi quốc tịch của người đã mất', () => {
  const { deceasedName, deceasedNationality } = draftedFields(now, example.answers, facts)
  assert.deepEqual([deceasedName, deceasedNationality], ['Pierre Martin', 'Pháp'])
})
