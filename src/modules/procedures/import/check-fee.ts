import { dong } from '#kernel/format.ts'
import type { CardFee } from '../card.ts'
import { readAmount, readFee } from './amounts.ts'
import { fault, type Fault } from './fault.ts'
import type { Raw, RawWay } from './record.ts'

const told = ({ ways }: Pick<Raw, 'ways'>) => ways.filter(({ fee, amount }) => fee || amount)

function ofWay({ way, fee, amount }: RawWay): Fault[] {
  const at = way ? ` (${way})` : ''
  const number = readAmount(amount)
  const { free, amounts } = readFee(fee)
  const apart = amounts.length > 0 && !amounts.includes(number)
  return [
    ...fault('fee', amount && Number.isNaN(number), `Mức phí "${amount}"${at} không phải một số tiền.`),
    ...fault('fee', fee && number > 0 && (free || apart), `Lệ phí ghi "${fee}"${at} nhưng mức phí ghi ${amount}.`),
    ...fault('fee', fee && number === 0 && !free && amounts.length > 0, `Lệ phí ghi "${fee}"${at} nhưng mức phí ghi 0.`),
  ]
}

/** Every contradiction between what a record says of its fees and the numbers beside it. */
export const feeFaults = (raw: Pick<Raw, 'ways'>): Fault[] => told(raw).flatMap(ofWay)

/** The fees of a record, each way once. */
export function feesOf(raw: Pick<Raw, 'ways'>): CardFee[] {
  const lines = told(raw).map(({ way, fee, amount }): CardFee => {
    const number = readAmount(amount)
    const { free, amounts } = readFee(fee)
    const one = !Number.isNaN(number) ? number : free ? 0 : amounts.length === 1 ? amounts[0] : undefined
    const says = fee || dong(number)
    return { says: way ? `${way}: ${says}` : says, ...(one !== undefined && { amount: one }) }
  })
  return lines.filter((line, place) => lines.findIndex(({ says }) => says === line.says) === place)
}
