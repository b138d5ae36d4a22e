import type { Instant } from '#kernel/instant.ts'
import { type Addressee, type Agency, placeAndDay, printer, type Signer } from './paper.ts'

export type RejectionNotice = {
  readonly agency: Agency
  readonly number: string
  readonly code: string
  readonly applicant: Addressee
  readonly procedure: string
  readonly reasons: readonly { readonly why: string; readonly law?: string }[]
  /** What the applicant can do now; a refusal without it is not issued. */
  readonly remedy: string
  readonly contact?: { readonly name: string; readonly phone: string }
  readonly signer: Signer
}

const print = printer(new URL('./rejection-notice.typ', import.meta.url))

/** Mẫu 03, Phiếu từ chối tiếp nhận, giải quyết hồ sơ (Thông tư 01/2018/TT-VPCP): A5, one page. */
export function rejectionNotice(notice: RejectionNotice, at: Instant): Promise<Uint8Array> {
  return print(`Phiếu từ chối tiếp nhận, giải quyết hồ sơ ${notice.code}`, { ...notice, placeAndDay: placeAndDay(notice.agency, at) }, at)
}
