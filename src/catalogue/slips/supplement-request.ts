import type { Instant } from '#kernel/instant.ts'
import { qrSvg } from '#platform/qr.ts'
import { type Addressee, type Agency, momentText, placeAndDay, printer } from './paper.ts'

export type SupplementRequest = {
  readonly agency: Agency
  readonly number: string
  readonly code: string
  readonly applicant: Addressee
  readonly procedure: string
  /** Everything that is wanted, at once: only one request is allowed. `what` to bring or mend, and why. */
  readonly items: readonly { readonly what: string; readonly reason: string }[]
  /** The end of the waiting time, when one runs. */
  readonly until?: Instant
  readonly contact: { readonly name: string; readonly phone: string }
  readonly officer: string
  readonly supplementUrl: string
}

const print = printer(new URL('./supplement-request.typ', import.meta.url))

/** Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Thông tư 01/2018/TT-VPCP): A5, one page. */
export function supplementRequest(request: SupplementRequest, at: Instant): Promise<Uint8Array> {
  const view = {
    ...request,
    placeAndDay: placeAndDay(request.agency, at),
    until: request.until && momentText(request.until),
    qr: qrSvg(request.supplementUrl),
  }
  return print(`Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ ${request.code}`, view, at)
}
