import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'

export type GateToLoad = {
  readonly unit: string
  readonly gate: string
  readonly wave: string | null
  readonly kind: 'reported' | 'confirmed' | 'waived'
  readonly on: Day
  readonly note: string
  readonly number?: string
  readonly leader?: string
}

/** Words on gates that come from elsewhere: an old list, or the sample city. All in one statement; units that have words on gates of this day already are left alone. */
export const loadGates = (tx: Tx, words: readonly GateToLoad[], by: { id: string; name: string }, at: Instant): Promise<number> =>
  tx.run(sql`
    insert into rollout.gate_entry (unit_id, gate, wave, kind, on_day, note, number, leader, by, at)
    select g.unit, g.gate, g.wave, g.kind, g.on, g.note, g.number, g.leader, ${JSON.stringify(by)}::jsonb, ${at}
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as g(unit text, gate text, wave text, kind text, "on" date, note text, number text, leader text)
    where not exists (select from rollout.gate_entry e where e.unit_id = g.unit and e.gate = g.gate and e.on_day = g.on)`)
