import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { may, type Officer } from '#identity'
import { sql, type Tx } from '#platform/db/index.ts'
import { dayProblems, waveProblems, type WaveDraft } from '../wave-check.ts'
import { againstWave } from '../queries/wave-against.ts'
import { waveOf } from '../queries/waves.ts'

/** A wave that contradicts itself or what stands: everything at once, nothing was written. */
export class WaveProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('wave-conflicts', problems[0]?.says ?? '')
    this.problems = problems
  }
}

const who = (by: Officer) => JSON.stringify({ id: by.id, name: by.name })
type Act = { readonly kind: string; readonly wave: string; readonly reason: string; readonly data?: object }
const note = (tx: Tx, by: Officer, { kind, wave, reason, data = {} }: Act, now: Instant) =>
  tx.run(sql`
    insert into rollout.act (at, on_day, by, kind, wave, reason, data)
    values (${now}, ${dayOf(now)}::date, ${who(by)}::jsonb, ${kind}, ${wave}, ${reason}, ${JSON.stringify(data)}::jsonb)`)

const decisionOf = ({ decision, decided }: Pick<WaveDraft, 'decision' | 'decided'>) =>
  decision ? `${decision}${decided ? `, ngày ${shortDay(decided)}` : ''}` : null

/** Writes a new wave with its services and a cell for each unit of the right level, all being prepared. Refuses with every reason at once, those that the caller found already (`typed`) among them. */
export async function createWave(tx: Tx, by: Officer, draft: WaveDraft, now: Instant, typed: readonly Problem[] = []): Promise<number> {
  may(by, 'runRollout')
  const problems = [...typed, ...waveProblems(draft, await againstWave(tx, draft), dayOf(now))]
  if (problems.length > 0) throw new WaveProblems(problems)
  await tx.run(sql`
    insert into rollout.wave (id, name, state, begins, pilot, planned, level, decision, source)
    values (${draft.id}, ${draft.name.trim()}, 'preparing', ${draft.begins}::date, ${draft.pilot}::date, ${draft.planned}::date, ${draft.level}, ${decisionOf(draft)}, 'Lập trên phần mềm')`)
  await tx.run(sql`
    insert into rollout.wave_service (wave, procedure, name, place, kind, certainty, source)
    select ${draft.id}, procedure, name, place, kind, 'certain', 'Lập trên phần mềm'
    from jsonb_to_recordset(${JSON.stringify(draft.services)}::jsonb) as s(procedure text, name text, place text, kind text)`)
  const cells = await tx.run(sql`
    insert into rollout.cell (wave, procedure, unit_id, state, planned, since, until)
    select s.wave, s.procedure, u.id, 'preparing', ${draft.planned}::date, ${dayOf(now)}::date, u.valid_to
    from rollout.wave_service s join units.published_unit u on u.level = s.place and u.id = any(${[...draft.units]}::text[])
    where s.wave = ${draft.id}`)
  await note(tx, by, { kind: 'create', wave: draft.id, reason: decisionOf(draft) ?? draft.name, data: { cells } }, now)
  return cells
}

export type WaveChange = Pick<WaveDraft, 'begins' | 'pilot' | 'planned' | 'decision' | 'decided'> & { readonly reason: string }

/** Other days or another decision for a wave that is not live; its cells follow. Refuses with every reason, and when somebody was faster. */
export async function changeWave(tx: Tx, by: Officer, id: string, version: number, change: WaveChange, now: Instant): Promise<void> {
  may(by, 'runRollout')
  const problems = dayProblems(change, dayOf(now))
  if (!change.reason.trim()) problems.push({ at: 'ly-do-doi', says: 'Ghi lý do đổi ngày' })
  if (problems.length > 0) throw new WaveProblems(problems)
  const { begins, pilot, planned } = change
  const done = await tx.run(sql`
    update rollout.wave set begins = ${begins}::date, pilot = ${pilot}::date, planned = ${planned}::date, decision = coalesce(${decisionOf(change)}, decision),
      version = version + 1
    where id = ${id} and version = ${version} and state in ('preparing', 'announced')`)
  if (done === 0) await refuseStale(tx, id, version)
  await tx.run(sql`
    update rollout.cell set planned = ${planned}::date, version = version + 1 where wave = ${id} and state in ('preparing', 'ready', 'pilot')`)
  await note(tx, by, { kind: 'change', wave: id, reason: change.reason, data: { begins, pilot, planned } }, now)
}

/** Announces a wave: from now on citizens are told for which day it is planned. Needs a decision. */
export async function announceWave(tx: Tx, by: Officer, id: string, version: number, now: Instant): Promise<void> {
  may(by, 'runRollout')
  const done = await tx.run(sql`
    update rollout.wave set state = 'announced', version = version + 1
    where id = ${id} and version = ${version} and state = 'preparing' and decision is not null`)
  if (done === 0) {
    if ((await waveOf(tx, id, dayOf(now)))?.decision === null) refuse('no-decision', 'Đợt chưa có văn bản quyết định. Ghi số văn bản rồi công bố.')
    await refuseStale(tx, id, version)
  }
  await note(tx, by, { kind: 'announce', wave: id, reason: 'Công bố đợt' }, now)
}

/** Gives up a wave of which nothing is open; its cells no longer apply. */
export async function cancelWave(tx: Tx, by: Officer, id: string, version: number, reason: string, now: Instant): Promise<void> {
  may(by, 'runRollout')
  if (!reason.trim()) refuse('no-reason', 'Ghi lý do bỏ đợt.')
  const done = await tx.run(sql`
    update rollout.wave w set state = 'cancelled', version = version + 1
    where id = ${id} and version = ${version} and state in ('preparing', 'announced')
      and not exists (select from rollout.cell c where c.wave = w.id and c.state in ('pilot', 'live', 'suspended'))`)
  if (done === 0) await refuseStale(tx, id, version)
  await tx.run(sql`update rollout.cell set state = 'notApplicable', version = version + 1 where wave = ${id}`)
  await note(tx, by, { kind: 'cancel', wave: id, reason }, now)
}

async function refuseStale(tx: Tx, id: string, version: number): Promise<never> {
  const wave = await tx.maybe<{ version: number; state: string }>(sql`select version, state from rollout.wave where id = ${id}`)
  if (!wave) throw new NotFound('Không có đợt này.')
  if (wave.version !== version) refuse('changed-by-another', 'Người khác vừa sửa đợt này. Tải lại trang rồi làm tiếp.')
  return refuse('wave-state', 'Đợt đã có nơi vận hành hoặc đã bỏ nên không làm việc này được.')
}
