import { ZONE } from '#kernel/instant.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import type { Given } from '../rule.ts'

const one = sql`c.id::text as key, c.unit_id as unit, c.procedure, c.submitted_at as "from"`
const conduct = (ids: Sql) => sql`dossiers.published_conduct c where c.id = any(${ids})`

/** Online, and yet with a result minutes later or before it was sent. */
export const paperAsOnline = ({ ids, n }: Given): Sql => sql`
  select ${one}, greatest(c.submitted_at, c.finished_at) as "to", array[c.id] as dossiers,
    jsonb_strip_nulls(jsonb_build_object('entries', case when e.id is not null then jsonb_build_array(e.id) end)) as refs
  from dossiers.published_conduct c left join registers.published_book_entry e on e.id = c.entry_id
  where c.id = any(${ids}) and c.channel in ('self', 'assisted') and c.outcome = 'granted'
    and (c.finished_at - c.submitted_at < make_interval(mins => ${n('minutes')}::int) or e.entered_on < (c.submitted_at at time zone ${ZONE})::date)`

/** The same civil event twice: open at the same time, or both in the books. */
export const duplicate = ({ ids }: Given): Sql => sql`
  select concat_ws(' ', least(c.id, o.id), greatest(c.id, o.id)) as key, c.unit_id as unit, c.procedure,
    least(c.submitted_at, o.submitted_at) as "from", greatest(c.submitted_at, o.submitted_at) as "to", array[least(c.id, o.id), greatest(c.id, o.id)] as dossiers, '{}'::jsonb as refs
  from dossiers.published_conduct c join dossiers.published_conduct o on o.event_key = c.event_key and o.id <> c.id and o.procedure = c.procedure
  where c.id = any(${ids}) and c.event_key !~ '^[^|]*[|]*$' and coalesce(c.outcome, 'granted') = 'granted' and coalesce(o.outcome, 'granted') = 'granted'
    and (c.submitted_at, c.id) > (o.submitted_at, o.id)
    and (o.finished_at is null or o.finished_at > c.submitted_at or (c.entry_id is not null and o.entry_id is not null))`

/** Ended by the office without a word of the applicant, and begun anew by the office: one clock, measured from the first. */
export const clockReset = ({ ids, n }: Given): Sql => sql`
  select concat_ws(' ', o.id, c.id) as key, c.unit_id as unit, c.procedure, o.submitted_at as "from", c.submitted_at as "to", array[o.id, c.id] as dossiers, '{}'::jsonb as refs
  from dossiers.published_conduct c
  join dossiers.published_conduct o on o.event_key = c.event_key and o.procedure = c.procedure and o.id <> c.id
    and o.outcome in ('turnedAway', 'withdrawn', 'terminated') and o.finished_at <= c.submitted_at
    and o.finished_at > c.submitted_at - make_interval(days => ${n('days')}::int)
  where c.id = any(${ids}) and c.event_key !~ '^[^|]*[|]*$'
    and not exists (select from dossiers.published_act a where a.dossier_id = o.id and a.seq > 1 and a.actor_kind = 'citizen')
    and exists (select from dossiers.published_act a where a.dossier_id = c.id and a.seq = 1 and a.actor_kind = 'officer')`

/** Stopped by the office near the due time and ended without a word of the applicant; or asked for more twice (Quyết định 766/QĐ-TTg counts it as late). */
export const stoppedClock = ({ ids, n }: Given): Sql => sql`
  select ${one}, c.finished_at as "to", array[c.id] as dossiers, jsonb_build_object('supplements', c.supplements) as refs
  from ${conduct(ids)} and c.finished_at is not null and (c.supplements > 1 or exists (
    select from dossiers.published_act a cross join lateral (
      select b.due_at from dossiers.published_act b where b.dossier_id = a.dossier_id and b.seq < a.seq and b.due_at is not null order by b.seq desc limit 1) promised
    where a.dossier_id = c.id and a.type in ('askForMore', 'withdraw') and a.actor_kind = 'officer' and a.at > promised.due_at - make_interval(hours => ${n('hours')}::int)
      and not exists (select from dossiers.published_act b where b.dossier_id = c.id and b.seq > 1 and b.actor_kind = 'citizen')))`

