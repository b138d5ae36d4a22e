import type { Day } from '#kernel/day.ts'
import { bare, foldTone } from '#kernel/text.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Unit } from '../unit.ts'
import { standsOn, unitColumns } from './units.ts'

/** A commune found by name. `context` is its district, `formerly` the old unit by whose name it was found. */
export type Hit = Unit & { readonly context: string; readonly formerly: string | null }

const SHORT: Readonly<Record<string, string>> = { p: 'phuong', x: 'xa', tt: 'thi tran', q: 'quan', h: 'huyen', tx: 'thi xa', tp: 'thanh pho' }
const TYPE = /^(phuong|xa|thi tran) (?=.)/
const ENOUGH = 0.55

/**
 * The communes of `on` whose name, district or former name is like `text`, best first, at most `limit`. Marks, case, tone
 * placement and word order do not matter; `p.`, `x.`, `tt.` are read as the type; a wrong letter is forgiven.
 */
export async function searchUnits(db: Db, text: string, on: Day, limit = 10): Promise<Hit[]> {
  const wanted = bare(foldTone(text))
    .split(' ')
    .map((word, i) => (i === 0 ? (SHORT[word] ?? word) : word))
    .join(' ')
  if (wanted === '') return []
  const name = wanted.replace(TYPE, '')
  const words = wanted.split(' ').map(word => `% ${word}%`)
  return db.all<Hit>(sql`
    with found as (
      select a.id, a.type, a.name, a.context,
        case when a.bare = ${name} then 3
             when a.bare like ${`${name}%`} then 2
             when ' ' || a.words like all (${words}) then 1.5
             else word_similarity(${name}, a.bare) end
        + case when a.words like ${`${wanted}%`} then 0.2 else 0 end as score
      from units.unit a
      where a.level = 'commune'
        and (' ' || a.words like all (${words}) or word_similarity(${name}, a.bare) >= ${ENOUGH})
    ), reached as (
      select distinct on (h.heir) h.heir, f.id as found_as, f.type || ' ' || f.name || ', ' || f.context as old,
        f.score - case when h.heir = f.id then 0 when h.is_main then 0.6 else 0.8 end as score
      from found f join units.heir h on h.unit = f.id join units.unit u on u.id = h.heir and ${standsOn(on)}
      order by h.heir, f.score - case when h.heir = f.id then 0 when h.is_main then 0.6 else 0.8 end desc, f.id desc
    )
    select ${unitColumns}, u.context, case when r.found_as <> u.id then r.old end as formerly
    from reached r join units.unit u on u.id = r.heir
    order by r.score desc, u.name collate "C", u.code
    limit ${limit}`)
}
