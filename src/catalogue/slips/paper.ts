import { readFileSync } from 'node:fs'
import { longDay } from '#kernel/format.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { compile } from '#platform/pdf/index.ts'

/** Who issues the paper: `Ủy ban nhân dân phường Nghĩa Tân`, the body above it, and the place before the date (`Nghĩa Tân`). */
export type Agency = { readonly name: string; readonly above?: string; readonly place: string }

/** Who signs: `['KT. Chủ tịch', 'Phó Chủ tịch']` and the full name. */
export type Signer = { readonly capacity: readonly string[]; readonly name: string }

/** Whose dossier it is, as the papers of the desk address them. */
export type Addressee = {
  readonly name: string
  readonly address: string
  readonly pin?: string
  readonly phone?: string
  readonly email?: string
}

const PAPER = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')

/** A printer of one paper: its layouts, the last is the page, after the shared parts, fed with a value; `at` is the moment of issue. PDF/A-2a bytes. */
export function printer(...layouts: readonly URL[]): (title: string, data: object, at: Instant) => Promise<Uint8Array> {
  const template = [PAPER, ...layouts.map(url => readFileSync(url, 'utf8'))].join('\n')
  return (title, data, at) => compile(template, data, { title, at })
}

/** `08 giờ 05 phút, ngày 15 tháng 3 năm 2017` */
export const momentText = (at: Instant): string => `${timeOf(at).replace(':', ' giờ ')} phút, ${longDay(dayOf(at))}`

/** `Nghĩa Tân, ngày 15 tháng 3 năm 2017` */
export const placeAndDay = (agency: Agency, at: Instant): string => `${agency.place}, ${longDay(dayOf(at))}`
