import { z } from 'zod'
import { legRequest, text } from './parts.ts'

const child = ['childName', 'childBorn', 'childSex'] as const
const childMore = ['childPin', 'childEthnicity', 'childNationality', 'childBirthplace', 'childNative'] as const
const parents = ['motherName', 'motherPin', 'motherBorn', 'fatherName', 'fatherPin', 'fatherBorn'] as const
const contact = ['applicantName', 'applicantPin', 'applicantRelation', 'phone', 'email'] as const
const deceased = ['deceasedName', 'deceasedBorn', 'deceasedSex', 'deathOn'] as const
const deceasedMore = [
  'deceasedPin',
  'deceasedEthnicity',
  'deceasedNationality',
  'deceasedResidence',
  'deathTime',
  'deathPlace',
  'deathCause',
] as const

/** Đăng ký thường trú cho trẻ: to the police (Luật Cư trú). */
export const residence = legRequest(
  [...child, 'commune', 'address', 'headName', 'headRelation'],
  [...childMore, ...parents, ...contact, 'headPin', 'headConsent'],
)

/** Cấp thẻ bảo hiểm y tế: to the social insurance, what form TK1-TS asks. */
export const healthCard = legRequest(
  [...child, 'clinic'],
  [...childMore, ...parents, ...contact, 'commune', 'address', 'delivery', 'deliveryAddress'],
)

/** Xóa đăng ký thường trú of somebody who died: to the police. */
export const residenceDeletion = legRequest([...deceased], [...deceasedMore, ...contact, 'commune'])

/** Mai táng phí: to the agency that paid the person. */
export const burial = legRequest(
  [...deceased, 'payeeName', 'payeeRelation'],
  [...deceasedMore, ...contact, 'payeePin', 'payeeAccount', 'payeeBank', 'benefitKind', 'insuranceNumber', 'commune'],
)

/** Tử tuất: to the social insurance. */
export const survivors = legRequest(
  [...deceased, 'payeeName', 'payeeRelation'],
  [...deceasedMore, ...contact, 'payeePin', 'payeeAccount', 'payeeBank', 'survivors', 'insuranceNumber', 'commune'],
)

/** Cấp số định danh: to the population database (Nghị định 137/2015, Điều 13). `born` and `sex` in the database's own manner. */
export const pinRequest = z.strictObject({
  dossier: text(64),
  entry: z.strictObject({ book: text(40), number: text(40), on: text(10), unit: text(40), unitName: text(200) }),
  fields: z.strictObject({
    childName: text(100),
    childBorn: text(20),
    childSex: text(20),
    childEthnicity: text(40).optional(),
    childNationality: text(40).optional(),
    childNative: text(300).optional(),
    motherName: text(100).optional(),
    motherPin: text(12).optional(),
    fatherName: text(100).optional(),
    fatherPin: text(12).optional(),
  }),
})
