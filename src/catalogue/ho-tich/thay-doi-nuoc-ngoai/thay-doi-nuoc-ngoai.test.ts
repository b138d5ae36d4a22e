import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { thayDoi2025 } from '../thay-doi/index.ts'
import { thayDoiNuocNgoai2025 as now, thayDoiNuocNgoai2027 as next } from './index.ts'

const PLACE = { 'entry.commune': 'ngoai', 'entry.place': 'Xã Hòa Bình, tỉnh Hưng Yên' } as const
lawCases('Thay đổi, cải chính có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 46', [
  [now, 'nguoi-han', {}],
  [now, 'nguoi-han', { 'subject.ethnicity': undefined }],
  [now, 'nguoi-han', { 'subject.nationality': undefined }, 'Chọn quốc tịch của người có thay đổi'],
  [now, 'nguoi-han', { 'subject.nationality': 'VN' }, 'Yếu tố nước ngoài đang chọn là người nước ngoài. Chọn lại yếu tố đó, hoặc quốc tịch'],
  [now, 'nguoi-han', { 'change.1.field': 'ten', 'change.1.to': 'Jiwoo' }],
  [now, 'nguoi-han', { 'change.1.field': 'ten', 'change.1.to': 'Kim 2' }, 'Họ, chữ đệm, tên chỉ gồm chữ. Đang nhập: Kim 2'],
  [now, 'nguoi-han', { 'change.1.to': '1991' }, 'Nội dung mới giống nội dung đang ghi. Kiểm tra lại: 1991'],
  [now, 'nguoi-han', { 'change.fault': 'khop-giay' }, 'Cải chính chỉ khi cán bộ hoặc người khai đã ghi sai. Giấy tờ khác thì sửa theo Giấy khai sinh'],
  [now, 'nguoi-han', PLACE],
  [now, 'dinh-cu', { ...PLACE, 'subject.commune': '00160@2025-07-01' }, 'Người định cư ở nước ngoài nộp tại nơi đã đăng ký trước đây, ngoài thành phố Hà Nội'],
  [now, 'nguoi-han', { ...PLACE, 'subject.commune': 'ngoai' }, 'Nộp tại xã, phường nơi đã đăng ký hoặc nơi cư trú, ngoài thành phố Hà Nội'],
  [now, 'dan-toc', { 'foreign.element': 'nguoi-nuoc-ngoai' }, 'Chỉ xác định lại dân tộc cho công dân Việt Nam. Chọn việc khác'],
  [now, 'nguoi-han', { 'entry.on': '1992-04-29' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 29/04/1992'],
  [now, 'nguoi-han', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [next, 'dinh-cu', PLACE],
  [next, 'nguoi-han', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

test('sang thủ tục này và về thủ tục trong nước; bổ sung 1 ngày, việc khác 3 ngày làm việc', () => {
  assert.equal(goesTo(thayDoi2025, 'khong-so', { 'subject.nationality': 'KR' }), now.code)
  assert.equal(goesTo(now, 'nguoi-han', { 'foreign.element': 'khong' }), thayDoi2025.code)
  const days = now.examples.slice(0, 2).map(({ answers, filedOn }) => {
    const limit = timeOf(now, answers, { today: filedOn, filedOn })
    return limit.kind === 'workingDays' ? limit.days : 0
  })
  assert.deepEqual(days, [3, 1])
  const [example] = now.examples
  assert.ok(example)
  assert.equal(draftedFields(now, example.answers, { today: example.filedOn, filedOn: example.filedOn })['annotation'], 'Cải chính Năm sinh từ 1991 thành 1992')
})
