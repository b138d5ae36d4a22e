import { number, shortDay } from '#kernel/format.ts'
import { onlineOf, printedPercent, type Channels, type OnlineRates, type RateRow } from '#statistics'

/** Rounding happens once, in print, half up on the exact fraction. */
export const percentOf = ({ online, total }: { online: number; total: number }): string => (total === 0 ? '–' : `${printedPercent(online, total)}%`)

/** A share that the kit's rounding prints as `printedPercent` does. */
export const shown = (rate: number | null): number | null => (rate === null ? null : Math.min(1, rate + 1e-9))

const TYPES: Readonly<Record<string, string>> = { phường: 'P.', xã: 'X.', 'thị trấn': 'TT.' }

/** Districts by their name alone, communes with their type: a name is not a key. */
export const unitName = ({ name, type }: { name: string; type: string }): string => (TYPES[type] ? `${TYPES[type]} ${name}` : name)

/** `BĐình`, `HBT`: what fits into a tile. */
export function shortName(name: string): string {
  const syllables = name.split(' ')
  const short = syllables.length === 2 ? (name.length < 6 ? syllables.join('') : `${syllables[0]?.[0]}${syllables[1]}`) : ''
  return short !== '' && short.length <= 5 ? short : syllables.map(syllable => syllable[0]).join('')
}

export const channelParts = (channels: Channels) => [
  { label: 'Tự nộp qua mạng', value: channels.self },
  { label: 'Có người hỗ trợ nộp qua mạng', value: channels.assisted },
  { label: 'Nộp tại quầy', value: channels.counter },
  { label: 'Nhập từ giấy', value: channels.backEntered },
  ...(channels.post > 0 ? [{ label: 'Nộp qua bưu chính', value: channels.post }] : []),
  ...(channels.machine > 0 ? [{ label: 'Hệ thống khác gửi', value: channels.machine }] : []),
]

export const fractionWords = (channels: Channels, total: number): string =>
  `${number(onlineOf(channels))} hồ sơ nộp qua mạng trong ${number(total)} hồ sơ được tiếp nhận`

export const periodWords = ({ from, to }: Pick<OnlineRates, 'from' | 'to'>): string => `Từ ${shortDay(from)} đến ${shortDay(to)}`

/** Three sentences: who is at or above the city, who is surely apart from it, and what cannot be compared. Each number is counted here. */
export function sentences({ city, rows }: OnlineRates): string[] {
  const measured = rows.filter(row => row.state === 'measured')
  if (city.rate === null || measured.length < 2) return []
  const rate = city.rate
  const [above, below] = [measured.filter(row => (row.rate ?? 0) >= rate), measured.filter(row => (row.rate ?? 0) < rate)]
  const low = measured.filter(row => printedPercent(row.online, row.total) < 50)
  const surely = (side: (row: RateRow) => boolean) => measured.filter(side).length
  const unranked = rows.length - measured.length
  return [
    `${number(above.length)} đơn vị từ mức chung trở lên, ${number(below.length)} đơn vị thấp hơn, trong đó ${number(low.length)} đơn vị dưới 50%.`,
    `Tính cả sai số, ${number(surely(row => (row.low ?? 0) > rate))} đơn vị chắc chắn cao hơn mức chung, ${number(surely(row => (row.high ?? 1) < rate))} đơn vị chắc chắn thấp hơn.`,
    ...(unranked > 0 ? [`${number(unranked)} đơn vị không xếp hạng vì ít hồ sơ, không phát sinh hồ sơ, chưa triển khai hoặc chưa có số liệu.`] : []),
  ]
}
