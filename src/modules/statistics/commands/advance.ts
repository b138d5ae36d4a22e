import { sql, type Tx } from '#platform/db/index.ts'
import { tallies } from '../queries/tallies.ts'
import { channelSums, effects, endings, eachTime, ON_TIME } from '../queries/effects.ts'

const columns = eachTime(name => name)
const sums = eachTime(name => sql`sum(${name})`)
const added = eachTime(name => sql`${name} = t.${name} + excluded.${name}`)

/**
 * Counts the next events of the log, at most `limit`; answers how many it read (0: nothing is waiting).
 * An event counts when its transaction and all older ones have ended, so a late commit is never missed; one worker at a time.
 */
export async function advance(tx: Tx, limit = 5000): Promise<number> {
  const cursor = await tx.one<{ xid: string; id: number }>(sql`select xid::text as xid, id from statistics.cursor for update`)
  const { read } = await tx.one<{ read: number }>(sql`
    with batch as materialized (
      select id, xid, dossier_id, seq, type, at, unit_id, procedure, channel, submitted_at, received_at, due_at, supplements from dossiers.published_event
      where (xid, id) > (${cursor.xid}::xid8, ${cursor.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ${limit}
    ), effect as (${effects(sql`batch`)}
    ), ending as materialized (${endings(sql`batch`)}
    ), timed as (
      insert into statistics.ended as t (grain, start_day, unit_id, procedure, ended, on_time, ${columns})
      select grain, date_trunc(grain, day)::date, unit_id, procedure, count(*), count(*) filter (where ${ON_TIME}), ${sums}
      from ending cross join unnest(array['day', 'month', 'year']) as g(grain)
      group by 1, 2, 3, 4
      on conflict (grain, start_day, unit_id, procedure) do update set
        ended = t.ended + excluded.ended, on_time = t.on_time + excluded.on_time, ${added}
    ), counted as (
      insert into statistics.bucket as b (grain, start_day, unit_id, procedure, self, assisted, counter, post, back_entered, machine, closed)
      select grain, date_trunc(grain, day)::date, unit_id, procedure, ${channelSums}
      from effect cross join unnest(array['day', 'month', 'year']) as g(grain)
      group by 1, 2, 3, 4
      on conflict (grain, start_day, unit_id, procedure) do update set
        self = b.self + excluded.self, assisted = b.assisted + excluded.assisted, counter = b.counter + excluded.counter,
        post = b.post + excluded.post, back_entered = b.back_entered + excluded.back_entered, machine = b.machine + excluded.machine,
        closed = b.closed + excluded.closed
    ), tallied as (
      insert into statistics.tally as t (grain, start_day, unit_id, procedure, figure, count)
      select grain, date_trunc(grain, day)::date, unit_id, procedure, figure, sum(n)
      from (${tallies(sql`batch`, sql`ending`)}) one cross join unnest(array['month', 'year']) as g(grain)
      group by 1, 2, 3, 4, 5
      on conflict (grain, start_day, unit_id, procedure, figure) do update set count = t.count + excluded.count
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
  await tx.run(sql`delete from statistics.tally`)
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

/** What is told beside the figures of [from, to] changed: stored answers about these months are made anew. */
export const touchMonths = (tx: Tx, { from, to }: { from: string; to: string }): Promise<number> =>
  tx.run(sql`
    with c as (update statistics.cursor set version = version + 1 returning version)
    insert into statistics.touched (month, version)
    select month::date, version from c, generate_series(date_trunc('month', ${from}::date), ${to}::date, interval '1 month') as month
    on conflict (month) do update set version = excluded.version`)
