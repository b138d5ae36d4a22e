import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { LEFT_DAYS, OPENED } from '../progress.ts'

const BATCH = 1000

/**
 * Đếm nơi người khai dừng: drafts that were sent, or left (untouched for seven days), each on its furthest page. One that is taken up again is counted
 * back. One statement; answers how many drafts it looked at, at most a thousand of each kind.
 */
export async function countDropOff(tx: Tx, now: Instant, limit = BATCH): Promise<number> {
  const since = plusMinutes(now, -LEFT_DAYS * 24 * 60)
  const key = sql`d->>'procedure', (d->>'edition')::date, (d->>'month')::date, d->>'channel'`
  const { looked } = await tx.one<{ looked: number }>(sql`
    with went as (
      select id from dossiers.draft where submitted_code is not null and counted is distinct from 'sent' limit ${limit} for update skip locked
    ), idle as (
      select id from dossiers.draft where submitted_code is null and counted is null and updated_at <= ${since}::timestamptz
      order by updated_at limit ${limit} for update skip locked
    ), taken_up as (
      select id from dossiers.draft where submitted_code is null and counted = 'left' and updated_at > ${since}::timestamptz
      order by updated_at limit ${limit} for update skip locked
    ), due as (
      select id from went union all select id from idle union all select id from taken_up
    ), seen as materialized (
      select t.id, t.counted_as as before,
        case when t.submitted_code is not null then 'sent' when t.updated_at <= ${since}::timestamptz then 'left' end as becomes,
        jsonb_build_object('procedure', t.procedure, 'edition', t.edition, 'month', date_trunc('month', t.created_at at time zone 'Asia/Ho_Chi_Minh')::date,
          'channel', t.channel, 'device', coalesce(t.device, 'computer'), 'page', coalesce(t.far_page, ${OPENED}), 'place', t.far_place,
          'sent', (t.submitted_code is not null)::int, 'back', (t.at_page <> t.far_page)::int, 'saves', t.saves, 'stumbles', t.stumbles) as now
      from dossiers.draft t join due on due.id = t.id
    ), change as materialized (
      select before as d, -1 as n from seen where before is not null
      union all
      select now, 1 from seen where becomes is not null
    ), noted as (
      update dossiers.draft t set counted = seen.becomes, counted_as = case when seen.becomes is not null then seen.now end from seen where seen.id = t.id
    ), counted as (
      insert into dossiers.drop_off as o (procedure, edition, month, channel, device, page, place, stopped, sent, back, saves)
      select ${key}, d->>'device', d->>'page', max((d->>'place')::int), sum(n * (1 - (d->>'sent')::int)), sum(n * (d->>'sent')::int),
        sum(n * coalesce((d->>'back')::int, 0)), sum(n * (d->>'saves')::int)
      from change group by 1, 2, 3, 4, 5, 6
      on conflict (procedure, edition, month, channel, device, page) do update set place = excluded.place, stopped = o.stopped + excluded.stopped,
        sent = o.sent + excluded.sent, back = o.back + excluded.back, saves = o.saves + excluded.saves
    ), stumbled as (
      insert into dossiers.stumble as s (procedure, edition, month, channel, question, drafts)
      select ${key}, question, sum(n) from change cross join lateral jsonb_array_elements_text(d->'stumbles') as question group by 1, 2, 3, 4, 5
      on conflict (procedure, edition, month, channel, question) do update set drafts = s.drafts + excluded.drafts
    )
    select count(*)::int as looked from seen`)
  return looked
}

/** Until nothing is left to count. */
export async function dropOffCaughtUp(db: Database, now: Instant): Promise<void> {
  while ((await db.write(tx => countDropOff(tx, now))) >= BATCH);
}
