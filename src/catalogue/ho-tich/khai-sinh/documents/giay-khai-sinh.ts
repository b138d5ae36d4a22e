import type { Instant } from '#kernel/instant.ts'
import { qrSvg } from '#platform/qr.ts'
import { printer, type Signer } from '../../../slips/paper.ts'
import { type Birth, birthView, type Entry, entryView } from './birth.ts'

export type GiayKhaiSinh = {
  readonly birth: Birth
  readonly entry: Entry
  /** Absent before signing: the sheet then says BẢN XEM TRƯỚC across itself. */
  readonly signer?: Signer
  readonly verifyUrl: string
  readonly verifyCode: string
}

const print = printer(new URL('./giay-khai-sinh.typ', import.meta.url))

/** Giấy khai sinh (Thông tư 04/2020/TT-BTP): A4, one page, for the pre-printed stock (no coat of arms is drawn). */
export function giayKhaiSinh({ birth, entry, signer, verifyUrl, verifyCode }: GiayKhaiSinh, at: Instant): Promise<Uint8Array> {
  const view = {
    ...birthView(birth),
    entry: entryView(entry),
    signed: signer !== undefined,
    signer: signer ?? { capacity: [], name: '' },
    verifyUrl: verifyUrl.replace(/^https?:\/\//, ''),
    verifyCode,
    qr: qrSvg(verifyUrl),
  }
  return print(`Giấy khai sinh số ${entry.number}/${entry.year}`, view, at)
}
