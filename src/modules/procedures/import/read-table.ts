import { refuse } from '#kernel/refusal.ts'
import { bare, tidy } from '#kernel/text.ts'
import { noWay, type Format, type Raw, type RawPaper, type RawWay, type Read } from './record.ts'

type Row = ReadonlyMap<string, string>

const COLUMNS = [
  'Mã thủ tục',
  'Tên thủ tục',
  'Tên trước đây',
  'Lĩnh vực',
  'Cấp thực hiện',
  'Đối tượng',
  'Cơ quan thực hiện',
  'Mô tả',
  'Trình tự',
  'Thành phần hồ sơ',
  'Thời hạn',
  'Số ngày',
  'Đơn vị tính',
  'Lệ phí',
  'Mức phí',
  'Kết quả',
  'Căn cứ pháp lý',
  'Từ khóa',
  'Sự kiện',
  'Hiệu lực từ',
  'Hiệu lực đến',
]
const NEEDED = ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện']
const WAYS = ['trực tiếp', 'trực tuyến', 'bưu chính']
const OF_WAYS = ['Thời hạn', 'Lệ phí']
const known = new Map([...COLUMNS, ...WAYS.flatMap(way => OF_WAYS.map(of => `${of} ${way}`))].map(name => [bare(name), name]))

const lines = (cell = ''): string[] => cell.split(/\r?\n/).map(tidy).filter(Boolean)

function paperOf(line: string): RawPaper {
  const [, name = line, flags = ''] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(line) ?? []
  const parts = flags.split(/[;,]/).map(tidy)
  const isForm = (part: string) => /^(xuat trinh|nop)$/.test(bare(part))
  return { name: tidy(name), required: parts.find(part => !isForm(part)) ?? '', form: parts.find(isForm) ?? '', originals: '', copies: '' }
}

function waysOf(row: Row): RawWay[] {
  const at = (name: string) => tidy(row.get(name) ?? '')
  const all: RawWay = { way: '', time: at('Thời hạn'), days: at('Số ngày'), unit: at('Đơn vị tính'), fee: at('Lệ phí'), amount: at('Mức phí') }
  const own = WAYS.map(way => ({ ...noWay, way, time: at(`Thời hạn ${way}`), fee: at(`Lệ phí ${way}`) })).filter(({ time, fee }) => time || fee)
  return [...(Object.values(all).some(Boolean) ? [all] : []), ...own]
}

function rawOf(row: Row, no: number): Raw {
  const at = (name: string) => tidy(row.get(name) ?? '')
  return {
    no,
    code: at('Mã thủ tục'),
    name: at('Tên thủ tục'),
    formerName: at('Tên trước đây'),
    sector: at('Lĩnh vực'),
    level: lines(row.get('Cấp thực hiện')).join('; '),
    audiences: lines(row.get('Đối tượng')).flatMap(line => line.split(/[;,]/).map(tidy)),
    agency: at('Cơ quan thực hiện'),
    about: at('Mô tả'),
    steps: lines(row.get('Trình tự')),
    papers: lines(row.get('Thành phần hồ sơ')).map(paperOf),
    ways: waysOf(row),
    results: lines(row.get('Kết quả')),
    law: lines(row.get('Căn cứ pháp lý')),
    keywords: lines(row.get('Từ khóa')),
    lifeEvents: lines(row.get('Sự kiện')),
    from: at('Hiệu lực từ'),
    to: at('Hiệu lực đến'),
  }
}

/** The records of a table whose first row names its columns. Refuses a table without the columns that no record can do without, naming them all. */
export function readRows(format: Format, [header = [], ...body]: readonly (readonly string[])[]): Read {
  const names = header.map(cell => known.get(bare(cell)))
  const missing = NEEDED.filter(name => !names.includes(name))
  if (missing.length > 0) refuse('no-columns', `Dòng đầu của bảng thiếu cột: ${missing.join(', ')}. Ghi tên cột ở dòng đầu.`)
  const twice = names.filter((name, place) => name !== undefined && names.indexOf(name) !== place)
  if (twice.length > 0) refuse('column-twice', `Cột ${twice.join(', ')} có hai lần. Giữ lại một cột.`)
  const rows = body
    .map((cells, place) => ({ no: place + 2, cells }))
    .filter(({ cells }) => cells.some(cell => tidy(cell) !== ''))
    .map(({ no, cells }) => rawOf(new Map(names.flatMap((name, place) => (name ? [[name, cells[place] ?? ''] as const] : []))), no))
  const strange = header.filter((cell, place) => names[place] === undefined && tidy(cell) !== '')
  return { format, records: rows, notes: strange.map(name => `Cột "${tidy(name)}" chưa biết, không được đọc.`) }
}
