import type { Day } from '#kernel/day.ts'
import { dong, shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { dayOfTill } from '../queries/day.ts'
import type { DayClose } from '../receipt.ts'
import { closeColumns, lockTill } from '../store.ts'

/**
 * Chốt quỹ: the cashier counts the cash of one day at this unit; from then on nothing more is written for that day. A difference between
 * receipts and cash needs its reason. Refuses a day to come and one that is closed.
 */
export async function closeDay(
  tx: Tx,
  officer: Officer,
  { day, counted, reason }: { day: Day; counted: number; reason: string },
  at: Instant,
): Promise<DayClose> {
  may(officer, 'takePayment', { unit: officer.unit })
  if (day > dayOf(at)) refuse('day-to-come', `Ngày ${shortDay(day)} chưa tới nên chưa chốt được.`)
  await lockTill(tx, officer.unit, day)
  const { close, totals } = await dayOfTill(tx, officer, day)
  if (close) refuse('day-closed', `Ngày ${shortDay(day)} đã chốt quỹ rồi.`)
  const difference = counted - totals.amount
  if (difference !== 0 && reason === '')
    refuse('no-reason', `Tiền đếm được ${difference > 0 ? 'thừa' : 'thiếu'} ${dong(Math.abs(difference))} so với biên lai. Ghi lý do`)
  return tx.one<DayClose>(sql`
    insert into payments.day_close (unit_id, cashier, cashier_name, day, receipts, cancelled, exempted, amount, counted, reason, closed_at)
    values (${officer.unit}, ${officer.id}, ${officer.name}, ${day}, ${totals.receipts}, ${totals.cancelled}, ${totals.exempted}, ${totals.amount},
      ${counted}, ${reason === '' ? null : reason}, ${at})
    returning ${closeColumns}`)
}
