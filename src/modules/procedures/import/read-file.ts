import { readSheet } from 'read-excel-file/node'
import { refuse } from '#kernel/refusal.ts'
import { csvRows } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readRows } from './read-table.ts'
import { MOST_RECORDS, type Read } from './record.ts'
import { unpackedSize } from './zip.ts'

/** A sheet that unpacks to more is not opened. */
const MOST_UNPACKED = 100 * 1024 * 1024

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('not-utf8', 'Tệp chữ này không phải UTF-8. Lưu lại thành "CSV UTF-8" hoặc .xlsx rồi thử.')
  }
}

const cellText = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null || cell === undefined ? '' : String(cell as string)

async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const size = unpackedSize(bytes)
  if (size === undefined) return refuse('bad-sheet', 'Bảng tính này không mở được. Lưu lại thành .xlsx rồi thử.')
  if (size > MOST_UNPACKED) return refuse('too-big', 'Bảng tính này lớn quá khi mở ra. Chia thành nhiều tệp nhỏ.')
  const rows = await readSheet(bytes).catch(() => refuse('bad-sheet', 'Bảng tính này không mở được. Lưu lại thành .xlsx rồi thử.'))
  return rows.map(row => row.map(cellText))
}

async function recordsOf(filename: string, bytes: Buffer): Promise<Read> {
  if (isZip(bytes)) return readRows('xlsx', await sheetOf(bytes))
  if (/\.xlsx?$/i.test(filename)) return refuse('bad-sheet', 'Tệp này không phải bảng tính .xlsx. Lưu lại thành .xlsx rồi thử.')
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF' || bytes.includes(0))
    return refuse('wrong-kind', 'Tệp này không phải JSON hay bảng tính. Chọn tệp .json, .xlsx hoặc .csv.')
  const text = textOf(bytes)
  return /^\uFEFF?\s*[[{]/.test(text) ? readJson(text.replace(/^\uFEFF/, '')) : readRows('csv', csvRows(text))
}

/** The records of a file, whatever its kind: JSON, .xlsx, .csv. Refuses an empty file, another kind, one that is broken, and too many records. */
export async function readRecords(filename: string, bytes: Buffer): Promise<Read> {
  if (bytes.toString('latin1', 0, 1000).trim() === '') refuse('empty-file', 'Tệp này trống. Chọn tệp có danh sách thủ tục.')
  const read = await recordsOf(filename, bytes)
  if (read.records.length === 0) refuse('no-records', 'Tệp này không có thủ tục nào. Xem lại danh sách trong tệp.')
  if (read.records.length > MOST_RECORDS)
    refuse('too-many', `Tệp này có ${read.records.length} thủ tục, nhiều hơn ${MOST_RECORDS}. Chia thành nhiều tệp nhỏ.`)
  return read
}
