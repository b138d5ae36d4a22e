import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { CURVE_DAYS, curveOf, FIRST_DAYS, type AgeDay, type Beginning, type CurvePoint } from '../adoption.ts'

/** One wave, of the whole city or one district; `until`: the last whole day that is counted. */
export type AdoptionAsked = {
  readonly wave: string
  readonly district?: string | undefined
  readonly until: Day
  readonly procedure?: string | undefined
  readonly unit?: string | undefined
}

export type AdoptionRow = {
  readonly unit: string
  readonly name: string
  readonly parent: string | null
  readonly procedure: string
  readonly live: Day
  readonly first: Day | null
  readonly beginning: Beginning
  /** Dossiers of the first seven and thirty days that are over; `total` 0 is no share, never 0 %. */
  readonly online7: number
  readonly total7: number
  readonly online30: number
  readonly total30: number
}

export type AdoptionSums = {
  readonly cells: number
  readonly units: number
  /** Units that are live for a week and have not one dossier of any service of the wave. */
  readonly empty: number
  readonly none: number
  readonly slow: number
  readonly young: number
  readonly begun: number
}

const online = sql`self + assisted`
const total = sql`self + assisted + counter + post + back_entered + machine`

/** Services of the wave that are live at a unit: since the first day on which one could file online. */
const cells = ({ wave, district, until, procedure, unit }: AdoptionAsked): Sql => sql`
  select s.unit_id, s.procedure, min(s.from_day) as live, least(${until}::date - min(s.from_day) + 1, ${CURVE_DAYS}) as age
  from rollout.published_service s join units.published_unit u on u.id = s.unit_id
  where s.wave = ${wave} and s.level <> '2' and (${district ?? null}::text is null or u.parent = ${district ?? null} or u.id = ${district ?? null})
    and (${procedure ?? null}::text is null or s.procedure = ${procedure ?? null}) and (${unit ?? null}::text is null or s.unit_id = ${unit ?? null})
  group by s.unit_id, s.procedure having min(s.from_day) <= ${until}::date`

const withFirst = (asked: AdoptionAsked): Sql => sql`
  cell as materialized (${cells(asked)}), begun as materialized (
    select c.*, f.first, case
      when f.first is null then case when ${asked.until}::date - c.live >= ${FIRST_DAYS - 1} then 'none' else 'young' end
      when f.first - c.live >= ${FIRST_DAYS} then 'slow' else 'begun' end as beginning
    from cell c left join lateral (
      select min(b.start_day) as first from statistics.bucket b
      where b.grain = 'day' and b.unit_id = c.unit_id and b.procedure = c.procedure and b.start_day between c.live and ${asked.until}::date and ${total} > 0
    ) f on true
  )`

type Page = { readonly beginning?: Beginning | undefined; readonly offset?: number; readonly limit?: number }

/** Unit × service of the wave, the ones without a dossier first; a page of them. One statement. */
export const adoptionRows = (db: Db, asked: AdoptionAsked, { beginning, offset = 0, limit = 31 }: Page = {}): Promise<AdoptionRow[]> =>
  db.all<AdoptionRow>(sql`
    with ${withFirst(asked)}, page as (
      select b.*, u.name, u.type, u.parent from begun b join units.published_unit u on u.id = b.unit_id
      where ${beginning ?? null}::text is null or b.beginning = ${beginning ?? null}
      order by array_position(array['none', 'slow', 'young', 'begun'], b.beginning), u.parent, u.name, u.id, b.procedure limit ${limit} offset ${offset}
    )
    select p.unit_id as unit, p.type || ' ' || p.name as name, (select d.type || ' ' || d.name from units.published_unit d where d.id = p.parent) as parent,
      p.procedure, p.live, p.first, p.beginning, coalesce(s.online7, 0)::int as online7, coalesce(s.total7, 0)::int as total7,
      coalesce(s.online30, 0)::int as online30, coalesce(s.total30, 0)::int as total30
    from page p left join lateral (
      select sum(${online}) filter (where b.start_day < p.live + ${FIRST_DAYS}::int) as online7, sum(${total}) filter (where b.start_day < p.live + ${FIRST_DAYS}::int) as total7,
        sum(${online}) as online30, sum(${total}) as total30
      from statistics.bucket b
      where b.grain = 'day' and b.unit_id = p.unit_id and b.procedure = p.procedure and b.start_day between p.live and least(p.live + ${CURVE_DAYS - 1}::int, ${asked.until}::date)
    ) s on true
    order by array_position(array['none', 'slow', 'young', 'begun'], p.beginning), p.parent, p.name, p.unit_id, p.procedure`)

