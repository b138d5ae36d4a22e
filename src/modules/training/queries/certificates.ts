import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'

export type Certificate = {
  readonly code: string
  readonly year: number
  readonly number: number
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly officer: string | null
  readonly course: string
  readonly session: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
  readonly trainer: string
  readonly score: number
  readonly best: number
  readonly passMark: number
  readonly illustrative: boolean
  readonly issuedBy: string
  readonly issuedAt: Instant
}

const select: Sql = sql`
  select k.code, k.year, k.number, s.name, s.unit_id as unit, s.unit_name as "unitName", s.role_group as "group", s.officer, c.name as course,
    n.name as session, n.starts_at as "startsAt", n.ends_at as "endsAt", n.place, n.trainer, s.score, c.best, c.pass_mark as "passMark",
    c.illustrative, k.issued_by as "issuedBy", k.issued_at as "issuedAt"
  from training.certificate k join training.seat s on s.id = k.seat_id join training.session n on n.id = s.session_id
  join training.course c on c.id = n.course_id`

/** The certificate with this code; undefined when there is none. */
export const certificateOf = (db: Db, code: string): Promise<Certificate | undefined> => db.maybe<Certificate>(sql`${select} where k.code = ${code}`)

/** The certificates of a session, by number. */
export const certificatesOf = (db: Db, session: number): Promise<Certificate[]> =>
  db.all<Certificate>(sql`${select} where s.session_id = ${session} order by k.year, k.number limit 500`)
