import { conditions, row } from '#procedures'
import { evidence, evidenceSection } from '../evidence.ts'
import { entry2016, entry2025, personRows2016, personRows2025 } from '../person.ts'
import { requesterOf } from '../requester.ts'
import { copiesSection, deliverySection } from '../result.ts'
import { OATH } from '../steps.ts'
import { A, B } from './form.ts'

const { given } = conditions
const requester = requesterOf('recogniser', A)
export const people = { ...requester.people, subject: 'recognised.name' } as const

const claim = { title: 'Việc đăng ký', rows: [
  row('Việc đăng ký', 'claim.kind'), row('Con từ đủ 9 tuổi đồng ý', 'child.agreed', given('child.agreed')), row('Ý kiến của người đang là cha hoặc mẹ', 'other.opinion', given('other.opinion')),
] } as const
const TITLE = 'Tờ khai đăng ký nhận cha, mẹ, con'
export const declaration2016 = {
  title: TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', oath: OATH,
  sections: [requester.rows2016, claim, { title: 'Người nhận', rows: personRows2016('recogniser', A) }, { title: 'Người được nhận', rows: personRows2016('recognised', B) }, evidenceSection, copiesSection],
} as const
export const declaration2025 = {
  title: TITLE, law: 'Thông tư 04/2024/TT-BTP', oath: OATH,
  sections: [requester.rows2025, claim, { title: 'Người nhận', rows: personRows2025('recogniser', A) }, { title: 'Người được nhận', rows: personRows2025('recognised', B) }, evidenceSection, copiesSection, deliverySection],
} as const

const rest = { act: 'claim.kind', evidence, ...requester.entry } as const
export const entries2016 = [{ book: 'so-nhan-cha-me-con', fields: { ...entry2016('recogniser', 'recogniser'), ...entry2016('recognised', 'recognised'), ...rest } }] as const
export const entries2025 = [{ book: 'so-nhan-cha-me-con', fields: { ...entry2025('recogniser', 'recogniser'), ...entry2025('recognised', 'recognised'), ...rest } }] as const
