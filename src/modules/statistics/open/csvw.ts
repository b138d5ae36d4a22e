import { openDataset, type OpenColumn, type OpenDataset } from './columns.ts'
import { marks } from './formats.ts'

const patterns: Readonly<Partial<Record<OpenColumn['kind'], object>>> = {
  count: { base: 'integer', minimum: '0' },
  share: { base: 'number', minimum: '0', maximum: '1' },
  day: { base: 'date', format: 'yyyy-MM-dd' },
  month: { base: 'gYearMonth' },
  moment: { base: 'dateTime' },
  yesNo: { base: 'boolean', format: 'true|false' },
}

const datatypeOf = ({ kind, states }: OpenColumn) =>
  states ? { base: 'string', format: Object.keys(states).join('|') } : (patterns[kind] ?? { base: 'string' })

const columnOf = (column: OpenColumn) => ({
  name: column.name,
  titles: column.name,
  'dc:title': column.label,
  'dc:description': [column.means, column.unit && `Đơn vị tính: ${column.unit}.`].filter(Boolean).join(' '),
  datatype: datatypeOf(column),
  required: column.required ?? false,
  ...(column.kind === 'count' && !column.required ? { null: ['', marks.few, marks.hidden] } : {}),
})

function tableOf(dataset: OpenDataset, links: boolean) {
  const foreign = dataset.columns.flatMap(({ name, refersTo }) => {
    const key = refersTo && openDataset(refersTo)?.key[0]
    return refersTo && links ? [{ columnReference: name, reference: { resource: `${refersTo}.csv`, columnReference: key } }] : []
  })
  return {
    url: `${dataset.id}.csv`,
    'dc:title': dataset.title,
    'dc:description': dataset.about,
    tableSchema: {
      columns: dataset.columns.map(columnOf),
      primaryKey: dataset.key,
      ...(foreign.length > 0 ? { foreignKeys: foreign } : {}),
    },
  }
}

/** What a program has to know to read the CSV (CSV on the Web, W3C 2015): the table and those that its columns refer to. */
export function csvwOf(dataset: OpenDataset, { licence, citation }: { licence: string; citation: string }) {
  const others = [...new Set(dataset.columns.flatMap(({ refersTo }) => (refersTo && refersTo !== dataset.id ? [refersTo] : [])))]
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    'dc:license': { '@id': licence },
    'dc:bibliographicCitation': citation,
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tables: [tableOf(dataset, true), ...others.flatMap(id => openDataset(id) ?? []).map(one => tableOf(one, one.id === 'units'))],
  }
}
