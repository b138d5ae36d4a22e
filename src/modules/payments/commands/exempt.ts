import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { dossierByCode } from '#dossiers'
import { may, type Officer } from '#identity'
import { chargeOf, declaredGround, grounds, sumOf, type Ground } from '../charge.ts'
import { feesOf } from '../queries/fees.ts'
import { receiptNumber, type Exemption } from '../receipt.ts'
import { exemptionColumns, lockTill, mayTake, refuseClosed } from '../store.ts'

type Given = { ground: Ground; beneficiary: string; paper: string; lines: readonly string[] }

/**
 * Miễn lệ phí: writes down whose ground it is, the paper that was seen and the article, in place of the money (Luật Hộ tịch 2014, Điều 11).
 * `lines` are those of the charge that are let off; none when the applicant had declared the ground and nothing was charged. Refuses when it
 * was paid or let off already.
 */
export async function exempt(tx: Tx, officer: Officer, code: string, given: Given, at: Instant): Promise<Exemption> {
  const dossier = await dossierByCode(tx, code)
  mayTake(officer, dossier)
  const on = dayOf(at)
  await lockTill(tx, dossier.unit, on)
  await refuseClosed(tx, officer, on)
  const { standing, exemption } = await feesOf(tx, code)
  if (standing) refuse('paid-already', `Hồ sơ này đã thu, biên lai số ${receiptNumber(standing)}. Hủy biên lai đó rồi ghi miễn.`)
  if (exemption) refuse('exempt-already', `Hồ sơ này đã được ${exemption.cashierName} ghi miễn. Tải lại trang để xem.`)
  const charge = chargeOf(dossier)
  const lines = charge.lines.filter(({ line }) => given.lines.includes(line))
  if (lines.length === 0 && !(charge.total === 0 && declaredGround(dossier))) refuse('no-line', 'Chọn khoản được miễn')
  const { ground, beneficiary, paper } = given
  return tx.one<Exemption>(sql`
    insert into payments.exemption (unit_id, dossier_code, lines, amount, ground, beneficiary, paper, law, cashier, cashier_name, taken_on, taken_at)
    values (${dossier.unit}, ${code}, ${JSON.stringify(lines)}, ${sumOf(lines)}, ${ground}, ${beneficiary}, ${paper}, ${grounds[ground].law},
      ${officer.id}, ${officer.name}, ${on}, ${at})
    returning ${exemptionColumns}`)
}

/** Hủy việc ghi miễn: stays with its reason. Only by who wrote it, and only until that day is closed. */
export async function cancelExemption(tx: Tx, officer: Officer, exemptionId: number, reason: string, at: Instant): Promise<Exemption> {
  const found = await tx.one<Exemption>(sql`select ${exemptionColumns} from payments.exemption where id = ${exemptionId}`)
  may(officer, 'takePayment', { unit: found.unit })
  if (found.cashier !== officer.id) refuse('not-yours', `Việc miễn này do ${found.cashierName} ghi. Người ghi mới hủy được.`)
  if (reason === '') refuse('no-reason', 'Ghi lý do hủy việc miễn')
  await lockTill(tx, found.unit, found.takenOn)
  await refuseClosed(tx, officer, found.takenOn)
  const done = await tx.maybe<Exemption>(sql`
    update payments.exemption set cancelled_at = ${at}, cancelled_by = ${JSON.stringify({ id: officer.id, name: officer.name })}, cancel_reason = ${reason}
    where id = ${exemptionId} and cancelled_at is null returning ${exemptionColumns}`)
  return done ?? refuse('cancelled-already', 'Việc miễn này đã hủy từ trước.')
}
