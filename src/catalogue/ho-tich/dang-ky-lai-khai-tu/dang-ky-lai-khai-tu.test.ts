import assert from 'node:assert/strict'
import { test } from 'node:test'
import { competentUnits, draftedFields, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { dangKyLaiKhaiTu2016 as old, dangKyLaiKhaiTu2025 as now, dangKyLaiKhaiTu2027 as next } from './index.ts'

const AWAY = { 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }

lawCases('Đăng ký lại khai tử: Nghị định 123/2015/NĐ-CP, Điều 24–28', [
  [old, 'ban-sao', {}],
  [old, 'ban-sao', { 'previous.early': false }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch'],
  [old, 'ban-sao', { 'previous.lost': false }, 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai tử'],
  [old, 'ban-sao', AWAY, 'Đăng ký lại tại nơi đã đăng ký khai tử trước đây, ngoài thành phố Hà Nội'],
  [old, 'ban-sao', { 'previous.on': '2016-01-01' }, 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: 01/01/2016'],
  [old, 'ban-sao', { 'previous.on': '1994-05-17' }, 'Ngày đăng ký không thể trước ngày mất. Kiểm tra lại: 17/05/1994'],
  [old, 'ban-sao', { 'death.on': '2016-01-01', 'previous.on': undefined }, 'Mất từ năm 2016 thì không đăng ký lại. Xin bản sao trích lục khai tử. Ngày mất: 01/01/2016'],
  [old, 'ban-sao', { 'death.on': '2015-12-31', 'previous.on': '2015-12-31' }],
  [old, 'ban-sao', { 'death.on': '1929-05-18', 'previous.on': '1929-05-20' }, 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: 18/05/1929'],
  [old, 'ban-sao', { 'death.on': '2018-05-09', 'previous.on': undefined }, 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 09/05/2018'],
  [old, 'ban-sao', { 'deceased.born': '1870' }, 'Theo năm đã nhập, người đã mất hơn 110 tuổi. Kiểm tra lại: 1870'],
  [old, 'ban-sao', { 'deceased.pin': '011965321' }, 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải 011965321'],
  [now, 'ban-sao', { 'requester.born': '1929-01-01' }, 'Con không thể sinh trước cha, mẹ. Kiểm tra lại ngày sinh của người yêu cầu: 01/01/1929'],
  [now, 'ban-sao', { 'deceased.pin': '001031001234' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người đã mất, hoặc số 001031001234'],
  [next, 'ban-sao', AWAY],
])

test('5 ngày làm việc, 10 ngày khi xác minh; nơi đã đăng ký; Giấy chứng tử từ 01/03/2027', () => {
  const [example] = old.examples
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  const limit = timeOf(now, example.answers, facts)
  assert.deepEqual(limit.kind === 'workingDays' && [limit.days, limit.extraOnVerify], [5, 5])
  assert.deepEqual(competentUnits(old, example.answers, facts), ['00160@2004-08-31'])
  assert.equal(next.documents[0]?.name, 'Giấy chứng tử')
  assert.equal(draftedFields(old, example.answers, facts)['diedOn'], '1994-05-18')
  assert.equal(goesTo(old, 'ban-sao', { 'previous.lost': false }), '2.000635')
})
