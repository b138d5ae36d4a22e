import { conditions, row, values } from '#procedures'
import { birthEntry2016, birthEntry2025 } from '../../ho-tich/birth.ts'
import { requester } from '../../ho-tich/people.ts'
import { LAW2016, LAW2025 } from '../group.ts'
import { atFathers, atMothers, elsewhere } from './form.ts'

const { all, any, given, is, oneOf } = conditions
const { join, pick, text } = values

const place = {
  commune: pick(
    { when: atMothers, value: 'mother.commune' },
    { when: atFathers, value: 'father.commune' },
    { when: elsewhere, value: 'residence.commune' },
    { when: true, value: 'child.commune' },
  ),
  address: pick(
    { when: given('residence.address'), value: 'residence.address' },
    { when: atFathers, value: 'father.address' },
    { when: true, value: 'mother.address' },
  ),
} as const
/** Where the family lives in the city, when no residence is registered along with the birth. */
const home = {
  commune: pick(
    { when: is('mother.commune', 'ngoai'), value: 'father.commune' },
    { when: given('mother.commune'), value: 'mother.commune' },
    { when: true, value: 'child.commune' },
  ),
  address: pick(
    { when: is('mother.commune', 'ngoai'), value: 'father.address' },
    { when: given('mother.commune'), value: 'mother.address' },
    { when: true, value: 'requester.address' },
  ),
} as const

const { applicant, applicantPin, phone, email } = requester.people
const head = {
  headName: pick(
    { when: is('head.who', 'me'), value: 'mother.name' },
    { when: is('head.who', 'cha'), value: 'father.name' },
    { when: is('head.who', 'nguoi-di'), value: applicant },
    { when: true, value: 'head.name' },
  ),
  headPin: pick(
    { when: is('head.who', 'me'), value: 'mother.pin' },
    { when: is('head.who', 'cha'), value: 'father.pin' },
    { when: is('head.who', 'nguoi-di'), value: applicantPin },
    { when: true, value: 'head.pin' },
  ),
} as const
const relationAs = (child: string) => pick({ when: oneOf('head.who', ['me', 'cha']), value: text(child) }, { when: true, value: 'head.relation' })
/** A householder who files agrees by filing. */
const headFiles = any(
  is('head.who', 'nguoi-di'),
  all(is('head.who', 'me'), is('requester.relation', 'me')),
  all(is('head.who', 'cha'), is('requester.relation', 'cha')),
)

const { fields } = birthEntry2016
const family = {
  childName: fields.childName,
  childBorn: fields.childBorn,
  childSex: fields.childSex,
  childNationality: fields.childNationality,
  childBirthplace: fields.birthPlace,
  childNative: fields.nativePlace,
  motherName: fields.motherName,
  motherPin: fields.motherPin,
  motherBorn: fields.motherBorn,
  fatherName: fields.fatherName,
  fatherPin: fields.fatherPin,
  fatherBorn: fields.fatherBorn,
  applicantName: applicant,
  applicantPin,
  applicantRelation: 'requester.relation',
  phone,
  email,
} as const
const child2016 = { ...family, childEthnicity: birthEntry2016.fields.childEthnicity } as const
const child2025 = { ...family, childEthnicity: birthEntry2025.fields.childEthnicity } as const

const police = { kind: 'thuong-tru', name: 'Đăng ký thường trú', agency: 'cong-an', when: true, result: 'Kết quả đăng ký thường trú' } as const
const insurance = { kind: 'the-bhyt', name: 'Cấp thẻ bảo hiểm y tế', agency: 'bao-hiem-xa-hoi', when: true, result: 'Thẻ bảo hiểm y tế' } as const
const household = { ...place, ...head, headRelation: relationAs('con') } as const

/** What the police are asked. In 2016 another householder agreed on paper; since 2025 in VNeID. */
export const residenceLeg2016 = {
  ...police,
  law: LAW2016,
  papers: ['so-ho-khau', 'phieu-bao-ho-khau', 'y-kien-thuong-tru'],
  fields: { ...child2016, ...household, headConsent: pick({ when: elsewhere, value: text('giay') }) },
} as const
export const residenceLeg2025 = {
  ...police,
  law: LAW2025,
  fields: { ...child2025, ...household, headConsent: pick({ when: headFiles, value: text('nguoi-nop') }, { when: true, value: text('vneid') }) },
} as const

// Thông tư liên tịch 05/2015: all results come back to the commune.
const card2016 = { ...child2016, clinic: 'card.clinic', delivery: text('tai-cho') } as const
const card2025 = {
  ...child2025,
  clinic: 'card.clinic',
  delivery: pick({ when: is('card.delivery', 'dien-tu'), value: 'card.delivery' }, { when: true, value: 'delivery' }),
  deliveryAddress: pick({ when: is('card.delivery', 'cung-giay'), value: 'delivery.address' }),
} as const

/** What the social insurance is asked: with the place where the child is registered along (`WithResidence`), or where the family lives. */
const form = ['to-khai-bhyt'] as const
export const cardWithResidence2016 = { ...insurance, law: LAW2016, papers: form, fields: { ...card2016, ...place } } as const
export const cardWithResidence2025 = { ...insurance, law: LAW2025, fields: { ...card2025, ...place } } as const
export const onlyCard2016 = { ...insurance, law: LAW2016, papers: form, fields: { ...card2016, ...home } } as const
export const onlyCard2025 = { ...insurance, law: LAW2025, fields: { ...card2025, ...home } } as const

/** The parts on the declaration. */
export const residenceSection = {
  title: 'Đăng ký thường trú',
  rows: [
    row('Nơi đăng ký thường trú', join(', ', place.address, place.commune)),
    row('Chủ hộ', head.headName),
    row('Số định danh hoặc giấy tờ của chủ hộ', head.headPin),
    row('Trẻ là gì của chủ hộ', relationAs('Con')),
  ],
} as const
const clinic = row('Nơi đăng ký khám chữa bệnh ban đầu', 'card.clinic')
export const cardSection2016 = { title: 'Cấp thẻ bảo hiểm y tế', rows: [clinic] } as const
export const cardSection2025 = { title: 'Cấp thẻ bảo hiểm y tế', rows: [clinic, row('Cách nhận thẻ', 'card.delivery')] } as const
