import { ask, conditions, page, row, rule, values } from '#procedures'
import { homeOf, nameOf, optional, pinOfYear, sexOf, yearOf } from './person.ts'
import { requesterFrom } from './requester.ts'

const { after, all, before, days, given, is, less, more, same, years } = conditions
const { inWords, join, pick, text } = values

export const DECEASED = 'người đã mất'
export const deceasedPage = page('nguoi-mat', 'Người đã mất là ai?', [nameOf('deceased', DECEASED), yearOf('deceased', DECEASED), sexOf('deceased', DECEASED)])
export const eventPage = page('luc-mat', 'Mất lúc nào, ở đâu, vì sao?', [
  ask.count('death.hour', 'Giờ mất', { ...optional, min: 0, max: 23, hint: 'Từ 0 đến 23. Không rõ thì để trống' }),
  ask.count('death.minute', 'Phút', { ...optional, when: given('death.hour'), min: 0, max: 59 }),
  ask.address('death.place', 'Nơi mất', { hint: 'Tên và địa chỉ cơ sở y tế; mất nơi khác thì ghi địa chỉ, xã và tỉnh' }),
  ask.text('death.cause', 'Nguyên nhân mất', { hint: 'Không biết thì ghi: không rõ' }),
])
export const deathRelations = {
  'vo-chong': 'Vợ hoặc chồng', 'con': 'Con', 'cha-me': 'Cha hoặc mẹ', 'nguoi-than': 'Người thân khác',
  'co-quan': 'Cơ quan, tổ chức, người liên quan', 'uy-quyen': 'Người được ủy quyền',
} as const

/** The applicant at a death is never the person concerned. */
export const deathRequester = requesterFrom({}, DECEASED)
export const deathPeople = { ...deathRequester.people, subject: 'deceased.name' } as const

const time = pick(
  { when: given('death.minute'), value: join(' ', 'death.hour', text('giờ'), 'death.minute', text('phút')) },
  { when: given('death.hour'), value: join(' ', 'death.hour', text('giờ')) },
)
export const deathRows = [
  row('Đã chết vào lúc', time, given('death.hour')), row('Ngày, tháng, năm chết', 'death.on'), row('Ngày chết ghi bằng chữ', inWords('death.on')),
  row('Nơi chết', 'death.place'), row('Nguyên nhân', 'death.cause'),
] as const

/** A death in the book; since 2025 with the identity paper in words. */
export const deathFields = {
  deceasedName: 'deceased.name', deceasedBorn: 'deceased.born', deceasedSex: 'deceased.sex', deceasedEthnicity: 'deceased.ethnicity',
  deceasedNationality: 'deceased.nationality', deceasedPin: 'deceased.pin', lastResidence: homeOf('deceased'),
  diedTime: time, diedOn: 'death.on', deathPlace: 'death.place', deathCause: 'death.cause', ...deathRequester.entry,
} as const
export const deathExtract = {
  code: 'trich-luc-khai-tu', name: 'Trích lục khai tử', layout: 'trich-luc', of: 'so-khai-tu', mark: 'TLKT', originals: 1, result: 'KQ.G15.000034',
} as const

const EVENT = 'Luật Hộ tịch 2014, Điều 34'
const DUTY = 'Luật Hộ tịch 2014, Điều 33'
/** What must agree about somebody who died and about whoever says so. */
export const deathRules = [
  rule.error('death.on', after('death.on', 'filedOn'), 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', EVENT),
  rule.error('death.on', before('death.on', 'deceased.born'), 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: {}', EVENT),
  rule.warning('death.on', more(days('death.on', 'filedOn'), 36525), 'Ngày mất đã hơn 100 năm. Kiểm tra lại: {}', EVENT),
  pinOfYear('deceased', DECEASED),
  rule.error('deceased.born', after('deceased.born', 'filedOn'), 'Ngày sinh của người đã mất phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', EVENT),
  rule.warning('deceased.born', more(years('deceased.born', 'death.on'), 110), 'Theo năm đã nhập, người đã mất hơn 110 tuổi. Kiểm tra lại: {}'),
  rule.error('requester.pin', same('requester.pin', 'deceased.pin'), 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải {}', DUTY),
  rule.warning('requester.relation', all(is('requester.relation', 'vo-chong'), less(years('deceased.born', 'death.on'), 16)),
    'Theo năm đã nhập, người mất chưa đủ 16 tuổi. Kiểm tra lại quan hệ: {}', DUTY),
] as const

/** The declaration of 2024 knows when the applicant was born. */
export const deathRules2025 = [
  rule.error('requester.name', all(same('requester.name', 'deceased.name'), same('requester.born', 'deceased.born')),
    'Người đã mất không thể tự khai. Ghi tên người đi đăng ký, không phải {}', DUTY),
  rule.error('requester.born', after('requester.born', 'filedOn'), 'Ngày sinh của người yêu cầu phải trước hôm nay. Đang nhập: {}', DUTY),
  rule.error('requester.born', all(is('requester.relation', 'con'), before('requester.born', 'deceased.born')),
    'Con không thể sinh trước cha, mẹ. Kiểm tra lại ngày sinh của người yêu cầu: {}', DUTY),
  rule.error('requester.born', all(is('requester.relation', 'cha-me'), after('requester.born', 'deceased.born')),
    'Cha, mẹ không thể sinh sau con. Kiểm tra lại ngày sinh của người yêu cầu: {}', DUTY),
] as const
