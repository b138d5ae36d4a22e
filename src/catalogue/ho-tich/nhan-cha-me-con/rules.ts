import { conditions, rule } from '#procedures'
import { disagrees, evidencePapers, evidenceRules, forCourt } from '../evidence.ts'
import { DISTRICT, COMMUNE, foreigner } from '../outcomes.ts'
import { personRules, pinOfSex } from '../person.ts'
import { ownPin, SELF } from '../requester.ts'
import { feeWithExemption } from '../result.ts'
import { identity2016, identity2025, proxyPaper } from '../steps.ts'
import { A, B, byChild, byParent } from './form.ts'

const { all, before, given, is, less, not, oneOf, pinOtherSex, same, years } = conditions
const KIN = 'Luật Hôn nhân và gia đình 2014, Điều 88–91'
const RECOGNITION = 'Luật Hộ tịch 2014, Điều 24'

export const outcomesIn = (where: string) => [
  { at: 'claim.disputed', when: is('claim.disputed', true), ...forCourt },
  { at: 'claim.alive', when: is('claim.alive', false), ...forCourt },
  { at: 'recogniser.commune', when: all(is('recogniser.commune', 'ngoai'), is('recognised.commune', 'ngoai')), law: RECOGNITION,
    title: 'Hai bên cư trú ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi người nhận hoặc người được nhận cư trú, ngoài thành phố Hà Nội' },
  foreigner('recogniser', '2.000779', 'Đăng ký nhận cha, mẹ, con', where, 'Luật Hộ tịch 2014, Điều 43'), foreigner('recognised', '2.000779', 'Đăng ký nhận cha, mẹ, con', where, 'Luật Hộ tịch 2014, Điều 43'),
] as const
export const outcomes2016 = outcomesIn(DISTRICT)
export const outcomes2025 = outcomesIn(COMMUNE)

const sexOfPin = <const P extends string>(p: P, who: string) => (['nam', 'nu'] as const).map(sex => ({ ...pinOfSex(p, who, sex), when: all(is(`${p}.sex`, sex), pinOtherSex(`${p}.pin`, sex)) }))
const isParent = <const P extends string>(p: P, kinds: readonly string[], sex: 'nam' | 'nu', says: string) =>
  rule.error(`${p}.sex`, all(oneOf('claim.kind', kinds), given(`${p}.sex`), not(is(`${p}.sex`, sex))), says, KIN)
const FATHER = 'Cha là nam. Sửa giới tính, hoặc chọn lại việc đăng ký'
const MOTHER = 'Mẹ là nữ. Sửa giới tính, hoặc chọn lại việc đăng ký'
const OLDER = 'Cha, mẹ phải sinh trước con. Kiểm tra lại ngày sinh của hai bên: {}'
const YOUNG = 'Theo ngày sinh, cha hoặc mẹ chưa đủ 12 tuổi khi con sinh. Kiểm tra lại: {}'
const bothBorn = all(given('recogniser.born'), given('recognised.born'))

export const rules = [
  ...personRules('recogniser', A), ...personRules('recognised', B), ...sexOfPin('recogniser', A), ...sexOfPin('recognised', B),
  isParent('recogniser', ['cha-con'], 'nam', FATHER), isParent('recogniser', ['me-con'], 'nu', MOTHER),
  isParent('recognised', ['con-cha'], 'nam', FATHER), isParent('recognised', ['con-me'], 'nu', MOTHER),
  rule.error('recognised.pin', same('recogniser.pin', 'recognised.pin'), 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: {}', RECOGNITION),
  rule.error('recognised.name', all(same('recogniser.name', 'recognised.name'), same('recogniser.born', 'recognised.born')), 'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: {}', RECOGNITION),
  rule.error('recognised.born', all(byParent, bothBorn, not(before('recogniser.born', 'recognised.born'))), OLDER, KIN),
  rule.error('recognised.born', all(byChild, bothBorn, not(before('recognised.born', 'recogniser.born'))), OLDER, KIN),
  rule.warning('recognised.born', all(byParent, less(years('recogniser.born', 'recognised.born'), 12)), YOUNG),
  rule.warning('recognised.born', all(byChild, less(years('recognised.born', 'recogniser.born'), 12)), YOUNG),
  rule.error('recogniser.born', all(byChild, is('requester.relation', SELF), less(years('recogniser.born', 'filedOn'), 18)),
    'Con chưa đủ 18 tuổi thì cha, mẹ hoặc người giám hộ đi làm thay. Ngày sinh đang nhập: {}', 'Luật Hôn nhân và gia đình 2014, Điều 102'),
  rule.error('child.agreed', is('child.agreed', false), 'Con từ đủ 9 tuổi chưa đồng ý thì chưa đăng ký được. Hỏi ý kiến của con trước', 'Thông tư 04/2020/TT-BTP; chưa đối chiếu điều khoản'),
  disagrees, ...evidenceRules('recogniser', 'recognised'),
] as const

export const papers2016 = [...evidencePapers, ...identity2016] as const
export const papers2025 = [...evidencePapers, proxyPaper, ...identity2025(ownPin('recogniser'))] as const
export const fee = feeWithExemption('nhan-cha-me-con', 'Lệ phí đăng ký nhận cha, mẹ, con')
