import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#kernel/day.ts'
import { feeOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiTu2025 } from '../khai-tu/index.ts'
import { khaiTuNuocNgoai2025 as now, khaiTuNuocNgoai2027 as next } from './index.ts'

lawCases('Đăng ký khai tử có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 51–52', [
  [now, 'nguoi-nhat', {}],
  [now, 'nguoi-nhat', { 'deceased.nationality': 'KR' }],
  [now, 'nguoi-nhat', { 'deceased.nationality': undefined }, 'Chọn quốc tịch của người đã mất'],
  [now, 'nguoi-nhat', { 'deceased.ethnicity': undefined }],
  [now, 'nguoi-nhat', { 'deceased.idPaper': undefined }, 'Nhập giấy tờ tùy thân của người đã mất'],
  [now, 'nguoi-nhat', { 'foreign.papers': undefined }, 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp'],
  [now, 'nguoi-nhat', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'nguoi-nhat', { 'deceased.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cư trú cuối cùng, ngoài thành phố Hà Nội'],
  [now, 'nguoi-nhat', { 'deceased.born': '2026-11-16' }, 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: 15/11/2026'],
  [now, 'nguoi-nhat', { 'death.on': addDays(now.examples[0]?.filedOn ?? now.from, 1) }, 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026', 'Giấy không thể cấp trước ngày mất. Kiểm tra lại ngày cấp: 15/11/2026'],
  [now, 'dinh-cu', { 'requester.pin': '001040001234' }, 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải 001040001234'],
  [next, 'nguoi-nhat', { 'deceased.commune': 'ngoai' }],
  [next, 'nguoi-nhat', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

test('người nước ngoài đi từ thủ tục trong nước sang đây, và ngược lại', () => {
  assert.equal(goesTo(khaiTu2025, 'khong-so', { 'deceased.nationality': 'JP' }), now.code)
  assert.equal(goesTo(now, 'nguoi-nhat', { 'foreign.element': 'khong' }), khaiTu2025.code)
})
test('một ngày làm việc, ba ngày khi xác minh; luôn có lệ phí; 2027 nhận Giấy chứng tử', () => {
  const [example] = now.examples
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual([limit.kind, limit.kind === 'workingDays' && limit.days, limit.extraOnVerify], ['workingDays', 1, 2])
  assert.equal(feeOf(now, example.answers, facts, fees, false).total, 30000)
  assert.equal(next.documents[0]?.name, 'Giấy chứng tử')
})
