import { isDay } from '#kernel/day.ts'
import { csvFields } from '#units'
import type { Fault } from './change.ts'
import { allowed, END, kinds, needed, type Field, type Row } from './columns.ts'

const MOST_LINES = 5_000
const types = ['phường', 'xã', 'thị trấn']

/** `Phường Nghĩa Đô` as type and name; undefined when it begins with no type of a commune. */
export function nameOf(text: string): { type: 'phường' | 'xã' | 'thị trấn'; name: string } | undefined {
  const type = types.find(one => text.toLowerCase().startsWith(`${one} `))
  const name = type && text.slice(type.length + 1).trim()
  return type && name ? { type: type as 'phường', name } : undefined
}

/** The rows of a file, and everything that is wrong with each of them alone. */
export function rowsOf(text: string): { rows: Row[]; faults: Fault[] } {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
  const columns = csvFields(header).map(one => one.trim())
  const missing = needed.filter(one => !columns.includes(one))
  const strange = columns.filter(one => !(allowed as readonly string[]).includes(one))
  const twice = columns.filter((one, place) => columns.indexOf(one) !== place)
  if (missing.length + strange.length + twice.length > 0)
    return {
      rows: [],
      faults: [
        ...missing.map(one => ({ line: 1, says: `Thiếu cột ${one}.` })),
        ...strange.map(one => ({ line: 1, says: `Không có cột nào tên "${one.slice(0, 40)}".` })),
        ...twice.map(one => ({ line: 1, says: `Cột ${one} có hai lần.` })),
      ],
    }
  const written = lines.map((line, at) => ({ text: line, line: at + 2 })).filter(({ text: line }) => line.trim() !== '')
  if (written.length === 0) return { rows: [], faults: [{ line: 0, says: 'Tệp không có dòng nào dưới dòng tên cột.' }] }
  if (written.length > MOST_LINES) return { rows: [], faults: [{ line: 0, says: `Tệp dài quá ${MOST_LINES} dòng. Chia thành nhiều lần sắp xếp.` }] }
  const faults: Fault[] = []
  const rows = written.flatMap(({ text: content, line }) => {
    const values = csvFields(content).map(one => one.trim())
    if (values.length === columns.length) return [rowOf(columns, values, line)]
    faults.push({ line, says: `Có ${values.length} ô, dòng đầu có ${columns.length} cột.` })
    return []
  })
  return { rows, faults: [...faults, ...rows.flatMap(row => faultsOf(row).map(says => ({ line: row.line, says })))] }
}

const rowOf = (columns: readonly string[], values: readonly string[], line: number): Row =>
  ({ ...Object.fromEntries(allowed.map(one => [one, values[columns.indexOf(one)] ?? ''])), line }) as Row

const isShare = (text: string) => text === '' || (/^\d(\.\d+)?$/.test(text) && Number(text) <= 1)
const isNumber = (text: string) => text === '' || /^-?\d+(\.\d+)?$/.test(text)
const numbers: readonly Field[] = ['new_lat', 'new_lon', 'new_area_km2', 'new_population', 'new_tile_col', 'new_tile_row']

function faultsOf(row: Row): string[] {
  const says: string[] = []
  const when = (wrong: boolean, text: string) => void (wrong && says.push(text))
  when(!isDay(row.date), `Ngày "${row.date}" không có trong lịch. Ghi dạng 2025-07-01.`)
  when(row.resolution === '', 'Thiếu số hiệu văn bản (resolution).')
  when(!Object.hasOwn(kinds, row.kind), `Kiểu "${row.kind}" không có. Dùng: ${Object.keys(kinds).join(', ')}.`)
  if (row.kind === END) {
    when(!/^\d{3}$/.test(row.old_code), `Mã huyện "${row.old_code}" phải có ba chữ số.`)
    when(row.new_code !== '', 'Dòng kết thúc cấp huyện không có đơn vị nhận. Để trống new_code.')
    return says
  }
  when(row.old_code === '', `Đơn vị mới ${row.new_name || row.new_code} không có đơn vị nào nhập vào. Ghi old_code.`)
  when(row.old_code !== '' && !/^\d{5}$/.test(row.old_code), `Mã cũ "${row.old_code}" phải có năm chữ số, giữ số 0 ở đầu.`)
  when(!/^\d{5}$/.test(row.new_code), `Mã mới "${row.new_code}" phải có năm chữ số, giữ số 0 ở đầu.`)
  when(!nameOf(row.new_name), `Tên mới "${row.new_name}" phải bắt đầu bằng Phường, Xã hoặc Thị trấn.`)
  when(!['0', '1'].includes(row.is_main), `is_main là 1 (nơi nhận chính) hoặc 0. Đang ghi "${row.is_main}".`)
  when(!isShare(row.pop_share) || !isShare(row.area_share_est), 'Tỷ lệ dân và diện tích là số từ 0 đến 1.')
  when(!['', 'high', 'medium', 'low'].includes(row.main_certainty), 'main_certainty là high, medium, low hoặc để trống.')
  for (const field of numbers) when(!isNumber(row[field]), `${field} "${row[field]}" không phải số.`)
  return says
}
