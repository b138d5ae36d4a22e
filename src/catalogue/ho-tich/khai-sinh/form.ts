import { ask, conditions, page, task, type IdIn } from '#procedures'

const { all, any, days, given, is, more, not, oneOf, same } = conditions

const hasMother = given('parents.kind')
const hasFather = oneOf('parents.kind', ['ket-hon', 'mang-thai-ho'])
const found = is('birth.where', 'bo-roi')
const parentFiles = oneOf('requester.relation', ['me', 'cha'])
const late = more(days('child.born', 'filedOn'), 60)
/** What is true of a case; shared with rules, papers, fee and declaration. */
export const cases = { hasMother, hasFather, found, parentFiles, late }

const HOME = 'Nơi đăng ký thường trú; không có thì nơi tạm trú; không có nữa thì nơi đang sống'
const outside = 'Ở tỉnh, thành phố khác'
const optional = { required: false }

export const precheck = [
  page('sinh', 'Trẻ sinh ở đâu, ngày nào?', [
    ask.choice('birth.where', 'Nơi trẻ sinh', {
      'co-giay': 'Cơ sở y tế, có Giấy chứng sinh',
      'khong-giay': 'Cơ sở y tế, không còn Giấy chứng sinh',
      'noi-khac': 'Ở nhà hoặc nơi khác tại Việt Nam',
      'nuoc-ngoai': 'Ở nước ngoài',
      'bo-roi': 'Không rõ, trẻ bị bỏ rơi',
    }),
    ask.choice('birth.proof', 'Giấy thay Giấy chứng sinh', {
      'lam-chung': 'Có người làm chứng viết xác nhận',
      'cam-doan': 'Không có người làm chứng, viết giấy cam đoan',
    }, { when: oneOf('birth.where', ['khong-giay', 'noi-khac']) }),
    ask.day('child.born', 'Ngày, tháng, năm sinh của trẻ', { hint: 'Ngày dương lịch, ghi như trong Giấy chứng sinh', example: '12 3 2017' }),
  ], { help: { title: 'Không có Giấy chứng sinh thì làm thế nào?', text: 'Vẫn đăng ký được. Nộp giấy của người làm chứng, hoặc viết giấy cam đoan về việc sinh.' } }),
  page('cha-me', 'Cha mẹ của trẻ thuộc trường hợp nào?', [
    ask.choice('parents.kind', 'Trường hợp của cha mẹ', {
      'ket-hon': 'Đã đăng ký kết hôn',
      'chi-me': 'Chưa kết hôn, chỉ ghi phần mẹ',
      'cha-nhan': 'Chưa kết hôn, cha nhận con cùng lúc',
      'mang-thai-ho': 'Nhờ mang thai hộ vì mục đích nhân đạo',
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
  ask.choice('child.surnameFrom', 'Họ của trẻ', { cha: 'Theo họ cha', me: 'Theo họ mẹ', khac: 'Họ ghép, hoặc họ khác theo tập quán' }, { when: hasFather }),
  ask.name('child.surname', 'Họ của trẻ, viết đủ', { when: any(is('child.surnameFrom', 'khac'), found), maxLength: 40 }),
  ask.name('child.middle', 'Chữ đệm', { ...optional, maxLength: 60, example: 'Đức' }),
  ask.name('child.given', 'Tên của trẻ', { maxLength: 40, example: 'Minh' }),
])
const sex = ask.choice('child.sex', 'Giới tính của trẻ', { nam: 'Nam', nu: 'Nữ' })
const nationality = ask.country('child.nationality', 'Quốc tịch của trẻ', { ...optional, default: 'VN' })
const special = page('rieng', 'Có điều gì riêng về lần sinh này?', [
  ask.choice('birth.special', 'Trường hợp riêng', {
    'sinh-nhieu': 'Sinh đôi, sinh ba trở lên',
    'mat-truoc-24h': 'Trẻ đã mất, sống chưa đủ 24 giờ',
    'mat-sau-24h': 'Trẻ đã mất, sống từ 24 giờ trở lên',
  }, { ...optional, hint: 'Để trống nếu không có' }),
  ask.count('birth.ordinal', 'Thứ tự của trẻ trong lần sinh', { when: is('birth.special', 'sinh-nhieu'), min: 1, max: 9 }),
])
const place = ask.address('birth.place', 'Nơi sinh', { hint: 'Tên và địa chỉ cơ sở y tế; sinh nơi khác thì ghi xã, phường và tỉnh, thành phố' })
const native = ask.address('child.native', 'Quê quán của trẻ', { hint: 'Theo quê quán của cha hoặc của mẹ' })
const posted = page('niem-yet', 'Việc tìm thấy trẻ được niêm yết ngày nào?', [
  ask.day('child.postedOn', 'Ngày bắt đầu niêm yết tại xã, phường'),
], { when: found })
const lateness = page('muon', 'Vì sao đăng ký sau 60 ngày?', [
  ask.text('child.lateReason', 'Lý do đăng ký muộn', { hint: 'Đăng ký muộn không bị từ chối' }),
  ask.choice('fee.exempt', 'Diện miễn lệ phí', {
    'khong': 'Không thuộc diện nào', 'co-cong': 'Gia đình có công với cách mạng', 'ho-ngheo': 'Hộ nghèo', 'khuyet-tat': 'Người khuyết tật',
  }),
], { when: late })

type Parent = 'mother' | 'father'
const nameAndBirth = <const P extends Parent>(p: P, who: string) => [
  ask.name(`${p}.name`, `Họ, chữ đệm và tên của ${who}`),
  ask.partialDay(`${p}.born`, `Ngày hoặc năm sinh của ${who}`, { hint: 'Không rõ ngày, tháng thì chỉ ghi năm' }),
] as const
const people = <const P extends Parent>(p: P, who: string) => ask.ethnicity(`${p}.ethnicity`, `Dân tộc của ${who}`)
const citizenship = <const P extends Parent>(p: P, who: string) =>
  ask.country(`${p}.nationality`, `Quốc tịch của ${who}`, { ...optional, default: 'VN' })
const OLD_ID = { lengths: [9, 12], hint: '9 số với chứng minh nhân dân, 12 số với thẻ căn cước' }
const oldId = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') =>
  ask.pin(`${p}.pin`, `Số giấy tờ tùy thân của ${who}`, { ...OLD_ID, required: is('requester.relation', key) })
const motherHome = ask.address('mother.address', 'Số nhà, thôn hoặc tổ nơi mẹ cư trú', { hint: 'Ở tỉnh khác thì ghi đủ xã, huyện, tỉnh' })
const fatherHome = ask.address('father.address', 'Số nhà, thôn hoặc tổ nơi cha cư trú', { when: is('parents.sameHome', false) })

const parent2016 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') =>
  page(key, `Thông tin của ${who}`, [...nameAndBirth(p, who), people(p, who), oldId(p, who, key)])

/** Note 2 of the form of 2024: people, nationality, residence and paper only where there is no personal number. */
const parent2025 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') => [
  page(key, `Thông tin của ${who}`, [...nameAndBirth(p, who), ask.pin(`${p}.pin`, `Số định danh của ${who}`, optional)]),
  page(`${key}-khong-so`, `Giấy tờ của ${who} khi không có số định danh`, [
    people(p, who), citizenship(p, who),
    ask.text(`${p}.idPaper`, `Giấy tờ tùy thân của ${who}`, { hint: 'Loại giấy, số, ngày cấp, nơi cấp' }),
  ], { when: not(given(`${p}.pin`)) }),
] as const

const requesterName = ask.name('requester.name', 'Họ, chữ đệm và tên người đi đăng ký', { autocomplete: 'name' })
const requesterHome = page('noi-o', 'Người đi đăng ký ở đâu?', [
  ask.commune('requester.commune', 'Xã, phường nơi người đi đăng ký cư trú', { hint: HOME, outside }),
  ask.address('requester.address', 'Số nhà, thôn hoặc tổ của người đi đăng ký'),
], { when: not(parentFiles) })
const phone = ask.phone('requester.phone', 'Số điện thoại', { autocomplete: 'tel', hint: 'Tin nhắn về hồ sơ gửi tới số này' })
const email = ask.email('requester.email', 'Thư điện tử', { ...optional, autocomplete: 'email' })
const agreed = ask.yesNo('requester.agreed', 'Đã thống nhất nội dung khai sinh với cha, mẹ của trẻ?', {
  when: oneOf('requester.relation', ['ong-ba', 'nguoi-than', 'uy-quyen']), missing: 'Chọn Có sau khi thống nhất với cha, mẹ của trẻ',
})
const copies = ask.count('copies', 'Số bản sao Giấy khai sinh cần thêm', { ...optional, min: 0, max: 50, hint: 'Không cần thì để trống' })

export const tasks2016 = [
  task('tre', 'Về trẻ', [
    childName, page('gioi-tinh', 'Trẻ là trai hay gái?', [sex, nationality]), special, page('noi-sinh', 'Nơi sinh và quê quán', [place, native]), posted, lateness,
  ]),
  task('me', 'Về mẹ', [parent2016('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherHome, citizenship('mother', 'mẹ')])], { when: hasMother }),
  task('cha', 'Về cha', [
    parent2016('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherHome, citizenship('father', 'cha')]),
    page('dan-toc', 'Trẻ theo dân tộc của ai?', [ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', { hint: 'Theo dân tộc của cha hoặc của mẹ' })], {
      when: all(given('mother.ethnicity'), given('father.ethnicity'), not(same('mother.ethnicity', 'father.ethnicity'))),
    }),
  ], { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', [
    page('nguoi', 'Người đi đăng ký là ai?', [requesterName, ask.pin('requester.pin', 'Số giấy tờ tùy thân của người đi đăng ký', OLD_ID)], { when: not(parentFiles) }),
    requesterHome,
    page('lien-he', 'Liên hệ với người đi đăng ký', [
      ask.text('requester.idIssue', 'Ngày cấp, nơi cấp giấy tờ tùy thân', { ...optional, maxLength: 100 }), phone, email, agreed,
    ]),
  ]),
  task('giay-to', 'Giấy tờ và nhận kết quả', [page('ban-sao', 'Cần bao nhiêu bản sao?', [copies])], { papers: true, needs: ['tre'] }),
]

export const tasks2025 = [
  task('tre', 'Về trẻ', [
    childName,
    page('gioi-tinh', 'Trẻ là trai hay gái?', [
      sex, ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', { when: hasMother, hint: 'Theo dân tộc của cha hoặc của mẹ' }), nationality,
    ]),
    special,
    page('noi-sinh', 'Nơi sinh và quê quán', [
      place,
      ask.text('birth.noticeCode', 'Mã Giấy chứng sinh điện tử', {
        ...optional, when: is('birth.where', 'co-giay'), maxLength: 20, example: '01234.GCS.00001.26', hint: 'Có mã thì không phải nộp Giấy chứng sinh',
      }),
      native,
    ]),
    posted, lateness,
  ]),
  task('me', 'Về mẹ', [
    ...parent2025('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherHome], { when: not(given('mother.pin')) }),
  ], { when: hasMother }),
  task('cha', 'Về cha', [
    ...parent2025('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherHome], { when: not(given('father.pin')) }),
  ], { when: hasFather }),
  task('nguoi-di', 'Người đi đăng ký', [
    page('nguoi', 'Người đi đăng ký là ai?', [
      requesterName,
      ask.day('requester.born', 'Ngày, tháng, năm sinh của người đi đăng ký', { autocomplete: 'bday' }),
      ask.pin('requester.pin', 'Số định danh của người đi đăng ký', optional),
      ask.text('requester.idPaper', 'Giấy tờ tùy thân của người đi đăng ký', { when: not(given('requester.pin')), hint: 'Loại giấy, số, ngày cấp, nơi cấp' }),
    ], { when: not(parentFiles) }),
    requesterHome,
    page('lien-he', 'Liên hệ với người đi đăng ký', [
      ask.choice('requester.residenceKind', 'Loại nơi cư trú', { 'thuong-tru': 'Thường trú', 'tam-tru': 'Tạm trú', 'noi-o': 'Nơi ở hiện tại' }), phone, email, agreed,
    ]),
  ]),
  task('giay-to', 'Giấy tờ và nhận kết quả', [
    page('ket-hon', 'Cha mẹ đăng ký kết hôn ở đâu?', [
      ask.text('marriage.place', 'Nơi đăng ký kết hôn', optional), ask.day('marriage.on', 'Ngày đăng ký kết hôn', optional),
      ask.text('marriage.number', 'Số Giấy chứng nhận kết hôn', { ...optional, maxLength: 30 }),
      ask.text('marriage.book', 'Quyển số', { ...optional, maxLength: 30 }),
    ], { when: is('parents.kind', 'ket-hon') }),
    page('nhan', 'Nhận kết quả thế nào?', [
      copies, ask.choice('delivery', 'Cách nhận Giấy khai sinh', { 'tai-cho': 'Tại nơi nộp hồ sơ', 'buu-chinh': 'Qua bưu điện, tới tận nhà' }),
      ask.address('delivery.address', 'Địa chỉ nhận', { when: is('delivery', 'buu-chinh'), autocomplete: 'street-address' }),
    ]),
  ], { papers: true, needs: ['tre'] }),
]

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
