import { sql, type Database } from '../../src/platform/db/index.ts'
import type { Agencies } from './agencies.ts'
import { UNIT } from './office.ts'

const LEGS = { 'cong-an': 'thuong-tru', 'bao-hiem-xa-hoi': 'the-bhyt' } as const
type Part = { dossier: string; state: string; round: number; child: string; entry: string; result: string | null }
type Letter = { id: string; state: string }

/** What is there in the end, here and at the agencies, as a table; `held` when nothing is lost, doubled or different. */
export async function tally(db: Database, agencies: Agencies, wanted: number): Promise<{ table: Record<string, string | number>; held: boolean }> {
  const table: Record<string, string | number> = { 'births wanted': wanted }
  const must: Record<string, number> = {}
  const births = await db.one<{ signed: number; entered: number; twice: number; gaps: number }>(sql`
    with mine as (
      select e.dossier_code, e.number from registers.entry e join registers.book b on b.id = e.book_id
      where b.unit_id = ${UNIT} and b.type = 'so-khai-sinh' and e.dossier_code in (select code from dossiers.dossier where legs is not null)
    )
    select (select count(*)::int from dossiers.dossier where legs is not null and signed_by is not null) as signed, count(*)::int as entered,
      (count(*) - count(distinct dossier_code))::int as twice, (max(number) - min(number) + 1 - count(*))::int as gaps from mine`)
  Object.assign(table, { 'births signed': births.signed, 'entries in the book': births.entered })
  Object.assign(must, { 'births missing': wanted - births.entered, 'births entered twice': births.twice, 'numbers left out': births.gaps })

  for (const [agency, kind] of Object.entries(LEGS)) {
    const ours = await db.all<Part>(sql`
      select d.code as dossier, l->>'state' as state, (l->>'round')::int as round, e.data->>'childName' as child,
        case when e.number < 10 then '0' else '' end || e.number || '/' || extract(year from e.entered_on) as entry, l->'result'->>'number' as result
      from dossiers.dossier d cross join jsonb_array_elements(d.legs) l join registers.entry e on e.dossier_code = d.code where l->>'kind' = ${kind}`)
    const theirs = new Map((await agencies.rows<Part>(agency, THEIRS)).map(part => [part.dossier, part]))
    for (const [state, some] of Map.groupBy(ours, part => part.state)) table[`${kind}: ${state}`] = some.length
    must[`${kind}: other than at the agency`] = ours.filter(part => !same(part, theirs.get(part.dossier))).length
    must[`${kind}: not ended`] = ours.filter(({ state }) => state !== 'completed' && state !== 'refused').length
  }
  const pins = await numbers(db, agencies)
  Object.assign(table, { 'personal numbers given': pins.given, 'not given, a doubt or a wait': pins.none })
  Object.assign(must, { 'personal numbers other than there': pins.otherwise, 'personal numbers of two people': pins.shared })
  must['parts ended twice'] = (
    await db.one<{ count: number }>(sql`
      select count(*)::int from (
        select dossier_id, data->>'leg', data->'changes'->>'round' from dossiers.event
        where type = 'moveLeg' and data->>'move' in ('complete', 'refuse') group by dossier_id, data->>'leg', data->'changes'->>'round'
        having count(*) > 1 + (select count(*) from dossiers.event r where r.dossier_id = event.dossier_id and r.data->>'move' = 'resend')) twice`)
  ).count

  for (const agency of [...Object.keys(LEGS), 'dan-cu']) {
    const sent = await db.all<Letter>(sql`select id, state from exchange.letter where partner_id = ${agency}`)
    const came = new Set((await agencies.rows<{ id: string }>(agency, 'select id from letter')).map(({ id }) => id))
    table[`letters to ${agency}`] = sent.length
    must[`letters to ${agency} lost`] = sent.filter(({ id, state }) => (state === 'sent' || state === 'acknowledged') && !came.has(id)).length
    must[`letters to ${agency} that did not go`] = sent.filter(({ state }) => state === 'waiting' || state === 'dead').length
    const theirs = await agencies.rows<{ id: string; taken: boolean }>(agency, 'select id, taken_at is not null as taken from outbox')
    const here = await db.all<{ id: string; times: number }>(sql`
      select message_id as id, count(*) filter (where verdict in ('accepted', 'stale'))::int as times from exchange.incoming
      where partner_id = ${agency} group by message_id`)
    const times = new Map(here.map(one => [one.id, one.times]))
    table[`letters from ${agency}`] = theirs.length
    must[`letters from ${agency} lost`] = theirs.filter(({ id, taken }) => taken && times.get(id) !== 1).length
    must[`letters from ${agency} that did not come`] = theirs.filter(({ taken }) => !taken).length
  }
  const verdicts = await db.all<{ verdict: string; count: number }>(
    sql`select case when verdict = 'refused' then code else verdict end as verdict, count(*)::int from exchange.incoming group by 1 order by 2 desc`,
  )
  for (const { verdict, count } of verdicts) table[`came in: ${verdict}`] = count
  const tries = await db.one<{ tries: number; failed: number }>(
    sql`select count(*)::int as tries, count(*) filter (where status is null or status >= 300 or says <> 'đã nhận')::int as failed from exchange.attempt`,
  )
  Object.assign(table, { 'tries to bring a letter': tries.tries, 'of these in vain': tries.failed }, must)
  return { table, held: Object.values(must).every(count => count === 0) }
}

const THEIRS = `
  select dossier, state, round, data->'fields'->>'childName' as child, data->'entry'->>'number' as entry,
    case when state = 'completed' then outcome->'result'->>'number' end as result
  from part`

/** What we call the state of a part, its round, its child, its entry and its result is what the agency calls them. */
const same = (ours: Part, theirs: Part | undefined): boolean =>
  theirs !== undefined &&
  (ours.state === theirs.state || (ours.state === 'asked' && theirs.state === 'new')) &&
  (['round', 'child', 'entry', 'result'] as const).every(name => ours[name] === theirs[name])

/** Personal numbers: of our children without one, of theirs that we do not have or have otherwise, and numbers of two people. */
async function numbers(db: Database, agencies: Agencies): Promise<{ given: number; none: number; otherwise: number; shared: number }> {
  const ours = new Map(
    (
      await db.all<{ dossier: string; pin: string }>(sql`
        select e.dossier_code as dossier, a.value as pin from registers.entry e join registers.annotation a on a.entry_id = e.id and a.field = 'childPin'`)
    ).map(({ dossier, pin }) => [dossier, pin]),
  )
  const asked = await agencies.rows<{ dossier: string; pin: string | null }>('dan-cu', 'select dossier, pin from request')
  const given = asked.filter(({ pin }) => pin !== null)
  return {
    given: given.length,
    none: asked.length - given.length,
    otherwise:
      given.filter(({ dossier, pin }) => ours.has(dossier) && ours.get(dossier) !== pin).length +
      given.filter(({ dossier }) => !ours.has(dossier)).length,
    shared: ours.size - new Set(ours.values()).size,
  }
}

export function show(table: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(table)) process.stdout.write(`  ${name.padEnd(46)} ${value}\n`)
}
