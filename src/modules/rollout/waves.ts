import { day, type Day } from '#kernel/day.ts'
import { announced } from './known.ts'
import type { Certainty, ServiceLevel } from './service.ts'

/** A service as it was announced, under the procedure's name and code of today. */
export type Offer = { readonly procedure: string; readonly name: string; readonly certainty: Certainty; readonly source: string }

/** Several procedures opened on one day at all communes of these districts (null: at all communes). */
export type Wave = {
  readonly wave: string
  readonly name: string
  readonly procedures: readonly string[]
  readonly districts: readonly string[] | null
  readonly from: Day
  readonly to: Day | null
  readonly level: ServiceLevel
  readonly decision: string | null
  readonly certainty: Certainty
}

const offersOf = (wave: string): readonly Offer[] =>
  announced.filter(one => one.wave === wave && !one.outline).map(({ procedure, name, certainty, source }) => ({ procedure, name, certainty, source }))

/** Seven services from July 2016: three are named by the press, the other four are our reading. */
export const offers2016 = offersOf('2016')

/** Six commune services from 19/1/2017; which six is our reading. */
export const offers2017 = offersOf('2017-1')

export const seven = offers2016.map(offer => offer.procedure)
export const six = offers2017.map(offer => offer.procedure)

const pilot = ['004', '019']
const quan = ['001', '002', '003', '005', '006', '007', '008', '009', '021', '268']
const rural = ['016', '017', '018', '020', '250', '269', '271', '272', '273', '274', '275', '276', '277', '278', '279', '280', '281', '282']

/** Nghị định 42/2022, Điều 11: mức độ 3 is "một phần" since 24/6/2022. The three tiers end on 1/7/2025. */
const LEVELS_RENAMED = day('2022-06-24')
const TWO_TIERS = day('2025-07-01')

type Opened = Omit<Wave, 'to' | 'level' | 'decision'>

const thenPartial = (opened: Opened): Wave[] => [
  { ...opened, to: LEVELS_RENAMED, level: '3', decision: null },
  { ...opened, from: LEVELS_RENAMED, to: TWO_TIERS, level: 'partial', decision: 'Nghị định 42/2022/NĐ-CP', certainty: 'inferred' },
]

/** 24, then 168, then 584 communes: the numbers and 15/12/2016 are facts; the days of the first two phases and what each held are inferred. */
export const waves: readonly Wave[] = [
  ...thenPartial({
    wave: '2016-1',
    name: 'Thí điểm tại 24 phường',
    procedures: seven,
    districts: pilot,
    from: day('2016-07-25'),
    certainty: 'inferred',
  }),
  ...thenPartial({
    wave: '2016-2',
    name: 'Mở rộng ra 168 phường',
    procedures: seven,
    districts: quan,
    from: day('2016-10-03'),
    certainty: 'inferred',
  }),
  ...thenPartial({
    wave: '2016-3',
    name: 'Toàn bộ 584 xã, phường, thị trấn',
    procedures: seven,
    districts: rural,
    from: day('2016-12-15'),
    certainty: 'certain',
  }),
  ...thenPartial({
    wave: '2017-1',
    name: 'Đợt 1 năm 2017: 27 dịch vụ',
    procedures: six,
    districts: [...pilot, ...quan],
    from: day('2017-01-19'),
    certainty: 'certain',
  }),
  {
    wave: '2025',
    name: 'Khai sinh toàn trình tại 126 xã, phường',
    procedures: ['1.001193'],
    districts: null,
    from: TWO_TIERS,
    to: null,
    level: 'endToEnd',
    decision: 'Nghị định 118/2025/NĐ-CP',
    certainty: 'certain',
  },
]

type Head = Omit<Wave, 'procedures' | 'districts' | 'to' | 'from'> & { readonly planned: Day; readonly actual: Day | null; readonly source: string }

const article = 'VietTimes 3/2017'
const later = (wave: string, name: string): Head => {
  const { day: planned, planned: only } = announced.find(one => one.wave === wave)!
  return { wave, name, level: '3', decision: null, certainty: 'certain', planned, actual: only ? null : planned, source: article }
}

/** Every known wave once, with its day. The second and third of 2017 are known by number and day only; the third was planned when the article was written. */
export const heads: readonly Head[] = [
  ...new Map(
    waves
      .toReversed()
      .map(({ wave, name, from, level, decision, certainty }): [string, Head] => [
        wave,
        { wave, name, level, decision, certainty, planned: from, actual: from, source: wave === '2025' ? 'Nghị định 118/2025/NĐ-CP' : article },
      ]),
  ).values(),
  later('2017-2', 'Đợt 2 năm 2017: 20 dịch vụ'),
  later('2017-3', 'Đợt 3 năm 2017: 73 dịch vụ'),
]
