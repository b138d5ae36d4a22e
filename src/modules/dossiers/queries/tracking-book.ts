import { addDays, type Day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Applicant, Channel, Json } from '../dossier.ts'

export type TrackingRow = {
  code: string
  procedure: string
  applicant: Applicant
  declaration: Json
  channel: Channel
  receivedAt: Instant
  dueAt: Instant | null
  returnedAt: Instant | null
  receiver: string | null
}

/** What a unit took in from `from` to `to`, both included, in the order of receipt, with who took the result; at most a thousand. */
export const trackingBookOf = (db: Db, unit: string, from: Day, to: Day): Promise<TrackingRow[]> =>
  db.all<TrackingRow>(sql`
    select d.code, d.procedure, d.applicant, d.declaration, d.channel, d.received_at as "receivedAt", d.due_at as "dueAt", d.returned_at as "returnedAt",
      (select e.data #>> '{receiver,name}' from dossiers.event e where e.dossier_id = d.id and e.type = 'handOver' order by e.seq desc limit 1) as receiver
    from dossiers.dossier d
    where d.unit_id = ${unit} and d.received_at >= ${instant(from)} and d.received_at < ${instant(addDays(to, 1))}
    order by d.received_at, d.id limit 1000`)
