import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { khaiSinhCoGiayTo2016 as old, khaiSinhCoGiayTo2025 as now, khaiSinhCoGiayTo2027 as next } from './index.ts'

lawCases('Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân: Nghị định 123/2015/NĐ-CP', [
  [old, 'ban-than', {}],
  [old, 'ban-than', { 'previous.ever': true }, 'Dùng thủ tục Đăng ký lại khai sinh, hoặc xin bản sao trích lục nếu sổ còn'],
  [old, 'ban-than', { 'child.alive': false }, 'Chỉ đăng ký cho người còn sống. Nếu cần, đăng ký khai tử cho người đã mất'],
  [old, 'ban-than', { 'child.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi người được khai sinh cư trú, ngoài thành phố Hà Nội'],
  [old, 'co-cong', { 'child.born': '2018-05-09', 'mother.born': '1990', 'father.born': '1990' }, 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: 09/05/2018'],
  [old, 'co-cong', { 'child.born': '2018-04-20', 'mother.born': '1990', 'father.born': '1990' }, 'Trẻ sinh chưa quá 60 ngày thì dùng thủ tục Đăng ký khai sinh. Ngày sinh: 20/04/2018'],
  [old, 'ban-than', { 'child.born': '2003-01-01', 'mother.born': '1980', 'father.born': '1980' }, 'Người chưa đủ 18 tuổi thì nên để cha, mẹ hoặc người thân yêu cầu. Ngày sinh đang nhập: 01/01/2003'],
  [old, 'ban-than', { 'mother.born': '1968' }, 'Theo năm đã nhập, mẹ chưa đủ 12 tuổi khi sinh con. Kiểm tra lại: 1968'],
  [old, 'ban-than', { 'mother.born': '1910' }, 'Theo năm đã nhập, mẹ hơn 60 tuổi khi sinh con. Kiểm tra lại: 1910'],
  [old, 'ban-than', { 'mother.born': '1980' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 1980'],
  [now, 'ban-than', { 'mother.pin': '001055001234' }, 'Số định danh này không phải của mẹ. Kiểm tra lại số 001055001234'],
  [now, 'ban-than', { 'father.pin': '001178001234', 'father.born': '1950' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của cha, hoặc số 001178001234'],
  [now, 'uy-quyen', { 'requester.pin': '001178001234' }, 'Số này là số của người được khai sinh. Chọn quan hệ Bản thân, hoặc sửa số 001178001234'],
  [now, 'ban-than', { 'requester.relation': 'me', 'parents.known': 'chi-cha', 'parents.sameHome': undefined }, 'Người yêu cầu là cha hoặc mẹ thì phải khai phần của người đó. Đang chọn: Chỉ khai cha'],
  [now, 'ban-than', { 'child.name': 'Hoàng Thị Jun' }, 'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: Hoàng Thị Jun'],
  [next, 'ban-than', { 'child.commune': 'ngoai' }],
])

test('đã đăng ký rồi thì đăng ký lại', () => assert.equal(goesTo(now, 'ban-than', { 'previous.ever': true }), '1.004884'))