export type AdoptionGroup = {
  /** A procedure, or a unit with its name. */
  readonly key: string
  readonly name: string | null
  readonly cells: number
  readonly none: number
  readonly slow: number
  readonly young: number
  readonly begun: number
  readonly first: Day | null
}

/** The same cells by service or by unit, where most began late or not at all first; a page of them. One statement. */
export function adoptionGroups(
  db: Db,
  asked: AdoptionAsked,
  by: 'procedure' | 'unit',
  { beginning, offset = 0, limit = 31 }: Page = {},
): Promise<AdoptionGroup[]> {
  const key = by === 'unit' ? sql`b.unit_id` : sql`b.procedure`
  const name = by === 'unit' ? sql`min(u.type || ' ' || u.name)` : sql`null::text`
  return db.all<AdoptionGroup>(sql`
    with ${withFirst(asked)}
    select ${key} as key, ${name} as name, count(*)::int as cells, min(b.first) as first,
      count(*) filter (where b.beginning = 'none')::int as none, count(*) filter (where b.beginning = 'slow')::int as slow,
      count(*) filter (where b.beginning = 'young')::int as young, count(*) filter (where b.beginning = 'begun')::int as begun
    from begun b join units.published_unit u on u.id = b.unit_id
    where ${beginning ?? null}::text is null or b.beginning = ${beginning ?? null}
    group by 1 order by none desc, slow desc, 2, 1 limit ${limit} offset ${offset}`)
}

/** How the wave began, and its curve by day since go-live. Two statements, however many units. */
export async function adoption(db: Db, asked: AdoptionAsked): Promise<AdoptionSums & { readonly curve: readonly CurvePoint[] }> {
  const sums = await db.one<AdoptionSums>(sql`
    with ${withFirst(asked)}
    select count(*)::int as cells, count(distinct unit_id)::int as units, count(*) filter (where beginning = 'none')::int as none,
      count(*) filter (where beginning = 'slow')::int as slow, count(*) filter (where beginning = 'young')::int as young,
      count(*) filter (where beginning = 'begun')::int as begun,
      (select count(*)::int from (select unit_id from begun group by unit_id having bool_and(first is null) and bool_or(beginning = 'none')) e) as empty
    from begun`)
  const rows = await db.all<AgeDay & { cells: number | null }>(sql`
    with cell as materialized (${cells(asked)})
    select age, -1 as day, count(*)::int as cells, 0 as online, 0 as total from cell group by age
    union all
    select c.age, b.start_day - c.live, null, sum(${online})::int, sum(${total})::int
    from cell c join statistics.bucket b on b.grain = 'day' and b.unit_id = c.unit_id and b.procedure = c.procedure
      and b.start_day between c.live and c.live + (c.age - 1)::int
    group by 1, 2`)
  const ages = rows.flatMap(({ age, cells: n }) => (n === null ? [] : [{ age, cells: n }]))
  return {
    ...sums,
    curve: curveOf(
      ages,
      rows.filter(({ cells: n }) => n === null),
    ),
  }
}

export type WaveLive = { readonly wave: string; readonly live: Day; readonly units: number }

/** Waves of which a service is live on that day, the latest first; at most forty. */
export const wavesLive = (db: Db, on: Day): Promise<WaveLive[]> =>
  db.all<WaveLive>(sql`
    select wave, min(from_day) as live, count(distinct unit_id)::int as units from rollout.published_service
    where level <> '2' and from_day <= ${on}::date group by wave order by 2 desc, 1 limit 40`)
