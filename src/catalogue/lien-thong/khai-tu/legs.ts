import { conditions, row, values } from '#procedures'
import { deathFields, deathRequester } from '../../ho-tich/death.ts'
import { LAW2025 } from '../group.ts'
import { insured, money, survivorsToo } from './form.ts'

const { given, is, not } = conditions
const { pick, text } = values

const { applicant, applicantPin, phone, email } = deathRequester.people
const death = {
  deceasedName: deathFields.deceasedName,
  deceasedBorn: deathFields.deceasedBorn,
  deceasedSex: deathFields.deceasedSex,
  deceasedPin: deathFields.deceasedPin,
  deceasedEthnicity: deathFields.deceasedEthnicity,
  deceasedNationality: deathFields.deceasedNationality,
  deceasedResidence: 'deceased.address',
  deathOn: deathFields.diedOn,
  deathTime: deathFields.diedTime,
  deathPlace: deathFields.deathPlace,
  deathCause: deathFields.deathCause,
  commune: 'deceased.commune',
  applicantName: applicant,
  applicantPin,
  applicantRelation: 'requester.relation',
  phone,
  email,
} as const

const self = is('payee.self', true)
const payee = {
  payeeName: pick({ when: self, value: applicant }, { when: true, value: 'payee.name' }),
  payeePin: pick({ when: self, value: applicantPin }, { when: true, value: 'payee.pin' }),
  payeeRelation: pick({ when: self, value: 'requester.relation' }, { when: true, value: 'payee.relation' }),
  payeeAccount: 'payee.account',
  payeeBank: 'payee.bank',
} as const

const burial = { name: 'Trợ cấp mai táng', law: LAW2025, result: 'Kết quả giải quyết trợ cấp mai táng' } as const
const insurance = { agency: 'bao-hiem-xa-hoi', law: LAW2025 } as const

/** Who does what after a death: the police always; the money's agency where money is asked for. */
export const deathLegs = [
  {
    kind: 'xoa-thuong-tru',
    name: 'Xóa đăng ký thường trú',
    agency: 'cong-an',
    when: true,
    law: LAW2025,
    result: 'Kết quả xóa đăng ký thường trú',
    fields: death,
  },
  { ...burial, ...insurance, kind: 'mai-tang', when: insured, fields: { ...death, ...payee, insuranceNumber: 'insurance.number' } },
  { ...burial, kind: 'mai-tang-bao-tro', agency: 'bao-tro-xa-hoi', when: is('burial.by', 'bao-tro'), fields: { ...death, ...payee } },
  { ...burial, kind: 'mai-tang-nguoi-co-cong', agency: 'nguoi-co-cong', when: is('burial.by', 'co-cong'), fields: { ...death, ...payee } },
  {
    ...insurance,
    kind: 'tu-tuat',
    name: 'Trợ cấp tuất',
    when: survivorsToo,
    result: 'Kết quả giải quyết trợ cấp tuất',
    fields: { ...death, ...payee, insuranceNumber: 'insurance.number', survivors: 'survivors.list' },
  },
] as const

export const benefitSection = {
  title: 'Trợ cấp mai táng, trợ cấp tuất',
  when: money,
  rows: [
    row('Chế độ', 'burial.by', given('burial.by')),
    row('Người nhận trợ cấp', payee.payeeName),
    row('Số định danh của người nhận', payee.payeePin),
    row('Quan hệ với người đã mất', payee.payeeRelation),
    row('Số tài khoản', 'payee.account', given('payee.account')),
    row('Ngân hàng', 'payee.bank', given('payee.bank')),
    row('Nhận tiền', text('Tiền mặt'), not(given('payee.account'))),
    row('Mã số bảo hiểm xã hội', 'insurance.number', insured),
    row('Những người được hưởng tuất', 'survivors.list', survivorsToo),
  ],
} as const
