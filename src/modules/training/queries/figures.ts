import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

export type Cell = {
  readonly unit: string
  readonly group: string
  /** How many the city asked for; null where it did not say. */
  readonly asked: number | null
  readonly registered: number
  /** Of these, those whose session is over: only they can be missing. */
  readonly due: number
  readonly attended: number
  readonly passed: number
}

/** Asked, registered, came, passed by unit and role group, in these units; of one course when told so. */
export const cellsOf = (db: Db, units: readonly string[], now: Instant, course?: string): Promise<Cell[]> =>
  db.all<Cell>(sql`
    with asked as (
      select unit_id, role_group, sum(seats)::int as seats from training.quota
      where unit_id = any(${[...units]}::text[]) and (${course ?? null}::text is null or course_id = ${course ?? null}) group by 1, 2
    ), had as (
      select unit_id, role_group, count(*)::int as registered, count(*) filter (where ends_at < ${now})::int as due,
        count(*) filter (where attended)::int as attended, count(*) filter (where passed)::int as passed
      from training.trained where unit_id = any(${[...units]}::text[]) and (${course ?? null}::text is null or course_id = ${course ?? null}) group by 1, 2
    )
    select unit_id as unit, role_group as "group", a.seats as asked, coalesce(h.registered, 0) as registered, coalesce(h.due, 0) as due,
      coalesce(h.attended, 0) as attended, coalesce(h.passed, 0) as passed
    from asked a full join had h using (unit_id, role_group)`)

export type Short = {
  readonly district: string
  readonly districtName: string
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly registered: number
  readonly attended: number
  readonly names: readonly string[]
}

/** Units and groups of which fewer came than were registered, in sessions that are over; with the names. Five hundred rows at most. */
export const shortOf = (db: Db, now: Instant, course?: string): Promise<Short[]> =>
  db.all<Short>(sql`
    select coalesce(d.id, u.id) as district, coalesce(d.type || ' ' || d.name, u.type || ' ' || u.name) as "districtName",
      u.id as unit, u.type || ' ' || u.name as "unitName", t.role_group as "group", count(*)::int as registered,
      count(*) filter (where t.attended)::int as attended, coalesce(array_agg(s.name order by s.name) filter (where not t.attended), '{}') as names
    from training.trained t join training.seat s on s.id = t.id join units.published_unit u on u.id = t.unit_id
    left join units.published_unit d on (d.id = u.parent and d.level = 'district') or (u.level = 'district' and d.id = u.id)
    where t.ends_at < ${now} and (${course ?? null}::text is null or t.course_id = ${course ?? null})
    group by d.id, d.type, d.name, u.id, u.type, u.name, u.level, t.role_group
    having count(*) filter (where t.attended) < count(*)
    order by "districtName", u.level = 'commune', u.name, t.role_group limit 500`)

export type Sent = { readonly level: string; readonly type: string; readonly units: number; readonly sent: number }

/** How many units of those that were asked or registered sent somebody, by type of unit. */
export const sentOf = (db: Db, course: string | undefined): Promise<Sent[]> =>
  db.all<Sent>(sql`
    select u.level, u.type, count(*)::int as units, count(*) filter (where t.came)::int as sent from (
      select unit_id, bool_or(came) as came from (
        select unit_id, false as came from training.quota where ${course ?? null}::text is null or course_id = ${course ?? null}
        union all
        select unit_id, attended from training.trained where ${course ?? null}::text is null or course_id = ${course ?? null}
      ) every group by unit_id
    ) t join units.published_unit u on u.id = t.unit_id group by u.level, u.type order by u.level = 'commune', u.type`)

export type Missing = {
  readonly seat: number
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly name: string
  readonly came: boolean
  readonly score: number | null
  /** Registered for a make-up that is not over yet. */
  readonly booked: boolean
}

/** First places of a course whose session is over and whose person has not passed: who needs a make-up. Three hundred. */
export const missingOf = (db: Db, course: string, now: Instant, unit?: string): Promise<Missing[]> =>
  db.all<Missing>(sql`
    select s.id as seat, s.unit_id as unit, s.unit_name as "unitName", s.role_group as "group", s.name, t.attended as came, s.score,
      exists (select from training.seat m join training.session n on n.id = m.session_id
        where m.makes_up = s.id and m.withdrawn_at is null and n.ends_at >= ${now}) as booked
    from training.trained t join training.seat s on s.id = t.id
    where t.course_id = ${course} and t.ends_at < ${now} and not t.passed and (${unit ?? null}::text is null or t.unit_id = ${unit ?? null})
    order by s.unit_name, s.role_group, s.name limit 300`)

/** How many places of a unit's group are taken in a course, first places only. */
export const takenOfQuota = (db: Db, course: string, unit: string, group: string): Promise<{ asked: number | null; taken: number }> =>
  db.one(sql`
    select (select seats from training.quota where course_id = ${course} and unit_id = ${unit} and role_group = ${group}) as asked,
      (select count(*)::int from training.seat s join training.session n on n.id = s.session_id
        where n.course_id = ${course} and s.unit_id = ${unit} and s.role_group = ${group} and s.withdrawn_at is null and s.makes_up is null) as taken`)

export type CourseUnit = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly level: string
  /** The district that it lies in, or is; null since there are none. */
  readonly district: string | null
  readonly districtName: string
}

/** The units that a course asks for people or that sent some; of all courses when none is told. By district, then by code. */
export const unitsOfCourse = (db: Db, course?: string, unit?: string): Promise<CourseUnit[]> =>
  db.all<CourseUnit>(sql`
    select u.id, u.code, u.name, u.type, u.level, d.id as district, coalesce(d.name, u.name) as "districtName"
    from (
      select unit_id from training.quota where ${course ?? null}::text is null or course_id = ${course ?? null}
      union select unit_id from training.trained where ${course ?? null}::text is null or course_id = ${course ?? null}
    ) t join units.published_unit u on u.id = t.unit_id
    left join units.published_unit d on d.level = 'district' and (d.id = u.parent or d.id = u.id)
    where ${unit ?? null}::text is null or d.id = ${unit ?? null} or u.id = ${unit ?? null}
    order by d.code nulls last, u.level = 'commune', u.code`)
