import { ask, conditions, page, task, type IdIn } from '#procedures'
import {
  child2016, child2025, childNamePage, father2016, father2025, lateness, marriagePage, mother2016, mother2025, place2016, place2025, special, whoFiles,
} from '../birth.ts'
import { HOME, outside } from '../person.ts'
import { copies, delivery } from '../result.ts'

const { given, is, not, oneOf } = conditions

/** What is true of a case; shared with rules, papers and declaration. */
export const hasMother = given('parents.kind')
export const hasFather = oneOf('parents.kind', ['ket-hon', 'mang-thai-ho'])
export const found = is('birth.where', 'bo-roi')

const NO_NOTICE = 'Vẫn đăng ký được. Nộp giấy của người làm chứng, hoặc viết giấy cam đoan về việc sinh.'

export const precheck = [
  page('sinh', 'Trẻ sinh ở đâu, ngày nào?', [
    ask.choice('birth.where', 'Nơi trẻ sinh', {
      'co-giay': 'Cơ sở y tế, có Giấy chứng sinh', 'khong-giay': 'Cơ sở y tế, không còn Giấy chứng sinh',
      'noi-khac': 'Ở nhà hoặc nơi khác tại Việt Nam', 'nuoc-ngoai': 'Ở nước ngoài', 'bo-roi': 'Không rõ, trẻ bị bỏ rơi',
    }),
    ask.choice('birth.proof', 'Giấy thay Giấy chứng sinh', {
      'lam-chung': 'Có người làm chứng viết xác nhận', 'cam-doan': 'Không có người làm chứng, viết giấy cam đoan',
    }, { when: oneOf('birth.where', ['khong-giay', 'noi-khac']) }),
    ask.day('child.born', 'Ngày, tháng, năm sinh của trẻ', { hint: 'Ngày dương lịch, ghi như trong Giấy chứng sinh', example: '12 3 2017' }),
  ], { help: { title: 'Không có Giấy chứng sinh thì làm thế nào?', text: NO_NOTICE } }),
  page('cha-me', 'Cha mẹ của trẻ thuộc trường hợp nào?', [
    ask.choice('parents.kind', 'Trường hợp của cha mẹ', {
      'ket-hon': 'Đã đăng ký kết hôn', 'chi-me': 'Chưa kết hôn, chỉ ghi phần mẹ',
      'cha-nhan': 'Chưa kết hôn, cha nhận con cùng lúc', 'mang-thai-ho': 'Nhờ mang thai hộ vì mục đích nhân đạo',
    }),
  ], { when: not(found) }),
  page('nguoi-di', 'Ai đi đăng ký?', [
    ask.choice('requester.relation', 'Quan hệ với trẻ', {
      'me': 'Mẹ', 'cha': 'Cha', 'ong-ba': 'Ông hoặc bà', 'nguoi-than': 'Người thân khác',
      'nuoi-duong': 'Người, tổ chức đang nuôi trẻ', 'uy-quyen': 'Người được cha, mẹ ủy quyền',
    }),
  ]),
  page('noi-cu-tru', 'Cha, mẹ cư trú ở đâu?', [
    ask.commune('mother.commune', 'Xã, phường nơi mẹ cư trú', { when: hasMother, hint: HOME, outside }),
    ask.yesNo('parents.sameHome', 'Cha cư trú cùng nơi với mẹ?', { when: hasFather, missing: 'Chọn Có nếu cha cư trú cùng nơi với mẹ' }),
    ask.commune('father.commune', 'Xã, phường nơi cha cư trú', { when: is('parents.sameHome', false), hint: HOME, outside }),
    ask.commune('child.commune', 'Xã, phường nơi trẻ đang ở', { when: found }),
  ]),
]

const childName = childNamePage(hasFather, found)
const posted = page('niem-yet', 'Việc tìm thấy trẻ được niêm yết ngày nào?', [
  ask.day('child.postedOn', 'Ngày bắt đầu niêm yết tại xã, phường'),
], { when: found })
const papers = { papers: true, needs: ['tre'] }

export const tasks2016 = [
  task('tre', 'Về trẻ', [childName, child2016, special, place2016, posted, lateness]),
  task('me', 'Về mẹ', mother2016, { when: hasMother }),
  task('cha', 'Về cha', father2016, { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', whoFiles.R2016),
  task('giay-to', 'Giấy tờ và nhận kết quả', [page('ban-sao', 'Cần bao nhiêu bản sao?', [copies])], papers),
]

export const tasks2025 = [
  task('tre', 'Về trẻ', [childName, child2025(hasMother), special, place2025, posted, lateness]),
  task('me', 'Về mẹ', mother2025, { when: hasMother }),
  task('cha', 'Về cha', father2025, { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', whoFiles.R2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [marriagePage, delivery], papers),
]

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
