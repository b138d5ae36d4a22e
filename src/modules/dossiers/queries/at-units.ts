import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { lifecycle, type State } from '../lifecycle.ts'

const moving = (Object.keys(lifecycle) as State[]).filter(state => 'moveUnit' in lifecycle[state] && state !== 'handedOver')

/** Whether dossier `d` is of these units and not over: its result is not handed over, or a part of its group still runs. */
export const openHere = (units: readonly string[]): Sql => sql`
  d.unit_id = any(${[...units]}::text[]) and (d.state = any(${moving}::text[]) or (d.state = 'handedOver' and d.finished_at is null))`

export type OpenCount = { readonly unit: string; readonly state: State; readonly n: number }

/** How many dossiers are open at these units, by unit and state. */
export const openAt = (db: Db, units: readonly string[]): Promise<OpenCount[]> =>
  db.all<OpenCount>(sql`
    select d.unit_id as unit, d.state, count(*)::int as n from dossiers.dossier d where ${openHere(units)} group by d.unit_id, d.state order by 1, 2`)

/** How many drafts were begun at the counters of these units, and in how many an answer names one of them. */
export const draftsAt = (db: Db, units: readonly string[]): Promise<{ counter: number; answers: number }> =>
  db.one(sql`
    select count(*) filter (where unit_id = any(${[...units]}::text[]))::int as counter,
      count(*) filter (where exists (select from jsonb_each_text(answers) a where a.value = any(${[...units]}::text[])))::int as answers
    from dossiers.draft where submitted_code is null`)
