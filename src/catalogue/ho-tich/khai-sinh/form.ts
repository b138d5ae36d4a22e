import { ask, conditions, page, task, type IdIn } from '#procedures'
import {
  citizenship, contact, fatherAddress, HOME, idIssue, motherAddress, optional, outside, parent2016, parent2025,
  requester2016, requester2025, requesterAddress, residenceKind,
} from '../people.ts'
import { copies, delivery, exemption } from '../result.ts'

const { all, any, days, given, is, more, not, oneOf, same } = conditions

const hasMother = given('parents.kind')
const hasFather = oneOf('parents.kind', ['ket-hon', 'mang-thai-ho'])
const found = is('birth.where', 'bo-roi')
const late = more(days('child.born', 'filedOn'), 60)
/** What is true of a case; shared with rules, papers, fee and declaration. */
export const cases = { hasMother, hasFather, found, late }

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

const childName = page('ho-ten', 'Trẻ tên là gì?', [
  ask.choice('child.surnameFrom', 'Họ của trẻ', {
    cha: 'Theo họ cha', me: 'Theo họ mẹ', khac: 'Họ ghép, hoặc họ khác theo tập quán',
  }, { when: hasFather }),
  ask.name('child.surname', 'Họ của trẻ, viết đủ', { when: any(is('child.surnameFrom', 'khac'), found), maxLength: 40 }),
  ask.name('child.middle', 'Chữ đệm', { ...optional, maxLength: 60, example: 'Đức' }),
  ask.name('child.given', 'Tên của trẻ', { maxLength: 40, example: 'Minh' }),
])
const OF_A_PARENT = { hint: 'Theo dân tộc của cha hoặc của mẹ' }
const sex = ask.choice('child.sex', 'Giới tính của trẻ', { nam: 'Nam', nu: 'Nữ' })
const nationality = ask.country('child.nationality', 'Quốc tịch của trẻ', { ...optional, default: 'VN' })
const special = page('rieng', 'Có điều gì riêng về lần sinh này?', [
  ask.choice('birth.special', 'Trường hợp riêng', {
    'sinh-nhieu': 'Sinh đôi, sinh ba trở lên',
    'mat-truoc-24h': 'Trẻ đã mất, sống chưa đủ 24 giờ', 'mat-sau-24h': 'Trẻ đã mất, sống từ 24 giờ trở lên',
  }, { ...optional, hint: 'Để trống nếu không có' }),
  ask.count('birth.ordinal', 'Thứ tự của trẻ trong lần sinh', { when: is('birth.special', 'sinh-nhieu'), min: 1, max: 9 }),
])
const PLACE = 'Tên và địa chỉ cơ sở y tế; sinh nơi khác thì ghi xã, phường và tỉnh, thành phố'
const place = ask.address('birth.place', 'Nơi sinh', { hint: PLACE })
const native = ask.address('child.native', 'Quê quán của trẻ', { hint: 'Theo quê quán của cha hoặc của mẹ' })
const posted = page('niem-yet', 'Việc tìm thấy trẻ được niêm yết ngày nào?', [
  ask.day('child.postedOn', 'Ngày bắt đầu niêm yết tại xã, phường'),
], { when: found })
const lateness = page('muon', 'Vì sao đăng ký sau 60 ngày?', [
  ask.text('child.lateReason', 'Lý do đăng ký muộn', { hint: 'Đăng ký muộn không bị từ chối' }),
  exemption,
], { when: late })

const agreed = ask.yesNo('requester.agreed', 'Đã thống nhất nội dung khai sinh với cha, mẹ của trẻ?', {
  when: oneOf('requester.relation', ['ong-ba', 'nguoi-than', 'uy-quyen']), missing: 'Chọn Có sau khi thống nhất với cha, mẹ của trẻ',
})

export const tasks2016 = [
  task('tre', 'Về trẻ', [
    childName, page('gioi-tinh', 'Trẻ là trai hay gái?', [sex, nationality]), special,
    page('noi-sinh', 'Nơi sinh và quê quán', [place, native]), posted, lateness,
  ]),
  task('me', 'Về mẹ', [
    parent2016('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherAddress, citizenship('mother', 'mẹ')]),
  ], { when: hasMother }),
  task('cha', 'Về cha', [
    parent2016('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherAddress, citizenship('father', 'cha')]),
    page('dan-toc', 'Trẻ theo dân tộc của ai?', [ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', OF_A_PARENT)], {
      when: all(given('mother.ethnicity'), given('father.ethnicity'), not(same('mother.ethnicity', 'father.ethnicity'))),
    }),
  ], { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', [
    requester2016, requesterAddress,
    page('lien-he', 'Liên hệ với người đi đăng ký', [idIssue, ...contact, agreed]),
  ]),
  task('giay-to', 'Giấy tờ và nhận kết quả', [page('ban-sao', 'Cần bao nhiêu bản sao?', [copies])], { papers: true, needs: ['tre'] }),
]

export const tasks2025 = [
  task('tre', 'Về trẻ', [
    childName,
    page('gioi-tinh', 'Trẻ là trai hay gái?', [
      sex, ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', { ...OF_A_PARENT, when: hasMother }), nationality,
    ]),
    special,
    page('noi-sinh', 'Nơi sinh và quê quán', [
      place,
      ask.text('birth.noticeCode', 'Mã Giấy chứng sinh điện tử', {
        ...optional, when: is('birth.where', 'co-giay'), maxLength: 20, example: '01234.GCS.00001.26',
        hint: 'Có mã thì không phải nộp Giấy chứng sinh',
      }),
      native,
    ]),
    posted, lateness,
  ]),
  task('me', 'Về mẹ', [
    ...parent2025('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherAddress], { when: not(given('mother.pin')) }),
  ], { when: hasMother }),
  task('cha', 'Về cha', [
    ...parent2025('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherAddress], { when: not(given('father.pin')) }),
  ], { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', [
    requester2025, requesterAddress,
    page('lien-he', 'Liên hệ với người đi đăng ký', [residenceKind, ...contact, agreed]),
  ]),
  task('giay-to', 'Giấy tờ và nhận kết quả', [
    page('ket-hon', 'Cha mẹ đăng ký kết hôn ở đâu?', [
      ask.text('marriage.place', 'Nơi đăng ký kết hôn', optional), ask.day('marriage.on', 'Ngày đăng ký kết hôn', optional),
      ask.text('marriage.number', 'Số Giấy chứng nhận kết hôn', { ...optional, maxLength: 30 }),
      ask.text('marriage.book', 'Quyển số', { ...optional, maxLength: 30 }),
    ], { when: is('parents.kind', 'ket-hon') }),
    delivery,
  ], { papers: true, needs: ['tre'] }),
]

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
