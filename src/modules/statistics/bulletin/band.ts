import { number } from '#kernel/format.ts'
import { byRate, printedPercent } from '../rate.ts'
import type { RateRow } from '../queries/online-rate.ts'
import { states } from './bindings.ts'
import type { Counted } from './figures.ts'
import type { Piece } from './pieces.ts'

type Given = Readonly<Record<string, string>>

/**
 * The units that a band of a binding means. Thresholds are held against the rate as it is printed; `muc-chung` and `so-voi` against the
 * exact fraction of the city. Only measured units, with `gom=it` those of few dossiers too.
 */
export function unitsIn({ rates: { city, rows } }: Counted, given: Given): RateRow[] {
  const state = states[given['trang-thai'] as keyof typeof states]
  if (state) return rows.filter(row => within(row, given) && (state === 'open' ? row.state !== 'notDeployed' : row.state === state))
  const shown = (row: RateRow) => printedPercent(row.online, row.total)
  const tests: Readonly<Record<string, (row: RateRow, value: string) => boolean>> = {
    tu: (row, value) => (value === 'muc-chung' ? byRate(row, city) <= 0 : shown(row) >= Number(value)),
    duoi: (row, value) => (value === 'muc-chung' ? byRate(row, city) > 0 : shown(row) < Number(value)),
    den: (row, value) => shown(row) <= Number(value),
    bang: (row, value) => shown(row) === Number(value),
    tren: (row, value) => shown(row) > Number(value),
    'so-voi': (row, value) => (value === 'cao-ro' ? (row.low ?? 0) > (city.rate ?? 1) : (row.high ?? 1) < (city.rate ?? 0)),
  }
  return rows.filter(
    row =>
      (row.state === 'measured' || (row.state === 'small' && given['gom'] === 'it')) &&
      within(row, given) &&
      Object.entries(given).every(([key, value]) => tests[key]?.(row, value) ?? true),
  )
}

const within = ({ parent }: RateRow, { thuoc }: Given) => !thuoc || parent === thuoc

const stateWords: Given = {
  'it-ho-so': 'có dưới 30 hồ sơ',
  'khong-ho-so': 'không phát sinh hồ sơ',
  'chua-trien-khai': 'chưa triển khai',
  'thieu-so-lieu': 'chưa có số liệu',
  'da-trien-khai': 'đã triển khai',
}

/** The band in words: `đạt từ 77% đến 97%`, `dưới 50%`. */
export function bandWords({ tu, den, bang, tren, duoi, ...given }: Given): string {
  const state = stateWords[given['trang-thai'] ?? '']
  if (state) return state
  const common = (value: string) => (value === 'muc-chung' ? 'mức chung của thành phố' : `${value}%`)
  const says = [
    bang && `đạt ${bang}%`,
    tu && den && `đạt từ ${common(tu)} đến ${den}%`,
    tu && !den && `đạt từ ${common(tu)} trở lên`,
    den && !tu && `đạt đến ${den}%`,
    tren && `đạt trên ${tren}%`,
    duoi && (duoi === 'muc-chung' ? 'thấp hơn mức chung của thành phố' : `đạt dưới ${duoi}%`),
    given['so-voi'] && `chắc chắn ${given['so-voi'] === 'cao-ro' ? 'cao' : 'thấp'} hơn mức chung`,
  ]
  return says.filter(Boolean).join(', ')
}

const TYPES: Given = { phường: 'ward', xã: 'commune', 'thị trấn': 'town' }
/** Names beyond this many are counted, not printed. */
const MOST_NAMES = 24

/** Names as they are printed: districts by name, communes with type and district, since a name is no key. */
export function namesOf(rows: readonly RateRow[], { ask, above, frozen }: Counted, lang: 'vi' | 'en' = 'vi', most = MOST_NAMES): Piece[] {
  const shown = rows.length > most ? rows.slice(0, most - 1) : rows
  const names = shown.map((row): Piece => {
    const under = row.parent === null ? undefined : above.get(row.parent)
    const of = TYPES[row.type] && under ? ` (${under})` : ''
    const text = !TYPES[row.type] ? row.name : lang === 'vi' ? `${row.type} ${row.name}${of}` : `${row.name} ${TYPES[row.type]}${of}`
    return { text, rows: { ...ask, unit: row.unit, ...(frozen && { revision: frozen.revision }) } }
  })
  const rest = rows.length - shown.length
  return rest === 0 ? names : [...names, { text: lang === 'vi' ? `${number(rest)} đơn vị khác` : `${rest} others` }]
}
