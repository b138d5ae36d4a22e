import type { Instant } from '#kernel/instant.ts'
import { type Addressee, type Agency, momentText, placeAndDay, printer, type Signer } from './paper.ts'

export type ApologyLetter = {
  readonly agency: Agency
  readonly number: string
  readonly code: string
  readonly applicant: Addressee
  readonly procedure: string
  /** The part of a group that it is about, with its agency; the whole dossier without. */
  readonly part?: string
  readonly receivedAt: Instant
  /** The moment that was promised and missed. */
  readonly promisedAt: Instant
  readonly dueAt: Instant
  readonly reason: string
  readonly signer: Signer
}

const print = printer(new URL('./apology-letter.typ', import.meta.url))

/** Mẫu 04, Phiếu xin lỗi và hẹn lại ngày trả kết quả (Thông tư 01/2018/TT-VPCP): A5, one page, signed by the head. */
export function apologyLetter(letter: ApologyLetter, at: Instant): Promise<Uint8Array> {
  const view = {
    ...letter,
    placeAndDay: placeAndDay(letter.agency, at),
    received: momentText(letter.receivedAt),
    promised: momentText(letter.promisedAt),
    due: momentText(letter.dueAt),
  }
  return print(`Phiếu xin lỗi và hẹn lại ngày trả kết quả ${letter.code}`, view, at)
}
