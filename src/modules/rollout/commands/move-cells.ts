import type { Instant } from '#kernel/instant.ts'
import { Refusal, refuse } from '#kernel/refusal.ts'
import { may, type Officer } from '#identity'
import { sql, type Tx } from '#platform/db/index.ts'
import { isOpen } from '../cell.ts'
import type { Move, Plan, Step } from '../plan.ts'
import { planHeld } from '../queries/plan.ts'
import { changed } from './open.ts'
import { closeRows, openRows } from './online-rows.ts'

/** Nothing of what was asked may be done: every cell with its reasons. */
export class MoveRefused extends Refusal {
  readonly refused: readonly Step[]
  constructor(refused: readonly Step[]) {
    const [first] = refused
    super('nothing-may-move', first ? `${first.unitName}, ${first.name}: ${first.against.join('; ')}.` : 'Không có ô nào như vậy trong đợt.')
    this.refused = refused
  }
}

/**
 * Does exactly what a preview showed, in one transaction: cells, their service rows, the log, the day of the wave. Refuses without a reason, a
 * suspension that does not say where to apply instead, anything that changed since the preview, and a move of which nothing is allowed.
 */
export async function moveCells(tx: Tx, by: Officer, move: Move, seal: string, now: Instant): Promise<Plan> {
  may(by, 'runRollout')
  if (!move.reason.trim()) refuse('no-reason', 'Ghi lý do hoặc số văn bản của lần chuyển này.')
  if (move.to === 'suspended' && !move.instead?.trim()) refuse('no-instead', 'Ghi nơi và cách nộp thay để người dân biết.')
  const plan = await planHeld(tx, move)
  if (plan.seal !== seal) refuse('changed-since-preview', 'Có ô hoặc điều kiện vừa thay đổi sau lần xem trước. Xem trước lại rồi thực hiện.')
  if (plan.changes.length === 0) throw new MoveRefused(plan.refused)
  await perform(tx, by, plan, now)
  return plan
}

async function perform(tx: Tx, by: Officer, { move, changes, refused }: Plan, now: Instant): Promise<void> {
  const { wave, to, on, reason, notice, instead } = move
  const cells = JSON.stringify(changes.map(({ procedure, unit, state }) => ({ procedure, unit, state })))
  await tx.run(sql`
    with act as (
      insert into rollout.act (at, on_day, by, kind, wave, reason, data)
      values (${now}, ${on}::date, ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, ${`to-${to}`}, ${wave}, ${reason},
        ${JSON.stringify({ changes: changes.length, refused: refused.length, notice, instead })}::jsonb) returning id
    )
    insert into rollout.cell_event (act, wave, procedure, unit_id, before, after)
    select act.id, ${wave}, m.procedure, m.unit, m.state, ${to} from act, jsonb_to_recordset(${cells}::jsonb) as m(procedure text, unit text, state text)`)
  const closing = changes.filter(({ state }) => isOpen(state) && !isOpen(to))
  const opening = changes.filter(({ state }) => !isOpen(state) && isOpen(to))
  if (closing.length > 0) await closeRows(tx, wave, closing, on)
  await tx.run(sql`
    update rollout.cell c set state = ${to}, since = ${on}::date, version = version + 1,
      actual = case when ${isOpen(to)} then coalesce(c.actual, ${on}::date) when ${to} in ('ready', 'preparing', 'notApplicable') then null else c.actual end,
      notice = ${to === 'suspended' ? (notice ?? null) : null}, instead = ${to === 'suspended' ? (instead ?? null) : null}
    from jsonb_to_recordset(${cells}::jsonb) as m(procedure text, unit text)
    where c.wave = ${wave} and c.procedure = m.procedure and c.unit_id = m.unit`)
  if (opening.length > 0) await openRows(tx, wave, opening, on)
  if (to === 'live')
    await tx.run(sql`
      update rollout.wave set state = 'live', actual = coalesce(actual, ${on}::date), version = version + 1
      where id = ${wave} and (state <> 'live' or actual is null)`)
  await changed(tx)
}