/** Handed over with nobody named who took it, or ended as granted before it was signed. */
export const earlyDone = ({ ids }: Given): Sql => sql`
  select ${one}, a.at as "to", array[c.id] as dossiers, '{}'::jsonb as refs
  from dossiers.published_conduct c cross join lateral (
    select max(at) filter (where type = 'handOver' and not has_receiver) as no_receiver, min(at) filter (where type = 'sign') as signed,
      max(at) as at from dossiers.published_act where dossier_id = c.id) a
  where c.id = any(${ids}) and (a.no_receiver is not null or (c.outcome = 'granted' and (a.signed is null or c.finished_at < a.signed)))`

/** Sent over the net and waiting for longer than so many hours on the clock: whether they were working hours says the calendar. */
export const lateAcceptance = ({ ids, n }: Given): Sql => sql`
  select concat_ws(' ', date_trunc('month', c.received_at at time zone ${ZONE})::date, c.unit_id) as key, c.unit_id as unit,
    c.submitted_at as "from", c.received_at as "to", array[c.id] as dossiers, '{}'::jsonb as refs
  from ${conduct(ids)} and c.channel in ('self', 'assisted') and c.received_at - c.submitted_at > make_interval(hours => ${n('hours')}::int)`

/** Many accepted just after 15:00 and few just before: those miss the day by a minute (Nghị định 61/2018/NĐ-CP). */
export const fifteen = ({ ids, n }: Given): Sql => sql`
  with months as (
    select distinct unit_id, date_trunc('month', received_at at time zone ${ZONE}) as month from ${conduct(ids)} and received_at is not null
  ), near as (
    select m.unit_id, m.month, c.id, c.received_at, (c.received_at at time zone ${ZONE})::time >= '15:00' as late
    from months m join dossiers.published_conduct c on c.unit_id = m.unit_id and c.received_at >= m.month at time zone ${ZONE}
      and c.received_at < (m.month + interval '1 month') at time zone ${ZONE}
    where (c.received_at at time zone ${ZONE})::time >= '14:50' and (c.received_at at time zone ${ZONE})::time < '15:10'
      and (c.submitted_at at time zone ${ZONE})::date = (c.received_at at time zone ${ZONE})::date and (c.submitted_at at time zone ${ZONE})::time < '15:00'
  )
  select concat_ws(' ', month::date, unit_id) as key, unit_id as unit, min(received_at) as "from", max(received_at) as "to",
    array_agg(id order by id) filter (where late) as dossiers, jsonb_build_object('before', count(*) filter (where not late), 'after', count(*) filter (where late)) as refs
  from near group by month, unit_id
  having count(*) filter (where late) >= ${n('dossiers')} and count(*) filter (where late) >= ${n('times')} * count(*) filter (where not late)`

/** Appointed anew more than once; or accepted, taken back, and accepted on a later day. */
export const movedDue = ({ ids }: Given): Sql => sql`
  select ${one}, a.last as "to", array[c.id] as dossiers, jsonb_build_object('reappointed', a.again, 'silently', a.silently) as refs
  from dossiers.published_conduct c cross join lateral (
    select count(*) filter (where type = 'reappoint') as again, max(at) as last,
      count(*) filter (where due_at > before and type not in ('receive', 'reappoint', 'supplement', 'confirm', 'confirmBySilence', 'dispute', 'verify', 'changeEdition', 'sign')) as silently,
      count(distinct (at at time zone ${ZONE})::date) filter (where type = 'receive') as days
    from (select type, at, due_at, lag(due_at) over (order by seq) as before from dossiers.published_act where dossier_id = c.id and (due_at is not null or type in ('receive', 'reappoint'))) told
  ) a where c.id = any(${ids}) and (a.again > 1 or a.silently > 0 or a.days > 1)`
