import type { OnlineRates } from './queries/online-rate.ts'

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
  return [HEAD, ...lines, whole].map(line => `${line.map(field).join(',')}\r\n`).join('')
}
