import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feeOf, sourceOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { banSao2016 as old, banSao2025 as now, banSao2027 as next } from './index.ts'

lawCases('Bản sao trích lục: Luật Hộ tịch 2014, Điều 63–64', [
  [old, 'ban-than', {}],
  [old, 'ban-than', { 'subject.commune': '00073@2004-08-31' }],
  [now, 'khong-so', { 'subject.commune': 'ngoai' }],
  [next, 'ban-than', {}],
  [old, 'ban-than', { 'copy.count': 0 }, 'Nhập số từ 1 đến 50. Đang nhập: 0'],
  [old, 'ban-than', { 'copy.count': 51 }, 'Nhập số từ 1 đến 50. Đang nhập: 51'],
  [now, 'ban-than', { 'entry.kind': 'khai-tu' }, 'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc'],
  [now, 'nguoi-than', { 'entry.kind': 'khai-tu' }],
  [now, 'nguoi-than', { 'entry.on': '2009-01-15' }, 'Theo ngày đã nhập, người này kết hôn khi chưa đủ 18 tuổi. Kiểm tra lại: 15/01/2009'],
  [now, 'nguoi-than', { 'entry.on': '2010-11-20' }],
  [now, 'ban-than', { 'entry.on': '1992-11-19' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 19/11/1992'],
  [now, 'ban-than', { 'entry.on': '1992-11-20' }],
  [now, 'ban-than', { 'entry.on': '2026-11-19' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'ban-than', { 'subject.pin': '001093008877' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được đăng ký, hoặc số 001093008877'],
  [old, 'ban-than', { 'subject.born': '2018' }, 'Ngày sinh của người được đăng ký phải trước hôm nay. Đang nhập: 2018'],
  [old, 'co-quan', { 'agency.reason': undefined }, 'Nhập lý do đề nghị'],
  [now, 'ban-than', { 'entry.place': undefined }, 'Nhập nơi đã đăng ký'],
])

test('8.000 đồng một bản (Thông tư 281/2016/TT-BTC)', () => {
  const [example] = old.examples
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  const { total, certain } = feeOf(old, example.answers, facts, fees, false)
  assert.deepEqual([total, certain], [16_000, true])
  assert.equal(sourceOf(old, example.answers, facts)?.name, 'Đỗ Quang Vinh')
})
