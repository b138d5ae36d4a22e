import { number, shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { sentOf, shortOf } from '#training'
import { periodNamed } from '../named-period.ts'
import type { RateRow } from '../queries/online-rate.ts'
import { printedPercent } from '../rate.ts'
import { bandWords, namesOf, unitsIn } from './band.ts'
import { ways } from './bindings.ts'
import { periodBefore, type Counted, type Reader } from './figures.ts'
import { listed, type Ask, type Piece } from './pieces.ts'
import type { Token } from './syntax.ts'

/** A binding's words with its number, or why it has none. */
export type Answered = readonly Piece[] | string
type Binding = Token & { kind: 'binding' }

/** The ask of a binding: the bulletin's own, but for what the binding says otherwise. */
export const askOf = ({ given }: Pick<Binding, 'given'>, whole: Ask): Ask => ({
  period: given['ky'] ?? whole.period,
  level: given['cap'] === 'xa-phuong' ? 'commune' : given['cap'] === 'quan-huyen' ? 'district' : whole.level,
  services: given['dv'] ?? whole.services,
})

/** Answers a binding that has no faults. */
export async function answerOf(db: Db, reader: Reader, binding: Binding, whole: Ask, now: Instant): Promise<Answered> {
  const { name, given, wrote } = binding
  const ask = askOf(binding, whole)
  if (name === 'tu-ngay' || name === 'den-ngay') {
    const period = periodNamed(ask.period)
    return period ? [{ text: shortDay(name === 'tu-ngay' ? period.from : period.to) }] : `${wrote}: không đọc được kỳ.`
  }
  if (name === 'tap-huan' || name === 'tap-huan-thieu') return trained(db, binding, now)
  const counted = await reader.counted(ask)
  if (typeof counted === 'string') return `${wrote}: ${counted}`
  const revision = counted.frozen && { revision: counted.frozen.revision }
  const rows = { ...ask, ...revision }
  if (name === 'so-don-vi' || name === 'don-vi' || name === 'ten-don-vi') return band(binding, counted, rows)
  if (name === 'thay-doi') return change(reader, binding, counted, ask)
  if (given['don-vi']) return ofUnit(binding, counted, given['don-vi'])
  const { city } = counted.rates
  if (name === 'tong') return [{ text: number(city.total), rows }]
  if (name === 'dung-han')
    return counted.ended === 0
      ? `${wrote}: kỳ này chưa có hồ sơ nào xong, nên không có tỷ lệ đúng hạn.`
      : [{ text: `${printedPercent(counted.onTime, counted.ended)}%`, rows }]
  if (city.total === 0) return nothing(wrote)
  if (name === 'truc-tuyen') return [{ text: number(city.online), rows }]
  const part = name === 'kenh' ? city.channels[ways[given['cach'] as keyof typeof ways]] : city.online
  return [{ text: `${printedPercent(part, city.total)}%`, rows }]
}

const nothing = (wrote: string) => `${wrote}: không có hồ sơ nào trong kỳ, nên không có tỷ lệ. Đổi kỳ hoặc bỏ câu này.`

function band({ name, given, wrote }: Binding, counted: Counted, rows: Ask): Answered {
  const units = unitsIn(counted, given)
  if (name === 'ten-don-vi')
    return units.length > 0 ? listed(namesOf(units, counted), 'và') : `${wrote}: không đơn vị nào trong dải này. Bỏ câu này hoặc đổi dải.`
  const count = { text: number(units.length), rows }
  return name === 'so-don-vi' ? [count] : [count, { text: ` ${kindOf(units)} ${bandWords(given)}` }]
}

/** Communes of one type are called by it. */
function kindOf(units: readonly RateRow[]): string {
  const [type = '', ...others] = [...new Set(units.map(unit => unit.type))]
  return others.length === 0 && ['phường', 'xã', 'thị trấn'].includes(type) ? type : 'đơn vị'
}

function ofUnit({ name, wrote }: Binding, { rates, ask, frozen }: Counted, unit: string): Answered {
  const row = rates.rows.find(one => one.unit === unit)
  if (!row) return `${wrote}: không có đơn vị ${unit} ở cấp và kỳ này. Kiểm tra lại mã, hoặc thêm cap=xa-phuong.`
  const text = unitText(name, row)
  return text === undefined
    ? `${wrote}: ${row.name} ${row.total === 0 ? 'không phát sinh hồ sơ' : 'có dưới 30 hồ sơ'}, nên không có ${name === 'ty-le' ? 'tỷ lệ' : 'hạng'}.`
    : [{ text, rows: { ...ask, unit, ...(frozen && { revision: frozen.revision }) } }]
}

function unitText(name: string, { online, total, rate, place, state }: RateRow): string | undefined {
  if (state === 'missing') return undefined
  if (name === 'tong') return number(total)
  if (name === 'truc-tuyen') return total === 0 ? undefined : number(online)
  if (name === 'ty-le') return rate === null ? undefined : `${printedPercent(online, total)}%`
  if (!place) return undefined
  return name === 'hang' ? String(place.rank) : place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`
}

/** In points of percent, from the exact fractions. */
async function change(reader: Reader, { wrote }: Binding, { rates: { city } }: Counted, ask: Ask): Promise<Answered> {
  const period = periodBefore(ask.period)
  if (!period) return `${wrote}: không có kỳ nào trước kỳ này.`
  const before = await reader.counted({ ...ask, period })
  if (typeof before === 'string') return `${wrote}: ${before}`
  if (city.rate === null || before.rates.city.rate === null)
    return `${wrote}: kỳ này hoặc kỳ trước (${period}) không có hồ sơ, nên không nói được tăng hay giảm.`
  const points = Math.round((city.rate - before.rates.city.rate) * 1000) / 10
  const rows = { ...ask, period, ...(before.frozen && { revision: before.frozen.revision }) }
  if (points === 0) return [{ text: 'không đổi', rows }]
  return [{ text: points > 0 ? 'tăng ' : 'giảm ' }, { text: number(Math.abs(points), 1), rows }, { text: ' điểm phần trăm' }]
}

async function trained(db: Db, { name, given, wrote }: Binding, now: Instant): Promise<Answered> {
  const course = given['khoa'] ?? ''
  const sent = await sentOf(db, course)
  if (sent.length === 0) return `${wrote}: không có khóa tập huấn "${course}" hoặc chưa ai đăng ký.`
  if (name === 'tap-huan') {
    const type = (given['loai'] ?? '').replace('-', ' ')
    const row = sent.find(one => one.type === type)
    return row ? [{ text: `${number(row.sent)}/${number(row.units)}`, sealed: true }] : `${wrote}: khóa này không gọi ${type} nào.`
  }
  const short = [...new Set((await shortOf(db, now, course)).map(({ districtName }) => districtName.replace(/^(quận|huyện|thị xã) /, '')))]
  return short.length > 0
    ? listed(
        short.map(text => ({ text, sealed: true })),
        'và',
      )
    : `${wrote}: không nơi nào có người vắng. Bỏ câu này.`
}
