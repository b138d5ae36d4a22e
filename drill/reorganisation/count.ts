import { sql, type Database } from '../../src/platform/db/index.ts'

/** What hangs on units that end, at one moment. */
export type Snapshot = Readonly<Record<string, number>> & { readonly fingerprint: string }

/** The state of every open dossier but for its unit: code, state, due time, answers. The same before and after. */
const CLOCKS = sql`md5(string_agg(code || state || coalesce(due_at::text, '') || coalesce(due_index_at::text, '') || coalesce(paused_at::text, '') || coalesce(finished_at::text, '')
  || md5(answers::text) || coalesce(due_steps::text, ''), '|' order by code))`

export async function standing(db: Database): Promise<{ dossiers: number; events: number; open: number; clocks: string; entries: number }> {
  const [counts] = await db.all<{ dossiers: number; open: number; clocks: string }>(sql`
    select count(*)::int as dossiers, count(*) filter (where state not in ('handedOver', 'turnedAway', 'withdrawn', 'terminated'))::int as open,
      ${CLOCKS} as clocks from dossiers.dossier`)
  const more = await db.one<{ events: number; entries: number }>(sql`
    select (select count(*)::int from dossiers.event) as events, (select count(*)::int from registers.entry) as entries`)
  return { ...counts!, ...more }
}

/** Everything that may not be after a change of units; each 0 when all is well. Counted with the tables, not with the code that moved them. */
export const faults = (db: Database): Promise<Record<string, number>> =>
  db.one(sql`
    with gone as (select id from units.unit where valid_to = '2025-07-01'),
    heir as (select h.unit, h.heir from units.heir h join units.unit u on u.id = h.heir and u.valid_from = '2025-07-01' where h.is_main),
    open as (select d.* from dossiers.dossier d where d.state not in ('handedOver', 'turnedAway', 'withdrawn', 'terminated')),
    moves as (select dossier_id, count(*) as n, min(data->>'from') as was, min(data->>'to') as is_at from dossiers.event where type = 'moveUnit' group by dossier_id)
    select
      (select count(*)::int from open d join gone g on g.id = d.unit_id) as "open dossiers left behind",
      (select count(*)::int from open d left join moves m on m.dossier_id = d.id where m.n is distinct from 1) as "open dossiers not moved once",
      (select count(*)::int from open d join moves m on m.dossier_id = d.id left join heir h on h.unit = m.was where h.heir is distinct from d.unit_id or m.is_at <> d.unit_id) as "dossiers at a wrong heir",
      (select count(*)::int from moves m join dossiers.dossier d on d.id = m.dossier_id where d.state in ('handedOver', 'turnedAway', 'withdrawn', 'terminated')) as "closed dossiers moved",
      (select count(*)::int from open d where (select count(*) from notices.message n where n.dossier_code = d.code and n.kind = 'unitChanged') <> (case when d.applicant->>'phone' is null then 0 else 1 end)) as "dossiers not told once",
      (select count(*)::int from registers.book b join gone g on g.id = b.unit_id where b.locked_at is null) as "old books open",
      (select count(*)::int from registers.book b where b.locked_at is not null and b.last_number <> (select coalesce(max(number), 0) from registers.entry e where e.book_id = b.id)) as "old books with a wrong last number",
      (select count(*)::int from registers.book b join units.unit u on u.id = b.unit_id and u.valid_from = '2025-07-01' where b.last_number <> 0) as "new books not empty",
      (select count(*)::int from (select distinct b.type, h.heir from registers.book b join heir h on h.unit = b.unit_id where b.year = 2025) w where not exists (select from registers.book n where n.unit_id = w.heir and n.type = w.type)) as "new books missing",
      (select count(*)::int from identity.post p join gone g on g.id = p.unit where p.valid_to is null or p.valid_to > '2025-07-01') as "old posts not ended",
      (select count(*)::int from (select unit from identity.post where role = 'head' and valid_from = '2025-07-01' group by unit having count(*) <> 1) x) as "new units without one head",
      (select count(*)::int from units.unit u where u.valid_from = '2025-07-01' and not exists (select from identity.post p where p.unit = u.id and p.role = 'head')) as "new units without a head",
      (select count(*)::int from rollout.service s join gone g on g.id = s.unit_id where s.to_day is null or s.to_day > '2025-07-01') as "old services open",
      (select count(*)::int from units.unit u where u.valid_from = '2025-07-01' and (select count(*) from rollout.service s where s.unit_id = u.id) <> (select count(distinct procedure) from rollout.service)) as "new units without all services",
      (select count(*)::int from dossiers.draft d join gone g on g.id = d.unit_id) as "drafts left behind",
      (select count(*)::int from dossiers.draft d, jsonb_each_text(d.answers) a join gone g on g.id = a.value) as "drafts that name an old unit"`)
