import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf, peopleOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { ketHon2016 as old, ketHon2025 as now, ketHon2027 as next } from './index.ts'

const MARRIED = 'Đang có vợ, có chồng thì chưa đăng ký được. Ly hôn xong mới nộp hồ sơ'
const SAME_SEX = 'Theo số định danh, hai bên cùng giới tính. Nhà nước không thừa nhận hôn nhân này. Kiểm tra lại số'

lawCases('Đăng ký kết hôn: Luật Hôn nhân và gia đình 2014, Điều 5, 8', [
  [old, 'cung-noi', { 'wife.born': '1999-03-15' }],
  [old, 'cung-noi', { 'wife.born': '1999-03-16' }, 'Bên nữ phải đủ 18 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1999'],
  [old, 'cung-noi', { 'husband.born': '1997-03-15', 'husband.pin': '001097001234' }],
  [old, 'cung-noi', { 'husband.born': '1997-03-16', 'husband.pin': '001097001234' }, 'Bên nam phải đủ 20 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1997'],
  [old, 'cung-noi', { 'wife.status': 'dang-co' }, `${MARRIED} (bên nữ)`],
  [now, 'so-dinh-danh', { 'husband.status': 'nay-co' }, `${MARRIED} (bên nam)`],
  [now, 'so-dinh-danh', { 'wife.pin': '001098001234', 'wife.born': '1998-04-02' }, `${SAME_SEX} 001098001234`, 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: 001098001234'],
  [now, 'so-dinh-danh', { 'wife.pin': '001200012345' }, `${SAME_SEX} 001200012345`],
  [now, 'so-dinh-danh', { 'husband.pin': '001198001234' }, `${SAME_SEX} 001198001234`],
  [old, 'cung-noi', { 'wife.pin': '001093012345' }, `${SAME_SEX} 001093012345`],
  [now, 'khong-so', { 'husband.pin': '001198001234' }, 'Số định danh này không phải của bên nam. Kiểm tra lại số 001198001234'],
  [now, 'khong-so', { 'husband.name': 'Phạm Thị Thu Hà', 'husband.born': '2000-04-02', 'husband.pin': '001200001234' },
    'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: Phạm Thị Thu Hà'],
  [now, 'so-dinh-danh', { 'husband.name': 'Phạm Thị Thu Hà', 'husband.born': '2000-04-02', 'husband.pin': '001200001234' }],
  [old, 'cung-noi', { 'husband.pin': '012345679' }, 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: 012345679'],
  [now, 'so-dinh-danh', { 'couple.related': true }, 'Người có quan hệ này không được kết hôn với nhau. Chưa chắc thì hỏi công chức tư pháp – hộ tịch'],
  [now, 'so-dinh-danh', { 'couple.incapable': true }, 'Người mất năng lực hành vi dân sự chưa kết hôn được. Nộp khi Tòa án đã hủy quyết định đó'],
  [now, 'so-dinh-danh', { 'wife.ordinal': 2 }, 'Chưa đăng ký kết hôn lần nào thì lần này của bên nữ là lần 1. Sửa số 2 hoặc tình trạng hôn nhân'],
  [now, 'ly-hon', { 'husband.ordinal': 1 }, 'Đã từng kết hôn thì lần này của bên nam là lần 2 trở lên. Sửa số 1 hoặc tình trạng hôn nhân'],
  [now, 'ly-hon', { 'husband.endOn': '2026-11-19' }, 'Ngày của giấy tờ (bên nam) phải trước hôm nay. Kiểm tra lại: 19/11/2026'],
  [now, 'ly-hon', { 'husband.endOn': '1997-01-01' }, 'Ngày của giấy tờ (bên nam) phải sau ngày sinh. Kiểm tra lại: 01/01/1997'],
  [now, 'ly-hon', { 'husband.endNumber': undefined }, 'Nhập số bản án, quyết định ly hôn hoặc trích lục khai tử (bên nam)'],
  [now, 'ly-hon', { 'husband.divorce': 'da-ghi-chu' }],
  [now, 'so-dinh-danh', { 'wife.born': '2026-11-18' }, 'Ngày sinh của bên nữ phải trước hôm nay. Đang nhập: 18/11/2026', 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của bên nữ, hoặc số 001300012345'],
  [old, 'hai-noi', { 'confirmation.on': '2016-09-15' }],
  [old, 'hai-noi', { 'confirmation.on': '2016-09-14' }, 'Giấy xác nhận đã quá 6 tháng. Xin cấp giấy mới trước khi nộp. Ngày cấp: 14/09/2016'],
  [old, 'hai-noi', { 'confirmation.on': '2017-03-16' }, 'Ngày cấp Giấy xác nhận phải là hôm nay hoặc trước hôm nay. Đang nhập: 16/03/2017'],
  [old, 'hai-noi', { 'wife.commune': 'ngoai', 'wife.address': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }],
  [old, 'cung-noi', { 'wife.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai bên cư trú, ngoài thành phố Hà Nội'],
  [next, 'goa', { 'wife.ordinal': 1 }, 'Đã từng kết hôn thì lần này của bên nữ là lần 2 trở lên. Sửa số 1 hoặc tình trạng hôn nhân'],
  [next, 'so-dinh-danh', { 'wife.commune': 'ngoai' }],
  [next, 'so-dinh-danh', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const facts = { today: old.examples[0]!.filedOn, filedOn: old.examples[0]!.filedOn }
const couple = old.examples[0]!.answers

test('bên nào nộp thì bên đó là người nộp hồ sơ; việc là của cả hai', () => {
  const filed = (by: string) => peopleOf(old, { ...couple, 'requester.relation': by }, facts)
  assert.deepEqual([filed('ben-nu').applicant, filed('ben-nam').applicant, filed('ben-nam').applicantPin], ['Phạm Thị Thu Hà', 'Lê Hoàng Nam', '001090001234'])
  assert.equal(filed('ben-nu').subject, 'Phạm Thị Thu Hà và Lê Hoàng Nam')
})
test('sổ ghi hai bên, nơi cư trú của từng người, lần kết hôn', () => {
  const fields = draftedFields(old, couple, facts, () => 'phường Nghĩa Tân, quận Cầu Giấy, Hà Nội')
  assert.deepEqual([fields['wifeName'], fields['wifeBorn'], fields['wifeResidence'], fields['husbandOrdinal'], fields['husbandStatus'], fields['husbandNationality']],
    ['Phạm Thị Thu Hà', '1993-04-02', 'Số 8, tổ 3, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', '1', 'Chưa đăng ký kết hôn lần nào', 'Việt Nam'])
})
test('cả hai còn sống, chưa có hôn nhân nào trong sổ; hai bên ký sổ ở mọi thời kỳ', () => {
  assert.deepEqual(partiesOf(old, couple, facts).map(({ name, must }) => [name, ...must]), [['Phạm Thị Thu Hà', 'alive', 'single'], ['Lê Hoàng Nam', 'alive', 'single']])
  for (const edition of [old, now, next]) assert.deepEqual([edition.signsBook.map(({ who }) => who), edition.documents[0]?.originals], [['Bên nữ', 'Bên nam'], 2])
})
