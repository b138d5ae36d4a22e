import { sql, type Db } from '#platform/db/index.ts'
import type { Incident } from '../incident.ts'

const columns = sql`no, title, title_en as "titleEn", parts, weight, began_at as "beganAt", ended_at as "endedAt", version, (
  select coalesce(jsonb_agg(jsonb_build_object('at', u.at, 'state', u.state, 'says', u.says, 'saysEn', u.says_en) order by u.id desc), '[]')
  from support.incident_update u where u.incident_no = i.no
) as updates`

type Row = Omit<Incident, 'updates'> & { updates: { at: string; state: string; says: string; saysEn: string | null }[] }
const whole = (row: Row): Incident => ({ ...row, updates: row.updates.map(update => ({ ...update, at: new Date(update.at) })) }) as Incident

/** Sự cố đang mở, the latest first: what the home page tells. */
export const incidentsNow = async (db: Db): Promise<Incident[]> =>
  (await db.all<Row>(sql`select ${columns} from support.incident i where ended_at is null order by no desc limit 10`)).map(whole)

/** The latest incidents, open ones first; at most `limit`. */
export const latestIncidents = async (db: Db, limit = 20): Promise<Incident[]> =>
  (await db.all<Row>(sql`select ${columns} from support.incident i order by ended_at is not null, began_at desc, no desc limit ${limit}`)).map(whole)

/** One incident; undefined when there is none of this number. */
export const incidentNumbered = async (db: Db, no: number): Promise<Incident | undefined> => {
  const row = await db.maybe<Row>(sql`select ${columns} from support.incident i where no = ${no}`)
  return row && whole(row)
}
