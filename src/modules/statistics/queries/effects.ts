import { ZONE } from '#kernel/instant.ts'
import { identifier, join, sql, type Sql } from '#platform/db/index.ts'
import { causes, type Cause } from '../on-time.ts'

/** An end after receipt: what was turned away, or given up before, was never on the clock. */
const ENDS = sql`(type in ('sign', 'decline') or (type in ('withdraw', 'lapse') and received_at is not null))`

/** Which lines of the ledger are whose; a unit that had the dossier first and sent it on is not the one that ended it. */
const whose: Record<Cause, Sql> = {
  applicant: sql`p.owner_kind = 'applicant'`,
  unit: sql`p.owner_kind = 'unit' and p.owner = b.unit_id`,
  former: sql`p.owner_kind = 'unit' and p.owner <> b.unit_id`,
  partner: sql`p.owner_kind = 'partner'`,
  closure: sql`p.owner_kind = 'closure'`,
}
const minutes = { held: sql`p.minutes`, late: sql`p.late_minutes` }
function of(kind: 'held' | 'late', piece: (name: Sql, cause: Cause) => Sql): Sql[] {
  return causes.map(cause => piece(identifier(`${kind}_${cause}`), cause))
}

/** One piece of SQL for each column of working minutes: `held_applicant`, … `late_closure`. */
export const eachTime = (piece: (name: Sql, cause: Cause, kind: 'held' | 'late') => Sql): Sql =>
  join(
    (['held', 'late'] as const).flatMap(kind => of(kind, (name, cause) => piece(name, cause, kind))),
    ', ',
  )
const parts = eachTime((name, cause, kind) => sql`coalesce(sum(${minutes[kind]}) filter (where ${whose[cause]}), 0) as ${name}`)

/** More than one request for papers is overdue whatever the clock says (Quyết định 766/QĐ-TTg, mục 2.1). */
export const ON_TIME = sql`${join(
  of('late', name => name),
  ' + ',
)} = 0 and supplements <= 1`

/** What the events of `batch` do to the counts, the only definition: a receipt counts on its day, its undoing takes it from that day, an end closes. */
export const effects = (batch: Sql): Sql => sql`
  select (at at time zone ${ZONE})::date as day, unit_id, procedure, channel, 1 as received, 0 as closed from ${batch} where type = 'receive'
  union all
  select (taken.at at time zone ${ZONE})::date, b.unit_id, b.procedure, b.channel, -1, 0 from ${batch} b
  cross join lateral (
    select e.at from dossiers.published_event e where e.dossier_id = b.dossier_id and e.seq < b.seq and e.type = 'receive' order by e.seq desc limit 1
  ) taken where b.type = 'takeBack'
  union all
  select (at at time zone ${ZONE})::date, unit_id, procedure, channel, 0, 1 from ${batch} where ${ENDS}`

/** The dossiers that end in `batch`, with their working minutes by whose clock they were on. */
export const endings = (batch: Sql): Sql => sql`
  select (b.at at time zone ${ZONE})::date as day, b.at, b.type, b.unit_id, b.procedure, b.supplements, b.due_at, l.*
  from ${batch} b cross join lateral (select ${parts} from dossiers.published_ledger p where p.dossier_id = b.dossier_id) l where ${ENDS}`

const channel = (name: string) => sql`coalesce(sum(received) filter (where channel = ${name}), 0)`

/** Received by channel and closed, summed; in the order of the columns of `statistics.bucket`. */
export const channelSums = sql`${channel('self')}, ${channel('assisted')}, ${channel('counter')}, ${channel('post')}, ${channel('backEntered')}, ${channel('machine')}, sum(closed)`
