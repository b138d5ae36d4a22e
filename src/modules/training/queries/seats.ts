import { NotFound } from '#kernel/refusal.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Seat } from '../session.ts'

const columns: Sql = sql`
  s.id, s.session_id as session, s.unit_id as unit, s.unit_name as "unitName", s.role_group as "group", s.officer, s.name, s.contact,
  s.makes_up as "makesUp", s.registered_by as "registeredBy", s.registered_at as "registeredAt", s.came_at as "cameAt", s.came_how as "cameHow",
  s.came_by as "cameBy", s.left_at as "leftAt", s.score, s.tested_by as "testedBy",
  (select u.was_name from training.substitution u where u.seat_id = s.id order by u.id limit 1) as "insteadOf",
  (select k.code from training.certificate k where k.seat_id = s.id) as certificate`

/** Everybody registered for a session, by unit and name; at most five hundred, which no room holds. */
export const seatsOf = (db: Db, session: number): Promise<Seat[]> =>
  db.all<Seat>(sql`
    select ${columns} from training.seat s where s.session_id = ${session} and s.withdrawn_at is null
    order by s.unit_name, s.role_group, s.name, s.id limit 500`)

/** The places of one unit, the latest sessions first; two hundred. */
export const seatsOfUnit = (
  db: Db,
  unit: string,
): Promise<(Seat & { sessionName: string; startsAt: Instant; endsAt: Instant; passMark: number })[]> =>
  db.all(sql`
    select ${columns}, n.name as "sessionName", n.starts_at as "startsAt", n.ends_at as "endsAt", c.pass_mark as "passMark"
    from training.seat s join training.session n on n.id = s.session_id join training.course c on c.id = n.course_id
    where s.unit_id = ${unit} and s.withdrawn_at is null order by n.starts_at desc, s.role_group, s.name limit 200`)

export type OwnSeat = Seat & {
  readonly sessionName: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly passMark: number
}

/** The places of one officer, wherever registered; fifty. */
export const seatsOfOfficer = (db: Db, officer: string): Promise<OwnSeat[]> =>
  db.all<OwnSeat>(sql`
    select ${columns}, n.name as "sessionName", n.place, n.starts_at as "startsAt", n.ends_at as "endsAt", c.pass_mark as "passMark"
    from training.seat s join training.session n on n.id = s.session_id join training.course c on c.id = n.course_id
    where s.officer = ${officer} and s.withdrawn_at is null order by n.starts_at desc limit 50`)

/** One place that was not given up; NotFound when there is none. */
export async function seatWith(db: Db, id: number): Promise<Seat> {
  const found =
    Number.isSafeInteger(id) && id > 0
      ? await db.maybe<Seat>(sql`select ${columns} from training.seat s where s.id = ${id} and s.withdrawn_at is null`)
      : undefined
  if (!found) throw new NotFound('Không có người này trong lớp. Mở lại danh sách lớp.')
  return found
}

/** Several places of one session, locked for change, in the order of their ids. */
export const lockedSeats = (db: Db, session: number, ids: readonly number[]): Promise<Seat[]> =>
  db.all<Seat>(sql`
    select ${columns} from training.seat s where s.session_id = ${session} and s.id = any(${[...ids]}::bigint[]) and s.withdrawn_at is null
    order by s.id for update of s`)

export type Taken = {
  readonly seat: number
  readonly session: number
  readonly course: string
  readonly name: string
  readonly makesUp: number | null
  readonly cameAt: Instant | null
  readonly score: number | null
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Where a person is registered already, in any unit. */
export const takenBy = (db: Db, person: string): Promise<Taken[]> =>
  db.all<Taken>(sql`
    select seat_id as seat, session_id as session, course_id as course, name, makes_up as "makesUp", came_at as "cameAt", score,
      starts_at as "startsAt", ends_at as "endsAt"
    from training.person_busy where person = ${person} order by starts_at, seat_id limit 100`)

/** Who of these sessions' people would have to be in two rooms at once, if one session had these hours. */
export const clashing = (db: Db, session: number, startsAt: Instant, endsAt: Instant): Promise<{ name: string; other: string }[]> =>
  db.all(sql`
    select s.name, b.name as other from training.seat s
    join training.person_busy b on b.person = s.person and b.session_id <> s.session_id and b.starts_at < ${endsAt} and b.ends_at > ${startsAt}
    where s.session_id = ${session} and s.withdrawn_at is null order by s.name limit 5`)

/** What was done by hand to the places of a session, the latest first; a hundred. */
export const logOf = (db: Db, session: number): Promise<{ name: string; what: string; by: string; at: Instant }[]> =>
  db.all(sql`
    select s.name, l.what, l.by, l.at from training.log l join training.seat s on s.id = l.seat_id where s.session_id = ${session}
    order by l.id desc limit 100`)
