import { day } from '#kernel/day.ts'
import {
  causes,
  noChannels,
  ON_TIME_METHOD,
  onlineOf,
  onTimeCell,
  ranking,
  stateOf,
  totalOf,
  wilson,
  type OnlineRates,
  type OnTimes,
  type RateRow,
} from '#statistics'
import { sampleChrome } from '#ui/chrome.ts'
import { to } from '#ui/paths.ts'
import { readAsked } from '../city/asked.ts'
import { Figures, type Placed, type View } from '../city/figures.tsx'
import { Filters } from '../city/filters.tsx'
import { MethodPage } from '../city/method.page.tsx'
import { FiguresPage, textOf } from '../city/stored.tsx'
import { UnitFigures, type UnitView } from '../city/unit.page.tsx'
import type { GalleryCase } from './cases.ts'

const TODAY = day('2017-03-14')
const chrome = sampleChrome({ path: to.city.statistics, illustrative: true })

type Sample = [online: number, total: number, open?: boolean, gap?: boolean]
/** Units that do not exist, one of each state. */
const samples: Sample[] = [
  [928, 937],
  [586, 618],
  [341, 390],
  [230, 320],
  [98, 208],
  [0, 41],
  [4, 9],
  [9, 9],
  [0, 0],
  [0, 0, false],
  [0, 0, true, true],
]

const rowOf = ([online, total, open = true, gap = false]: Sample, place: number): Omit<RateRow, 'place'> => ({
  unit: `dv-${place}@2004-08-31`,
  name: `Đơn vị ${String.fromCharCode(65 + place)}`,
  type: 'quận',
  parent: null,
  online,
  total,
  rate: total === 0 || gap ? null : online / total,
  ...(wilson(online, total) ?? { low: null, high: null }),
  state: stateOf(total, open, gap),
  channels: {
    ...noChannels,
    self: Math.ceil(online * 0.6),
    assisted: Math.floor(online * 0.4),
    counter: Math.ceil((total - online) * 0.8),
    backEntered: Math.floor((total - online) * 0.2),
  },
})

function ratesOf(given: readonly Sample[]): OnlineRates {
  const rows = given.map(rowOf)
  const places = ranking(rows)
  const channels = rows.reduce(
    (sum, row) => ({
      ...sum,
      self: sum.self + row.channels.self,
      assisted: sum.assisted + row.channels.assisted,
      counter: sum.counter + row.channels.counter,
      backEntered: sum.backEntered + row.channels.backEntered,
    }),
    noChannels,
  )
  const [online, total] = [onlineOf(channels), totalOf(channels)]
  return {
    city: { online, total, rate: total === 0 ? null : online / total, channels },
    rows: rows.map(row => ({ ...row, place: places.get(row.unit) ?? null })),
    from: day('2016-07-25'),
    to: TODAY,
    boundaries: 'then',
    method: 'online-rate/1',
    snapshot: '1481-129406',
  }
}

const timed = (ended: number) =>
  onTimeCell({
    ended,
    onTime: Math.floor(ended * 0.96),
    causes: causes.map((cause, place) => ({ cause, held: ended * (5 - place) * 12, late: place * Math.floor(ended / 9) })),
  })
function timesOf(given: readonly Sample[]): OnTimes {
  const rows = ratesOf(given).rows.map(({ unit, name, type, parent, total, low, high, state }) => {
    const cell = timed(total)
    return { unit, name, type, parent, low, high, state, ...cell, rate: state === 'missing' ? null : cell.rate }
  })
  const { city, from, to: last, boundaries, snapshot } = ratesOf(given)
  return { city: timed(city.total), rows, from, to: last, boundaries, method: ON_TIME_METHOD, snapshot }
}

const months = [0.97, 0.96, 0.97, 0.9, 0.85, 0.8, 0.77].map((rate, i) => ({
  month: day(`${i < 6 ? 2016 : 2017}-${String(i < 6 ? i + 7 : 1).padStart(2, '0')}-01`),
  online: Math.round(rate * 400),
  total: 400,
}))
const placed: Placed = new Map(samples.map((_, place) => [`dv-${place}@2004-08-31`, { col: place % 4, row: Math.floor(place / 4) }]))
const read = readAsked({}, TODAY)
const view = (given: readonly Sample[], more: Partial<View> = {}): View => ({
  read,
  rates: ratesOf(given),
  times: timesOf(given),
  months: given.length > 0 ? months : [],
  placed,
  provisional: true,
  stamped: true,
  ...more,
})

const city =
  (given: readonly Sample[], more: Partial<View> = {}) =>
  () => <FiguresPage chrome={chrome} title="Hồ sơ nộp trực tuyến" html={textOf(<Figures view={view(given, more)} />)} />

const unit = (own: Sample, under: readonly Sample[] | undefined) => () => {
  const { rows } = ratesOf([own])
  const shown: UnitView = {
    unit: { id: 'dv-0@2004-08-31', name: 'Đơn vị A', type: 'quận', level: under ? 'district' : 'commune', parent: null },
    read,
    own: rows[0]!,
    city: ratesOf(samples).city,
    onTime: timed(own[1]),
    cityOnTime: timed(4000),
    under: under && ratesOf(under),
    period: { from: day('2016-07-25'), to: TODAY },
    provisional: false,
    stamped: true,
    kinds:
      own[1] === 0
        ? []
        : [
            { procedure: '1.001193', online: 300, total: 320 },
            { procedure: '2.000815', online: 12, total: 20 },
          ],
    months: own[1] === 0 ? [] : months,
    cityMonths: months,
  }
  return <FiguresPage chrome={chrome} title="Số liệu của một đơn vị" html={textOf(<UnitFigures view={shown} />)} />
}

const wrong = () => {
  const asked = readAsked({ tu: '31/04/2017', den: '25/07/2016', cap: 'to-dan-pho', dv: '7' }, TODAY)
  const html = textOf(
    <>
      <h1>Chọn lại kỳ, cấp hoặc dịch vụ</h1>
      <Filters read={asked} action={to.city.statistics} />
    </>,
  )
  return <FiguresPage chrome={chrome} title="Hồ sơ nộp trực tuyến" problems={asked.problems} html={html} />
}

const state = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id, title, surface: 'city', node })

export default [
  state('thanh-pho-so-lieu', 'Số liệu công khai, đủ năm trạng thái của ô', city(samples)),
  state(
    'thanh-pho-so-lieu-it',
    'Kỳ ngắn: mọi đơn vị đều ít hồ sơ',
    city([
      [3, 4],
      [1, 1],
      [0, 7],
      [0, 0],
    ]),
  ),
  state(
    'thanh-pho-so-lieu-trong',
    'Kỳ chưa có hồ sơ nào',
    city(
      [
        [0, 0],
        [0, 0, false],
      ],
      { months: [], provisional: false },
    ),
  ),
  state('thanh-pho-so-lieu-sai', 'Kỳ viết sai', wrong),
  state('thanh-pho-don-vi', 'Một quận và các phường', unit([312, 340], samples)),
  state('thanh-pho-don-vi-trong', 'Một phường không phát sinh hồ sơ', unit([0, 0], undefined)),
  state('thanh-pho-cach-tinh', 'Cách tính', () => <MethodPage chrome={chrome} />),
] satisfies GalleryCase[]
