import { ask, page, row, values } from '#procedures'
import { optional } from './person.ts'

const { first, join, text } = values

/** The blocks of a form that name an entry: where, when, number and volume (`x.place`, `x.on`, `x.number`, `x.book`). */
export const referencePage = <const P extends string>(p: P, key: string, title: string) =>
  page(key, title, [
    ask.address(`${p}.place`, 'Nơi đã đăng ký', { hint: 'Ủy ban nhân dân xã, phường nào' }),
    ask.day(`${p}.on`, 'Ngày đăng ký', optional),
    ask.text(`${p}.number`, 'Số', { ...optional, maxLength: 30, example: '12/2016' }),
    ask.text(`${p}.book`, 'Quyển số', { ...optional, maxLength: 30 }),
  ])

export const referenceRows = <const P extends string>(p: P) => [
  row('Nơi đã đăng ký', `${p}.place`), row('Ngày đăng ký', `${p}.on`), row('Số', `${p}.number`), row('Quyển số', `${p}.book`),
] as const

/** The entry as the applicant knows it, in one line; the officer's pick replaces it. */
export const declaredReference = <const P extends string>(p: P) => join(', ', join(' ', text('Số'), first(`${p}.number`)), `${p}.place`)
