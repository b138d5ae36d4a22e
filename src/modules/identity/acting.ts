import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { refuse } from '#kernel/refusal.ts'

export const organisationKinds = {
  'doanh-nghiep': 'Doanh nghiệp',
  'hop-tac-xa': 'Hợp tác xã',
  'don-vi-su-nghiep': 'Đơn vị sự nghiệp',
  'co-quan': 'Cơ quan nhà nước',
  'to-chuc-khac': 'Tổ chức khác',
} as const
export type OrganisationKind = keyof typeof organisationKinds

/** One ground on which a person acts for an organisation today: as its legal representative, or by a mandate (giấy ủy quyền). */
export type ActingRight = {
  readonly kind: 'representative' | 'mandate'
  readonly may: 'file' | 'see'
  /** Null: all. */
  readonly procedures: readonly string[] | null
  readonly from: Day
  /** The first day without it. */
  readonly to: Day | null
  readonly document: string
  readonly documentDay: Day
  readonly mandate: number | null
}

/** The organisation that a citizen acts for now, and the grounds of today, the strongest first. */
export type ActingFor = {
  readonly id: string
  readonly name: string
  readonly taxCode: string
  readonly phone: string
  readonly email: string | null
  /** Confirmed by the city and represented today: only then anything is filed for it. */
  readonly files: boolean
  readonly rights: readonly ActingRight[]
}

/** What a dossier keeps of the organisation that it was filed for, and by what right. */
export type OnBehalf = Pick<ActingFor, 'id' | 'name' | 'taxCode'> & Pick<ActingRight, 'kind' | 'document' | 'documentDay' | 'from' | 'to' | 'mandate'>

const takesIn = ({ procedures }: ActingRight, procedure: string) => procedures === null || procedures.includes(procedure)

/** Whether what the organisation has of this procedure is seen. */
export const seesFor = ({ rights }: ActingFor, procedure: string): boolean => rights.some(right => takesIn(right, procedure))

/** The procedures that are seen for it; undefined: all. */
export const procedureScope = ({ rights }: ActingFor): readonly string[] | undefined =>
  rights.some(({ procedures }) => procedures === null) ? undefined : [...new Set(rights.flatMap(({ procedures }) => procedures ?? []))]

/** The ground on which this procedure is filed; Refusals `organisation-not-confirmed`, `mandate-see-only`, `mandate-outside`. */
export function filingRight({ name, files, rights }: ActingFor, procedure?: string): ActingRight {
  if (!files) refuse('organisation-not-confirmed', `${name} đang tạm dừng hoặc chưa có người đại diện, nên chưa nộp được. Liên hệ thành phố.`)
  const filing = rights.filter(({ may }) => may === 'file')
  if (filing.length === 0) refuse('mandate-see-only', `Giấy ủy quyền của ${name} chỉ cho xem hồ sơ. Nhờ người đại diện ủy quyền nộp.`)
  return (
    filing.find(right => procedure === undefined || takesIn(right, procedure)) ??
    refuse('mandate-outside', `Giấy ủy quyền của ${name} không gồm thủ tục này. Nhờ người đại diện ủy quyền thêm.`)
  )
}

/** What the dossier keeps: the organisation and the ground. Refuses as `filingRight`. */
export function onBehalfOf(acting: ActingFor, procedure: string): OnBehalf {
  const { kind, document, documentDay, from, to, mandate } = filingRight(acting, procedure)
  const { id, name, taxCode } = acting
  return { id, name, taxCode, kind, document, documentDay, from, to, mandate }
}

/** By what right, in words: for an officer's page and a slip. */
export const rightWords = ({ kind, document, documentDay }: Pick<OnBehalf, 'kind' | 'document' | 'documentDay'>): string =>
  kind === 'representative' ? 'người đại diện theo pháp luật' : `giấy ủy quyền số ${document} ngày ${shortDay(documentDay)}`
