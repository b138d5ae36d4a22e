import type { OpenColumn, OpenDataset } from './columns.ts'
import type { Line, Value } from '../queries/open-lines.ts'

const field = (value: Value) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const csvLine = (values: readonly Value[]) => `${values.map(field).join(',')}\r\n`

/** What stands where a number is hidden: `<5` for a count that is 1 to 4, `c` where it was hidden for another's sake. */
export const marks = { few: '<5', hidden: 'c' } as const

const shown = ({ name, kind }: OpenColumn, line: Line): Value => {
  const mark = kind === 'count' && line[name] === null ? marks[line['state'] as keyof typeof marks] : undefined
  return mark === undefined ? (line[name] ?? null) : mark === '<5' && name !== 'received' ? marks.hidden : mark
}

/** CSV of RFC 4180, some lines at a time; the head is the names of the columns. */
export async function* csvOf({ columns }: OpenDataset, batches: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const batch of batches) yield batch.map(line => csvLine(columns.map(column => shown(column, line)))).join('')
}

/** JSON, some lines at a time: what is said of the whole, then `rows`. A hidden number is null, and `state` says why. */
export async function* jsonOf({ columns }: OpenDataset, about: object, batches: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`
  let first = true
  for await (const batch of batches) {
    const lines = batch.map(line => JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, line[name] ?? null]))))
    yield `${first ? '' : ','}\n${lines.join(',\n')}`
    first = false
  }
  yield '\n]}\n'
}

/** At most this many figures in one JSON-stat answer: it has to be whole before it is sent. */
export const MOST_STAT = 100_000

/** JSON-stat 2.0: dimensions in the order of the lines, the measures last. What has no value has a status instead. Undefined when there is too much. */
export async function statOf(
  dataset: OpenDataset,
  about: { note: readonly string[]; updated: string | undefined; source: string },
  batches: AsyncIterable<readonly Line[]>,
): Promise<object | undefined> {
  const { dimensions = [], measures = [], state = '' } = dataset.stat ?? {}
  const lines: Line[] = []
  for await (const batch of batches) {
    lines.push(...batch)
    if (lines.length * measures.length > MOST_STAT) return undefined
  }
  const labelOf = (name: string) => dataset.columns.find(column => column.name === name)?.label ?? name
  const values = dimensions.map(name => [...new Set(lines.map(line => String(line[name])))].toSorted())
  const places = values.map(all => new Map(all.map((one, at) => [one, at])))
  const value: Record<string, number> = {}
  const status: Record<string, string> = {}
  for (const line of lines) {
    const at = dimensions.reduce((sum, name, n) => sum * (values[n]?.length ?? 0) + (places[n]?.get(String(line[name])) ?? 0), 0) * measures.length
    measures.forEach((name, n) => {
      const number = line[name]
      if (typeof number === 'number') value[at + n] = number
      if (state && (typeof number !== 'number' || line[state] === 'small')) status[at + n] = String(line[state])
    })
  }
  const states = dataset.columns.find(({ name }) => name === state)?.states ?? {}
  return {
    version: '2.0',
    class: 'dataset',
    label: dataset.title,
    ...about,
    id: [...dimensions, 'figure'],
    size: [...values.map(({ length }) => length), measures.length],
    role: { ...(dimensions.includes('month') ? { time: ['month'] } : {}), geo: ['unit'], metric: ['figure'] },
    dimension: {
      ...Object.fromEntries(dimensions.map((name, n) => [name, { label: labelOf(name), category: { index: values[n] } }])),
      figure: { label: 'Số đếm', category: { index: measures, label: Object.fromEntries(measures.map(name => [name, labelOf(name)])) } },
    },
    value,
    ...(Object.keys(status).length > 0 ? { status } : {}),
    extension: { status: { label: states } },
  }
}
