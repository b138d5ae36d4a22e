import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import type { Dossier } from '#dossiers'

const cancelled = sql`cancelled_at as "cancelledAt", cancelled_by as "cancelledBy", cancel_reason as "cancelReason"`

/** The columns of each table as its type names them. */
export const receiptColumns = sql`id, unit_id as unit, year, number, dossier_code as "dossierCode", payer, lines, amount, certain, cashier,
  cashier_name as "cashierName", taken_on as "takenOn", taken_at as "takenAt", ${cancelled}`
export const exemptionColumns = sql`id, unit_id as unit, dossier_code as "dossierCode", lines, amount, ground, beneficiary, paper, law, cashier,
  cashier_name as "cashierName", taken_on as "takenOn", taken_at as "takenAt", ${cancelled}`
export const closeColumns = sql`id, unit_id as unit, cashier, cashier_name as "cashierName", day, receipts, cancelled, exempted, amount, counted,
  difference, reason, closed_at as "closedAt"`

/**
 * Locks the unit's book of receipts of this day's year until the transaction ends, and answers its id. Whoever takes, exempts, cancels or
 * closes holds this one lock, so numbers, double payment and a day that is being closed cannot cross each other.
 */
export async function lockTill(tx: Tx, unit: string, on: Day): Promise<number> {
  const year = Number(on.slice(0, 4))
  await tx.run(sql`insert into payments.receipt_book (unit_id, year) values (${unit}, ${year}) on conflict (unit_id, year) do nothing`)
  const { id } = await tx.one<{ id: number }>(sql`select id from payments.receipt_book where unit_id = ${unit} and year = ${year} for update`)
  return id
}

/** Refuses when this officer has closed that day already. Under the lock of the till. */
export async function refuseClosed(tx: Tx, { id, unit }: Officer, on: Day): Promise<void> {
  const closed = await tx.maybe(sql`select id from payments.day_close where unit_id = ${unit} and cashier = ${id} and day = ${on}`)
  if (closed) refuse('day-closed', `Ngày ${shortDay(on)} đã chốt quỹ nên không ghi thêm được. Nhờ người khác ở quầy, hoặc làm vào ngày sau.`)
}

const ENDED: readonly Dossier['state'][] = ['turnedAway', 'withdrawn', 'terminated']

/** Only the desk that handles the dossier, and nobody's own; refuses for one that ended without a result. */
export function mayTake(officer: Officer, { unit, parties, receivedBy, state }: Dossier): void {
  may(officer, 'takePayment', { unit, parties, receivedBy })
  if (ENDED.includes(state)) refuse('fee-of-ended', 'Hồ sơ này đã dừng nên không thu lệ phí.')
}
