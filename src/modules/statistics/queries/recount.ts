import { addDays, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { FrozenRow } from '../frozen.ts'
import { causes, type Cause } from '../on-time.ts'
import { channelSums, effects, endings, eachTime, ON_TIME } from './effects.ts'
import { tallies } from './tallies.ts'

type Row = Omit<FrozenRow, 'held' | 'late'> & Record<`${'held' | 'late'}_${Cause}`, number>

/**
 * The figures of [from, to] counted from the log itself, from the events up to `lastId` and nothing later: the same rows whenever and wherever it is
 * asked. The definitions are those of `advance`.
 */
export async function recount(db: Db, { from, to }: { from: Day; to: Day }, lastId: number): Promise<readonly FrozenRow[]> {
  const rows = await db.all<Row>(sql`
    with batch as materialized (
      select id, dossier_id, seq, type, at, unit_id, procedure, channel, submitted_at, received_at, due_at, supplements from dossiers.published_event
      where id <= ${lastId} and at >= ${instant(from, '00:00')}
        and (at < ${instant(addDays(to, 1), '00:00')} or type = 'takeBack') and type in ('receive', 'takeBack', 'askForMore', 'sign', 'decline', 'withdraw', 'lapse')
    ), effect as (${effects(sql`batch`)}), counted as (
      select unit_id, procedure, ${channelSums} from effect where day between ${from}::date and ${to}::date group by 1, 2
    ), ending as materialized (${endings(sql`batch`)}), timed as (
      select unit_id, procedure, count(*) as ended, count(*) filter (where ${ON_TIME}) as on_time, ${eachTime(name => sql`sum(${name}) as ${name}`)}
      from ending where day between ${from}::date and ${to}::date group by 1, 2
    ), figures as (
      select unit_id, procedure, jsonb_object_agg(figure, n) as tallies from (
        select unit_id, procedure, figure, sum(n) as n from (${tallies(sql`batch`, sql`ending`)}) one
        where day between ${from}::date and ${to}::date group by 1, 2, 3 having sum(n) <> 0) each group by 1, 2
    ), channels (unit_id, procedure, self, assisted, counter, post, back_entered, machine, closed) as (select * from counted)
    select unit_id as unit, procedure, coalesce(f.tallies, '{}') as tallies,
      coalesce(self, 0)::int as self, coalesce(assisted, 0)::int as assisted, coalesce(counter, 0)::int as counter, coalesce(post, 0)::int as post,
      coalesce(back_entered, 0)::int as "backEntered", coalesce(machine, 0)::int as machine, coalesce(closed, 0)::int as closed,
      coalesce(ended, 0)::int as ended, coalesce(on_time, 0)::int as "onTime",
      ${eachTime(name => sql`coalesce(${name}, 0)::bigint as ${name}`)}
    from channels c full join timed t using (unit_id, procedure) full join figures f using (unit_id, procedure)`)
  return rows.map(whole).filter(something)
}

function whole(row: Row): FrozenRow {
  const { unit, procedure, self, assisted, counter, post, backEntered, machine, closed, ended, onTime, tallies } = row
  const times = (kind: 'held' | 'late') => Object.fromEntries(causes.map(cause => [cause, row[`${kind}_${cause}`]])) as FrozenRow['held']
  return {
    unit,
    procedure,
    self,
    assisted,
    counter,
    post,
    backEntered,
    machine,
    closed,
    ended,
    onTime,
    held: times('held'),
    late: times('late'),
    tallies,
  }
}

/** What was received and taken back again leaves a row of nothing: it is none. */
const something = ({ unit: _, procedure: __, held, late, tallies, ...counts }: FrozenRow) =>
  [counts, held, late, tallies].flatMap(of => Object.values(of)).some(count => count !== 0)
