import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Leg } from '../leg.ts'
import type { Watch } from '../leg-watch.ts'

/** Why a part is on the board: late, near its due time, not accepted, not answered by the applicant, refused. */
export const legTroubles = ['late', 'near', 'silent', 'deficient', 'refused'] as const
export type LegTrouble = (typeof legTroubles)[number]

export type LegRow = { code: string; subject: string; procedure: string; leg: Leg; trouble: LegTrouble; id: number; place: number; key: Instant }

/** Dossiers looked at in one unit, those due first. */
const LOOKED_AT = 2000

/** The troubled parts of a unit; a refused one of a group that has come to its end is found by its own index. */
const troubled = (unit: string, { now, soon, silent, deficient, refused }: Watch, most: number): Sql => sql`
  looked as (
    select * from (
      select id, code, subject, procedure, legs from dossiers.dossier
      where unit_id = ${unit} and dossiers.has_open_leg(legs) order by legs_due_at, id limit ${most}) open
    union all
    select * from (
      select id, code, subject, procedure, legs from dossiers.dossier
      where unit_id = ${unit} and dossiers.has_refused_leg(legs) and not dossiers.has_open_leg(legs) and finished_at > ${refused}::timestamptz order by finished_at desc limit ${most}) over
  ), parts as (
    select d.id, d.code, d.subject, d.procedure, l.leg, l.place::int as place, l.leg->>'state' as state,
      (l.leg->>'since')::timestamptz as since, (l.leg->>'dueAt')::timestamptz as due
    from looked d cross join lateral jsonb_array_elements(d.legs) with ordinality as l(leg, place)
    where l.leg->>'kind' <> 'ho-tich' and l.leg->>'state' in ('asked', 'accepted', 'verifying', 'deficient', 'refused')
  ), troubled as (
    select p.*, case
      when state = 'refused' then case when since > ${refused}::timestamptz then 'refused' end
      when state = 'deficient' then case when since < ${deficient}::timestamptz then 'deficient' end
      when due < ${now}::timestamptz then 'late'
      when state = 'asked' and since < ${silent}::timestamptz then 'silent'
      when due < ${soon}::timestamptz then 'near' end as trouble
    from parts p
  ), board as (
    select *, case when state in ('refused', 'deficient') then since else coalesce(due, since) end as key from troubled where trouble is not null
  )`

/** `milliseconds_id_place` of the last row shown; anything else begins at the beginning. */
const CURSOR = /^(\d{1,14})_(\d{1,15})_(\d{1,3})$/

export type LegFilter = { readonly agency?: string | undefined; readonly trouble?: string | undefined; readonly after?: string | undefined }

/** One page of the parts of a unit that are late, near due or stuck, the most urgent first. One statement over at most two thousand dossiers a kind. `after` is the `next` of the page before. */
export async function legBoard(
  db: Db,
  unit: string,
  watch: Watch,
  { agency, trouble, after }: LegFilter = {},
  limit = 50,
): Promise<{ rows: LegRow[]; next?: string }> {
  const [, at = '0', id = '0', place = '0'] = CURSOR.exec(after ?? '') ?? []
  const found = await db.all<LegRow>(sql`
    with ${troubled(unit, watch, LOOKED_AT)}
    select id, code, subject, procedure, leg, place, trouble, key from board
    where (${agency ?? null}::text is null or leg->>'agency' = ${agency ?? null}::text)
      and (${trouble ?? null}::text is null or trouble = ${trouble ?? null}::text)
      and (key, id, place) > (${new Date(Number(at))}::timestamptz, ${Number(id)}::bigint, ${Number(place)}::int)
    order by key, id, place limit ${limit + 1}`)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return found.length > limit && last ? { rows, next: `${last.key.getTime()}_${last.id}_${last.place}` } : { rows }
}

/** Dossiers whose parts are counted for the head of the page, which says no more than `99`. */
const COUNTED = 100

/** How many parts stand on the board of a unit, counted in its hundred most urgent dossiers of each kind. */
export const troubledLegs = async (db: Db, unit: string, watch: Watch): Promise<number> =>
  (await db.one<{ n: number }>(sql`with ${troubled(unit, watch, COUNTED)} select count(*)::int as n from board`)).n
