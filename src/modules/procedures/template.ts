import type { Day } from '#kernel/day.ts'
import { slug } from '#kernel/text.ts'
import { frozen, type Edition } from './edition.ts'
import { ask, conditions, page, task, values } from './language.ts'

/** What is known of a procedure whose content nobody has written yet. */
export type Outline = {
  readonly code: string
  readonly name: string
  readonly level: Edition['level']
  readonly sector: string
  readonly agency: string
  readonly law?: readonly string[]
}

/** Stands where a person has to write; an edition that still has it is not published. */
export const TO_FILL = '[cần ghi]'

const { is, not } = conditions

const where = page('noi-giai-quyet', 'Người yêu cầu cư trú ở đâu?', [
  ask.commune('requester.commune', 'Xã, phường nơi cư trú', { hint: 'Nơi đăng ký thường trú; không có thì nơi tạm trú' }),
])
const applicant = task('nguoi-yeu-cau', 'Người yêu cầu', [
  page('ho-ten', 'Người yêu cầu là ai?', [
    ask.name('requester.name', 'Họ, chữ đệm, tên', { autocomplete: 'name' }),
    ask.day('requester.born', 'Ngày, tháng, năm sinh', { autocomplete: 'bday' }),
    ask.pin('requester.pin', 'Số định danh cá nhân', { lengths: [9, 12] }),
    ask.address('requester.address', 'Nơi cư trú', { autocomplete: 'street-address' }),
  ]),
  page('lien-he', 'Liên hệ bằng cách nào?', [
    ask.phone('requester.phone', 'Số điện thoại', { autocomplete: 'tel' }),
    ask.email('requester.email', 'Thư điện tử', { required: false, autocomplete: 'email' }),
  ]),
])
const content = task(
  'noi-dung',
  'Nội dung yêu cầu',
  [page('noi-dung', 'Yêu cầu việc gì?', [ask.text('request.content', 'Nội dung yêu cầu', { maxLength: 1000 })])],
  { papers: true },
)
const result = task('nhan-ket-qua', 'Nhận kết quả', [
  page('nhan', 'Nhận kết quả ở đâu?', [
    ask.choice('delivery', 'Cách nhận', { quay: 'Tại bộ phận một cửa', 'buu-chinh': 'Qua bưu chính' }),
    ask.address('delivery.address', 'Địa chỉ nhận', { when: is('delivery', 'buu-chinh') }),
  ]),
])

/**
 * The outline of a procedure: the pages that every form has, and `TO_FILL` where the law speaks. Nothing of it is law, and `outline` keeps it from
 * being published until a person took the mark away.
 */
export function outlineEdition({ code, name, level, sector, agency, law = [] }: Outline, from: Day): Edition {
  const edition: Edition = {
    code,
    regime: 'bản khung',
    from,
    to: '2100-01-01' as Day,
    name,
    slug: slug(name),
    sector,
    level,
    about: `${TO_FILL} Ai làm thủ tục này, để được gì.`,
    law: law.length > 0 ? law : [TO_FILL],
    lifeEvents: [],
    synonyms: [],
    precheck: [where],
    outcomes: [],
    tasks: [applicant, content, result],
    rules: [],
    papers: [],
    fee: [{ when: true, reason: `${TO_FILL} Lệ phí theo quy định nào.`, law: TO_FILL }],
    units: ['requester.commune'],
    sameEvent: [],
    times: [{ when: true, limit: { kind: 'workingDays', days: 1, law: TO_FILL } }],
    steps: [
      { does: 'receive', at: 'mot-cua', says: 'Bộ phận một cửa kiểm tra giấy tờ và hẹn ngày trả' },
      { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức chuyên môn xem xét' },
      { does: 'sign', at: 'lanh-dao', says: 'Lãnh đạo ký kết quả' },
      { does: 'hand-over', at: 'mot-cua', says: 'Người yêu cầu nhận kết quả' },
    ],
    signsBook: [],
    doubts: [`Bản khung: nội dung của ${agency} chưa được ghi`],
    outline: true,
    parties: [],
    people: {
      applicant: 'requester.name',
      subject: 'requester.name',
      phone: 'requester.phone',
      email: 'requester.email',
      applicantPin: 'requester.pin',
    },
    declaration: {
      title: `Tờ khai ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      sections: [
        {
          title: 'Người yêu cầu',
          rows: [
            { label: 'Họ, chữ đệm, tên', value: 'requester.name' },
            { label: 'Ngày, tháng, năm sinh', value: 'requester.born' },
            { label: 'Số định danh cá nhân', value: 'requester.pin' },
            { label: 'Nơi cư trú', value: values.first('requester.address', 'requester.commune') },
          ],
        },
        { title: 'Nội dung', rows: [{ label: 'Nội dung yêu cầu', value: 'request.content' }] },
        {
          title: 'Nhận kết quả',
          rows: [
            { label: 'Cách nhận', value: 'delivery' },
            { label: 'Địa chỉ nhận', value: 'delivery.address', when: not(is('delivery', 'quay')) },
          ],
        },
      ],
      oath: 'Tôi cam đoan những nội dung khai trên là đúng sự thật.',
      law: TO_FILL,
    },
    entries: [],
    documents: [],
    tells: [],
    examples: [],
  }
  return frozen(edition)
}
