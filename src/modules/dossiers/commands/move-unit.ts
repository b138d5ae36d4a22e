import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Actor, Dossier, Happening } from '../dossier.ts'
import type { Place } from '../rules.ts'
import { openHere } from '../queries/at-units.ts'
import { dossierColumns, recordAll } from '../store.ts'

/** Which unit takes over the work of each unit that ends, by the id of the latter. */
export type Heirs = ReadonlyMap<string, Place>
type Moving = { readonly heirs: Heirs; readonly act: string; readonly on: Day }

const system: Actor = { kind: 'system', id: 'system', name: 'Hệ thống' }

const happening = ({ unit }: Dossier, { heirs, act, on }: Moving, at: Instant): Happening => {
  const to = heirs.get(unit)
  if (!to) throw new TypeError(`${unit} has no heir`)
  return { action: 'moveUnit', by: system, at, data: { from: unit, to: to.id, name: to.name, act, on } }
}

/**
 * Chuyển hồ sơ khi sắp xếp đơn vị: up to `limit` open dossiers of the units that end go to their heirs, one event each. State, declaration, due
 * time and what moved the clock stay as they are: a change of units is no event of the clock (Luật Hộ tịch and Nghị định 61/2018 name none), so
 * the promise stands. What was moved is not found again, so a crash goes on where it stopped. Answers what was moved.
 */
export async function moveUnits(tx: Tx, moving: Moving, now: Instant, limit: number): Promise<Dossier[]> {
  const open = await tx.all<Dossier>(sql`
    select ${dossierColumns} from dossiers.dossier d where ${openHere([...moving.heirs.keys()])} order by d.id limit ${limit} for update`)
  const changed = await recordAll(
    tx,
    open.map(dossier => ({ dossier, happening: happening(dossier, moving, now) })),
  )
  await tx.run(sql`delete from dossiers.hold where dossier_id = any(${open.map(({ id }) => id)}::bigint[])`)
  return changed
}

/**
 * Bản nháp: those begun at a counter go to the heir with its desk. An answer that names a unit that ends is asked again: it leaves the answers
 * and stands in the search box of its question, which finds the heirs by the old name. Nothing else of a draft changes, also not how long it is kept.
 */
export async function moveDrafts(
  tx: Tx,
  { heirs, names }: { heirs: Heirs; names: ReadonlyMap<string, string> },
): Promise<{ units: number; answers: number }> {
  const pairs = JSON.stringify([...heirs].map(([from, { id }]) => ({ from, to: id })))
  const old = JSON.stringify([...names].map(([unit, name]) => ({ unit, name })))
  const units = await tx.run(sql`
    update dossiers.draft d set unit_id = h.to from jsonb_to_recordset(${pairs}::jsonb) as h("from" text, "to" text)
    where d.unit_id = h.from and d.submitted_code is null`)
  const answers = await tx.run(sql`
    with old as materialized (select unit, name from jsonb_to_recordset(${old}::jsonb) as o(unit text, name text)), named as (
      select d.id, array_agg(a.key) as keys, jsonb_object_agg(a.key || '.tim', o.name) as typed
      from dossiers.draft d cross join lateral jsonb_each_text(d.answers) a join old o on o.unit = a.value
      where d.submitted_code is null group by d.id
    )
    update dossiers.draft d set answers = d.answers - n.keys, typed = d.typed || n.typed, version = d.version + 1 from named n where n.id = d.id`)
  return { units, answers }
}
