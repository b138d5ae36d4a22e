import { conditions, row, values } from '#procedures'
import { birthEntry2016, birthEntry2025, childSection2016, childSection2025, people } from '../birth.ts'
import { evidence, evidenceSection } from '../evidence.ts'
import { AGREED_OATH } from '../khai-sinh/declaration.ts'
import { parentFields, parents2016, parents2025, requester } from '../people.ts'
import { copiesSection, deliverySection } from '../result.ts'

const { given, is } = conditions
const { pick, text } = values

const TITLE = { title: 'Tờ khai đăng ký khai sinh và tờ khai đăng ký nhận cha, mẹ, con', oath: AGREED_OATH } as const
const claim = { title: 'Việc nhận cha, mẹ, con', rows: [row('Việc đăng ký', 'claim.kind')] } as const
export const declaration2016 = { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [
  requester.rows2016, childSection2016, ...parents2016<never>(true, true), claim, evidenceSection, copiesSection,
] } as const
export const declaration2025 = { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [
  requester.rows2025, childSection2025, { title: 'Giấy chứng sinh', when: given('birth.noticeCode'), rows: [row('Mã Giấy chứng sinh điện tử', 'birth.noticeCode')] },
  ...parents2025<never>(true, true), claim, evidenceSection, copiesSection, deliverySection,
] } as const

const byFather = is('claim.kind', 'cha-con')
type Value<I extends string> = ReturnType<typeof pick<I[]>>
/** A fact of whoever recognises: the father, or the mother. */
const of = <const F extends string, const M extends string>(father: Value<F>, mother: Value<M>) => pick({ when: byFather, value: father }, { when: true, value: mother })
const recognition = {
  act: 'claim.kind', evidence, ...requester.entry,
  recogniserName: of('father.name', 'mother.name'), recogniserBorn: of('father.born', 'mother.born'), recogniserSex: of(text('Nam'), text('Nữ')), recogniserEthnicity: of('father.ethnicity', 'mother.ethnicity'),
  recogniserNationality: of('father.nationality', 'mother.nationality'), recogniserResidence: of(parentFields.fatherResidence, parentFields.motherResidence), recogniserPin: of('father.pin', 'mother.pin'),
  recognisedName: people.subject, recognisedBorn: 'child.born', recognisedSex: 'child.sex', recognisedNationality: 'child.nationality',
} as const
/** Two entries of one dossier, written together. */
const both = <const B extends { readonly fields: { readonly childEthnicity: unknown } }>(birth: B) =>
  [birth, { book: 'so-nhan-cha-me-con', fields: { ...recognition, recognisedEthnicity: birth.fields.childEthnicity as B['fields']['childEthnicity'] } }] as const
export const entries2016 = both(birthEntry2016)
export const entries2025 = both(birthEntry2025)
