import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'

/** One dossier of an exercise: what was done, what was right, and why. */
export type PracticeRow = {
  readonly code: string
  readonly title: string
  readonly subject: string
  readonly did: string
  readonly right: string
  readonly verdict: 'right' | 'partly' | 'wrong' | 'missing'
  readonly says: string
  readonly law: string
  readonly points: number
}

/** What came of one exercise. */
export type Practice = {
  readonly id: string
  readonly officer: string
  readonly officerName: string
  readonly unit: string
  readonly role: string
  readonly length: number
  /** The same seed, role, length and day give the same dossiers. */
  readonly seed: string
  readonly score: number
  readonly rows: readonly PracticeRow[]
  readonly begunAt: Instant
  readonly endedAt: Instant
}

const columns: Sql = sql`
  id, officer, officer_name as "officerName", unit_id as unit, role, length, seed, score, rows, begun_at as "begunAt", ended_at as "endedAt"`

/** The exercise with this id; undefined when it is not scored. */
export const practiceById = (db: Db, id: string): Promise<Practice | undefined> =>
  db.maybe<Practice>(sql`select ${columns} from training.practice where id = ${id}`)

/** An officer's exercises, the latest first; twenty. */
export const practicesOf = (db: Db, officer: string): Promise<Practice[]> =>
  db.all<Practice>(sql`select ${columns} from training.practice where officer = ${officer} order by ended_at desc limit 20`)

/** The exercises of the officers who have a place in this session, the latest first; five hundred. */
export const practicesOfSession = (db: Db, session: number): Promise<Practice[]> =>
  db.all<Practice>(sql`
    select ${columns} from training.practice
    where officer in (select officer from training.seat where session_id = ${session} and withdrawn_at is null)
    order by officer_name, ended_at desc limit 500`)
