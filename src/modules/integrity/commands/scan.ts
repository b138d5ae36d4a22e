import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { touchMonths } from '#statistics'
import type { Calendar } from '#units'
import type { Feed, Found, Given, Rule } from '../rule.ts'
import { rules } from '../rules.ts'
import { thresholdsOf, versionOf } from '../thresholds.ts'

type Known = { readonly calendar: Calendar; readonly now: Instant }
/** No signal lists more. */
const MOST = 500
/** An entry or reading that was numbered early may be committed late: so many are looked at again. */
const OVERLAP = 200

/** Looks at what each log has had since the last time, at most `limit` rows of each; answers how many rows were new. One worker at a time; the same row twice is one signal. */
export async function scan(db: Database, known: Known, limit = 2000): Promise<number> {
  let read = 0
  for (const feed of ['dossiers', 'entries', 'readings'] as const)
    read += await db.write(async tx => {
      const next = await nextOf(tx, feed, limit, known.now)
      if (next.ids.length > 0) await look(tx, feed, next.ids, known)
      return next.read
    })
  await db.write(tx => look(tx, 'periods', [], known))
  return read
}

async function look(tx: Tx, feed: Feed, ids: readonly number[], { calendar, now }: Known): Promise<void> {
  for (const rule of rules.filter(one => one.feed === feed)) {
    const n = numbers(rule, now)
    const found = await tx.all<Found>(rule.find({ ids: sql`${[...ids]}::bigint[]`, n }))
    await keep(
      tx,
      rule,
      found.filter(one => !rule.keep || rule.keep(one, calendar, n)),
      now,
    )
  }
}

function numbers({ id }: Rule, now: Instant): Given['n'] {
  const all = thresholdsOf(id, dayOf(now))
  return name => all.find(one => one.name === name)?.value ?? missing(id, name)
}
function missing(rule: string, name: string): never {
  throw new TypeError(`data/integrity-rules.csv has no ${name} for ${rule}`)
}

async function nextOf(tx: Tx, feed: 'dossiers' | 'entries' | 'readings', limit: number, now: Instant): Promise<{ ids: number[]; read: number }> {
  const at = await tx.one<{ xid: string; id: number }>(sql`select xid::text as xid, id from integrity.cursor where feed = ${feed} for update`)
  if (feed === 'dossiers') {
    const rows = await tx.all<{ xid: string; id: number; dossier: number }>(sql`
      select xid::text as xid, id, dossier_id as dossier from dossiers.published_event
      where (xid, id) > (${at.xid}::xid8, ${at.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by published_event.xid, id limit ${limit}`)
    const last = rows.at(-1)
    if (last) await tx.run(sql`update integrity.cursor set xid = ${last.xid}::xid8, id = ${last.id}, at = ${now} where feed = 'dossiers'`)
    return { ids: [...new Set(rows.map(({ dossier }) => dossier))], read: rows.length }
  }
  const table = feed === 'entries' ? sql`registers.published_book_entry` : sql`registers.published_reading`
  const rows = await tx.all<{ id: number }>(sql`select id from ${table} where id > ${at.id - OVERLAP} order by id limit ${limit + OVERLAP}`)
  const ids = rows.map(({ id }) => id)
  const last = Math.max(at.id, ...ids)
  await tx.run(sql`update integrity.cursor set id = ${last}, at = ${now} where feed = ${feed}`)
  return { ids: last > at.id ? ids : [], read: ids.filter(id => id > at.id).length }
}

/** Findings of one key are one signal; what is new in it opens it again for whoever has looked at it. */
async function keep(tx: Tx, { id, touchesRate }: Rule, found: readonly Found[], now: Instant): Promise<void> {
  const byKey = Map.groupBy(found, ({ key }) => key)
  const rows = [...byKey].map(([key, ones]) => ({
    key,
    unit: ones[0]?.unit ?? null,
    procedure: ones.length === 1 ? (ones[0]?.procedure ?? null) : null,
    from: ones.reduce((at, one) => (one.from < at ? one.from : at), ones[0]!.from),
    to: ones.reduce((at, one) => (one.to > at ? one.to : at), ones[0]!.to),
    dossiers: [...new Set(ones.flatMap(({ dossiers }) => dossiers))].sort((a, b) => a - b).slice(0, MOST),
    refs: ones.reduce((refs, one) => joined(refs, one.refs), {}),
  }))
  if (rows.length === 0) return
  const known = await tx.all<{ key: string; dossiers: number[]; refs: Found['refs'] }>(
    sql`select key, dossiers, refs from integrity.signal where rule = ${id} and key = any(${rows.map(({ key }) => key)}::text[]) for update`,
  )
  const merged = rows.map(row => {
    const before = known.find(one => one.key === row.key)
    if (!before) return row
    const dossiers = [...new Set([...before.dossiers, ...row.dossiers])].sort((a, b) => a - b).slice(0, MOST)
    return { ...row, dossiers, refs: joined(before.refs, row.refs) }
  })
  const changed = await tx.run(sql`
    insert into integrity.signal as s (rule, key, rule_version, unit_id, procedure, from_at, to_at, dossiers, refs, touches_rate, first_seen, last_seen)
    select ${id}, r.key, ${versionOf(id, dayOf(now))}::int, r.unit, r.procedure, least(r.from, r.to), greatest(r.from, r.to), r.dossiers, r.refs, ${touchesRate}::boolean, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(merged)}::jsonb)
      as r(key text, unit text, procedure text, "from" timestamptz, "to" timestamptz, dossiers bigint[], refs jsonb)
    on conflict (rule, key) do update set rule_version = excluded.rule_version, from_at = least(s.from_at, excluded.from_at),
      to_at = greatest(s.to_at, excluded.to_at), dossiers = excluded.dossiers, refs = excluded.refs, last_seen = excluded.last_seen, state = 'open', version = s.version + 1
    where not (s.dossiers @> excluded.dossiers) or s.refs is distinct from excluded.refs`)
  if (changed > 0 && touchesRate) await touchMonths(tx, spanOf(rows))
}

const spanOf = (rows: readonly { from: Instant; to: Instant }[]) => {
  const days = rows.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]).sort()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}

/** Lists grow, everything else is the latest. */
const joined = (a: Found['refs'], b: Found['refs']): Found['refs'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map(name => {
      const [x, y] = [a[name], b[name]]
      return [name, Array.isArray(x) && Array.isArray(y) ? [...new Set([...x, ...y])].slice(0, MOST) : (y ?? x)]
    }),
  )
