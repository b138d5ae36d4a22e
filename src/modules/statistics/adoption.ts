import { addDays, type Day } from '#kernel/day.ts'

/** Đường cong sau triển khai: the first thirty days of a service at a unit, the day that it went live being day 0. */
export const CURVE_DAYS = 30
export const FIRST_DAYS = 7

/**
 * How a unit began with a service. `none`: live for seven whole days or more and no dossier in any channel; `slow`: the first dossier came on the eighth
 * day or later; `young`: none yet, live for less than seven whole days; `begun`: a dossier in the first seven days.
 */
export type Beginning = 'none' | 'slow' | 'young' | 'begun'

/** From the day that it went live, the day of the first dossier, and the last whole day that is counted. */
export function beginningOf(live: Day, first: Day | null, until: Day): Beginning {
  const seventh = addDays(live, FIRST_DAYS - 1)
  if (first === null) return until >= seventh ? 'none' : 'young'
  return first > seventh ? 'slow' : 'begun'
}

/** Of one day since go-live, over the services that are old enough to have it: dossiers online and in all, and how many services. */
export type CurveDay = { readonly day: number; readonly cells: number; readonly online: number; readonly total: number }
export type CurvePoint = CurveDay & {
  /** Online over all from day 0 on, of the services that are old enough for this day; null while no dossier came. */
  readonly share: number | null
}

/** One row of the counts: services of one age (whole days lived, at most thirty) on one of their days. */
export type AgeDay = { readonly age: number; readonly day: number; readonly online: number; readonly total: number }

/** The curve: each point is a ratio of sums over the same services for all its days, never a mean of shares. */
export function curveOf(ages: readonly { age: number; cells: number }[], days: readonly AgeDay[]): CurvePoint[] {
  const points: CurvePoint[] = []
  for (let day = 0; day < CURVE_DAYS; day++) {
    const cells = ages.filter(({ age }) => age > day).reduce((sum, one) => sum + one.cells, 0)
    if (cells === 0) break
    const lived = days.filter(one => one.age > day && one.day <= day)
    const sum = (of: 'online' | 'total', rows: readonly AgeDay[]) => rows.reduce((all, row) => all + row[of], 0)
    const today = lived.filter(one => one.day === day)
    const total = sum('total', lived)
    points.push({ day, cells, online: sum('online', today), total: sum('total', today), share: total === 0 ? null : sum('online', lived) / total })
  }
  return points
}
