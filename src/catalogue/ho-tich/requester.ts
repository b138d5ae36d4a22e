import { ask, conditions, page, row, values } from '#procedures'
import { HOME, OLD_ID, optional, outside, PAPER } from './person.ts'

const { given, is, not } = conditions
const { first, join, pick } = values

/** Key of the relation of somebody who declares for themselves. */
export const SELF = 'ban-than'
const forAnother = { when: not(is('requester.relation', SELF)) }

/** Who the applicant is to the person concerned; asked before any effort. Block R of every form. */
export const relation = (label: string, options: Readonly<Record<string, string>>) =>
  page('nguoi-di', 'Ai đi làm thủ tục?', [ask.choice('requester.relation', label, options)])

const askName = ask.name('requester.name', 'Họ, chữ đệm và tên người yêu cầu', { autocomplete: 'name' })
const address = page('noi-o', 'Người yêu cầu ở đâu?', [
  ask.commune('requester.commune', 'Xã, phường nơi người yêu cầu cư trú', { hint: HOME, outside }),
  ask.address('requester.address', 'Số nhà, thôn hoặc tổ của người yêu cầu'),
], forAnother)
export const idIssue = ask.text('requester.idIssue', 'Ngày cấp, nơi cấp giấy tờ tùy thân', { ...optional, maxLength: 100 })
export const residenceKind = ask.choice('requester.residenceKind', 'Loại nơi cư trú', {
  'thuong-tru': 'Thường trú', 'tam-tru': 'Tạm trú', 'noi-o': 'Nơi ở hiện tại',
})
export const contact = [
  ask.phone('requester.phone', 'Số điện thoại', { autocomplete: 'tel', hint: 'Tin nhắn về hồ sơ gửi tới số này' }),
  ask.email('requester.email', 'Thư điện tử', { ...optional, autocomplete: 'email' }),
] as const

/** The pages about the applicant, in the edition of 2015; what is known from the person concerned is not asked of one who files for themselves. */
export const requester2016 = [
  page('nguoi', 'Người yêu cầu là ai?', [askName, ask.pin('requester.pin', 'Số giấy tờ tùy thân của người yêu cầu', OLD_ID)], forAnother),
  address,
  page('lien-he', 'Liên hệ với người yêu cầu', [idIssue, ...contact]),
] as const

/** The same, in the edition of 2024. */
export const requester2025 = [
  page('nguoi', 'Người yêu cầu là ai?', [
    askName,
    ask.day('requester.born', 'Ngày, tháng, năm sinh của người yêu cầu', { autocomplete: 'bday' }),
    ask.pin('requester.pin', 'Số định danh của người yêu cầu', optional),
    ask.text('requester.idPaper', 'Giấy tờ tùy thân của người yêu cầu', { when: not(given('requester.pin')), ...PAPER }),
  ], forAnother),
  address,
  page('lien-he', 'Liên hệ với người yêu cầu', [residenceKind, ...contact]),
] as const

type ValueOf<I extends string> = ReturnType<typeof first<I[]>>

/** A fact of whoever files: of the person concerned when they file for themselves. */
const of = <const S extends string, const O extends string>(self: ValueOf<S>, other: ValueOf<O>) =>
  pick({ when: is('requester.relation', SELF), value: self }, { when: true, value: other })

/**
 * The applicant as the declaration, the book and the dossier have them; `p` is the person concerned, who may file for themselves.
 * `rows2016` and `rows2025` are block R of the form; `people` names the applicant of the dossier; `entry` the declarant in the book.
 */
export const requesterOf = <const P extends string>(p: P, about: string) => {
  const name = of(`${p}.name` as const, 'requester.name')
  const pin = of(`${p}.pin` as const, 'requester.pin')
  const home = of(join(', ', `${p}.address` as const, `${p}.commune` as const), join(', ', 'requester.address', 'requester.commune'))
  const relationRow = row(`Quan hệ với ${about}`, 'requester.relation')
  return {
    name,
    rows2016: { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', name), row('Nơi cư trú', home), row('Giấy tờ tùy thân', pin),
      row('Ngày cấp, nơi cấp', 'requester.idIssue'), relationRow,
    ] },
    rows2025: { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', name), row('Ngày, tháng, năm sinh', of(`${p}.born` as const, 'requester.born')),
      row('Loại nơi cư trú', 'requester.residenceKind'), row('Nơi cư trú', home),
      row('Số định danh hoặc giấy tờ tùy thân', first(pin, of(`${p}.idPaper` as const, 'requester.idPaper'))), relationRow, row('Điện thoại', 'requester.phone'),
    ] },
    people: { applicant: name, phone: 'requester.phone', email: 'requester.email', applicantPin: pin },
    entry: { declarantName: name, declarantPin: pin, declarantRelation: 'requester.relation' },
  } as const
}

/** Whoever files has given a number by which the officer looks them up. */
export const ownPin = <const P extends string>(p: P) => conditions.any(
  conditions.all(is('requester.relation', SELF), given(`${p}.pin` as const)),
  conditions.all(not(is('requester.relation', SELF)), given('requester.pin')),
)
