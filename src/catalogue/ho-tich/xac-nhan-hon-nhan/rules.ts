import { conditions, paper, rule } from '#procedures'
import { FAMILY } from '../couple.ts'
import { ended, endRules, married, recordFirst } from '../marital.ts'
import { personRules, pinOfSex } from '../person.ts'
import { ownPin } from '../requester.ts'
import { feeWithExemption } from '../result.ts'
import { identity2016, identity2025, proxyPaper } from '../steps.ts'
import { marries, WHO } from './form.ts'

const { after, all, before, given, is, less, more, not, pinOtherSex, same, years } = conditions
const CONFIRMS = 'Nghị định 123/2015/NĐ-CP, Điều 22'

export const outcomes = [
  {
    at: 'person.commune', when: is('person.commune', 'ngoai'), law: 'Nghị định 123/2015/NĐ-CP, Điều 21',
    title: 'Cư trú ngoài Hà Nội', says: 'Xin giấy tại xã, phường nơi thường trú; không có thì nơi tạm trú',
  },
  recordFirst('person'),
  {
    at: 'purpose.at', when: is('purpose.at', 'dai-dien'), law: CONFIRMS, title: 'Kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam',
    says: 'Giấy không cấp cho việc này. Đăng ký kết hôn tại Ủy ban nhân dân xã, phường, hoặc ở nước ngoài',
  },
] as const

const ofAge = (sex: 'nam' | 'nu', age: number, says: string) =>
  rule.error('person.born', all(marries, is('person.sex', sex), less(years('person.born', 'filedOn'), age)), says, `${FAMILY}, Điều 8 khoản 1 điểm a`)
const SAME_SEX = 'Người sẽ kết hôn cùng giới tính theo số định danh. Giấy không cấp cho việc này. Kiểm tra lại số {}'
const periodRules = (['1', '2', '3'] as const).flatMap(n => [
  rule.error(`period.${n}.from`, before(`period.${n}.from`, 'person.born'), 'Thời gian cư trú phải sau ngày sinh. Kiểm tra lại: {}'),
  rule.error(`period.${n}.from`, after(`period.${n}.from`, 'filedOn'), 'Thời gian cư trú phải bắt đầu trước hôm nay. Kiểm tra lại: {}'),
  rule.error(`period.${n}.to`, before(`period.${n}.to`, `period.${n}.from`), 'Ngày kết thúc phải sau ngày bắt đầu. Kiểm tra lại: {}'),
  rule.error(`period.${n}.to`, after(`period.${n}.to`, 'filedOn'), 'Chỉ xác nhận được tới hôm nay. Còn cư trú thì để trống. Đang nhập: {}'),
])

export const rules = [
  ...personRules('person', WHO), ...endRules('person', WHO),
  rule.error('person.pin', all(is('person.sex', 'nam'), pinOtherSex('person.pin', 'nam')), pinOfSex('person', WHO, 'nam').says, 'Nghị định 137/2015/NĐ-CP, Điều 13'),
  rule.error('person.pin', all(is('person.sex', 'nu'), pinOtherSex('person.pin', 'nu')), pinOfSex('person', WHO, 'nu').says, 'Nghị định 137/2015/NĐ-CP, Điều 13'),
  ofAge('nu', 18, 'Nữ đủ 18 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}'),
  ofAge('nam', 20, 'Nam đủ 20 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}'),
  rule.error('person.born', less(years('person.born', 'filedOn'), 18), 'Giấy cấp cho người đủ 18 tuổi. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}', 'Bộ luật Dân sự 2015, Điều 20'),
  rule.error('purpose.kind', all(marries, married('person')), 'Đang có vợ, có chồng thì không xin giấy để kết hôn được. Chọn việc khác, hoặc ly hôn trước', `${FAMILY}, Điều 5 khoản 2 điểm c`),
  rule.error('partner.pin', all(is('person.sex', 'nam'), pinOtherSex('partner.pin', 'nu')), SAME_SEX, CONFIRMS),
  rule.error('partner.pin', all(is('person.sex', 'nu'), pinOtherSex('partner.pin', 'nam')), SAME_SEX, CONFIRMS),
  rule.error('partner.pin', same('partner.pin', 'person.pin'), 'Đang ghi số của chính người xin giấy. Ghi số của người sẽ kết hôn: {}', `${FAMILY}, Điều 3 khoản 5`),
  rule.error('partner.name', all(same('partner.name', 'person.name'), same('partner.born', 'person.born'), not(all(given('partner.pin'), given('person.pin')))),
    'Đang ghi tên và ngày sinh của chính người xin giấy. Ghi người sẽ kết hôn: {}', `${FAMILY}, Điều 3 khoản 5`),
  rule.error('paper.count', all(marries, more({ value: 'paper.count' }, 1)), 'Giấy để kết hôn chỉ cấp một bản. Sửa số {} thành 1', CONFIRMS),
  ...periodRules,
] as const

const common = [
  paper.submit('giay-cu', 'Giấy xác nhận tình trạng hôn nhân đã cấp trước đây', is('earlier.kind', 'con-giay'), CONFIRMS, 'Nộp lại giấy cũ để nhận giấy mới'),
  proxyPaper,
] as const
export const papers2016 = [
  ...common,
  paper.present('giay-cham-dut', 'Bản án, quyết định ly hôn hoặc trích lục khai tử', ended('person'), CONFIRMS),
  ...identity2016,
] as const
export const papers2025 = [...common, ...identity2025(ownPin('person'))] as const

export const fee = feeWithExemption('xac-nhan-hon-nhan', 'Lệ phí cấp Giấy xác nhận tình trạng hôn nhân')
