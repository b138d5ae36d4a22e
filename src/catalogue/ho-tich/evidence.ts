import { ask, conditions, page, paper, row, rule, values } from '#procedures'

const { any, is, less, same, years } = conditions
const { join, pick, text } = values

/** How the relation of parent and child is proven (Thông tư 15/2015/TT-BTP, Điều 11; từ 2020: Thông tư 04/2020/TT-BTP, Điều 14). */
export const PROOF = 'Thông tư 15/2015/TT-BTP, Điều 11; từ 2020: Thông tư 04/2020/TT-BTP, Điều 14'
export const howProven = ask.choice('evidence.kind', 'Cách chứng minh quan hệ cha, mẹ, con', {
  'chung-cu': 'Có giấy của cơ sở y tế, cơ quan giám định hoặc cơ quan khác', 'cam-doan': 'Không có giấy, viết cam đoan và có hai người làm chứng',
})
const sworn = is('evidence.kind', 'cam-doan')

const witness = <const N extends '1' | '2'>(n: N) => page(`lam-chung-${n}`, n === '1' ? 'Người làm chứng thứ nhất' : 'Người làm chứng thứ hai', [
  ask.name(`witness.${n}.name`, 'Họ, chữ đệm và tên người làm chứng'), ask.day(`witness.${n}.born`, 'Ngày, tháng, năm sinh của người làm chứng'),
  ask.pin(`witness.${n}.pin`, 'Số giấy tờ tùy thân của người làm chứng', { lengths: [9, 12] }), ask.address(`witness.${n}.address`, 'Nơi cư trú của người làm chứng'),
], { when: sworn })

export const evidencePages = [
  page('chung-cu', 'Giấy chứng minh là giấy gì?', [ask.text('evidence.text', 'Tên giấy, số, ngày và nơi cấp')], { when: is('evidence.kind', 'chung-cu') }),
  witness('1'), witness('2'),
] as const
export const otherParent = ask.choice('other.opinion', 'Ý kiến của người đang là cha hoặc mẹ của con', {
  'dong-y': 'Đồng ý', 'phan-doi': 'Không đồng ý', 'khong-co': 'Không có, hoặc không còn',
})

const witnessOf = <const N extends '1' | '2'>(n: N) => join(', ', `witness.${n}.name`, `witness.${n}.born`, `witness.${n}.pin`, `witness.${n}.address`)
/** The proof as the book keeps it. */
export const evidence = pick(
  { when: sworn, value: join('; ', text('Văn bản cam đoan, có hai người làm chứng'), 'witness.1.name', 'witness.2.name') }, { when: true, value: 'evidence.text' },
)
export const evidenceSection = { title: 'Chứng cứ', rows: [
  row('Cách chứng minh', 'evidence.kind'), row('Giấy chứng minh', 'evidence.text', is('evidence.kind', 'chung-cu')),
  row('Người làm chứng thứ nhất', witnessOf('1'), sworn), row('Người làm chứng thứ hai', witnessOf('2'), sworn),
] } as const

/** Witnesses are two, grown up, and nobody of the two sides. */
export const evidenceRules = <const A extends string, const B extends string>(a: A, b: B) => [
  rule.error('witness.2.pin', same('witness.1.pin', 'witness.2.pin'), 'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: {}', PROOF),
  ...(['1', '2'] as const).flatMap(n => [
    rule.error(`witness.${n}.pin`, any(same(`witness.${n}.pin`, `${a}.pin`), same(`witness.${n}.pin`, `${b}.pin`)),
      'Người làm chứng phải là người khác, không phải cha, mẹ hay con. Đang nhập: {}', PROOF),
    rule.warning(`witness.${n}.born`, less(years(`witness.${n}.born`, 'filedOn'), 18), 'Người làm chứng nên đủ 18 tuổi. Kiểm tra lại ngày sinh: {}', 'Bộ luật Dân sự 2015, Điều 20'),
  ]),
] as const

export const evidencePapers = [
  paper.submit('chung-cu-huyet-thong', 'Giấy chứng minh quan hệ cha, mẹ, con', is('evidence.kind', 'chung-cu'), PROOF, 'Của cơ sở y tế, cơ quan giám định hoặc cơ quan khác có thẩm quyền'),
  paper.submit('cam-doan-huyet-thong', 'Văn bản cam đoan và xác nhận của hai người làm chứng', sworn, PROOF),
] as const

/** A claim that is disputed, or about somebody dead, is for the court. */
export const forCourt = { law: 'Luật Hôn nhân và gia đình 2014, Điều 101 khoản 2', title: 'Việc này do Tòa án giải quyết', says: 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân' } as const
export const disagrees = rule.error('other.opinion', is('other.opinion', 'phan-doi'), 'Người đang là cha hoặc mẹ không đồng ý là có tranh chấp. Nộp đơn tới Tòa án nhân dân', forCourt.law)
