import { day, daysBetween, type Day } from '#kernel/day.ts'
import type { Unit } from '#units'
import { apportion, fitted, random, type Random } from './random.ts'

export type Count = { readonly online: number; readonly total: number }
/** What one commune will have been filed, by group of services. */
export type CommuneFigures = { readonly unit: Unit; readonly district: string; readonly opened: Day; readonly seven: Count; readonly six: Count }

/** The last day of which the article of March 2017 can speak: that evening's figures are those that it prints. */
export const LAST_DAY = day('2017-03-13')
/** Đợt 1 of 2017 began that day. */
export const sixOpened = day('2017-01-19')

/**
 * Rates of the seven services by district code. From the article: three at 99 %, eleven from 77 to 97 %, eleven from 50 to 76 %, five below
 * 50 %, and the names of the first three and of the last five. Every other name and every number between is ours: illustrative.
 */
const rates: Readonly<Record<string, number>> = {
  '004': 0.99,
  '021': 0.99,
  '275': 0.99,
  '019': 0.965,
  '005': 0.945,
  '001': 0.925,
  '009': 0.905,
  '268': 0.88,
  '003': 0.86,
  '002': 0.84,
  '017': 0.82,
  '018': 0.8,
  '250': 0.79,
  '273': 0.785,
  '006': 0.72,
  '020': 0.7,
  '007': 0.68,
  '016': 0.66,
  '008': 0.64,
  '277': 0.62,
  '279': 0.6,
  '272': 0.58,
  '278': 0.56,
  '282': 0.55,
  '281': 0.53,
  '269': 0.47,
  '280': 0.45,
  '276': 0.42,
  '274': 0.4,
  '271': 0.36,
}

/** The pooled rate of the seven: prints 77 %, and still does when the few dossiers of the six services are added. */
const CITY_RATE = 0.7672
/** Bounds that keep a rate inside its band with the six services added or not. */
const bounds = (rate: number, total: number): [low: number, high: number] => {
  if (rate === 0.99) return [Math.ceil(0.9865 * total), Math.ceil(0.994 * total) - 1]
  if (rate > 0.77) return [Math.ceil(0.778 * total), Math.floor(0.968 * total)]
  if (rate > 0.5) return [Math.ceil(0.508 * total), Math.floor(0.742 * total)]
  return [Math.ceil(0.3 * total), Math.floor(0.49 * total)]
}

/** When the seven services opened in a district (`rollout`: phases of 24, 168 and 584 communes). */
const openedIn = (code: string): Day =>
  day(code === '004' || code === '019' ? '2016-07-25' : Number(code) <= 9 || code === '021' || code === '268' ? '2016-10-03' : '2016-12-15')

/** Wards of which the article speaks: Cửa Nam 44 %; of the other five, which were low and which had no dossier is our choice. */
const wards: Readonly<Record<string, Count>> = {
  '00073': { online: 4, total: 9 }, // Cửa Nam
  '00067': { online: 3, total: 8 }, // Chương Dương
  '00331': { online: 14, total: 31 }, // Thịnh Liệt
  '00046': { online: 0, total: 0 }, // Hàng Buồm
  '00037': { online: 0, total: 0 }, // Phúc Tân
  '09562': { online: 0, total: 0 }, // Yên Nghĩa
}

/** At this many dossiers of the seven services, a district of 99 % can still be told from 100 %. */
const LEAST = 7_000
/** One dossier of the six services for this many of the seven. */
const SIX_SHARE = 24

export type District = { readonly unit: Unit; readonly births: number; readonly communes: readonly Unit[] }

/** What every commune of the article's city was filed, so that the computed figures are those that the article prints. Deterministic. */
export function articleFigures(districts: readonly District[], size: number): CommuneFigures[] {
  const totals = apportion(
    Math.max(size, LEAST),
    districts.map(({ unit, births }) => births * (daysBetween(openedIn(unit.code), LAST_DAY) + 20)),
  )
  const wanted = districts.map(({ unit }, i) => Math.round((rates[unit.code] ?? 0.7) * (totals[i] ?? 0)))
  const allowed = districts.map(({ unit }, i) => bounds(rates[unit.code] ?? 0.7, totals[i] ?? 0))
  const whole = Math.round(CITY_RATE * Math.max(size, LEAST))
  const online = fitted(
    whole,
    wanted,
    allowed.map(([low]) => low),
    allowed.map(([, high]) => high),
  )
  const six = sixOf(districts, Math.round(Math.max(size, LEAST) / SIX_SHARE))
  return districts.flatMap((district, i) =>
    sharedOut(district, { online: online[i] ?? 0, total: totals[i] ?? 0 }).map((seven, j): CommuneFigures => {
      const unit = district.communes[j]!
      return { unit, district: district.unit.code, opened: openedIn(district.unit.code), seven, six: six.get(unit.code) ?? { online: 0, total: 0 } }
    }),
  )
}

/** A district's count over its communes: some busier, some better than others, the sums exact. */
function sharedOut({ unit, communes }: District, { online, total }: Count): Count[] {
  const chance = random(`article ${unit.code}`)
  const totals = apportion(
    total,
    communes.map(() => 0.6 + chance.next()),
  )
  const rate = online / total
  const wanted = totals.map(count => Math.round(count * near(chance, rate)))
  return fitted(
    online,
    wanted,
    totals.map(() => 0),
    totals,
  ).map((part, i) => ({ online: part, total: totals[i] ?? 0 }))
}

const near = (chance: Random, rate: number) => Math.min(1, Math.max(0, rate + (chance.next() - 0.5) * Math.min(0.3, 2 * (1 - rate) + 0.01)))

/** The six services of 19/1/2017 at the 168 wards: mostly above 90 %, but for the six wards of the article. */
function sixOf(districts: readonly District[], size: number): Map<string, Count> {
  const chance = random('article six')
  const others = districts
    .filter(({ unit }) => unit.type === 'quận')
    .flatMap(({ communes }) => communes)
    .filter(({ code }) => !(code in wards))
  const scale = Math.max(1, Math.round(size / 1500))
  const named = Object.entries(wards).map(([code, { online, total }]): [string, Count] => [code, { online: online * scale, total: total * scale }])
  const left = Math.max(others.length, size - named.reduce((sum, [, { total }]) => sum + total, 0))
  const totals = apportion(
    left - others.length,
    others.map(() => 0.5 + chance.next()),
  ).map(count => count + 1)
  return new Map([
    ...named,
    ...others.map(({ code }, i): [string, Count] => {
      const total = totals[i] ?? 0
      const most = Math.ceil(total * 0.1) - 1
      const missing = chance.chance(0.07) ? Math.floor(total * 0.2) : chance.int(0, Math.max(0, most))
      return [code, { online: total - missing, total }]
    }),
  ])
}
