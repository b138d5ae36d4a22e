import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Calendar } from '#units'
import type { Dossier } from '../dossier.ts'
import { ledger, ledgerSums, type LedgerEvent } from '../ledger.ts'

/** Khóa sổ thời gian: writes whose the minutes were, in the transaction that ends the dossier. */
export async function closeLedger(
  tx: Tx,
  calendar: Calendar,
  { id, code, unit, finishedAt }: Pick<Dossier, 'id' | 'code' | 'unit' | 'finishedAt'>,
): Promise<void> {
  if (!finishedAt) return
  const events = await tx.all<LedgerEvent>(sql`select type, at, data from dossiers.event where dossier_id = ${id} order by seq`)
  await closeLedgers(tx, calendar, [{ code, unit, events, finishedAt }])
}

/** A life that is over, as its log says. */
export type Ended = { readonly code: string; readonly unit: string; readonly events: readonly LedgerEvent[]; readonly finishedAt: Instant }

/** The same for many whole histories, in one statement. */
export async function closeLedgers(tx: Tx, calendar: Calendar, ended: readonly Ended[]): Promise<void> {
  const rows = ended.flatMap(({ code, unit, events, finishedAt }) =>
    ledgerSums(ledger(calendar, unit, events, finishedAt)).map(({ owner, minutes, late }) => ({
      code,
      owner_kind: owner.kind,
      owner: owner.id,
      minutes,
      late_minutes: late,
    })),
  )
  if (rows.length === 0) return
  await tx.run(sql`
    insert into dossiers.ledger (dossier_id, owner_kind, owner, minutes, late_minutes)
    select d.id, r.owner_kind, r.owner, r.minutes, r.late_minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, owner_kind text, owner text, minutes int, late_minutes int)
    join dossiers.dossier d on d.code = r.code`)
}
