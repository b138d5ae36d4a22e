import { addDays, day, isDay, type Day } from '#kernel/day.ts'

/** A period by its name: `2017`, `2017-h1`, `2017-q1`, `2017-03`, or two days joined by two dots. */
export type NamedPeriod = { readonly id: string; readonly from: Day; readonly to: Day; readonly name: string }

const first = (year: number, month: number) => day(`${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`)

const months = (id: string, name: string, year: number, month: number, count: number): NamedPeriod => ({
  id,
  from: first(year, month),
  to: addDays(first(year, month + count), -1),
  name,
})

/** Reads the name of a period; undefined when it is none. Years before 2016 have no figures. */
export function periodNamed(text: string): NamedPeriod | undefined {
  const [from, to] = text.split('..')
  if (from && to) {
    if (!isDay(from) || !isDay(to) || from > to || from < '2016') return undefined
    return { id: text, from, to, name: `từ ${from} đến ${to}` }
  }
  const [, year = '', part] = /^(20\d\d)(?:-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/.exec(text) ?? []
  const y = Number(year)
  if (y < 2016) return undefined
  if (!part) return months(text, `năm ${year}`, y, 1, 12)
  const n = Number(part.replace(/\D/g, ''))
  if (part.startsWith('q')) return months(text, `quý ${n} năm ${year}`, y, 3 * n - 2, 3)
  if (part.startsWith('h')) return months(text, `${n === 1 ? '6 tháng đầu' : '6 tháng cuối'} năm ${year}`, y, 6 * n - 5, 6)
  return months(text, `tháng ${n} năm ${year}`, y, n, 1)
}
