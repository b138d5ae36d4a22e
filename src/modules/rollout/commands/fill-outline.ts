import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { may, type Officer } from '#identity'
import { sql, type Tx } from '#platform/db/index.ts'
import { changed } from './open.ts'
import { openRows } from './online-rows.ts'

/**
 * An outline has its form now: from today citizens file it wherever its cells are open. The caller has seen that an edition of this code exists.
 * Answers at how many units it opened; refuses what is no outline of this wave.
 */
export async function fillOutline(tx: Tx, by: Officer, wave: string, procedure: string, now: Instant): Promise<number> {
  may(by, 'openService')
  const done = await tx.run(sql`update rollout.wave_service set kind = 'full' where wave = ${wave} and procedure = ${procedure} and kind = 'outline'`)
  if (done === 0) refuse('no-outline', 'Dịch vụ này không còn là khung. Tải lại trang.')
  const on = dayOf(now)
  const cells = await tx.all<{ procedure: string; unit: string }>(sql`
    select procedure, unit_id as unit from rollout.cell
    where wave = ${wave} and procedure = ${procedure} and state in ('pilot', 'live') and (until is null or until > ${on}::date) for update`)
  if (cells.length > 0) await openRows(tx, wave, cells, on)
  await tx.run(sql`
    insert into rollout.act (at, on_day, by, kind, wave, reason, data)
    values (${now}, ${on}::date, ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, 'fill', ${wave}, ${procedure}, ${JSON.stringify({ cells: cells.length })}::jsonb)`)
  await changed(tx)
  return cells.length
}
