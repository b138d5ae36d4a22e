import { day } from '#kernel/day.ts'
import { ask, conditions, defineEdition, page, paper, row, rule, task } from '#procedures'
import { OLD_ID, optional } from '../ho-tich/person.ts'
import { R2016, R2025 } from '../ho-tich/regimes.ts'
import { askName, contact } from '../ho-tich/requester.ts'
import { examples2016, examples2025 } from './examples.ts'

const { is, more } = conditions
const CERTIFY = 'Nghị định 23/2015/NĐ-CP'

const abroad = is('paper.issuer', 'nuoc-ngoai')
const precheck = [
  page('giay', 'Chứng thực bản sao của giấy tờ nào?', [
    ask.text('paper.name', 'Tên giấy tờ', { example: 'Bằng tốt nghiệp đại học', hint: 'Một hồ sơ cho một loại giấy tờ: mỗi loại có một số chứng thực' }),
    ask.choice('paper.issuer', 'Ai cấp bản chính?', { 'viet-nam': 'Cơ quan, tổ chức của Việt Nam', 'nuoc-ngoai': 'Cơ quan, tổ chức nước ngoài', 'tu-lap': 'Cá nhân tự viết, không có xác nhận và dấu' }),
    ask.choice('paper.legalised', 'Bản chính đã hợp pháp hóa lãnh sự chưa?', { 'roi': 'Đã hợp pháp hóa', 'mien': 'Được miễn theo điều ước quốc tế', 'chua': 'Chưa' }, { when: abroad }),
    ask.choice('paper.state', 'Bản chính thế nào?', { 'ro': 'Rõ, nguyên vẹn', 'sua': 'Có chỗ tẩy xóa, sửa chữa, thêm bớt', 'nat': 'Cũ nát, có chỗ không đọc được', 'mat': 'Có dấu mật, hoặc ghi là không được sao chụp' }),
  ]),
  page('so', 'Cần bao nhiêu bản?', [
    ask.count('cert.count', 'Số bản sao cần chứng thực', { min: 1, max: 99 }), ask.count('cert.pages', 'Số trang của bản chính', { min: 1, max: 999 }),
  ]),
  page('noi-nop', 'Đến xã, phường nào?', [ask.commune('office.commune', 'Xã, phường chứng thực', { hint: 'Đến xã, phường nào cũng được, không kể nơi cư trú' })], {
    help: { title: 'Có làm hết trên mạng được không?', text: 'Chưa. Cán bộ phải đối chiếu bản sao với bản chính, nên mang bản chính đến quầy.' },
  }),
]
const tasks = [
  task('nguoi', 'Người yêu cầu', [page('nguoi', 'Người yêu cầu là ai?', [askName, ask.pin('requester.pin', 'Số giấy tờ tùy thân của người yêu cầu', { ...OLD_ID, ...optional }), ...contact])]),
  task('giay-to', 'Giấy tờ', [], { papers: true }),
]

const REFUSED = `${CERTIFY}, Điều 22`
const rules = [
  rule.error('paper.issuer', is('paper.issuer', 'tu-lap'), 'Giấy tự viết cần có xác nhận và dấu của cơ quan trước khi chứng thực bản sao', REFUSED),
  rule.error('paper.legalised', is('paper.legalised', 'chua'), 'Hợp pháp hóa lãnh sự bản chính trước, rồi chứng thực bản sao', `${CERTIFY}, Điều 20`),
  rule.error('paper.state', is('paper.state', 'sua'), 'Bản chính có chỗ tẩy xóa, thêm bớt thì không chứng thực được. Xin cấp lại bản chính', REFUSED),
  rule.error('paper.state', is('paper.state', 'nat'), 'Bản chính không đọc rõ thì không chứng thực được. Xin cấp lại bản chính', REFUSED),
  rule.error('paper.state', is('paper.state', 'mat'), 'Giấy tờ mật, hoặc ghi không được sao chụp, thì không chứng thực bản sao', REFUSED),
  rule.warning('cert.count', more({ value: 'cert.count' }, 20), 'Nhiều bản có thể sang ngày làm việc sau. Xem lại số bản: {}', `${CERTIFY}, Điều 21`),
  rule.warning('cert.pages', more({ value: 'cert.pages' }, 100), 'Nhiều trang có thể sang ngày làm việc sau. Xem lại số trang: {}', `${CERTIFY}, Điều 21`),
] as const

