import type { Day } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import { bare } from '#kernel/text.ts'
import { organisationKinds, type OrganisationKind } from './acting.ts'
import { phoneSays } from './phone.ts'
import { pinSays } from './pin.ts'
import { taxCodeSays } from './tax-code.ts'

export type OrganisationState = 'unchecked' | 'confirmed' | 'stopped' | 'refused'

/** A paper that something rests on: number and day. */
type Paper = { readonly document: string; readonly documentDay: Day | undefined }
export type ContactToKeep = { readonly phone: string; readonly email?: string | undefined }
export type OrganisationToRegister = Paper & ContactToKeep & { readonly taxCode: string; readonly name: string; readonly kind: string }
export type MandateToGive = Paper & {
  readonly pin: string
  readonly name: string
  readonly may: string
  /** Undefined: all. */
  readonly procedures?: readonly string[] | undefined
  readonly from: Day | undefined
  /** The first day without it. */
  readonly to: Day | undefined
}
export type HandOverToOffer = Paper & { readonly pin: string; readonly name: string; readonly on: Day | undefined }
export type ClaimToMake = Paper & { readonly taxCode: string; readonly on: Day | undefined }

export const isOrganisationKind = (text: string): text is OrganisationKind => Object.hasOwn(organisationKinds, text)

const unless = (holds: boolean, at: string, says: string): Problem[] => (holds ? [] : [{ at, says }])
const said = (at: string, says: string | undefined): Problem[] => (says === undefined ? [] : [{ at, says }])

function paperProblems({ document, documentDay }: Paper, today: Day): Problem[] {
  return [
    ...unless(document.trim() !== '', 'document', 'Ghi số của giấy tờ'),
    ...unless(documentDay !== undefined, 'documentDay', 'Nhập đủ ngày, tháng, năm của giấy tờ'),
    ...(documentDay && documentDay > today
      ? [{ at: 'documentDay', says: `Giấy tờ phải có trước hôm nay. Đang nhập: ${shortDay(documentDay)}` }]
      : []),
  ]
}

function personProblems({ pin, name }: { pin: string; name: string }): Problem[] {
  return [...said('pin', pinSays(pin.trim())), ...unless(name.trim() !== '', 'name', 'Nhập họ, chữ đệm và tên như trên thẻ căn cước')]
}

/** What is wrong with where an organisation wants to be told, all at once. */
export const contactProblems = ({ phone, email }: ContactToKeep): Problem[] => [
  ...said('phone', phoneSays(phone)),
  ...unless(!email || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'email', 'Thư điện tử có dạng ten@congty.vn'),
]

/** All that is wrong with an organisation to be registered. */
export const organisationProblems = (given: OrganisationToRegister, today: Day): Problem[] => [
  ...said('taxCode', taxCodeSays(given.taxCode)),
  ...unless(given.name.trim() !== '', 'name', 'Nhập tên tổ chức như trên giấy chứng nhận'),
  ...unless(isOrganisationKind(given.kind), 'kind', 'Chọn loại tổ chức'),
  ...paperProblems(given, today),
  ...contactProblems(given),
]

/** All that is wrong with a mandate to be given. */
export const mandateProblems = (given: MandateToGive, today: Day): Problem[] => [
  ...personProblems(given),
  ...unless(given.may === 'file' || given.may === 'see', 'may', 'Chọn người này được nộp hồ sơ hay chỉ xem'),
  ...unless(given.procedures === undefined || given.procedures.length > 0, 'procedures', 'Chọn ít nhất một thủ tục, hoặc chọn mọi thủ tục'),
  ...unless(given.from !== undefined, 'from', 'Nhập đủ ngày bắt đầu'),
  ...unless(given.to !== undefined, 'to', 'Nhập đủ ngày cuối'),
  ...(given.to && given.to <= today ? [{ at: 'to', says: 'Ngày cuối đã qua. Chọn hôm nay hoặc ngày sau' }] : []),
  ...(given.from && given.to && given.to > today && given.to <= given.from ? [{ at: 'to', says: 'Ngày cuối phải bằng hoặc sau ngày bắt đầu' }] : []),
  ...paperProblems(given, today),
]

/** All that is wrong with handing the representation over. It begins today or later: nobody acts in the past. */
export const handOverProblems = (given: HandOverToOffer, today: Day): Problem[] => [
  ...personProblems(given),
  ...unless(given.on !== undefined, 'on', 'Nhập đủ ngày người mới bắt đầu'),
  ...(given.on && given.on < today ? [{ at: 'on', says: 'Người mới bắt đầu từ hôm nay hoặc ngày sau' }] : []),
  ...paperProblems(given, today),
]

/** All that is wrong with saying that one is the new representative. */
export const claimProblems = (given: ClaimToMake, today: Day): Problem[] => [
  ...said('taxCode', taxCodeSays(given.taxCode)),
  ...unless(given.on !== undefined, 'on', 'Nhập đủ ngày bắt đầu làm người đại diện'),
  ...(given.on && given.on > today ? [{ at: 'on', says: 'Chỉ nhận khi đã là người đại diện. Chọn hôm nay hoặc ngày trước' }] : []),
  ...paperProblems(given, today),
]

/** A paper names a person as the e-ID does, however marks and capitals are written. */
export const sameName = (one: string, another: string): boolean => bare(one) === bare(another)

export const organisationStates: Readonly<Record<OrganisationState, string>> = {
  unchecked: 'Chưa đối chiếu',
  confirmed: 'Đã đối chiếu',
  stopped: 'Tạm dừng',
  refused: 'Không xác nhận được',
}
