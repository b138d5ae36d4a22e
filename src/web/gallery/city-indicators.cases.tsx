import { day } from '#kernel/day.ts'
import { countsWith, indicators, periodNamed, unmeasured, wilson, type Indicator, type IndicatorAnswer } from '#statistics'
import { sampleChrome } from '#ui/chrome.ts'
import { to } from '#ui/paths.ts'
import { readAsked } from '../city/asked.ts'
import { CivilTables } from '../city/indicators/civil.show.tsx'
import { Form06a } from '../city/indicators/form.show.tsx'
import { Index766 } from '../city/indicators/index-766.page.tsx'
import { IndicatorCards } from '../city/indicators/list.show.tsx'
import { IndicatorPage, LegsPage, UnmeasuredPage } from '../city/indicators/one.show.tsx'
import { FiguresPage, textOf } from '../city/stored.tsx'
import type { GalleryCase } from './cases.ts'

const TODAY = day('2017-03-14')
const chrome = sampleChrome({ path: to.city.indicators, illustrative: true })
const read = readAsked({}, TODAY)
const full = countsWith({
  self: 480,
  assisted: 290,
  counter: 200,
  backEntered: 30,
  ended: 900,
  onTime: 861,
  late: { unit: 1800, partner: 620, former: 40 },
  offered: 140,
  used: 96,
  tallies: {
    signed: 840,
    declined: 38,
    gaveUp: 22,
    legal: 880,
    early: 420,
    punctual: 441,
    overdue: 39,
    asked: 130,
    'wait:18': 300,
    'wait:33': 90,
    'work:30': 500,
    'work:36': 340,
  },
})
const cell = (indicator: Indicator, counts = full) => {
  const measure = indicator.of(counts)
  const span = indicator.sampled ? wilson(measure.part, measure.whole) : null
  return { ...measure, low: span?.low ?? null, high: span?.high ?? null, state: measure.whole === 0 ? ('none' as const) : ('measured' as const) }
}
const unit = (n: number) => ({ unit: `dv-${n}@2004-08-31`, name: `Đơn vị ${String.fromCharCode(65 + n)}`, type: 'quận', parent: null })
const answer = (indicator: Indicator): IndicatorAnswer => ({
  id: indicator.id,
  city: { ...cell(indicator), parts: indicator.parts?.(full) ?? [] },
  rows: [
    { ...unit(0), ...cell(indicator) },
    { ...unit(1), ...cell(indicator), state: 'small' },
    { ...unit(2), ...cell(indicator, countsWith({})) },
    { ...unit(3), ...cell(indicator, countsWith({})), state: 'notDeployed' },
    { ...unit(4), ...cell(indicator, countsWith({})), state: 'missing' },
  ],
  from: day('2016-07-01'),
  to: day('2017-03-31'),
  method: indicator.method,
  snapshot: '1481-129406',
})
const page = (node: Parameters<typeof textOf>[0]) => () => <FiguresPage chrome={chrome} title="Các chỉ số" current="indicators" html={textOf(node)} />
const one = (indicator: Indicator, more = {}) =>
  page(<IndicatorPage view={{ indicator, answer: answer(indicator), read, query: '', stamped: true, provisional: true, ...more }} />)

const half = periodNamed('2017-h1')!
const quarter = periodNamed('2017-q1')!
const counts = { online: 4, direct: 5, carried: 1, closed: 7, early: 3, punctual: 3, overdue: 1, within: 2, late: 1 }
const form = {
  period: quarter,
  periods: [quarter, half],
  by: 'don-vi' as const,
  lines: [{ id: 'dv-0@2004-08-31', name: 'Đơn vị A', counts }],
  whole: { id: null, name: 'Tổng số', counts },
  current: true,
  stamped: true,
}

export default [
  {
    id: 'chi-so',
    title: 'Mọi chỉ số, mỗi chỉ số một thẻ',
    surface: 'city',
    node: page(
      <IndicatorCards
        view={{
          read,
          query: '',
          all: indicators.map(indicator => ({ indicator, answer: answer(indicator) })),
          legs: { part: 9, whole: 10, value: 0.9 },
          stamped: true,
        }}
      />,
    ),
  },
  ...indicators.map(indicator => ({ id: `chi-so-${indicator.id}`, title: indicator.name, surface: 'city' as const, node: one(indicator) })),
  {
    id: 'chi-so-ky-da-chot',
    title: 'Chỉ số của kỳ đã chốt',
    surface: 'city',
    node: one(indicators[0]!, {
      read: undefined,
      provisional: false,
      frozen: { name: 'tháng 3 năm 2017', period: '2017-03', revision: 1, hash: '9f86d0' },
    }),
  },
  { id: 'chi-so-chua-do', title: 'Chỉ số chưa đo được', surface: 'city', node: page(<UnmeasuredPage of={unmeasured[0]!} />) },
  {
    id: 'chi-so-lien-thong',
    title: 'Phần việc liên thông đúng hạn',
    surface: 'city',
    node: page(
      <LegsPage
        view={{
          agencies: [{ agency: 'cong-an', name: 'Đơn vị A', kind: 'thuong-tru', onTime: 9, late: 0, open: 3, openLate: 1, share: 0.9 }],
          from: '2016-07-25',
          to: '2017-03-14',
          stamped: true,
        }}
      />,
    ),
  },
  { id: 'bieu-06a', title: 'Biểu II.06a theo đơn vị, kỳ đang chạy', surface: 'city', node: page(<Form06a view={form} />) },
  {
    id: 'bieu-06a-sai',
    title: 'Biểu II.06a có đẳng thức không đúng, kỳ đã qua',
    surface: 'city',
    node: page(
      <Form06a
        view={{ ...form, by: 'linh-vuc', current: false, whole: { ...form.whole, counts: { ...counts, punctual: 2, within: null, late: null } } }}
      />,
    ),
  },
  {
    id: 'bo-chi-so-766',
    title: 'Bộ chỉ số 766',
    surface: 'city',
    node: page(<Index766 view={{ read, answers: indicators.map(answer), provisional: true, stamped: true }} />),
  },
  {
    id: 'thong-ke-ho-tich',
    title: 'Thống kê hộ tịch nửa năm',
    surface: 'city',
    node: page(
      <CivilTables
        view={{
          period: half,
          periods: [half],
          rows: [
            { id: 'a', name: 'Đơn vị A', births: 210, boys: 110, girls: 100, inTime: 207, late: 3, marriages: 60, deaths: 3 },
            { id: 'b', name: 'Đơn vị B', births: 0, boys: 0, girls: 0, inTime: 0, late: 0, marriages: 0, deaths: 12 },
          ],
          city: { births: 210, boys: 110, girls: 100, inTime: 207, late: 3, marriages: 60, deaths: 15 },
          open: true,
          stamped: true,
        }}
      />,
    ),
  },
  {
    id: 'thong-ke-ho-tich-trong',
    title: 'Thống kê hộ tịch: chưa có việc nào',
    surface: 'city',
    node: page(
      <CivilTables
        view={{
          period: half,
          periods: [half],
          rows: [],
          city: { births: 0, boys: 0, girls: 0, inTime: 0, late: 0, marriages: 0, deaths: 0 },
          open: false,
          stamped: false,
        }}
      />,
    ),
  },
] satisfies GalleryCase[]
