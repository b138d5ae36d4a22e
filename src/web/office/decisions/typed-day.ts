import { isDay, type Day } from '#kernel/day.ts'
import type { Fields } from '#ui/page.ts'

/** The day in the three boxes of a field, also as `12/3/2017` in the first; undefined when there is no such day. */
export function typedDay(form: Fields, id: string): Day | undefined {
  const first = (form[`${id}.ngay`] ?? '').trim()
  const [date = '', month = '', year = ''] = first.includes('/') ? first.split('/') : [first, form[`${id}.thang`] ?? '', form[`${id}.nam`] ?? '']
  const text = `${year.trim()}-${month.trim().padStart(2, '0')}-${date.trim().padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** The boxes as they were typed, to be shown again. */
export const typedBoxes = (form: Fields, id: string) => ({ ngay: form[`${id}.ngay`], thang: form[`${id}.thang`], nam: form[`${id}.nam`] })
