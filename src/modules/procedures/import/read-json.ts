import { refuse } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Raw, RawPaper, RawWay, Read } from './record.ts'

type Bag = Readonly<Record<string, unknown>>

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
/** What is no text, number or yes and no is told as it stands, so that checking it says so. */
const text = (value: unknown): string =>
  value === undefined || value === null ? '' : tidy(typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean))
const named = (value: unknown): string => (isBag(value) ? text(value['ten'] ?? value['name'] ?? value['noiDung'] ?? value) : text(value))
const lines = (value: unknown): string[] =>
  (Array.isArray(value)
    ? value.map(named)
    : typeof value === 'string'
      ? value.split(/\r?\n/).map(tidy)
      : value === undefined || value === null
        ? []
        : [named(value)]
  ).filter(Boolean)
const bags = (value: unknown): Bag[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(one =>
    isBag(one) ? lowered(one) : { ten: one, hinhthuc: one },
  )
const lowered = (bag: Bag): Bag => Object.fromEntries(Object.entries(bag).map(([key, value]) => [key.toLowerCase(), value]))

const KEYS = [
  'maTTHC',
  'tenTTHC',
  'tenTruocDay',
  'linhVuc',
  'capThucHien',
  'doiTuong',
  'coQuanThucHien',
  'moTa',
  'trinhTu',
  'thanhPhanHoSo',
  'cachThucThucHien',
  'ketQua',
  'canCuPhapLy',
  'tuKhoa',
  'suKien',
  'hieuLucTu',
  'hieuLucDen',
].map(key => key.toLowerCase())

const paperOf = (bag: Bag): RawPaper => ({
  name: text(bag['ten']),
  required: text(bag['batbuoc']),
  form: text(bag['ten'] === bag['hinhthuc'] ? '' : bag['hinhthuc']),
  originals: text(bag['banchinh']),
  copies: text(bag['bansao']),
})

const wayOf = (bag: Bag): RawWay => ({
  way: text(bag['hinhthuc']),
  time: text(bag['thoihan']),
  days: text(bag['songay']),
  unit: text(bag['donvi']),
  fee: text(bag['lephi']),
  amount: text(bag['mucphi']),
})

function rawOf(given: unknown, place: number): Raw {
  const bag = isBag(given) ? lowered(given) : {}
  return {
    no: place + 1,
    code: text(bag['matthc']),
    name: text(bag['tentthc']),
    formerName: text(bag['tentruocday']),
    sector: named(bag['linhvuc']),
    level: lines(bag['capthuchien']).join('; '),
    audiences: lines(bag['doituong']).flatMap(line => line.split(/[;,]/).map(tidy)),
    agency: named(bag['coquanthuchien']),
    about: text(bag['mota']),
    steps: lines(bag['trinhtu']),
    papers: bags(bag['thanhphanhoso']).map(paperOf),
    ways: bags(bag['cachthucthuchien']).map(wayOf),
    results: lines(bag['ketqua']),
    law: lines(bag['cancuphaply']),
    keywords: lines(bag['tukhoa']),
    lifeEvents: lines(bag['sukien']),
    from: text(bag['hieuluctu']),
    to: text(bag['hieulucden']),
  }
}

/** The records of a JSON file. Refuses text that is no JSON, and JSON without a list of records. */
export function readJson(body: string): Read {
  const value = parsed(body)
  const bag = isBag(value) ? lowered(value) : {}
  const list = Array.isArray(value) ? (value as unknown[]) : [bag['thutuc'], bag['data'], bag['danhsach']].find(Array.isArray)
  if (!list) refuse('no-list', 'Tệp JSON không có danh sách thủ tục. Danh sách đặt trong "thuTuc" hoặc là cả tệp.')
  const strange = new Map<string, number>()
  for (const one of list)
    for (const key of Object.keys(isBag(one) ? one : {})) if (!KEYS.includes(key.toLowerCase())) strange.set(key, (strange.get(key) ?? 0) + 1)
  return {
    format: 'json',
    records: list.map(rawOf),
    notes: [...strange].map(([key, times]) => `Trường "${key}" chưa biết, có ở ${times} bản ghi, không được đọc.`),
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return refuse('bad-json', 'Tệp này không phải JSON đọc được. Xuất lại tệp rồi thử.')
  }
}
