import type { Day } from './day.ts'
import { dayOf, timeOf, type Instant } from './instant.ts'
import { weekday } from './day.ts'

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** `15/03/2017`. Also reads the partial days `2017` and `2017-03`. */
export const shortDay = (on: Day | string): string => on.split('-').reverse().join('/')

/** `ngày 15 tháng 3 năm 2017` */
export const longDay = (on: Day): string => {
  const [year, month, date] = on.split('-')
  return `ngày ${Number(date)} tháng ${Number(month)} năm ${year}`
}

/** `thứ Tư` */
export const weekdayName = (on: Day): string => WEEKDAYS[weekday(on)] ?? ''

/** `08:05 ngày 15/03/2017` */
export const clockTime = (at: Instant): string => `${timeOf(at)} ngày ${shortDay(dayOf(at))}`

/** `17:00 thứ Sáu, 17/03/2017` */
export const dueTime = (at: Instant): string => `${timeOf(at)} ${weekdayName(dayOf(at))}, ${shortDay(dayOf(at))}`

/** `1.234.567` and, with decimals, `77,3` */
export function number(value: number, decimals = 0): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`
}

/** `8.000 đồng` */
export const dong = (amount: number): string => `${number(amount)} đồng`

/** A share in percent, rounded only here: `77%`, with decimals `77,3%`. */
export const percent = (share: number, decimals = 0): string => `${number(share * 100, decimals)}%`
