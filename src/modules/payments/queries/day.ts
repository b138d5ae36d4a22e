import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { DayClose, Exemption, Receipt } from '../receipt.ts'
import { closeColumns, exemptionColumns, receiptColumns } from '../store.ts'

type Cashier = Pick<Officer, 'id' | 'unit'>

/** `receipts` counts all numbers used, cancelled ones too; `amount` is the sum of those that stand, in đồng. */
export type Totals = { receipts: number; cancelled: number; exempted: number; amount: number }
export type TillDay = { receipts: Receipt[]; exemptions: Exemption[]; close: DayClose | undefined; totals: Totals }

/** All that one cashier wrote on one day at a unit. Three statements. */
export async function dayOfTill(db: Db, { id, unit }: Cashier, day: Day): Promise<TillDay> {
  const here = sql`unit_id = ${unit} and cashier = ${id}`
  const receipts = await db.all<Receipt>(sql`
    select ${receiptColumns} from payments.receipt where ${here} and taken_on = ${day} order by year, number`)
  const exemptions = await db.all<Exemption>(sql`select ${exemptionColumns} from payments.exemption where ${here} and taken_on = ${day} order by id`)
  const close = await db.maybe<DayClose>(sql`select ${closeColumns} from payments.day_close where ${here} and day = ${day}`)
  const standing = receipts.filter(({ cancelledAt }) => cancelledAt === null)
  return {
    receipts,
    exemptions,
    close,
    totals: {
      receipts: receipts.length,
      cancelled: receipts.length - standing.length,
      exempted: exemptions.filter(({ cancelledAt }) => cancelledAt === null).length,
      amount: standing.reduce((sum, { amount }) => sum + amount, 0),
    },
  }
}

/** Earlier days on which this cashier took money and has not counted it yet, the oldest first. */
export const openDays = async (db: Db, { id, unit }: Cashier, before: Day): Promise<Day[]> =>
  (
    await db.all<{ day: Day }>(sql`
      select distinct r.taken_on as day from payments.receipt r
      where r.unit_id = ${unit} and r.cashier = ${id} and r.taken_on < ${before}
        and not exists (select from payments.day_close c where c.unit_id = r.unit_id and c.cashier = r.cashier and c.day = r.taken_on)
      order by day`)
  ).map(({ day }) => day)
