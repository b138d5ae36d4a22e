import { ZONE } from '#kernel/instant.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import type { Given } from '../rule.ts'

const month = (at: Sql) => sql`date_trunc('month', ${at} at time zone ${ZONE})`
const begins = (column: Sql) => sql`(${column} at time zone ${ZONE})`
const ends = (column: Sql) => sql`((${column} + interval '1 month') at time zone ${ZONE})`

/** Many applicants in one month and unit from one browser, or with one phone. */
const shared = (mark: Sql, { ids, n }: Given) => sql`
  with seen as (
    select distinct ${mark} as mark, c.unit_id, ${month(sql`t.at`)} as month
    from dossiers.published_trace t join dossiers.published_conduct c on c.id = t.dossier_id
    where t.dossier_id = any(${ids}) and c.channel = 'self' and ${mark} is not null
  )
  select concat_ws(' ', s.month::date, s.unit_id, s.mark) as key, s.unit_id as unit, min(t.at) as "from", max(t.at) as "to",
    array_agg(c.id order by c.id) as dossiers, jsonb_build_object('applicants', count(distinct c.applicant)) as refs
  from seen s join dossiers.published_trace t on ${mark} = s.mark and t.at >= ${begins(sql`s.month`)} and t.at < ${ends(sql`s.month`)}
  join dossiers.published_conduct c on c.id = t.dossier_id and c.unit_id = s.unit_id and c.channel = 'self'
  group by s.month, s.unit_id, s.mark having count(distinct c.applicant) >= ${n('applicants')}`

export const byDevice = (given: Given): Sql => shared(sql`t.device`, given)
export const byPhone = (given: Given): Sql => shared(sql`t.phone`, given)

/** One account that is an officer's own, and many applicants in a month. */
export const byAccount = ({ ids, n }: Given): Sql => sql`
  with seen as (
    select distinct c.owner, o.officer, ${month(sql`c.submitted_at`)} as month
    from dossiers.published_conduct c join identity.published_staff_owner o on o.owner = c.owner where c.id = any(${ids}) and c.channel = 'self'
  )
  select concat_ws(' ', s.month::date, c.unit_id, s.officer) as key, c.unit_id as unit, min(c.submitted_at) as "from", max(c.submitted_at) as "to",
    array_agg(distinct c.id order by c.id) as dossiers, jsonb_build_object('officer', s.officer, 'applicants', count(distinct c.applicant)) as refs
  from seen s join dossiers.published_conduct c on c.owner = s.owner and c.channel = 'self'
    and c.submitted_at >= ${begins(sql`s.month`)} and c.submitted_at < ${ends(sql`s.month`)}
  group by s.month, s.officer, c.unit_id having count(distinct c.applicant) >= ${n('applicants')}`

/** Sent in office hours from the network that officers of the unit work on, and accepted within minutes. */
export const byNetwork = ({ ids, n }: Given): Sql => sql`
  with quick as (
    select t.dossier_id, t.network, t.at, c.unit_id, ${month(sql`t.at`)} as month from dossiers.published_trace t
    join dossiers.published_conduct c on c.id = t.dossier_id
    where t.dossier_id = any(${ids}) and t.officer is null and c.channel = 'self'
      and c.received_at - c.submitted_at <= make_interval(mins => ${n('minutes')}::int)
  ), seen as (
    select distinct q.network, q.unit_id, q.month from quick q
    where exists (select from dossiers.published_trace d where d.network = q.network and d.unit_id = q.unit_id and d.officer is not null
      and d.at between q.at - interval '30 days' and q.at + interval '30 days')
  )
  select concat_ws(' ', s.month::date, s.unit_id, s.network) as key, s.unit_id as unit, min(t.at) as "from", max(t.at) as "to",
    array_agg(c.id order by c.id) as dossiers, '{}'::jsonb as refs
  from seen s join dossiers.published_trace t on t.network = s.network and t.officer is null and t.at >= ${begins(sql`s.month`)} and t.at < ${ends(sql`s.month`)}
  join dossiers.published_conduct c on c.id = t.dossier_id and c.unit_id = s.unit_id and c.channel = 'self'
    and c.received_at - c.submitted_at <= make_interval(mins => ${n('minutes')}::int)
  where extract(isodow from t.at at time zone ${ZONE}) <= 5 and (t.at at time zone ${ZONE})::time between '07:30' and '17:00'
  group by s.month, s.unit_id, s.network having count(*) >= ${n('dossiers')}`

/** A run of dossiers of one day and unit, minutes apart, each accepted within minutes. */
export const byRhythm = ({ ids, n }: Given): Sql => sql`
  with days as (
    select distinct unit_id, (received_at at time zone ${ZONE})::date as day from dossiers.published_conduct
    where id = any(${ids}) and channel = 'self' and received_at - submitted_at <= make_interval(mins => ${n('minutes')}::int)
  ), spaced as (
    select d.unit_id, d.day, c.id, c.applicant, c.submitted_at,
      c.submitted_at - lag(c.submitted_at) over (partition by d.unit_id, d.day order by c.submitted_at, c.id) > make_interval(mins => ${n('gap')}::int) as breaks
    from days d join dossiers.published_conduct c on c.unit_id = d.unit_id and c.channel = 'self'
      and c.received_at >= ${begins(sql`d.day::timestamp`)} and c.received_at < ${begins(sql`(d.day + 1)::timestamp`)}
      and c.received_at - c.submitted_at <= make_interval(mins => ${n('minutes')}::int)
  ), runs as (select *, count(*) filter (where breaks) over (partition by unit_id, day order by submitted_at, id) as run from spaced)
  select concat_ws(' ', day, unit_id, run) as key, unit_id as unit, min(submitted_at) as "from", max(submitted_at) as "to",
    array_agg(id order by id) as dossiers, jsonb_build_object('applicants', count(distinct applicant)) as refs
  from runs group by day, unit_id, run having count(*) >= ${n('dossiers')} and count(distinct applicant) > 1`
