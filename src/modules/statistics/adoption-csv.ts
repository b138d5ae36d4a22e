import type { AdoptionRow } from './queries/adoption.ts'

const HEAD = [
  'unit',
  'name',
  'parent',
  'procedure',
  'live',
  'first',
  'beginning',
  'online7',
  'total7',
  'rate7',
  'online30',
  'total30',
  'rate30',
  'until',
  'note',
]

const field = (value: string | number | null) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** How each service began at each unit, as CSV (RFC 4180, UTF-8). No dossiers is no rate: the field is empty, never 0. */
export function adoptionCsv(rows: readonly AdoptionRow[], until: string, note = ''): string {
  const rate = (online: number, total: number) => (total === 0 ? null : online / total)
  const lines = rows.map(row => [
    ...[row.unit, row.name, row.parent, row.procedure, row.live, row.first, row.beginning],
    ...[row.online7, row.total7, rate(row.online7, row.total7), row.online30, row.total30, rate(row.online30, row.total30), until, note],
  ])
  return [HEAD, ...lines].map(line => `${line.map(field).join(',')}\r\n`).join('')
}
