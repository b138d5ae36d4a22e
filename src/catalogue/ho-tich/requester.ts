import { ask, conditions, page, row, values } from '#procedures'
import { HOME, OLD_ID, optional, outside, PAPER } from './person.ts'

const { given, is, not, oneOf } = conditions
const { first, join, pick } = values

/** Key of the relation of somebody who declares for themselves. */
export const SELF = 'ban-than'

/** Who the applicant is to the person concerned; asked before any effort. Block R of every form. */
export const relation = (label: string, options: Readonly<Record<string, string>>) =>
  page('nguoi-di', 'Ai đi làm thủ tục?', [ask.choice('requester.relation', label, options)])

export const askName = ask.name('requester.name', 'Họ, chữ đệm và tên người yêu cầu', { autocomplete: 'name' })
export const idIssue = ask.text('requester.idIssue', 'Ngày cấp, nơi cấp giấy tờ tùy thân', { ...optional, maxLength: 100 })
export const residenceKind = ask.choice('requester.residenceKind', 'Loại nơi cư trú', {
  'thuong-tru': 'Thường trú', 'tam-tru': 'Tạm trú', 'noi-o': 'Nơi ở hiện tại',
})
export const contact = [
  ask.phone('requester.phone', 'Số điện thoại', { autocomplete: 'tel', hint: 'Tin nhắn về hồ sơ gửi tới số này' }),
  ask.email('requester.email', 'Thư điện tử', { ...optional, autocomplete: 'email' }),
] as const

const forAnother = (known: readonly string[]) => ({ when: not(oneOf('requester.relation', known)) })
const address = (known: readonly string[]) => page('noi-o', 'Người yêu cầu ở đâu?', [
  ask.commune('requester.commune', 'Xã, phường nơi người yêu cầu cư trú', { hint: HOME, outside }),
  ask.address('requester.address', 'Số nhà, thôn hoặc tổ của người yêu cầu'),
], forAnother(known))

/** Who the applicant is and where they live, in the edition of 2015. `known`: relations of people whose facts their own pages ask. */
export const whoFiles2016 = (known: readonly string[]) => [
  page('nguoi', 'Người yêu cầu là ai?', [askName, ask.pin('requester.pin', 'Số giấy tờ tùy thân của người yêu cầu', OLD_ID)], forAnother(known)),
  address(known),
] as const

/** The same, in the edition of 2024. */
export const whoFiles2025 = (known: readonly string[]) => [
  page('nguoi', 'Người yêu cầu là ai?', [
    askName,
    ask.day('requester.born', 'Ngày, tháng, năm sinh của người yêu cầu', { autocomplete: 'bday' }),
    ask.pin('requester.pin', 'Số định danh của người yêu cầu', optional),
    ask.text('requester.idPaper', 'Giấy tờ tùy thân của người yêu cầu', { when: not(given('requester.pin')), ...PAPER }),
  ], forAnother(known)),
  address(known),
] as const

const contact2016 = page('lien-he', 'Liên hệ với người yêu cầu', [idIssue, ...contact])
const contact2025 = page('lien-he', 'Liên hệ với người yêu cầu', [residenceKind, ...contact])
/** The pages about an applicant who may be the person concerned, then those about one who never is. */
export const requester2016 = [...whoFiles2016([SELF]), contact2016] as const
export const requester2025 = [...whoFiles2025([SELF]), contact2025] as const
export const otherRequester2016 = [...whoFiles2016([]), contact2016] as const
export const otherRequester2025 = [...whoFiles2025([]), contact2025] as const

type ValueOf<I extends string> = ReturnType<typeof first<I[]>>
type Fact = 'name' | 'born' | 'pin' | 'idPaper' | 'address' | 'commune'

/**
 * The applicant as the declaration, the book and the dossier have them. `selves`: of each relation whose facts are known, the person
 * that it is (`{ me: 'mother' }`); `homes`: where one of them lives, when it is no plain address and commune.
 * `rows2016` and `rows2025` are block R of the form; `people` names the applicant of the dossier; `entry` the declarant in the book.
 */
export const requesterFrom = <const P extends string = never, const H extends string = never>(
  selves: Readonly<Record<string, P>>, about: string, homes: Readonly<Record<string, ValueOf<H>>> = {},
) => {
  type Id<F extends Fact> = P extends string ? `${P}.${F}` | `requester.${F}` | 'requester.relation' : never
  type Known<F extends Fact> = ValueOf<[P] extends [never] ? `requester.${F}` : Id<F>>
  const of = <const F extends Fact>(valueOf: (p: string) => ValueOf<string>) => pick(
    ...Object.entries(selves).map(([key, p]) => ({ when: is('requester.relation', key), value: valueOf(p) })),
    { when: true as const, value: valueOf('requester') },
  ) as unknown as Known<F>
  const fact = <const F extends Fact>(f: F) => of<F>(p => `${p}.${f}`)
  const name = fact('name')
  const pin = fact('pin')
  const home = of<'address' | 'commune'>(p => homes[p] ?? join(', ', `${p}.address`, `${p}.commune`)) as Known<'address' | 'commune'> | ValueOf<H>
  const relationRow = row(`Quan hệ với ${about}`, 'requester.relation')
  return {
    name,
    rows2016: { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', name), row('Nơi cư trú', home), row('Giấy tờ tùy thân', pin),
      row('Ngày cấp, nơi cấp', 'requester.idIssue'), relationRow,
    ] },
    rows2025: { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', name), row('Ngày, tháng, năm sinh', fact('born')),
      row('Loại nơi cư trú', 'requester.residenceKind'), row('Nơi cư trú', home),
      row('Số định danh hoặc giấy tờ tùy thân', first(pin, fact('idPaper'))), relationRow, row('Điện thoại', 'requester.phone'),
    ] },
    people: { applicant: name, phone: 'requester.phone', email: 'requester.email', applicantPin: pin },
    entry: { declarantName: name, declarantPin: pin, declarantRelation: 'requester.relation' },
  } as const
}

/** The applicant where `p`, the person concerned, may file for themselves. */
export const requesterOf = <const P extends string>(p: P, about: string) => requesterFrom({ [SELF]: p }, about)

/** Whoever files has given a number by which the officer looks them up. `selves` as in `requesterFrom`. */
export const pinGiven = <const P extends string = never>(selves: Readonly<Record<string, P>>) => conditions.any(
  ...Object.entries(selves).map(([key, p]) => conditions.all(is('requester.relation', key), given(`${p}.pin` as const))),
  conditions.all(not(oneOf('requester.relation', Object.keys(selves))), given('requester.pin')),
)
export const ownPin = <const P extends string>(p: P) => pinGiven({ [SELF]: p })
