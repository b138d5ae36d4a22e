import { conditions, paper, rule } from '#procedures'
import { birthProof2016, birthProof2025, birthRules, late } from '../birth.ts'
import { PARENTS, parentFiles } from '../people.ts'
import { pinGiven } from '../requester.ts'
import { identity2016, identity2025, PROXY, PROXY_LAW } from '../steps.ts'
import { found, hasFather } from './form.ts'

const { all, any, days, given, is, less, not } = conditions

const FOREIGN = 'Luật Hộ tịch 2014, Điều 35'

/** Not this procedure: where to go instead. `foreign` is where births with a foreign element are registered. */
export const outcomes = (foreign: string) => [
  {
    at: 'birth.where', when: is('birth.where', 'nuoc-ngoai'), to: '2.000528', law: FOREIGN,
    title: 'Trẻ sinh ở nước ngoài', says: `Đăng ký khai sinh có yếu tố nước ngoài tại ${foreign}`,
  },
  {
    at: 'parents.kind', when: is('parents.kind', 'cha-nhan'), to: '1.000689', law: 'Nghị định 123/2015/NĐ-CP, Điều 15',
    title: 'Cha nhận con cùng lúc với khai sinh', says: 'Dùng thủ tục Đăng ký khai sinh kết hợp nhận cha, mẹ, con. Nộp một lần cho cả hai việc',
  },
  {
    at: 'mother.commune', law: 'Luật Hộ tịch 2014, Điều 13',
    when: all(is('mother.commune', 'ngoai'), any(not(hasFather), is('parents.sameHome', true), is('father.commune', 'ngoai'))),
    title: 'Cha mẹ cư trú ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú, ngoài thành phố Hà Nội',
  },
  ...(['mother', 'father'] as const).map(p => ({
    at: `${p}.nationality`, when: all(given(`${p}.nationality`), not(is(`${p}.nationality`, 'VN'))), to: '2.000528', law: FOREIGN,
    title: 'Cha hoặc mẹ là người nước ngoài', says: `Đăng ký khai sinh có yếu tố nước ngoài tại ${foreign}`,
  } as const)),
] as const

const POSTING = 'Nghị định 123/2015/NĐ-CP, Điều 14'

export const rules = [
  ...birthRules,
  rule.error('requester.relation', all(found, not(is('requester.relation', 'nuoi-duong'))),
    'Trẻ bị bỏ rơi do người hoặc tổ chức đang nuôi trẻ đi đăng ký', POSTING),
  rule.error('child.postedOn', less(days('child.postedOn', 'filedOn'), 7),
    'Đăng ký được sau khi niêm yết đủ 7 ngày. Ngày niêm yết đang nhập: {}', POSTING),
  rule.error('birth.special', all(is('birth.special', 'mat-truoc-24h'), not(parentFiles)),
    'Trẻ sống chưa đủ 24 giờ chỉ được đăng ký khi cha hoặc mẹ đề nghị', 'Bộ luật Dân sự 2015, Điều 30'),
] as const

const birthPapers = [
  paper.submit('bien-ban-bo-roi', 'Biên bản về việc trẻ bị bỏ rơi', found, POSTING, 'Xã, phường hoặc công an nơi tìm thấy trẻ đã lập'),
  paper.submit('xac-nhan-mang-thai-ho', 'Văn bản của cơ sở y tế về việc mang thai hộ', is('parents.kind', 'mang-thai-ho'),
    'Nghị định 123/2015/NĐ-CP, Điều 16'),
  paper.submit('giay-uy-quyen', 'Văn bản ủy quyền đã chứng thực', is('requester.relation', PROXY), PROXY_LAW),
] as const

export const papers2016 = [
  ...birthProof2016,
  ...birthPapers,
  paper.present('giay-ket-hon', 'Giấy chứng nhận kết hôn của cha mẹ', hasFather, 'Nghị định 123/2015/NĐ-CP, Điều 9'),
  ...identity2016,
] as const

export const papers2025 = [
  ...birthProof2025,
  ...birthPapers,
  ...identity2025(pinGiven(PARENTS)),
] as const

const FEE = 'Luật Hộ tịch 2014, Điều 11'
export const fee = [
  { when: all(late, given('fee.exempt'), not(is('fee.exempt', 'khong'))), reason: 'Miễn lệ phí theo diện đã khai', law: FEE },
  { when: late, line: 'khai-sinh-qua-han', reason: 'Đăng ký sau 60 ngày từ ngày sinh', law: FEE },
  { when: given('child.born'), reason: 'Miễn phí, đăng ký trong 60 ngày từ ngày sinh', law: FEE },
  { when: true, reason: 'Miễn phí nếu đăng ký trong 60 ngày từ ngày sinh', law: FEE },
] as const
