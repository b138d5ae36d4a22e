import type { Instant } from '#kernel/instant.ts'
import { qrSvg } from '#platform/qr.ts'
import { type Addressee, type Agency, momentText, placeAndDay, printer } from './paper.ts'

export type AppointmentSlip = {
  readonly agency: Agency
  /** The desk as it names itself: `Bộ phận tiếp nhận và trả kết quả phường Nghĩa Tân`. */
  readonly desk: string
  readonly number: string
  readonly code: string
  readonly applicant: Addressee
  /** Who files for the applicant, with their identity paper, in one line. */
  readonly proxy?: string
  readonly procedure: string
  /** One line a paper, with its form: `Giấy chứng sinh (bản chính)`. */
  readonly papers: readonly string[]
  readonly sets: number
  /** The legal time in words: `Trong ngày làm việc`. */
  readonly processing: string
  readonly receivedAt: Instant
  readonly dueAt: Instant
  /** Interlinked dossiers promise a day for each leg. */
  readonly legs?: readonly { readonly label: string; readonly dueAt: Instant }[]
  readonly collection: string
  readonly fee?: string
  readonly book?: { readonly volume: string; readonly number: string }
  readonly officer: string
  readonly trackingUrl: string
  /** The person, where the applicant is an organisation by that person. */
  readonly signedBy?: string
}

const print = printer(new URL('./appointment-slip.typ', import.meta.url))

/** Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Thông tư 01/2018/TT-VPCP): A5, one page, with the way to follow the dossier as a QR of 25 mm. */
export function appointmentSlip(slip: AppointmentSlip, at: Instant): Promise<Uint8Array> {
  const view = {
    ...slip,
    placeAndDay: placeAndDay(slip.agency, at),
    received: momentText(slip.receivedAt),
    due: momentText(slip.dueAt),
    legs: (slip.legs ?? []).map(leg => ({ label: leg.label, due: momentText(leg.dueAt) })),
    signedBy: slip.signedBy ?? slip.applicant.name,
    qr: qrSvg(slip.trackingUrl),
  }
  return print(`Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${slip.code}`, view, at)
}
