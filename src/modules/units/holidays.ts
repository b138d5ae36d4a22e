import { addDays, day, weekday, type Day } from '#kernel/day.ts'
import type { CalendarDay } from './calendar.ts'
import { lunarDay } from './lunar.ts'

const WORK = { until: 2020, before: 'Bộ luật Lao động 2012, Điều 115', since: 'Bộ luật Lao động 2019, Điều 112' }

/**
 * The days off that the law gives in `year`, as they fall by the lunar calendar and the custom of earlier years.
 * Only a proposal: the Prime Minister decides the Tết closure, the second day of Quốc khánh and every swap, each year.
 */
export function proposedDays(year: number): CalendarDay[] {
  const law = year <= WORK.until ? WORK.before : WORK.since
  const single = (date: string, name: string) => ({ on: day(`${year}-${date}`), kind: 'holiday' as const, name })
  const singles = [single('01-01', 'Tết Dương lịch'), single('04-30', 'Ngày Chiến thắng'), single('05-01', 'Quốc tế Lao động'), ...nationalDay(year)]
  const hungKings = { on: lunarDay(year, 3, 10), kind: 'holiday' as const, name: 'Giỗ Tổ Hùng Vương' }
  const days = [...tet(year), ...singles, hungKings].sort((a, b) => (a.on < b.on ? -1 : 1))
  return [...days, ...compensation(days)].map(off => ({ ...off, source: `${law} (dự kiến)`, certainty: 'low' as const }))
}

type Off = Pick<CalendarDay, 'on' | 'kind' | 'name'>

/** Five days: one before the first day of the year when that is a Monday or Tuesday, otherwise two. */
function tet(year: number): Off[] {
  const first = lunarDay(year, 1, 1)
  const before = weekday(first) <= 2 ? 1 : 2
  return Array.from({ length: 5 }, (_, i) => ({ on: addDays(first, i - before), kind: 'tet', name: 'Tết Nguyên đán' }))
}

/** Since 2021 two days, the second on the side that joins the weekend. */
function nationalDay(year: number): Off[] {
  const on = day(`${year}-09-02`)
  const second = addDays(on, [1, 4, 7].includes(weekday(on)) ? 1 : -1)
  return (year <= WORK.until ? [on] : [on, second]).map(on => ({ on, kind: 'holiday', name: 'Quốc khánh' }))
}

/** A holiday on a rest day is made up for on the next working day (BLLĐ 2012 Điều 115 khoản 3; BLLĐ 2019 Điều 111 khoản 3). */
function compensation(days: readonly Off[]): Off[] {
  const taken = new Set<Day>(days.map(off => off.on))
  return days
    .filter(off => weekday(off.on) > 5)
    .map(off => {
      let on = off.on
      while (taken.has(on) || weekday(on) > 5) on = addDays(on, 1)
      taken.add(on)
      return { on, kind: 'compensatory-off', name: `Nghỉ bù ${off.name}` }
    })
}
