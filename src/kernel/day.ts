import { refuse } from './refusal.ts'

declare const brand: unique symbol

/** A calendar day as `YYYY-MM-DD`, on the city's wall calendar. Days sort as text. */
export type Day = string & { readonly [brand]: 'Day' }

const MS_PER_DAY = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether `text` is a day that exists (31/04 and 29/02/2017 do not). */
export function isDay(text: string): text is Day {
  const [, year, month, date] = SHAPE.exec(text) ?? []
  if (!year) return false
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date) && Number(year) >= 1000
}

/** `text` as a Day; refuses one that is not in the calendar. */
export function day(text: string): Day {
  return isDay(text) ? text : refuse('not-a-day', `Ngày "${text}" không có trong lịch.`)
}

const serial = (on: Day) => Date.parse(`${on}T00:00:00Z`) / MS_PER_DAY
const fromSerial = (n: number) => new Date(n * MS_PER_DAY).toISOString().slice(0, 10) as Day

/** The day `count` days after `on` (before it when negative). */
export const addDays = (on: Day, count: number): Day => fromSerial(serial(on) + count)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from)

/** 1 = thứ Hai … 7 = Chủ nhật (ISO 8601). */
export const weekday = (on: Day): number => ((serial(on) + 3) % 7) + 1

/** Every day from `from` to `to`, both included. */
export function* eachDay(from: Day, to: Day): Generator<Day> {
  for (let n = serial(from); n <= serial(to); n++) yield fromSerial(n)
}

/** Months from `from` to `to`, one that has begun counted whole: 15/09 to 15/03 are six, to 16/03 seven (Bộ luật Dân sự 2015, Điều 148). */
export function monthsBegun(from: Day, to: Day): number {
  const whole = 12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) > from.slice(8) ? whole + 1 : whole
}

/** Full years lived on `on` by somebody born on `born` (Bộ luật Dân sự 2015, Điều 148: a year ends on the same date). */
export function yearsBetween(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}
