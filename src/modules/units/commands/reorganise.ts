import type { Day } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { LineageRecord, UnitRecord } from '../data.ts'
import { inherit, writeLineage, writeUnits } from './load.ts'

/** A change of units on one day: which end, by which act; which begin; and who inherits whom. */
export type UnitChange = {
  readonly on: Day
  readonly ends: readonly { readonly unit: string; readonly act: string }[]
  readonly begins: readonly UnitRecord[]
  readonly arrows: readonly LineageRecord[]
}

/**
 * Ends and begins units on the day of the change and makes the lineage anew. Again changes nothing: a unit that has ended or begun is left as it
 * is. `by` marks the rows, so that the files of a newer version leave them alone. Answers how many units ended and began.
 */
export async function reorganiseUnits(tx: Tx, { on, ends, begins, arrows }: UnitChange, by: string): Promise<{ ended: number; begun: number }> {
  await tx.run(sql`select pg_advisory_xact_lock(77002)`)
  const { n: before } = await tx.one<{ n: number }>(sql`select count(*)::int as n from units.unit`)
  await tx.run(writeUnits(JSON.stringify(begins), by))
  const ended = await tx.run(sql`
    update units.unit u set valid_to = ${on}, ended_by = e.act, changed_by = ${by}
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e(unit text, act text)
    where u.id = e.unit and u.valid_to is null`)
  await tx.run(writeLineage(JSON.stringify(arrows), by))
  const { n: after } = await tx.one<{ n: number }>(sql`select count(*)::int as n from units.unit`)
  await inherit(tx)
  return { ended, begun: after - before }
}
