import { bare } from '#kernel/text.ts'

export type TimeUnit = 'working' | 'calendar' | 'hours' | 'months'
export type SaidTime = { readonly sameDay: boolean; readonly times: readonly { readonly count: number; readonly unit: TimeUnit | undefined }[] }

const UNITS: readonly (readonly [shape: RegExp, unit: TimeUnit])[] = [
  [/^(ngay lam viec|ngay lv|working days?)/, 'working'],
  [/^(ngay|days?)/, 'calendar'],
  [/^(gio|hours?)/, 'hours'],
  [/^(thang|months?)/, 'months'],
]
export const unitWords: Readonly<Record<TimeUnit, string>> = { working: 'ngày làm việc', calendar: 'ngày', hours: 'giờ', months: 'tháng' }

/** The unit that a word means; undefined when it means none. */
export const unitOf = (text: string): TimeUnit | undefined => UNITS.find(([shape]) => shape.test(bare(text)))?.[1]

/** `03 ngày làm việc`, `không quá 5 ngày, xác minh thì 8 ngày`, `Trong ngày làm việc`: each number with its unit. */
export function readTime(text: string): SaidTime {
  const said = bare(text)
  const times = [...said.matchAll(/(\d+)(?! \d*\d (?:gio|h)\b) ?((?:\p{L}+ ?){0,3})/gu)]
    .map(([, count, after = '']) => ({ count: Number(count), unit: unitOf(after) }))
    .filter(({ unit }, _, all) => unit !== undefined || all.length === 1)
  return { sameDay: times.length === 0 && /(trong ngay|ngay trong|ngay sau khi|ngay khi|giai quyet ngay)/.test(said), times }
}

const NUMBERS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

/** Where a number stands in words and in figures and they differ: `ba (05) ngày`. */
export const wordAgainstFigure = (text: string): { word: string; figure: string } | undefined =>
  [...text.normalize('NFC').matchAll(/(\p{L}+) \((\d+)\)/gu)]
    .map(([, word = '', figure = '']) => ({ word, figure, means: NUMBERS.indexOf(bare(word)) }))
    .find(({ means, figure }) => means >= 0 && means !== Number(figure))

export type SaidFee = { readonly free: boolean; readonly amounts: readonly number[] }

const TIMES: Readonly<Record<string, number>> = { nghin: 1000, ngan: 1000, trieu: 1_000_000 }

/** `8.000 đồng`, `75 nghìn đồng/lần`, `Miễn phí`: the amounts in đồng that a text names. */
export function readFee(text: string): SaidFee {
  const amounts = [...text.normalize('NFC').matchAll(/(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(nghìn|ngàn|triệu)?\s*(đồng|đ\b|vnđ|vnd)?/giu)].flatMap(
    ([, digits = '', scale = '', unit]) => {
      const amount = Number(digits.replace(/[.,]/g, '')) * (TIMES[bare(scale)] ?? 1)
      return unit !== undefined || /[.,]/.test(digits) || scale !== '' || digits === text.trim() ? [amount] : []
    },
  )
  return { free: amounts.every(amount => amount === 0) && (amounts.length > 0 || /\b(mien|khong)\b/.test(bare(text))), amounts }
}

/** A number as a table holds it: `3`, `03`, `3.0`; NaN when it is none. */
export const readCount = (text: string): number => (/^\d+([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN)

/** An amount in đồng: `75000`, `75.000`, `75,000 đồng`; NaN when it is none. */
export const readAmount = (text: string): number => {
  const digits = text.replace(/\s*(đồng|đ|vnđ|vnd)\.?$/iu, '').trim()
  return /^\d+$|^\d{1,3}([.,]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : Number.NaN
}

/** What a mark in a box means: yes, no, or nothing that can be told. */
export function readFlag(text: string): boolean | undefined {
  const said = bare(text)
  if (/^(co|x|true|1|yes|bat buoc|phai co)$/.test(said)) return true
  return /^(khong|false|0|no|khong bat buoc|neu co|tuy chon)$/.test(said) ? false : undefined
}
