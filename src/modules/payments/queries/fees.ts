import { NotFound } from '#kernel/refusal.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Exemption, Receipt } from '../receipt.ts'
import { exemptionColumns, receiptColumns } from '../store.ts'

/** `standing` is the receipt that holds, `exemption` the one that holds; `receipts` are all, cancelled ones too. */
export type FeesTaken = { receipts: Receipt[]; standing: Receipt | undefined; exemption: Exemption | undefined }

/** What was taken for a dossier, or let off. Two statements. */
export async function feesOf(db: Db, code: string): Promise<FeesTaken> {
  const receipts = await db.all<Receipt>(sql`select ${receiptColumns} from payments.receipt where dossier_code = ${code} order by id`)
  const exemption = await db.maybe<Exemption>(sql`
    select ${exemptionColumns} from payments.exemption where dossier_code = ${code} and cancelled_at is null`)
  return { receipts, standing: receipts.find(({ cancelledAt }) => cancelledAt === null), exemption }
}

/** One receipt of a dossier by its number; NotFound when there is none. */
export async function receiptOf(db: Db, code: string, { number, year }: { number: number; year: number }): Promise<Receipt> {
  const receipt = await db.maybe<Receipt>(sql`
    select ${receiptColumns} from payments.receipt where dossier_code = ${code} and number = ${number} and year = ${year}`)
  if (!receipt) throw new NotFound('Hồ sơ này không có biên lai đó. Tải lại trang hồ sơ.')
  return receipt
}
