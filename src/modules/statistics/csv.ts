import { causes, type OnTimeCell } from './on-time.ts'
import type { OnlineRates } from './queries/online-rate.ts'
import type { OnTimes } from './queries/on-time.ts'

const HEAD = [
  'unit',
  'name',
  'type',
  'parent',
  'online',
  'total',
  'rate',
  'low',
  'high',
  'state',
  'rank',
  'rankBest',
  'rankWorst',
  'self',
  'assisted',
  'counter',
  'post',
  'backEntered',
  'machine',
  'from',
  'to',
  'boundaries',
  'method',
  'snapshot',
  'note',
] as const

const field = (value: string | number | null) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rates as CSV (RFC 4180, UTF-8), the city as the last line. An unknown figure is empty, never 0. `note` stands in every line, so that a copied line still says it. */
export function rateCsv({ city, rows, from, to, boundaries, method, snapshot }: OnlineRates, note = ''): string {
  const tail = [from, to, boundaries, method, snapshot, note]
  const lines = rows.map(({ unit, name, type, parent, online, total, rate, low, high, state, place, channels }) => [
    unit,
    name,
    type,
    parent,
    ...(state === 'measured' || state === 'small' ? [online, total] : [null, null]),
    rate,
    low,
    high,
    state,
    place?.rank ?? null,
    place?.best ?? null,
    place?.worst ?? null,
    ...Object.values(channels),
    ...tail,
  ])
  const whole = [
    '01',
    'Toàn thành phố',
    'thành phố',
    null,
    city.online,
    city.total,
    city.rate,
    null,
    null,
    city.rate === null ? 'none' : 'measured',
    null,
    null,
    null,
    ...Object.values(city.channels),
    ...tail,
  ]
  return tableOf([HEAD, ...lines, whole])
}

type Field = Parameters<typeof field>[0]
const tableOf = (lines: readonly (readonly Field[])[]) => lines.map(line => `${line.map(field).join(',')}\r\n`).join('')

const ON_TIME_HEAD = [
  ...['unit', 'name', 'type', 'parent', 'onTime', 'ended', 'rate', 'low', 'high', 'state'],
  ...causes.flatMap(cause => [`${cause}HeldMinutes`, `${cause}LateMinutes`]),
  ...['from', 'to', 'boundaries', 'method', 'snapshot', 'note'],
]

/** On-time shares and whose the minutes were, as CSV in the manner of `rateCsv`: the city as the last line, an unknown figure empty. */
export function onTimeCsv({ city, rows, from, to, boundaries, method, snapshot }: OnTimes, note = ''): string {
  const tail = [from, to, boundaries, method, snapshot, note]
  const line = (head: readonly Field[], { onTime, ended, rate, causes }: OnTimeCell, rest: readonly Field[]) => [
    ...head,
    ...(rate === null ? [null, null] : [onTime, ended]),
    rate,
    ...rest,
    ...causes.flatMap(({ held, late }) => (rate === null ? [null, null] : [held, late])),
    ...tail,
  ]
  return tableOf([
    ON_TIME_HEAD,
    ...rows.map(row => line([row.unit, row.name, row.type, row.parent], row, [row.low, row.high, row.state])),
    line(['01', 'Toàn thành phố', 'thành phố', null], city, [null, null, city.rate === null ? 'none' : 'measured']),
  ])
}
