import { NotFound } from '#kernel/refusal.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Course, Session } from '../session.ts'

const columns: Sql = sql`
  n.id, n.course_id as course, c.name as "courseName", c.wave, c.best, c.pass_mark as "passMark", c.illustrative, n.name, n.place,
  n.starts_at as "startsAt", n.ends_at as "endsAt", n.capacity, n.trainer, n.groups, n.make_up as "makeUp",
  n.cancelled_at as "cancelledAt", n.cancelled_why as "cancelledWhy", n.version, coalesce(l.seats, 0) as seats`
const from: Sql = sql`
  from training.session n join training.course c on c.id = n.course_id left join training.session_load l on l.session_id = n.id`

const courseColumns: Sql = sql`id, name, wave, groups, best, pass_mark as "passMark", illustrative`

/** Every course, the newest first; a hundred. */
export const courses = (db: Db): Promise<Course[]> =>
  db.all<Course>(sql`select ${courseColumns} from training.course order by made_at desc, id limit 100`)

export const courseById = (db: Db, id: string): Promise<Course | undefined> =>
  db.maybe<Course>(sql`select ${courseColumns} from training.course where id = ${id}`)

/** One session with how many places are taken. */
export const sessionById = (db: Db, id: number): Promise<Session | undefined> => db.maybe<Session>(sql`select ${columns} ${from} where n.id = ${id}`)

/** The same; NotFound when there is none. */
export async function sessionWith(db: Db, id: number): Promise<Session> {
  const found = Number.isSafeInteger(id) && id > 0 ? await sessionById(db, id) : undefined
  if (!found) throw new NotFound('Không có lớp này. Mở lại danh sách lớp.')
  return found
}

/** Sessions by their beginning; of one course, and from a moment on, when told so. */
export const sessionsOf = (
  db: Db,
  { course, after, limit = 60 }: { course?: string | undefined; after?: Instant; limit?: number },
): Promise<Session[]> =>
  db.all<Session>(sql`
    select ${columns} ${from}
    where (${course ?? null}::text is null or n.course_id = ${course ?? null}) and (${after ?? null}::timestamptz is null or n.ends_at >= ${after ?? null})
    order by n.starts_at desc, n.id desc limit ${limit}`)

/** Sessions of a course that take people of this group and still have a place. */
export const openSessions = (db: Db, course: string, group: string, now: Instant, but = 0): Promise<Session[]> =>
  db.all<Session>(sql`
    select ${columns} ${from}
    where n.course_id = ${course} and ${group} = any(n.groups) and n.starts_at > ${now} and n.cancelled_at is null and n.id <> ${but}
      and coalesce(l.seats, 0) < n.capacity
    order by n.starts_at, n.id limit 5`)

/** Sessions that one trainer has at these hours. */
export const trainerAt = (db: Db, key: string, startsAt: Instant, endsAt: Instant, but = 0): Promise<Session[]> =>
  db.all<Session>(sql`
    select ${columns} ${from}
    where n.trainer_key = ${key} and n.starts_at < ${endsAt} and n.ends_at > ${startsAt} and n.cancelled_at is null and n.id <> ${but}
    order by n.starts_at limit 3`)

/** What the code at the door is made of; only for the screen at the door and the check of a code. */
export const doorKeyOf = async (db: Db, id: number): Promise<string> =>
  (await db.one<{ key: string }>(sql`select door_key as key from training.session where id = ${id}`)).key
