import type { Day } from '#kernel/day.ts'
import type { Issued } from '#procedures'
import type { BookType } from '#registers'
import { longDay } from '#kernel/format.ts'
import { qrSvg } from '#platform/qr.ts'
import type { Agency, Signer } from '../slips/paper.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Where an entry stands, and the office that registered it: `Số 125/2017, quyển số 01`. */
export type Standing = { readonly number: string; readonly year: number; readonly volume: string; readonly at: string; readonly on: Day }

/** A paper issued from an entry of a book. */
export type ToIssue = {
  readonly layout: Issued['layout']
  /** What the paper is called; a copy is called as the extract of its book. */
  readonly name: string
  readonly book: BookType
  readonly fields: Fields
  /** Who issues it; `entry.at` is who registered the event. */
  readonly agency: Agency
  readonly entry: Standing
  /** Follows the number of an extract; the mark of the book where it is absent. */
  readonly mark?: string
  /** The how-manieth copy, from 1: then the number ends in -BS (Luật Hộ tịch 2014, Điều 63). */
  readonly copy?: number
  /** What was written beside the entry since, in full. */
  readonly notes: readonly string[]
  /** Absent before signing: the sheet then says BẢN XEM TRƯỚC across itself. */
  readonly signer?: Signer
  readonly verifyUrl: string
  readonly verifyCode: string
}

/** A field of the entry as text; what is not there is empty. */
export const textOf = (fields: Fields, name: string): string => (fields[name] === undefined || fields[name] === null ? '' : String(fields[name]))

export const entryView = (entry: Standing) => ({ ...entry, on: longDay(entry.on).replace('ngày ', ''), year: String(entry.year) })

/** What every issued paper ends with: who signs, and how anybody can check it. */
export const proofView = ({ signer, verifyUrl, verifyCode }: Pick<ToIssue, 'signer' | 'verifyUrl' | 'verifyCode'>) => ({
  signed: signer !== undefined,
  signer: signer ?? { capacity: [], name: '' },
  verifyUrl: verifyUrl.replace(/^https?:\/\//, ''),
  verifyCode,
  qr: qrSvg(verifyUrl),
})