const certification = {
  code: '2.000815', name: 'Chứng thực bản sao từ bản chính', slug: 'chung-thuc-ban-sao', sector: 'chung-thuc', level: 'commune',
  about: 'Mang bản chính đến quầy, xã, phường đối chiếu và chứng thực bản sao. Mạng chỉ để khai trước và hẹn.',
  lifeEvents: ['Chứng thực giấy tờ'], synonyms: ['sao y', 'sao y bản chính', 'công chứng bản sao', 'photo công chứng', 'chứng thực bản sao'],
  precheck, tasks, rules,
  // The original is shown and given back; the certificate says that the copy agrees with it.
  papers: [paper.present('ban-chinh', 'Bản chính của giấy tờ', true, `${CERTIFY}, Điều 20`, 'Có bản chụp sẵn thì mang theo; không có thì cán bộ chụp')],
  fee: [{ when: true, reason: 'Phí theo số trang và số bản', law: 'Thông tư 226/2016/TT-BTC' }],
  copies: { count: 'cert.count', line: 'chung-thuc-trang', pages: { count: 'cert.pages', upTo: 2, then: 'chung-thuc-trang-sau' } },
  sameEvent: [['requester.pin', 'requester.name'], ['paper.name'], ['cert.count']],
  units: ['office.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', law: `${CERTIFY}, Điều 7` } }],
  parties: [{ role: 'Người yêu cầu', name: 'requester.name', pin: 'requester.pin', must: [], law: `${CERTIFY}, Điều 20` }],
  people: { applicant: 'requester.name', subject: 'requester.name', phone: 'requester.phone', email: 'requester.email', applicantPin: 'requester.pin' },
  entries: [{ book: 'so-chung-thuc', fields: { requesterName: 'requester.name', requesterPin: 'requester.pin', papers: 'paper.name', count: 'cert.count', pages: 'cert.pages' } }],
  // The facts name no code of the result.
  documents: [{ code: 'ban-sao-chung-thuc', name: 'Bản sao có chứng thực', layout: 'loi-chung', of: 'so-chung-thuc', originals: 'cert.count', result: '' }],
  steps: [
    { does: 'receive', at: 'mot-cua', says: 'Người yêu cầu đưa bản chính, bộ phận một cửa nhận và hẹn giờ trả' },
    { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức tư pháp – hộ tịch đối chiếu bản sao với bản chính và ghi sổ' },
    { does: 'sign', at: 'lanh-dao', says: 'Lãnh đạo xã, phường ký chứng thực' },
    { does: 'hand-over', at: 'mot-cua', says: 'Người yêu cầu nhận lại bản chính và các bản sao' },
  ],
  signsBook: [],
  declaration: {
    title: 'Phiếu yêu cầu chứng thực bản sao', law: `${CERTIFY}, Điều 20`, oath: 'Người yêu cầu chịu trách nhiệm về nội dung của bản chính đã đưa.',
    sections: [
      { title: 'Người yêu cầu', rows: [row('Họ, chữ đệm, tên người yêu cầu', 'requester.name'), row('Giấy tờ tùy thân', 'requester.pin'), row('Điện thoại', 'requester.phone')] },
      { title: 'Giấy tờ cần chứng thực', rows: [
        row('Tên giấy tờ', 'paper.name'), row('Ai cấp bản chính', 'paper.issuer'), row('Hợp pháp hóa lãnh sự', 'paper.legalised', abroad),
        row('Số bản sao', 'cert.count'), row('Số trang của bản chính', 'cert.pages'),
      ] },
    ],
  },
} as const
const doubts = [
  'Mức phí theo trang đọc từ bản trích của Thông tư 226/2016, chưa đối chiếu với văn bản. Nhiều nhất 200.000 đồng một bản.',
  'Nhiều bản hoặc nhiều trang thì được thêm thời gian; thời gian thêm chưa đối chiếu với văn bản.',
] as const

export const chungThuc2016 = defineEdition({
  ...R2016, ...certification, doubts,
  law: [`${CERTIFY}, Điều 5, 7, 18–22`, 'Thông tư 226/2016/TT-BTC'],
  outcomes: [{
    at: 'paper.issuer', when: abroad, law: `${CERTIFY}, Điều 5`,
    title: 'Giấy tờ do nước ngoài cấp', says: 'Chứng thực tại Phòng Tư pháp quận, huyện, thị xã, hoặc tổ chức hành nghề công chứng',
  }],
  examples: examples2016,
})

// Certification is not of the Law on Civil Status: the law of 2027 does not touch it.
const { confirmsDraft: _none, ...today } = R2025
export const chungThuc2025 = defineEdition({
  ...today, ...certification, to: day('2100-01-01'), doubts, outcomes: [],
  law: [`${CERTIFY}, Điều 5, 7, 18–22`, 'Nghị định 120/2025/NĐ-CP', 'Thông tư 226/2016/TT-BTC'],
  examples: examples2025,
})
