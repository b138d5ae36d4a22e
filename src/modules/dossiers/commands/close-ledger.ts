import { sql, type Tx } from '#platform/db/index.ts'
import { loadCalendar } from '#units'
import type { Dossier } from '../dossier.ts'
import { ledger, ledgerSums, type LedgerEvent } from '../ledger.ts'

/** Khóa sổ thời gian: writes whose the minutes were, in the transaction that ends the dossier. */
export async function closeLedger(tx: Tx, { id, unit, finishedAt }: Pick<Dossier, 'id' | 'unit' | 'finishedAt'>): Promise<void> {
  const events = await tx.all<LedgerEvent>(sql`select type, at, data from dossiers.event where dossier_id = ${id} order by seq`)
  if (!finishedAt) return
  const sums = ledgerSums(ledger(await loadCalendar(tx), unit, events, finishedAt))
  const rows = sums.map(({ owner, minutes, late }) => ({ owner_kind: owner.kind, owner: owner.id, minutes, late_minutes: late }))
  await tx.run(sql`
    insert into dossiers.ledger (dossier_id, owner_kind, owner, minutes, late_minutes)
    select ${id}, owner_kind, owner, minutes, late_minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(owner_kind text, owner text, minutes int, late_minutes int)`)
}
