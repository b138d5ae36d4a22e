import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { xacNhanThongTin2016 as old, xacNhanThongTin2025 as now, xacNhanThongTin2027 as next } from './index.ts'

lawCases('Xác nhận thông tin hộ tịch: Nghị định 87/2020/NĐ-CP', [
  [old, 'ban-than', {}],
  [next, 'nguoi-than', {}],
  [now, 'nguoi-than', { 'entry.kind': 'khai-tu', 'entry.on': '2026-01-02' }],
  [now, 'ban-than', { 'entry.kind': 'khai-tu' }, 'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc'],
  [now, 'ban-than', { 'confirm.content': undefined }, 'Nhập thông tin cần xác nhận'],
  [now, 'ban-than', { 'confirm.purpose': undefined }, 'Nhập dùng vào việc gì'],
  [now, 'ban-than', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
  [now, 'ban-than', { 'entry.on': '1992-11-19' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 19/11/1992'],
  [now, 'ban-than', { 'entry.on': '2027-01-01' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 01/01/2027'],
  [now, 'ban-than', { 'entry.kind': 'ket-hon', 'entry.on': '2010-11-19' }, 'Theo ngày đã nhập, người này kết hôn khi chưa đủ 18 tuổi. Kiểm tra lại: 19/11/2010'],
  [now, 'ban-than', { 'subject.pin': '001080008877' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được đăng ký, hoặc số 001080008877'],
  [now, 'ban-than', { 'subject.born': '2026-11-18', 'subject.pin': undefined, 'subject.ethnicity': '01', 'subject.idPaper': 'Hộ chiếu', 'subject.address': 'Số 1', 'subject.commune': 'ngoai' },
    'Ngày sinh của người được đăng ký phải trước hôm nay. Đang nhập: 18/11/2026'],
  [now, 'co-quan', { 'agency.letter': undefined }, 'Nhập số và ngày của văn bản đề nghị'],
])

test('sổ ghi điều được xác nhận; 8.000 đồng mỗi việc, có diện được miễn', () => {
  const [example, exempt] = now.examples
  assert.ok(example && exempt)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  assert.equal(draftedFields(now, example.answers, facts)['content'], 'Ngày sinh và tên cha, mẹ đã ghi trong sổ')
  assert.deepEqual([feeOf(now, example.answers, facts, fees, false).total, feeOf(now, exempt.answers, facts, fees, false).total], [8_000, 0])
})
