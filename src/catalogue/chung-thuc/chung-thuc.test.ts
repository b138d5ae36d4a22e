import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feeOf, papersOf, type Answers } from '#procedures'
import { lawCases } from '../../../test/law.ts'
import { fees } from '../fees.ts'
import { chungThuc2016 as old, chungThuc2025 as now } from './index.ts'

const DISTRICT = 'Chứng thực tại Phòng Tư pháp quận, huyện, thị xã, hoặc tổ chức hành nghề công chứng'
lawCases('Chứng thực bản sao từ bản chính: Nghị định 23/2015/NĐ-CP, Điều 20–22', [
  [old, 'bang', {}],
  [old, 'bang', { 'paper.issuer': 'nuoc-ngoai', 'paper.legalised': 'mien' }, DISTRICT],
  [now, 'nuoc-ngoai', { 'paper.legalised': 'mien' }],
  [now, 'nuoc-ngoai', { 'paper.legalised': 'chua' }, 'Hợp pháp hóa lãnh sự bản chính trước, rồi chứng thực bản sao'],
  [now, 'nuoc-ngoai', { 'paper.legalised': undefined }, 'Chọn bản chính đã hợp pháp hóa lãnh sự chưa?'],
  [now, 'bang', { 'paper.issuer': 'tu-lap' }, 'Giấy tự viết cần có xác nhận và dấu của cơ quan trước khi chứng thực bản sao'],
  [now, 'bang', { 'paper.state': 'sua' }, 'Bản chính có chỗ tẩy xóa, thêm bớt thì không chứng thực được. Xin cấp lại bản chính'],
  [now, 'bang', { 'paper.state': 'nat' }, 'Bản chính không đọc rõ thì không chứng thực được. Xin cấp lại bản chính'],
  [now, 'bang', { 'paper.state': 'mat' }, 'Giấy tờ mật, hoặc ghi không được sao chụp, thì không chứng thực bản sao'],
  [now, 'bang', { 'cert.count': 0 }, 'Nhập số từ 1 đến 99. Đang nhập: 0'],
  [now, 'bang', { 'cert.pages': 0 }, 'Nhập số từ 1 đến 999. Đang nhập: 0'],
  [now, 'bang', { 'cert.count': 20 }],
  [now, 'bang', { 'cert.count': 21 }, 'Nhiều bản có thể sang ngày làm việc sau. Xem lại số bản: 21'],
  [now, 'bang', { 'cert.pages': 101 }, 'Nhiều trang có thể sang ngày làm việc sau. Xem lại số trang: 101'],
  [now, 'bang', { 'requester.name': undefined }, 'Nhập họ, chữ đệm và tên người yêu cầu'],
])

test('2.000 đồng mỗi trang của hai trang đầu, 1.000 đồng mỗi trang sau, theo từng bản (Thông tư 226/2016/TT-BTC)', () => {
  const [example] = now.examples
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  const of = (count: number, pages: number) => feeOf(now, { ...(example.answers as Answers), 'cert.count': count, 'cert.pages': pages }, facts, fees, false)
  assert.deepEqual([of(1, 1).total, of(1, 2).total, of(1, 3).total, of(3, 2).total, of(2, 12).total], [2_000, 4_000, 5_000, 12_000, 28_000])
  assert.equal(of(1, 1).certain, false)
  assert.deepEqual(of(2, 12).lines.map(({ line, times }) => [line, times]), [['chung-thuc-trang', 4], ['chung-thuc-trang-sau', 20]])
  assert.deepEqual(papersOf(now, example.answers, facts).map(({ code, form }) => [code, form]), [['ban-chinh', 'present']])
})
