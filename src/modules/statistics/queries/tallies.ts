import { ZONE } from '#kernel/instant.ts'
import { sql, type Sql } from '#platform/db/index.ts'

/** Minutes fall into bins, four to each doubling: a median read from them is off by a tenth at most. */
export const BINS_PER_DOUBLING = 4
const LAST_BIN = 95

const bin = (minutes: Sql) =>
  sql`lpad(least(${LAST_BIN}, floor(${BINS_PER_DOUBLING} * log(2, greatest(${minutes}, 0)::numeric + 1)))::int::text, 2, '0')`
const day = (at: Sql) => sql`(${at} at time zone ${ZONE})::date`
const since = (at: Sql, from: Sql) => sql`extract(epoch from ${at} - ${from}) / 60`
const worked = sql`held_unit + held_former + held_partner + held_closure`
const late = sql`late_unit + late_former + late_partner + late_closure`

/**
 * What the events of `batch` add to the tallies, with `ending` its ends: `wait:NN` minutes on the clock from sending over the net to acceptance (bins),
 * `asked` requests for more papers; of each end `early` (a day before the due day or more), `punctual`, `overdue`, `legal` (no minute after the legal due
 * time, however often more was asked), `signed`, `declined`, `gaveUp`, `work:NN` working minutes at the offices (bins), `once`, `more` requests.
 */
export const tallies = (batch: Sql, ending: Sql): Sql => sql`
  select ${day(sql`at`)} as day, unit_id, procedure, 'wait:' || ${bin(since(sql`at`, sql`submitted_at`))} as figure, 1 as n
  from ${batch} where type = 'receive' and channel in ('self', 'assisted')
  union all
  select ${day(sql`taken.at`)}, b.unit_id, b.procedure, 'wait:' || ${bin(since(sql`taken.at`, sql`b.submitted_at`))}, -1
  from ${batch} b cross join lateral (
    select e.at from dossiers.published_event e where e.dossier_id = b.dossier_id and e.seq < b.seq and e.type = 'receive' order by e.seq desc limit 1
  ) taken where b.type = 'takeBack' and b.channel in ('self', 'assisted')
  union all
  select ${day(sql`at`)}, unit_id, procedure, 'asked', 1 from ${batch} where type = 'askForMore'
  union all
  select day, unit_id, procedure, figure, 1 from ${ending} cross join lateral unnest(array[
    case when due_at is null then null when day < ${day(sql`due_at`)} then 'early' when at <= due_at then 'punctual' else 'overdue' end,
    case when ${late} = 0 then 'legal' end,
    case type when 'sign' then 'signed' when 'decline' then 'declined' else 'gaveUp' end,
    case when type in ('sign', 'decline') then 'work:' || ${bin(worked)} end,
    case supplements when 0 then null when 1 then 'once' else 'more' end
  ]) as figure where figure is not null`
