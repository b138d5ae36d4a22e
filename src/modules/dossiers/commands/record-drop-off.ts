import type { Day } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Stopped } from '../queries/drop-off.ts'

export type Recorded = Stopped & { readonly channel: 'self' | 'assisted'; readonly device: 'phone' | 'computer' }
type Of = { readonly procedure: string; readonly edition: Day; readonly month: Day }

/** Ghi số đã đếm of drafts that are gone, as a city that is filled with a past has them. Two statements. */
export async function recordDropOff(
  tx: Tx,
  of: Of,
  ended: readonly Recorded[],
  stumbled: readonly { question: string; drafts: number }[],
): Promise<void> {
  await tx.run(sql`
    insert into dossiers.drop_off as o (procedure, edition, month, channel, device, page, place, stopped, sent, back, saves)
    select ${of.procedure}, ${of.edition}::date, ${of.month}::date, channel, device, page, place, stopped, sent, back, saves
    from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as r(channel text, device text, page text, place int, stopped int, sent int, back int, saves bigint)
    on conflict (procedure, edition, month, channel, device, page) do update set
      stopped = o.stopped + excluded.stopped, sent = o.sent + excluded.sent, back = o.back + excluded.back, saves = o.saves + excluded.saves`)
  await tx.run(sql`
    insert into dossiers.stumble as s (procedure, edition, month, channel, question, drafts)
    select ${of.procedure}, ${of.edition}::date, ${of.month}::date, 'self', question, drafts
    from jsonb_to_recordset(${JSON.stringify(stumbled)}::jsonb) as r(question text, drafts int)
    on conflict (procedure, edition, month, channel, question) do update set drafts = s.drafts + excluded.drafts`)
}
