import type { CardTime } from '../card.ts'
import { readCount, readTime, unitOf, unitWords, wordAgainstFigure, type TimeUnit } from './amounts.ts'
import { fault, type Fault } from './fault.ts'
import type { Raw, RawWay } from './record.ts'

const named = ({ way }: RawWay) => (way ? ` (${way})` : '')
const spoken = (count: number, unit: TimeUnit | undefined) => `${count} ${unit ? unitWords[unit] : 'không rõ đơn vị'}`

/** What one way says of its time, in words and in numbers. */
function ofWay(way: RawWay): Fault[] {
  const { time, days, unit } = way
  const at = named(way)
  const count = readCount(days)
  const { sameDay, times } = readTime(time)
  const [first] = times
  const given = unitOf(unit)
  const odd = wordAgainstFigure(time)
  return [
    ...fault('time', days && Number.isNaN(count), `Số ngày "${days}"${at} không phải một số.`),
    ...fault('time', unit && !given, `Đơn vị tính "${unit}"${at} không rõ. Ghi "ngày làm việc" hoặc "ngày".`),
    ...fault('time', count === 0 && !sameDay, `Số ngày${at} là 0 nhưng thời hạn không nói giải quyết trong ngày.`),
    ...fault('time', count > 1000, `Số ngày ${days}${at} lớn quá.`),
    ...fault('time', time && !sameDay && times.length === 0, `Thời hạn "${time}"${at} không có số ngày.`),
    ...fault('time', first && count > 0 && !times.some(one => one.count === count), `Thời hạn ghi "${time}"${at} nhưng ô số ngày ghi ${days}.`),
    ...fault('time', sameDay && count > 1, `Thời hạn ghi "${time}"${at} nhưng ô số ngày ghi ${days}.`),
    ...fault('time', first?.unit && given && first.unit !== given, `Thời hạn ghi "${time}"${at} nhưng đơn vị tính ghi "${unit}".`),
    ...fault(
      'time',
      (first && !first.unit && !given) || (!time && count > 0 && !given),
      `Thời hạn ${time || days}${at} thiếu đơn vị: ngày làm việc hay ngày.`,
    ),
    ...fault('time', odd, `Thời hạn${at} ghi chữ "${odd?.word}" nhưng số ghi ${odd?.figure}.`),
    ...fault('time', times.length > 1 && !(count > 0), `Thời hạn "${time}"${at} có ${times.length} số. Ghi số chung vào ô số ngày.`),
  ]
}

const lengthOf = ({ time, days, unit }: RawWay) => {
  const { sameDay, times } = readTime(time)
  const count = readCount(days)
  if (sameDay) return { count: 0, unit: 'working' as const }
  const first = times.find(one => one.count === count) ?? times[0]
  return { count: count > 0 ? count : (first?.count ?? Number.NaN), unit: first?.unit ?? unitOf(unit) }
}

const told = (ways: readonly RawWay[]) => ways.filter(({ time, days }) => time || days)

/** Every contradiction in the time limits of a record: within a way, and between ways. */
export function timeFaults({ ways }: Pick<Raw, 'ways'>): Fault[] {
  const lengths = told(ways).map(way => ({ way: way.way || 'chung', ...lengthOf(way) }))
  const known = lengths.filter(({ count }) => !Number.isNaN(count))
  const differ = known.some(({ count, unit }) => count !== known[0]?.count || unit !== known[0]?.unit)
  return [
    ...fault('time', lengths.length === 0, 'Không ghi thời hạn giải quyết.'),
    ...told(ways).flatMap(ofWay),
    ...fault(
      'time',
      differ,
      `Thời hạn khác nhau giữa các cách nộp: ${known.map(({ way, count, unit }) => `${way} ${spoken(count, unit)}`).join('; ')}.`,
    ),
  ]
}

/** The time of a record without contradictions: all its ways have the same. */
export function timesOf({ ways }: Pick<Raw, 'ways'>): CardTime[] {
  const [way] = told(ways)
  if (!way) return []
  const { count, unit } = lengthOf(way)
  const says = way.time || spoken(count, unit)
  return [{ says, ...(count > 0 && (unit === 'working' || unit === 'calendar') && { days: count, unit }) }]
}
