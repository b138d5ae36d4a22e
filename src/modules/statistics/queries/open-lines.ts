import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { rowsOf } from '../frozen.ts'
import { frozenOf } from './frozen.ts'
import { stateOf } from '../rate.ts'
import { openRows } from '../open/protect.ts'

export type Value = string | number | boolean | null
export type Line = Readonly<Record<string, Value>>

/** What a download is limited to. */
export type Wanted = {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly unit?: string | undefined
  readonly period?: string | undefined
  readonly revision?: number | undefined
}

/** How many lines are in memory at a time. */
export const BATCH = 2_000

/** Months that have figures, in order. */
const months = (db: Db, table: Sql, { from, to }: Wanted): Promise<{ month: Day }[]> =>
  db.all(sql`
    with recursive walk as (
      (select start_day from ${table} where grain = 'month' and start_day >= ${from ?? '2016-01-01'}::date order by start_day limit 1)
      union all
      select (select t.start_day from ${table} t where t.grain = 'month' and t.start_day > walk.start_day order by t.start_day limit 1) from walk where walk.start_day is not null
    )
    select start_day as month from walk where start_day is not null and start_day <= ${to ?? '2099-12-31'}::date order by 1`)

/** A month at a time: as many lines as there are units, however many dossiers. */
async function* byMonth(db: Db, wanted: Wanted, table: Sql, read: (month: Day) => Sql, line: (row: Record<string, number>) => Line) {
  for (const { month } of await months(db, table, wanted)) {
    const rows = await db.all<Record<string, number> & { unit: string; gap: boolean }>(read(month))
    if (rows.length > 0) yield rows.map(row => ({ month: month.slice(0, 7), unit: row.unit, ...line(row) }))
  }
}

const gap = (month: Day) => sql`exists (
  select from statistics.gap g where g.unit_id = b.unit_id and g.from_day < ${month}::date + interval '1 month' and g.to_day >= ${month}::date) as gap`

const received = (month: Day, { unit }: Wanted) => sql`
  select b.unit_id as unit, sum(self)::int as self, sum(assisted)::int as assisted, sum(counter)::int as counter, sum(post)::int as post,
    sum(back_entered)::int as "backEntered", sum(machine)::int as machine,
    sum(self + assisted)::int as online, sum(self + assisted + counter + post + back_entered + machine)::int as total, ${gap(month)}
  from statistics.bucket b where grain = 'month' and start_day = ${month} and (${unit ?? null}::text is null or unit_id = ${unit ?? null})
  group by b.unit_id order by b.unit_id`

const ended = (month: Day, { unit }: Wanted) => sql`
  select b.unit_id as unit, sum(ended)::int as ended, sum(on_time)::int as "onTime", ${gap(month)}
  from statistics.ended b where grain = 'month' and start_day = ${month} and (${unit ?? null}::text is null or unit_id = ${unit ?? null})
  group by b.unit_id order by b.unit_id`

/** A share of nothing is no number; nor is one of figures that are known to be missing. */
const rated = (part: number, whole: number, missing: unknown) => ({
  rate: whole === 0 || missing === true ? null : part / whole,
  state: stateOf(whole, true, missing === true),
})

/** Lines after the last one read, by the key: no statement stays open while a slow reader reads. */
async function* byKey(read: (after: readonly string[] | undefined) => Promise<(Line & { key: string[] })[]>): AsyncGenerator<Line[]> {
  for (let after: readonly string[] | undefined; ; ) {
    const rows = await read(after)
    if (rows.length > 0) yield rows.map(({ key: _, ...line }) => line)
    after = rows.at(-1)?.key
    if (rows.length < BATCH) return
  }
}

async function* frozen(db: Db, { period, revision, unit }: Wanted): AsyncGenerator<Line[]> {
  const all = await db.all<{ period: string; revision: number }>(sql`
    select period, revision from statistics.frozen
    where (${period ?? null}::text is null or period = ${period ?? null}) and (${revision ?? null}::int is null or revision = ${revision ?? null})
    order by period, revision`)
  for (const one of all) {
    const lines = openRows(rowsOf(await frozenOf(db, one.period, one.revision)), one.period).filter(row => !unit || row.unit === unit)
    for (let at = 0; at < lines.length; at += BATCH) yield lines.slice(at, at + BATCH).map(line => ({ ...one, ...line }))
  }
}

const after = (keys: readonly string[] | undefined, columns: Sql) => (keys ? sql`(${columns}) > (${keys[0] ?? ''}, ${keys[1] ?? ''})` : sql`true`)

/** Where the lines of each dataset that is in our tables come from, some at a time. */
export const openLines: Readonly<Record<string, (db: Db, wanted: Wanted) => AsyncIterable<readonly Line[]>>> = {
  'online-rate': (db, wanted) =>
    byMonth(
      db,
      wanted,
      sql`statistics.bucket`,
      month => received(month, wanted),
      ({ online = 0, total = 0, gap }) => ({ online, total, ...rated(online, total, gap) }),
    ),
  channels: (db, wanted) =>
    byMonth(
      db,
      wanted,
      sql`statistics.bucket`,
      month => received(month, wanted),
      ({ self = 0, assisted = 0, counter = 0, post = 0, backEntered = 0, machine = 0, total = 0 }) => ({
        ...{ self, assisted, counter, post, backEntered, machine, total },
      }),
    ),
  'on-time': (db, wanted) =>
    byMonth(
      db,
      wanted,
      sql`statistics.ended`,
      month => ended(month, wanted),
      ({ onTime = 0, ended: whole = 0, gap }) => ({ onTime, ended: whole, ...rated(onTime, whole, gap) }),
    ),
  frozen,
  periods: (db, { period }) =>
    byKey(keys =>
      db.all(sql`
        select array[period, lpad(revision::text, 9, '0')] as key, period, revision, from_day as "from", to_day as "to",
          to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closedAt", reason, hash, closed_units as "closedUnits", all_units as "allUnits"
        from statistics.frozen where (${period ?? null}::text is null or period = ${period ?? null}) and ${after(keys, sql`period, lpad(revision::text, 9, '0')`)}
        order by period, lpad(revision::text, 9, '0') limit ${BATCH}`),
    ),
  units: (db, { unit }) =>
    byKey(keys =>
      db.all(sql`
        select array[id, ''] as key, id, code, name, type, level, parent, valid_from as "validFrom", valid_to as "validTo" from units.published_unit
        where (${unit ?? null}::text is null or id = ${unit ?? null}) and ${after(keys, sql`id, ''`)} order by id limit ${BATCH}`),
    ),
  lineage: (db, { unit }) =>
    byKey(keys =>
      db.all(sql`
        select array[unit, heir] as key, unit, heir, is_main as main from units.published_heir
        where (${unit ?? null}::text is null or unit = ${unit ?? null}) and ${after(keys, sql`unit, heir`)} order by unit, heir limit ${BATCH}`),
    ),
  services: (db, { unit }) =>
    byKey(keys =>
      db.all(sql`
        select * from (select array[unit_id, procedure || ' ' || from_day || ' ' || wave] as key, procedure, unit_id as unit, from_day as "from", to_day as "to", level, wave
          from rollout.published_service where (${unit ?? null}::text is null or unit_id = ${unit ?? null}) and ${keys ? sql`unit_id >= ${keys[0] ?? ''}` : sql`true`}) one
        where ${after(keys, sql`key[1], key[2]`)} order by key[1], key[2] limit ${BATCH}`),
    ),
}
