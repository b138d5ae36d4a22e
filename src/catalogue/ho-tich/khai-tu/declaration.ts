import { conditions, row, values } from '#procedures'
import { DECEASED, deathFields, deathRequester, deathRows } from '../death.ts'
import { personRows2016, personRows2025 } from '../person.ts'
import { copiesSection, deliverySection } from '../result.ts'
import { OATH } from '../steps.ts'
import { late } from './form.ts'

const notice = values.join(', ', 'death.proof', 'notice.number', 'notice.on', 'notice.issuer')
const death = { title: 'Việc mất', rows: [...deathRows, row('Giấy báo tử hoặc giấy thay thế', notice), row('Lý do đăng ký muộn', 'death.lateReason', late)] } as const
const TITLE = { title: 'Tờ khai đăng ký khai tử', oath: OATH } as const

export const declaration2016 = { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [
  deathRequester.rows2016, { title: 'Người đã mất', rows: personRows2016('deceased', DECEASED) }, death, copiesSection,
] } as const
export const declaration2025 = { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [
  deathRequester.rows2025, { title: 'Người đã mất', rows: personRows2025('deceased', DECEASED) }, death,
  { title: 'Giấy báo tử điện tử', when: conditions.given('notice.code'), rows: [row('Mã Giấy báo tử điện tử', 'notice.code')] }, copiesSection, deliverySection,
] } as const

const fields = { ...deathFields, deathNotice: notice, lateReason: 'death.lateReason' } as const
export const entry2016 = { book: 'so-khai-tu', fields } as const
export const entry2025 = { book: 'so-khai-tu', fields: { ...fields, deceasedIdPaper: 'deceased.idPaper' } } as const
