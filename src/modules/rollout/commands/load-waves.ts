import { sql, type Tx } from '#platform/db/index.ts'
import { outlines } from '../known.ts'
import { heads, offers2016, offers2017, waves, type Wave } from '../waves.ts'
import { changed } from './open.ts'

/**
 * Writes the city's known waves, 2016 to today, for every commune that stood in their time, and the outlines of 2017 at the city and at the
 * urban districts; again does nothing. A cell that is there keeps what its operator made of it. Units must be loaded. Answers how many services were opened.
 */
export async function loadWaves(tx: Tx): Promise<number> {
  await tx.run(sql`
    insert into rollout.offer (procedure, name, certainty, source)
    select procedure, name, certainty, source
    from jsonb_to_recordset(${JSON.stringify([...offers2016, ...offers2017])}::jsonb) as o(procedure text, name text, certainty text, source text)
    on conflict (procedure) do update set name = excluded.name, certainty = excluded.certainty, source = excluded.source`)
  await writeHeads(tx)
  const opened = await writeCells(tx)
  await writeOutlines(tx)
  if (opened > 0) await changed(tx)
  return opened
}

async function writeHeads(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into rollout.wave (id, name, state, planned, actual, level, decision, certainty, source)
    select wave, name, case when actual is null then 'announced' else 'live' end, planned, actual, level, decision, certainty, source
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      as h(wave text, name text, planned date, actual date, level text, decision text, certainty text, source text)
    on conflict (id) do update set name = excluded.name, source = excluded.source, certainty = excluded.certainty where wave.source = ''`)
  const services = [
    ...waves.flatMap(({ wave, procedures }) => procedures.map(procedure => ({ wave, procedure, place: 'commune', kind: 'full' }))),
    ...outlines.map(({ wave, procedure, name, place, certainty, source }) => ({ wave, procedure, name, place, kind: 'outline', certainty, source })),
  ]
  await tx.run(sql`
    insert into rollout.wave_service (wave, procedure, name, place, kind, certainty, source)
    select distinct on (s.wave, s.procedure) s.wave, s.procedure, coalesce(s.name, o.name, s.procedure), s.place, s.kind,
      coalesce(s.certainty, o.certainty), coalesce(s.source, o.source)
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      as s(wave text, procedure text, name text, place text, kind text, certainty text, source text)
    left join rollout.offer o using (procedure)
    on conflict do nothing`)
}

/** Cells that are not there yet, and the services of those alone. */
function writeCells(tx: Tx): Promise<number> {
  const known: readonly Wave[] = waves
  return tx.run(sql`
    with known as materialized (
      select w.wave, p.procedure, u.id as unit_id, greatest(w."from", u.valid_from) as from_day, least(w."to", u.valid_to) as to_day,
        w.level, w.decision, w.certainty
      from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
        as w(wave text, procedures text[], districts text[], "from" date, "to" date, level text, decision text, certainty text)
      cross join lateral unnest(w.procedures) as p(procedure)
      join units.published_unit u on u.level = 'commune'
        and u.valid_from < coalesce(w."to", 'infinity'::date) and coalesce(u.valid_to, 'infinity'::date) > w."from"
      left join units.published_unit d on d.id = u.parent
      where w.districts is null or d.code = any(w.districts)
    ), made as (
      insert into rollout.cell (wave, procedure, unit_id, state, planned, actual, since, until)
      select wave, procedure, unit_id, 'live', min(from_day), min(from_day), min(from_day), case when bool_or(to_day is null) then null else max(to_day) end
      from known group by wave, procedure, unit_id
      on conflict do nothing returning wave, procedure, unit_id
    )
    insert into rollout.service (procedure, unit_id, from_day, to_day, level, decision, wave, certainty)
    select procedure, unit_id, from_day, to_day, level, decision, wave, certainty from known join made using (wave, procedure, unit_id)`)
}

/** Outlines open nothing: their cells say where the article counted them, until the three tiers ended and nobody tells what became of them. */
const writeOutlines = (tx: Tx): Promise<number> =>
  tx.run(sql`
    insert into rollout.cell (wave, procedure, unit_id, state, planned, actual, since, until)
    select o.wave, o.procedure, u.id, 'live', o.day, o.day, o.day, '2025-07-01'::date
    from jsonb_to_recordset(${JSON.stringify(outlines.filter(({ place, planned }) => place && !planned))}::jsonb) as o(wave text, procedure text, day date, place text)
    join units.published_unit u on u.level = o.place and u.valid_from <= o.day and (u.valid_to is null or u.valid_to > o.day)
      and (o.place <> 'district' or u.type = 'quận')
    on conflict do nothing`)
