import { shortDay } from '#kernel/format.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { qrSvg } from '#platform/qr.ts'
import { type Agency, placeAndDay, printer } from './paper.ts'

/** What one certificate says. */
export type TrainingCertificate = {
  readonly agency: Agency
  /** `12/2017` */
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly group: string
  readonly course: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
  readonly score: number
  readonly best: number
  readonly issuedBy: string
  readonly issuedAt: Instant
  readonly verifyUrl: string
  readonly verifyCode: string
  /** Names and numbers that are invented say so across the sheet. */
  readonly illustrative: boolean
}

const print = printer(new URL('../issued/parts.typ', import.meta.url), new URL('./training-certificate.typ', import.meta.url))

/** Giấy chứng nhận hoàn thành tập huấn: A4 across, one page, with its code and QR. The layout is the city's own; it claims no number of a national form. */
export function trainingCertificate(certificate: TrainingCertificate, at: Instant = certificate.issuedAt): Promise<Uint8Array> {
  const { agency, issuedAt, issuedBy, startsAt, endsAt, verifyUrl, score, best } = certificate
  const view = {
    ...certificate,
    placeAndDay: placeAndDay(agency, issuedAt),
    held: `từ ${timeOf(startsAt)} đến ${timeOf(endsAt)}, ngày ${shortDay(dayOf(startsAt))}`,
    result: `${score}/${best} điểm, đạt`,
    signer: { capacity: [], name: issuedBy },
    verifyUrl: verifyUrl.replace(/^https?:\/\//, ''),
    qr: qrSvg(verifyUrl),
  }
  return print(`Giấy chứng nhận hoàn thành tập huấn số ${certificate.number}`, view, at)
}
