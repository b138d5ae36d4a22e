import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Role } from '../visitor.ts'

export type PostRow = {
  readonly id: number
  readonly officer: string
  readonly name: string
  readonly role: Role
  readonly title: string | null
  readonly procedures: readonly string[] | null
  readonly from: Day
  readonly to: Day | null
  readonly actingFor: string | null
  readonly basis: string | null
}
export type AbsenceRow = { readonly id: number; readonly name: string; readonly coverName: string; readonly from: Day; readonly to: Day }
export type HandOverRow = {
  readonly id: number
  readonly name: string
  readonly successorName: string
  readonly on: Day
  readonly moved: Readonly<Record<string, number>>
  readonly byName: string
  readonly at: Instant
}

/** Posts and acting periods of a unit that count on this day or later, or ended in the ninety days before; at most three hundred. */
export const postsAt = (db: Db, unit: string, on: Day): Promise<PostRow[]> =>
  db.all<PostRow>(sql`
    select p.id, p.officer, o.full_name as name, p.role, p.title, p.procedures, p.valid_from as "from", p.valid_to as "to",
      a.full_name as "actingFor", p.basis
    from identity.post p join identity.officer o on o.id = p.officer left join identity.officer a on a.id = p.acting_for
    where p.unit = ${unit} and (p.valid_to is null or (p.valid_to > ${on}::date - 90 and p.valid_to > p.valid_from))
    order by p.acting_for is not null, (p.valid_to is not null and p.valid_to <= ${on}), p.role, o.full_name, p.valid_from limit 300`)

/** Absences of a unit that are not over on this day; at most a hundred. */
export const absencesAt = (db: Db, unit: string, on: Day): Promise<AbsenceRow[]> =>
  db.all<AbsenceRow>(sql`
    select a.id, o.full_name as name, c.full_name as "coverName", a.valid_from as "from", a.valid_to as "to"
    from identity.absence a join identity.officer o on o.id = a.officer join identity.officer c on c.id = a.cover
    where a.unit = ${unit} and a.valid_to > ${on} and a.valid_to > a.valid_from order by a.valid_from, a.id limit 100`)

/** Who took over from whom at a unit, the latest first; twenty. */
export const handOversAt = (db: Db, unit: string): Promise<HandOverRow[]> =>
  db.all<HandOverRow>(sql`
    select h.id, o.full_name as name, s.full_name as "successorName", h.on_day as "on", h.moved, b.full_name as "byName", h.written_at as at
    from identity.hand_over h join identity.officer o on o.id = h.officer join identity.officer s on s.id = h.successor
    join identity.officer b on b.id = h.written_by where h.unit = ${unit} order by h.id desc limit 20`)

/** The officer who signs in with this name; undefined when there is none. */
export const officerNamed = (db: Db, username: string): Promise<{ id: string; name: string } | undefined> =>
  db.maybe(sql`select id, full_name as name from identity.officer where username = ${username.trim().toLowerCase()}`)
