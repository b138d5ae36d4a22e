import { ZONE } from '#kernel/instant.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import type { Given } from '../rule.ts'

/** Entered before it was accepted, out of order, after a gap, or after the book was locked (Luật Hộ tịch 2014, Điều 58–60). */
export const backDated = ({ ids }: Given): Sql => sql`
  select e.id::text as key, e.unit_id as unit, c.procedure, least(e.entered_at, e.entered_on::timestamp at time zone ${ZONE}) as "from", e.entered_at as "to",
    case when c.id is null then '{}'::bigint[] else array[c.id] end as dossiers,
    jsonb_build_object('entries', jsonb_build_array(e.id), 'why', to_jsonb(array_remove(array[
      case when e.entered_on < (c.received_at at time zone ${ZONE})::date then 'before-acceptance' end,
      case when p.number is not null and (e.entered_on < p.entered_on or e.entered_at < p.entered_at) then 'order' end,
      case when p.number < e.number - 1 then 'gap' end,
      case when e.entered_at > e.locked_at then 'locked' end], null))) as refs
  from registers.published_book_entry e left join dossiers.published_conduct c on c.code = e.dossier_code
  left join lateral (
    select b.number, b.entered_on, b.entered_at from registers.published_book_entry b where b.book_id = e.book_id and b.number < e.number order by b.number desc limit 1
  ) p on true
  where e.id = any(${ids}) and e.dossier_code is not null and (e.entered_on < (c.received_at at time zone ${ZONE})::date
    or (p.number is not null and (e.entered_on < p.entered_on or e.entered_at < p.entered_at)) or p.number < e.number - 1 or e.entered_at > e.locked_at)`

/** Entries of a month with no dossier, in a unit that had gone live: paper dossiers that were never entered. */
export const withoutDossier = ({ ids }: Given): Sql => sql`
  with live as (select unit_id, min(from_day) as day from rollout.published_service group by unit_id)
  select concat_ws(' ', date_trunc('month', e.entered_on::timestamp)::date, e.unit_id, e.type) as key, e.unit_id as unit,
    min(e.entered_on)::timestamp at time zone ${ZONE} as "from", max(e.entered_on)::timestamp at time zone ${ZONE} as "to",
    '{}'::bigint[] as dossiers, jsonb_build_object('entries', jsonb_agg(e.id order by e.id), 'book', e.type) as refs
  from registers.published_book_entry e join live on live.unit_id = e.unit_id and e.entered_on >= live.day
  where e.id = any(${ids}) and e.dossier_code is null group by 1, e.unit_id, e.type`

/** A closed period whose bytes no longer have their seal, or a figure counted by hand after the period was closed. */
export const editedReport = (): Sql => sql`
  select concat_ws(' ', 'seal', period, revision) as key, null::text as unit, from_day::timestamp at time zone ${ZONE} as "from",
    to_day::timestamp at time zone ${ZONE} as "to", '{}'::bigint[] as dossiers, jsonb_build_object('period', period, 'revision', revision) as refs
  from statistics.published_frozen where hash <> bytes_hash
  union all
  select concat_ws(' ', 'hand', h.id), h.unit_id, f.from_day::timestamp at time zone ${ZONE}, f.to_day::timestamp at time zone ${ZONE}, '{}'::bigint[],
    jsonb_build_object('period', h.period, 'hand', h.id)
  from statistics.published_hand_figure h join statistics.published_frozen f on f.period = h.period and f.revision = 1 and h.at > f.closed_at`
