import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { asksGates } from '../cell.ts'
import { planOf, type Before, type Move, type Plan } from '../plan.ts'
import { gatesOf } from './gates.ts'

/** What this move would change and what is refused, as things stand. Three statements, however many cells. */
export const previewMove = (db: Db, move: Move): Promise<Plan> => planned(db, move, sql``)

/** The same, with the cells held until the transaction ends. */
export const planHeld = (db: Db, move: Move): Promise<Plan> => planned(db, move, sql`for update of c`)

async function planned(db: Db, move: Move, hold: Sql): Promise<Plan> {
  const { wave, on, procedures, units } = move
  const cells = await db.all<Before>(sql`
    select c.procedure, s.name, c.unit_id as unit, u.type || ' ' || u.name as "unitName", c.state, c.version, c.since,
      (c.until is not null and c.until <= ${on}::date or u.valid_from > ${on}::date or coalesce(u.valid_to <= ${on}::date, false)) as ended,
      (select w.name from rollout.cell o join rollout.wave w on w.id = o.wave
        where o.procedure = c.procedure and o.unit_id = c.unit_id and o.wave <> c.wave and o.state in ('pilot', 'live') and (o.until is null or o.until > ${on}::date) limit 1) as "openIn"
    from rollout.cell c join rollout.wave_service s on s.wave = c.wave and s.procedure = c.procedure
    join units.published_unit u on u.id = c.unit_id
    where c.wave = ${wave} and (${procedures ?? null}::text[] is null or c.procedure = any(${procedures ?? null}::text[]))
      and (${units ?? null}::text[] is null or c.unit_id = any(${units ?? null}::text[]) or u.parent = any(${units ?? null}::text[]))
      and c.state <> 'notApplicable'
    order by u.parent, u.code, c.procedure ${hold}`)
  const asked = asksGates(move.to) ? [...new Set(cells.map(({ unit }) => unit))] : []
  return planOf(move, cells, asked.length > 0 ? await gatesOf(db, { wave, units: asked, on }) : new Map())
}
