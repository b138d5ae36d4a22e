import type { Day } from '#kernel/day.ts'
import { dong } from '#kernel/format.ts'
import type { Edition, feeOf } from '#procedures'

type Fee = ReturnType<typeof feeOf>
type FeeTable = Parameters<typeof feeOf>[3]

/** What it costs before anything is known of the case: what holds for everybody first, then what costs money and when. */
export function feeLines({ fee }: Pick<Edition, 'fee'>, fees: FeeTable, on: Day): string[] {
  const usual = fee.filter(({ when, line }) => when === true && !line).map(({ reason }) => reason)
  return [...usual, ...fee.flatMap(({ line, reason }) => (line ? [`${reason}: ${amountOf(line, fees, on)}`] : []))]
}

function amountOf(line: string, fees: FeeTable, on: Day): string {
  const inForce = fees.filter(fee => fee.line === line && fee.from <= on && on < fee.to)
  const found = inForce.find(({ channel }) => channel === 'online') ?? inForce[0]
  return found ? amountWords(found) : 'theo bảng của thành phố'
}

/** `không mất phí`, `8.000 đồng`, and a word of doubt where the act itself was not read. */
export const amountWords = ({ amount, certain }: { amount: number; certain: boolean }): string =>
  `${amount === 0 ? 'không mất phí' : dong(amount)}${certain ? '' : ' (quầy một cửa xác nhận lại)'}`

type Charged = Pick<Fee, 'total' | 'certain' | 'reason'> & { lines?: readonly Pick<Fee['lines'][number], 'name' | 'amount' | 'times'>[] }

/** The fee of one dossier in words: why, and each line that is charged. */
export function feeWords({ total, certain, reason, lines = [] }: Charged): string {
  if (total === 0 && certain) return reason
  const charged = lines.map(({ name, amount, times }) => `${name}${times > 1 ? ` × ${times}` : ''}: ${dong(amount * times)}`)
  const doubt = certain ? '' : ' (quầy một cửa xác nhận lại)'
  return `${[reason, ...(charged.length > 0 ? charged : [dong(total)])].join('. ')}${doubt}`
}
