import { addDays, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { FrozenRow } from '../frozen.ts'
import { causes } from '../on-time.ts'
import { channelSums, effects, endings, eachTime, ON_TIME } from './effects.ts'

type Row = Omit<FrozenRow, 'held' | 'late'> & Record<string, number>

/**
 * The figures of [from, to] counted from the log itself, from the events up to `lastId` and nothing later: the same rows whenever and wherever it is
 * asked. The definitions are those of `advance`.
 */
export async function recount(db: Db, { from, to }: { from: Day; to: Day }, lastId: number): Promise<readonly FrozenRow[]> {
  const rows = await db.all<Row>(sql`
    with batch as materialized (
      select id, dossier_id, seq, type, at, unit_id, procedure, channel, received_at, supplements from dossiers.published_event
      where id <= ${lastId} and at >= ${instant(from, '00:00')}
        and (at < ${instant(addDays(to, 1), '00:00')} or type = 'takeBack') and type in ('receive', 'takeBack', 'sign', 'decline', 'withdraw', 'lapse')
    ), effect as (${effects(sql`batch`)}), counted as (
      select unit_id, procedure, ${channelSums} from effect where day between ${from}::date and ${to}::date group by 1, 2
    ), timed as (
      select unit_id, procedure, count(*) as ended, count(*) filter (where ${ON_TIME}) as on_time, ${eachTime(name => sql`sum(${name}) as ${name}`)}
      from (${endings(sql`batch`)}) one where day between ${from}::date and ${to}::date group by 1, 2
    ), channels (unit_id, procedure, self, assisted, counter, post, back_entered, machine, closed) as (select * from counted)
    select coalesce(c.unit_id, t.unit_id) as unit, coalesce(c.procedure, t.procedure) as procedure,
      coalesce(self, 0)::int as self, coalesce(assisted, 0)::int as assisted, coalesce(counter, 0)::int as counter, coalesce(post, 0)::int as post,
      coalesce(back_entered, 0)::int as "backEntered", coalesce(machine, 0)::int as machine, coalesce(closed, 0)::int as closed,
      coalesce(ended, 0)::int as ended, coalesce(on_time, 0)::int as "onTime",
      ${eachTime(name => sql`coalesce(${name}, 0)::bigint as ${name}`)}
    from channels c full join timed t on t.unit_id = c.unit_id and t.procedure = c.procedure`)
  return rows.map(whole).filter(something)
}

function whole(row: Row): FrozenRow {
  const { unit, procedure, self, assisted, counter, post, backEntered, machine, closed, ended, onTime } = row
  const times = (kind: string) => Object.fromEntries(causes.map(cause => [cause, row[`${kind}_${cause}`]])) as FrozenRow['held']
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
  }
}

/** What was received and taken back again leaves a row of nothing: it is none. */
const something = ({ unit: _, procedure: __, held, late, ...counts }: FrozenRow) =>
  [...Object.values(counts), ...Object.values(held), ...Object.values(late)].some(count => count !== 0)
