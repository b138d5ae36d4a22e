import { ZONE } from '#kernel/instant.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import type { Given } from '../rule.ts'

/** Whoever took it in, examined or signed it is in it, or a listed relative is (Luật Hộ tịch 2014, Điều 12). */
export const relatives = ({ ids }: Given): Sql => sql`
  select concat_ws(' ', c.id, k.officer) as key, c.unit_id as unit, c.procedure, c.submitted_at as "from", coalesce(c.finished_at, c.received_at) as "to",
    array[c.id] as dossiers, jsonb_build_object('officer', k.officer, 'relation', min(k.relation)) as refs
  from dossiers.published_conduct c
  join identity.published_kin k on k.officer in (c.received_by, c.examined_by, c.signed_by) and k.pin = any(c.parties)
  where c.id = any(${ids}) group by c.id, c.unit_id, c.procedure, c.submitted_at, c.finished_at, c.received_at, c.parties, k.officer`

/** A marriage, or a confirmation of marital status, signed with no question to another unit and no search in the unit's own books. */
export const unverified = ({ ids }: Given): Sql => sql`
  select c.id::text as key, c.unit_id as unit, c.procedure, c.submitted_at as "from", c.finished_at as "to", array[c.id] as dossiers, '{}'::jsonb as refs
  from dossiers.published_conduct c
  where c.id = any(${ids}) and c.procedure = any(array['1.000894', '1.004873', '2.000806']) and c.outcome = 'granted'
    and not exists (select from registers.published_inquiry i where i.dossier_code = c.code)
    and not exists (select from dossiers.published_act a where a.dossier_id = c.id and a.type in ('verify', 'answerVerification'))
    and not exists (select from registers.published_reading r where r.unit_id = c.unit_id and r.kind in ('search', 'entry') and r.at between c.submitted_at and c.finished_at)`

/** An entry was read, and nothing of the unit's that was open around then has to do with anybody in it. */
export const snooping = ({ ids, n }: Given): Sql => sql`
  select concat_ws(' ', date_trunc('month', r.at at time zone ${ZONE})::date, r.unit_id, r.officer_id) as key, r.unit_id as unit,
    min(r.at) as "from", max(r.at) as "to", '{}'::bigint[] as dossiers,
    jsonb_build_object('officer', r.officer_id, 'readings', jsonb_agg(r.id order by r.id), 'entries', jsonb_agg(distinct r.entry_id)) as refs
  from registers.published_reading r join registers.published_book_entry e on e.id = r.entry_id
  where r.id = any(${ids}) and r.kind = 'entry' and cardinality(e.pins) > 0
    and not exists (select from dossiers.published_conduct c where c.unit_id = r.unit_id and c.parties && e.pins and c.submitted_at <= r.at
      and (c.finished_at is null or c.finished_at + make_interval(days => ${n('days')}::int) >= r.at))
    and not exists (select from dossiers.published_conduct c where c.code = e.dossier_code and c.unit_id = r.unit_id
      and (c.finished_at is null or c.finished_at + make_interval(days => ${n('days')}::int) >= r.at))
    and not exists (select from registers.published_inquiry i where i.to_unit = r.unit_id and i.asked_at <= r.at
      and (i.answered_at is null or i.answered_at + interval '1 day' >= r.at))
  group by 1, r.unit_id, r.officer_id`
