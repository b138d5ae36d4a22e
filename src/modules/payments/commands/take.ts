import { dong } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { dossierByCode } from '#dossiers'
import { may, type Officer } from '#identity'
import { chargeOf, settle } from '../charge.ts'
import { feesOf } from '../queries/fees.ts'
import { receiptNumber, type Receipt } from '../receipt.ts'
import { lockTill, mayTake, receiptColumns, refuseClosed } from '../store.ts'

/**
 * Thu lệ phí: takes what the dossier owes, as it was frozen when it was filed, and answers the receipt. `amount` is the sum that was shown and
 * counted (whole đồng). Numbers of a unit's year have no gap and no duplicate whoever takes at once: the book's row is the lock, and a rollback
 * gives the number back. Refuses what is paid already, what owes nothing, another sum, a closed day.
 */
export async function takeFee(
  tx: Tx,
  officer: Officer,
  code: string,
  { amount, payer }: { amount: number; payer: string },
  at: Instant,
): Promise<Receipt> {
  const dossier = await dossierByCode(tx, code)
  mayTake(officer, dossier)
  const on = dayOf(at)
  const book = await lockTill(tx, dossier.unit, on)
  await refuseClosed(tx, officer, on)
  const { standing, exemption } = await feesOf(tx, code)
  if (standing)
    refuse('paid-already', `Hồ sơ này đã thu, biên lai số ${receiptNumber(standing)} do ${standing.cashierName} lập. Tải lại trang để xem.`)
  const charge = chargeOf(dossier)
  const { owed, amount: due, certain } = settle(charge, { exempted: exemption?.lines.map(({ line }) => line), paid: false })
  if (due === 0) refuse('nothing-owed', 'Hồ sơ này không phải nộp lệ phí nên không lập biên lai.')
  if (due !== amount) refuse('other-sum', `Số tiền phải thu là ${dong(due)}. Tải lại trang rồi thu đúng số này.`)
  if (payer === '') refuse('no-payer', 'Nhập họ và tên người nộp tiền')
  return tx.one<Receipt>(sql`
    with numbered as (update payments.receipt_book set last_number = last_number + 1 where id = ${book} returning id, year, last_number)
    insert into payments.receipt (book_id, unit_id, year, number, dossier_code, payer, lines, amount, certain, cashier, cashier_name, taken_on, taken_at)
    select id, ${dossier.unit}::text, year, last_number, ${code}::text, ${payer}::text, ${JSON.stringify(owed)}::jsonb, ${due}::bigint,
      ${certain}::boolean, ${officer.id}::text, ${officer.name}::text, ${on}::date, ${at}::timestamptz from numbered
    returning ${receiptColumns}`)
}

/** Hủy biên lai: the money goes back, the number stays with its reason. Only by who wrote it, and only until that day is closed. */
export async function cancelReceipt(tx: Tx, officer: Officer, receiptId: number, reason: string, at: Instant): Promise<Receipt> {
  const receipt = await tx.one<Receipt>(sql`select ${receiptColumns} from payments.receipt where id = ${receiptId}`)
  may(officer, 'takePayment', { unit: receipt.unit })
  if (receipt.cashier !== officer.id) refuse('not-yours', `Biên lai này do ${receipt.cashierName} lập. Người lập mới hủy được.`)
  if (reason === '') refuse('no-reason', 'Ghi lý do hủy biên lai')
  await lockTill(tx, receipt.unit, receipt.takenOn)
  await refuseClosed(tx, officer, receipt.takenOn)
  const done = await tx.maybe<Receipt>(sql`
    update payments.receipt set cancelled_at = ${at}, cancelled_by = ${JSON.stringify({ id: officer.id, name: officer.name })}, cancel_reason = ${reason}
    where id = ${receiptId} and cancelled_at is null returning ${receiptColumns}`)
  return done ?? refuse('cancelled-already', `Biên lai số ${receiptNumber(receipt)} đã hủy từ trước.`)
}
