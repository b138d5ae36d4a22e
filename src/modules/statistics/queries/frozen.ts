import { NotFound } from '#kernel/refusal.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Frozen } from '../frozen.ts'
import type { NamedPeriod } from '../named-period.ts'

const columns = sql`period, revision, from_day as "from", to_day as "to", jsonb_build_object('lastId', last_id, 'events', events, 'digest', digest) as position,
  hash, closed_by as "closedBy", closed_at as "closedAt", reason, closed_units as "closedUnits", all_units as "allUnits"`

/** A closed period, the last revision or the one asked for; undefined when it was never closed. */
export const frozenMaybe = (db: Db, period: string, revision?: number): Promise<Frozen | undefined> =>
  db.maybe<Frozen>(sql`
    select ${columns}, body from statistics.frozen where period = ${period} and (${revision ?? null}::int is null or revision = ${revision ?? null})
    order by revision desc limit 1`)

/** The same; NotFound with what to do when there is none. */
export async function frozenOf(db: Db, period: string, revision?: number): Promise<Frozen> {
  const found = await frozenMaybe(db, period, revision)
  if (!found) throw new NotFound(`Kỳ ${period}${revision ? `, bản ${revision},` : ''} chưa chốt số liệu. Xem các kỳ đã chốt ở trang số liệu đã chốt.`)
  return found
}

/** All revisions of all closed periods, the latest period first, without their rows. */
export const frozenList = (db: Db): Promise<Omit<Frozen, 'body'>[]> =>
  db.all(sql`select ${columns} from statistics.frozen order by to_day desc, from_day desc, period, revision desc limit 500`)

export type Closing = { readonly id: string; readonly all: number; readonly closed: number }

/** Of each period how many units must close it, and how many did: communes where a service was open in it. One statement. */
export const closings = (db: Db, periods: readonly NamedPeriod[]): Promise<Closing[]> =>
  db.all(sql`
    with had as (
      select distinct p.id, s.unit_id from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p(id text, "from" date, "to" date)
      join rollout.published_service s on s.level <> '2' and s.from_day <= p."to" and (s.to_day is null or s.to_day > p."from")
      join units.published_unit u on u.id = s.unit_id and u.level = 'commune'
    ) select had.id, count(*)::int as all, count(c.unit_id)::int as closed
    from had left join statistics.unit_closed c on c.unit_id = had.unit_id and c.period = had.id group by had.id`)

export type UnitClosing = { readonly unit: string; readonly period: string; readonly by: { id: string; name: string }; readonly at: Instant }

/** What a unit closed itself, the latest first. */
export const unitClosings = (db: Db, unit: string): Promise<UnitClosing[]> =>
  db.all(sql`select unit_id as unit, period, by, at from statistics.unit_closed where unit_id = ${unit} order by at desc limit 60`)

export type HandFigure = {
  readonly id: number
  readonly period: string
  readonly unit: string
  readonly indicator: string
  readonly value: number
  readonly author: { readonly id: string; readonly name: string }
  readonly source: string
  readonly sourceHash: string
  readonly note: string
  readonly at: Instant
}

/** Figures that people counted by hand for a period; never part of the system's. */
export const handFigures = (db: Db, period: string): Promise<HandFigure[]> =>
  db.all(sql`
    select id, period, unit_id as unit, indicator, value, author, source, source_hash as "sourceHash", note, at from statistics.hand_figure
    where period = ${period} order by unit_id, indicator, id limit 2000`)
