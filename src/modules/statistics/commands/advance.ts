import { ZONE } from '#kernel/instant.ts'
import { identifier, join, sql, type Sql, type Tx } from '#platform/db/index.ts'
import { causes, type Cause } from '../on-time.ts'

/** An end after receipt: what was turned away, or given up before, was never on the clock. */
const ENDS = sql`(type in ('sign', 'decline') or (type in ('withdraw', 'lapse') and received_at is not null))`
/** More than one request for papers is overdue whatever the clock says (Quyết định 766/QĐ-TTg, mục 2.1). */
const ON_TIME = sql`${join(
  of('late', name => name),
  ' + ',
)} = 0 and supplements <= 1`

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
const each = (piece: (name: Sql, cause: Cause, kind: 'held' | 'late') => Sql): Sql =>
  join(
    (['held', 'late'] as const).flatMap(kind => of(kind, (name, cause) => piece(name, cause, kind))),
    ', ',
  )
const columns = each(name => name)
const sums = each(name => sql`sum(${name})`)
const added = each(name => sql`${name} = t.${name} + excluded.${name}`)
const parts = each((name, cause, kind) => sql`coalesce(sum(${minutes[kind]}) filter (where ${whose[cause]}), 0) as ${name}`)

/**
 * Counts the next events of the log, at most `limit`; answers how many it read (0: nothing is waiting).
 * An event counts when its transaction and all older ones have ended, so a late commit is never missed; one worker at a time.
 */
export async function advance(tx: Tx, limit = 5000): Promise<number> {
  const cursor = await tx.one<{ xid: string; id: number }>(sql`select xid::text as xid, id from statistics.cursor for update`)
  const { read } = await tx.one<{ read: number }>(sql`
    with batch as materialized (
      select id, xid, dossier_id, seq, type, at, unit_id, procedure, channel, received_at, supplements from dossiers.published_event
      where (xid, id) > (${cursor.xid}::xid8, ${cursor.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ${limit}
    ), effect as (
      select (at at time zone ${ZONE})::date as day, unit_id, procedure, channel, 1 as received, 0 as closed from batch where type = 'receive'
      union all
      select (taken.at at time zone ${ZONE})::date, b.unit_id, b.procedure, b.channel, -1, 0 from batch b
      cross join lateral (
        select e.at from dossiers.published_event e where e.dossier_id = b.dossier_id and e.seq < b.seq and e.type = 'receive' order by e.seq desc limit 1
      ) taken where b.type = 'takeBack'
      union all
      select (at at time zone ${ZONE})::date, unit_id, procedure, channel, 0, 1 from batch where ${ENDS}
    ), timed as (
      insert into statistics.ended as t (grain, start_day, unit_id, procedure, ended, on_time, ${columns})
      select grain, date_trunc(grain, day)::date, unit_id, procedure, count(*), count(*) filter (where ${ON_TIME}), ${sums}
      from (
        select (b.at at time zone ${ZONE})::date as day, b.unit_id, b.procedure, b.supplements, l.*
        from batch b cross join lateral (select ${parts} from dossiers.published_ledger p where p.dossier_id = b.dossier_id) l where ${ENDS}
      ) one cross join unnest(array['day', 'month', 'year']) as g(grain)
      group by 1, 2, 3, 4
      on conflict (grain, start_day, unit_id, procedure) do update set
        ended = t.ended + excluded.ended, on_time = t.on_time + excluded.on_time, ${added}
    ), counted as (
      insert into statistics.bucket as b (grain, start_day, unit_id, procedure, self, assisted, counter, post, back_entered, machine, closed)
      select grain, date_trunc(grain, day)::date, unit_id, procedure,
        coalesce(sum(received) filter (where channel = 'self'), 0), coalesce(sum(received) filter (where channel = 'assisted'), 0),
        coalesce(sum(received) filter (where channel = 'counter'), 0), coalesce(sum(received) filter (where channel = 'post'), 0),
        coalesce(sum(received) filter (where channel = 'backEntered'), 0), coalesce(sum(received) filter (where channel = 'machine'), 0),
        sum(closed)
      from effect cross join unnest(array['day', 'month', 'year']) as g(grain)
      group by 1, 2, 3, 4
      on conflict (grain, start_day, unit_id, procedure) do update set
        self = b.self + excluded.self, assisted = b.assisted + excluded.assisted, counter = b.counter + excluded.counter,
        post = b.post + excluded.post, back_entered = b.back_entered + excluded.back_entered, machine = b.machine + excluded.machine,
        closed = b.closed + excluded.closed
    ), marked as (
      insert into statistics.touched (month, version)
      select distinct date_trunc('month', day)::date, (select version + 1 from statistics.cursor) from effect
      on conflict (month) do update set version = excluded.version
    ), last as (
      select xid, id from batch order by xid desc, id desc limit 1
    ), moved as (
      update statistics.cursor c set xid = last.xid, id = last.id, events = c.events + (select count(*) from batch), version = c.version + 1 from last
    )
    select count(*)::int as read from batch`)
  return read
}

/** Counts everything anew from the log; readers see the old figures until the transaction ends. Answers how many events there were. */
export async function rebuild(tx: Tx, batch = 100_000): Promise<number> {
  await tx.run(sql`select from statistics.cursor for update`)
  await tx.run(sql`delete from statistics.bucket`)
  await tx.run(sql`delete from statistics.ended`)
  await tx.run(sql`update statistics.cursor set xid = '0', id = 0, events = 0`)
  let all = 0
  for (let read = await advance(tx, batch); read > 0; read = await advance(tx, batch)) all += read
  return all
}

/** Writes down that a unit's figures of a period did not come: its cell becomes "missing". */
export async function recordGap(tx: Tx, { unit, from, to, why }: { unit: string; from: string; to: string; why: string }): Promise<void> {
  await tx.run(sql`
    insert into statistics.gap (unit_id, from_day, to_day, why) values (${unit}, ${from}, ${to}, ${why})
    on conflict (unit_id, from_day) do update set to_day = excluded.to_day, why = excluded.why`)
  await tx.run(sql`
    with c as (update statistics.cursor set version = version + 1 returning version)
    insert into statistics.touched (month, version)
    select month::date, version from c, generate_series(date_trunc('month', ${from}::date), ${to}::date, interval '1 month') as month
    on conflict (month) do update set version = excluded.version`)
}
