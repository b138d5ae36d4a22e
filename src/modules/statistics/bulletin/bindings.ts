import type { Token } from './syntax.ts'
import { serviceGroups } from './pieces.ts'
import { periodNamed } from '../named-period.ts'

type Shape = {
  readonly says: string
  readonly takes: readonly string[]
  readonly needs?: readonly string[]
  readonly block?: true
  readonly filtered?: true
}

const ASKED = ['ky', 'cap', 'dv']
const BAND = ['tu', 'den', 'bang', 'tren', 'duoi', 'so-voi', 'trang-thai', 'gom', 'thuoc']

/** The closed set of what may be bound: what it prints, and what can be said with it. */
export const bindings: Readonly<Record<string, Shape>> = {
  'ty-le': { says: 'tỷ lệ nộp qua mạng của thành phố, hoặc của một đơn vị', takes: [...ASKED, 'don-vi'] },
  tong: { says: 'số hồ sơ được tiếp nhận (n)', takes: [...ASKED, 'don-vi'] },
  'truc-tuyen': { says: 'số hồ sơ nộp qua mạng', takes: [...ASKED, 'don-vi'] },
  hang: { says: 'hạng của một đơn vị', takes: [...ASKED, 'don-vi'], needs: ['don-vi'] },
  'khoang-hang': { says: 'khoảng hạng mà sai số cho phép', takes: [...ASKED, 'don-vi'], needs: ['don-vi'] },
  'don-vi': { says: 'số đơn vị trong một dải, kèm tên dải: "11 đơn vị đạt từ 77% đến 97%"', takes: [...ASKED, ...BAND], filtered: true },
  'so-don-vi': { says: 'số đơn vị, chỉ con số', takes: [...ASKED, ...BAND] },
  'ten-don-vi': { says: 'tên các đơn vị trong một dải', takes: [...ASKED, ...BAND], filtered: true },
  'thay-doi': { says: 'tỷ lệ tăng hay giảm so với kỳ trước', takes: ASKED },
  kenh: { says: 'phần hồ sơ nộp theo một cách', takes: [...ASKED, 'cach'], needs: ['cach'] },
  'dung-han': { says: 'tỷ lệ trả đúng hạn', takes: ASKED },
  'tu-ngay': { says: 'ngày đầu kỳ', takes: ['ky'] },
  'den-ngay': { says: 'ngày cuối kỳ', takes: ['ky'] },
  'tap-huan': { says: 'bao nhiêu đơn vị cử người đi tập huấn: "12/12"', takes: ['khoa', 'loai'], needs: ['khoa', 'loai'] },
  'tap-huan-thieu': { says: 'quận, huyện có người đăng ký mà không đến lớp', takes: ['khoa'], needs: ['khoa'] },
  'doan-chinh': { says: 'đoạn viết sẵn: con số chính và cách tính', takes: ASKED, block: true },
  'doan-khac-biet': { says: 'đoạn viết sẵn: đơn vị nào chắc chắn cao hơn, thấp hơn', takes: ASKED, block: true },
  'doan-khong-so-sanh': { says: 'đoạn viết sẵn: đơn vị nào không so sánh được, vì sao', takes: ASKED, block: true },
}

/** The ways of filing, by their names in a binding. */
export const ways = {
  'tu-nop': 'self',
  'ho-tro': 'assisted',
  quay: 'counter',
  'buu-chinh': 'post',
  'nhap-giay': 'backEntered',
  may: 'machine',
} as const
/** The states of a cell, by their names in a binding; `da-trien-khai` is every one but not deployed. */
export const states = {
  'it-ho-so': 'small',
  'khong-ho-so': 'none',
  'chua-trien-khai': 'notDeployed',
  'thieu-so-lieu': 'missing',
  'da-trien-khai': 'open',
} as const

const oneOf = (names: Iterable<string>) => ({ says: `một trong: ${[...names].join(', ')}`, holds: (value: string) => [...names].includes(value) })
const share = { says: 'một số từ 0 đến 100', holds: (value: string) => /^\d{1,3}$/.test(value) && Number(value) <= 100 }
const shareOrCity = { says: 'một số từ 0 đến 100, hoặc muc-chung', holds: (value: string) => value === 'muc-chung' || share.holds(value) }

const values: Readonly<Record<string, { says: string; holds: (value: string) => boolean }>> = {
  ky: { says: 'tên kỳ, ví dụ 2017-03 hoặc 2016-07-25..2017-03-13', holds: value => periodNamed(value) !== undefined },
  cap: oneOf(['quan-huyen', 'xa-phuong']),
  dv: oneOf(Object.keys(serviceGroups)),
  'don-vi': { says: 'mã đơn vị, ví dụ 00073@2004-08-31', holds: value => /^\w+@\d{4}-\d\d-\d\d$/.test(value) },
  thuoc: { says: 'mã đơn vị cấp trên', holds: value => /^\w+@\d{4}-\d\d-\d\d$/.test(value) },
  tu: shareOrCity,
  duoi: shareOrCity,
  den: share,
  bang: share,
  tren: share,
  'so-voi': oneOf(['cao-ro', 'thap-ro']),
  gom: oneOf(['it']),
  'trang-thai': oneOf(Object.keys(states)),
  cach: oneOf(Object.keys(ways)),
  loai: oneOf(['quận', 'phường', 'huyện', 'xã', 'thị-trấn']),
  khoa: { says: 'mã khóa tập huấn', holds: value => value !== '' },
}

/** Every reason why a binding is none: an unknown name, a word that it does not take, one that it needs, a value that cannot be. */
export function faultsOf(token: Token & { kind: 'binding' }): string[] {
  const { name, given, wrote } = token
  const shape = Object.hasOwn(bindings, name) ? bindings[name] : undefined
  if (!shape) return [`Không có số nào tên "${name}" ở ${wrote}. Chọn một trong: ${Object.keys(bindings).join(', ')}.`]
  const keys = Object.keys(given)
  return [
    ...keys.filter(key => !shape.takes.includes(key)).map(key => `${wrote}: không dùng được "${key}". Dùng được: ${shape.takes.join(', ')}.`),
    ...(shape.needs ?? []).filter(key => !given[key]).map(key => `${wrote}: thiếu "${key}", là ${values[key]?.says ?? 'một giá trị'}.`),
    ...keys
      .filter(key => shape.takes.includes(key) && !values[key]?.holds(given[key] ?? ''))
      .map(key => `${wrote}: "${key}" phải là ${values[key]?.says ?? 'một giá trị'}.`),
    ...(shape.filtered && !keys.some(key => BAND.includes(key) && key !== 'gom')
      ? [`${wrote}: thiếu dải, ví dụ tu=77 den=97 hoặc trang-thai=khong-ho-so.`]
      : []),
  ]
}
