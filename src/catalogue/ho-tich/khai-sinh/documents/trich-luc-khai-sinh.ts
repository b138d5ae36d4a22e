import type { Instant } from '#kernel/instant.ts'
import { qrSvg } from '#platform/qr.ts'
import { type Agency, placeAndDay, printer, type Signer } from '../../../slips/paper.ts'
import { type Birth, birthView, type Entry, entryView } from './birth.ts'

export type TrichLucKhaiSinh = {
  readonly agency: Agency
  readonly birth: Birth
  readonly entry: Entry
  /** The how-manieth copy this is, from 1. */
  readonly copy: number
  /** What was annotated on the entry since (changes, corrections), in full. */
  readonly notes: readonly string[]
  /** `Sổ đăng ký khai sinh` or `Cơ sở dữ liệu hộ tịch điện tử`. */
  readonly source: string
  readonly signer?: Signer
  readonly verifyUrl: string
  readonly verifyCode: string
}

const print = printer(new URL('./trich-luc-khai-sinh.typ', import.meta.url))

/** Trích lục khai sinh (bản sao), suffix -BS (Luật Hộ tịch 2014, Điều 63): A4, one page; without a signer it says BẢN XEM TRƯỚC. */
export function trichLucKhaiSinh(extract: TrichLucKhaiSinh, at: Instant): Promise<Uint8Array> {
  const { agency, birth, entry, copy, notes, source, signer, verifyUrl, verifyCode } = extract
  const view = {
    ...birthView(birth),
    agency,
    placeAndDay: placeAndDay(agency, at),
    entry: entryView(entry),
    copy: String(copy).padStart(2, '0'),
    notes,
    source,
    signed: signer !== undefined,
    signer: signer ?? { capacity: [], name: '' },
    verifyUrl: verifyUrl.replace(/^https?:\/\//, ''),
    verifyCode,
    qr: qrSvg(verifyUrl),
  }
  return print(`Trích lục khai sinh số ${entry.number}/${entry.year}/TLKS-BS`, view, at)
}
