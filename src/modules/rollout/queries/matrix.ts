import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { CellState } from '../cell.ts'
import { standing, stateOn } from './waves.ts'

/** Which part of the matrix: one wave or all, one district's units or the districts, only what is not done, which page of rows and of columns. */
export type Asked = {
  readonly on: Day
  readonly wave?: string | undefined
  readonly district?: string | undefined
  readonly unfinished?: boolean | undefined
  readonly page: number
  readonly columns: number
}

/** The most that one page shows. */
export const ROWS = 30
export const COLUMNS = 12

export type MatrixRow = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly level: 'city' | 'district' | 'commune'
  /** Units that the row stands for: one, or the communes of a district. */
  readonly units: number
  readonly opens: boolean
}
export type MatrixColumn = {
  readonly procedure: string
  readonly name: string
  readonly wave: string
  readonly waveName: string
  readonly kind: 'full' | 'outline'
}
export type MatrixCount = { readonly row: string; readonly procedure: string; readonly state: CellState; readonly n: number }
export type Matrix = {
  readonly rows: readonly MatrixRow[]
  readonly rowCount: number
  readonly columns: readonly MatrixColumn[]
  readonly columnCount: number
  readonly counts: readonly MatrixCount[]
  readonly totals: Readonly<Partial<Record<CellState, number>>>
}

/** The cells that are asked for, each under the row that shows it: its district, or itself where it has none or the district is open. */
const placed = ({ on, wave, district }: Asked): Sql => sql`
  placed as (
    select c.wave, c.procedure, c.unit_id, ${stateOn(on)} as state,
      case when ${district ?? null}::text is null and u.level = 'commune' and p.level = 'district' then u.parent else u.id end as row_id
    from rollout.cell c join rollout.wave w on w.id = c.wave and w.state <> 'cancelled'
    join units.published_unit u on u.id = c.unit_id left join units.published_unit p on p.id = u.parent
    where ${standing(on)} and (${wave ?? null}::text is null or c.wave = ${wave ?? null})
      and (${district ?? null}::text is null or u.id = ${district ?? null} or u.parent = ${district ?? null})
  )`

const open = sql`state not in ('live', 'notApplicable')`

/** The matrix of a day. Three statements: columns with totals, rows, counts of exactly those. */
export async function matrixOf(db: Db, asked: Asked): Promise<Matrix> {
  const { unfinished = false, page, columns: columnPage } = asked
  const shown = unfinished ? sql`where ${open}` : sql``
  const columns = await db.all<MatrixColumn & { all: number; totals: Matrix['totals'] }>(sql`
    with ${placed(asked)}, sums as (select state, count(*)::int as n from placed group by state), found as (
      select distinct on (p.procedure) p.procedure, s.name, p.wave, w.name as "waveName", s.kind, w.planned
      from (select distinct wave, procedure from placed ${shown}) p
      join rollout.wave_service s on s.wave = p.wave and s.procedure = p.procedure join rollout.wave w on w.id = p.wave
      order by p.procedure, w.planned
    )
    select procedure, name, wave, "waveName", kind, count(*) over ()::int as all, (select jsonb_object_agg(state, n) from sums) as totals
    from found order by planned, wave, kind, procedure limit ${COLUMNS} offset ${(columnPage - 1) * COLUMNS}`)
  const rows = await db.all<MatrixRow & { all: number }>(sql`
    with ${placed(asked)}
    select u.id, u.name, u.type, u.level, count(distinct p.unit_id) filter (where p.unit_id <> p.row_id or u.level <> 'district')::int as units, bool_or(p.unit_id <> p.row_id) as opens, count(*) over ()::int as all
    from placed p join units.published_unit u on u.id = p.row_id ${shown}
    group by u.id, u.name, u.type, u.level, u.code
    order by u.level = 'city', u.level = 'commune', case when u.level = 'commune' then u.type end, u.code
    limit ${ROWS} offset ${(page - 1) * ROWS}`)
  const counts =
    rows.length === 0
      ? []
      : await db.all<MatrixCount>(sql`
          with ${placed(asked)}
          select row_id as row, procedure, state, count(*)::int as n from placed
          where row_id = any(${rows.map(({ id }) => id)}::text[]) and procedure = any(${columns.map(({ procedure }) => procedure)}::text[])
          group by row_id, procedure, state`)
  return {
    rows,
    rowCount: rows[0]?.all ?? 0,
    columns,
    columnCount: columns[0]?.all ?? 0,
    counts,
    totals: columns[0]?.totals ?? {},
  }
}

/** Which units each of these rows stands for, where they have cells in what is asked. */
export const unitsOfRows = (db: Db, asked: Asked, rows: readonly string[]): Promise<{ row: string; unit: string }[]> =>
  db.all(
    sql`with ${placed(asked)} select distinct row_id as row, unit_id as unit from placed where row_id = any(${rows}::text[]) and state <> 'notApplicable'`,
  )

export type CellRow = {
  readonly wave: string
  readonly waveName: string
  readonly procedure: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly state: CellState
  readonly planned: Day | null
  readonly actual: Day | null
  readonly notice: string | null
  readonly instead: string | null
}

/** The cells one by one: of one unit, or of what the matrix asks. One statement; for the unit's page and for CSV. */
export const cellsOf = (db: Db, asked: Pick<Asked, 'on' | 'wave' | 'district' | 'unfinished'> & { unit?: string }): Promise<CellRow[]> =>
  db.all<CellRow>(sql`
    select * from (
      select c.wave, w.name as "waveName", c.procedure, s.name, c.unit_id as unit, u.type || ' ' || u.name as "unitName", ${stateOn(asked.on)} as state,
        c.planned, case when c.actual <= ${asked.on}::date then c.actual end as actual, c.notice, c.instead, u.code, w.planned as day
      from rollout.cell c join rollout.wave w on w.id = c.wave and w.state <> 'cancelled'
      join rollout.wave_service s on s.wave = c.wave and s.procedure = c.procedure join units.published_unit u on u.id = c.unit_id
      where ${standing(asked.on)} and (${asked.wave ?? null}::text is null or c.wave = ${asked.wave ?? null})
        and (${asked.unit ?? null}::text is null or c.unit_id = ${asked.unit ?? null})
        and (${asked.district ?? null}::text is null or u.id = ${asked.district ?? null} or u.parent = ${asked.district ?? null})
    ) cells where not ${asked.unfinished ?? false}::boolean or ${open}
    order by code, day, procedure`)

/** How many pairs of unit and service are live on a day. */
export const livePairs = async (db: Db, on: Day): Promise<number> =>
  (
    await db.one<{ n: number }>(sql`
      select count(*)::int as n from rollout.cell c join units.published_unit u on u.id = c.unit_id where ${standing(on)} and ${stateOn(on)} = 'live'`)
  ).n
