import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { gates, judgeTraining, TRAINING, type GateState, type Trained } from '../gate.ts'

/** The last word on each gate of these units, as this wave sees them; a gate nobody spoke of has no row. One statement. */
export const gateWords = (db: Db, wave: string | null, units: readonly string[]): Promise<GateState[]> =>
  db.all<GateState>(sql`
    select distinct on (unit_id, gate) unit_id as unit, gate, case kind when 'reopened' then 'open' else kind end as kind, note, number,
      case when file_hash is null then null else jsonb_build_object('hash', file_hash, 'name', file_name, 'mime', file_mime) end as file,
      leader, by->>'name' as by, on_day as "on", at
    from rollout.gate_entry
    where unit_id = any(${units}::text[]) and (wave is null or wave = ${wave})
    order by unit_id, gate, id desc`)

/** What the book of training says of these units, by group: for this wave, or of all its lessons where the wave has none of its own. One statement. */
export const trainedOf = (db: Db, wave: string | null, units: readonly string[]): Promise<Trained[]> =>
  db.all<Trained>(sql`
    with mine as (select * from training.published_trained_wave where wave = ${wave} and unit_id = any(${units}::text[]))
    select unit_id as unit, role_group as "group", registered::int, attended::int, passed::int from mine
    union all
    select t.unit_id, t.role_group, t.registered::int, t.attended::int, t.passed::int from training.published_trained t
    where t.unit_id = any(${units}::text[]) and not exists (select from mine where mine.unit_id = t.unit_id)
    order by 1, 2`)

/** All eight gates of each unit, in order; training is judged from its book. Two statements, however many units. */
export async function gatesOf(
  db: Db,
  { wave, units, on }: { wave: string | null; units: readonly string[]; on: Day },
): Promise<Map<string, GateState[]>> {
  const said = Map.groupBy(await gateWords(db, wave, units), ({ unit }) => unit)
  const trained = Map.groupBy(await trainedOf(db, wave, units), ({ unit }) => unit)
  return new Map(units.map(unit => [unit, allOf(unit, on, said.get(unit) ?? [], trained.get(unit) ?? [])]))
}

const allOf = (unit: string, on: Day, said: readonly GateState[], groups: readonly Trained[]): GateState[] =>
  gates.map(({ code }) => {
    const word = said.find(({ gate }) => gate === code)
    if (code === TRAINING) return judgeTraining(unit, on, groups, word)
    return word ?? { unit, gate: code, kind: 'open', note: '', number: null, file: null, leader: null, by: null, on: null, at: null }
  })

export type GateEntry = GateState & { readonly id: number; readonly wave: string | null }

/** Everything ever said of the gates of one unit, newest first: the last hundred. */
export const gateHistory = (db: Db, unit: string): Promise<GateEntry[]> =>
  db.all<GateEntry>(sql`
    select id, unit_id as unit, gate, wave, case kind when 'reopened' then 'open' else kind end as kind, note, number, null as file, leader, by->>'name' as by, on_day as "on", at
    from rollout.gate_entry where unit_id = ${unit} order by id desc limit 100`)

/** The evidence of a unit under this hash; undefined when it has none such. */
export const evidenceOf = (db: Db, unit: string, hash: string): Promise<{ name: string; mime: string } | undefined> =>
  db.maybe(sql`select file_name as name, file_mime as mime from rollout.gate_entry where unit_id = ${unit} and file_hash = ${hash} limit 1`)
