import { ask, conditions, page, row, rule, values } from '#procedures'
import { optional, outside } from './person.ts'

const { after, before, is } = conditions
const { first } = values

const numbersOf = <const P extends string>(p: P) => [
  ask.day(`${p}.on`, 'Ngày đăng ký', optional),
  ask.text(`${p}.number`, 'Số', { ...optional, maxLength: 30, example: '12/2016' }),
  ask.text(`${p}.book`, 'Quyển số', { ...optional, maxLength: 30 }),
] as const

/** The blocks of a form that name an entry: where, when, number and volume (`x.place`, `x.on`, `x.number`, `x.book`). */
export const referencePage = <const P extends string>(p: P, key: string, title: string) =>
  page(key, title, [
    ask.address(`${p}.place`, 'Nơi đã đăng ký', { hint: 'Ủy ban nhân dân xã, phường nào' }), ...numbersOf(p),
  ])

/** The same where the commune was asked before; only a place outside the city is written out. */
export const placeKnown = <const P extends string>(p: P, key: string, title: string) =>
  page(key, title, [
    ask.address(`${p}.place`, 'Nơi đã đăng ký', { when: is(`${p}.commune`, 'ngoai'), hint: 'Ủy ban nhân dân xã, phường nào' }), ...numbersOf(p),
  ])
/** Where it was registered, asked before any effort: it may decide the commune. */
export const registeredAt = <const P extends string>(p: P) =>
  ask.commune(`${p}.commune`, 'Xã, phường đã đăng ký việc này', { hint: 'Nơi đã sáp nhập thì chọn xã, phường bây giờ', outside })

export const referenceRows = <const P extends string>(p: P) => [
  row('Nơi đã đăng ký', `${p}.place`), row('Ngày đăng ký', `${p}.on`), row('Số', `${p}.number`), row('Quyển số', `${p}.book`),
] as const

/** The rows of an entry whose commune was asked before. */
export const placeKnownRows = <const P extends string>(p: P) => [
  row('Nơi đã đăng ký', first(`${p}.place`, `${p}.commune`)), row('Ngày đăng ký', `${p}.on`), row('Số', `${p}.number`), row('Quyển số', `${p}.book`),
] as const

/** An event is registered after it happened to somebody who was born, and before it is spoken of. */
export const referenceRules = <const P extends string, const B extends string>(p: P, born: B) => [
  rule.error(`${p}.on`, after(`${p}.on`, 'filedOn'), 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', 'Luật Hộ tịch 2014, Điều 4'),
  rule.error(`${p}.on`, before<`${P}.on` | B>(`${p}.on`, born), 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: {}', 'Luật Hộ tịch 2014, Điều 4'),
] as const
