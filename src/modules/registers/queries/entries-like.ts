import { bare } from '#kernel/text.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { subjectOf } from '../traces.ts'
import type { Entry } from '../book.ts'
import { idsWithPin } from './alike.ts'
import { dated, entryColumns, fromEntries } from './entries.ts'

/** Parents and whoever came to the desk stand in an entry too, but it is not about them. */
const OTHERS = '^(mother|father|applicant|requester|declarant|registrant|witness|supervisor)'

/** What is known of an entry that is looked for; what is not known is empty or absent. `number`: `125/2017`, or `125` alone. */
export type Sought = {
  readonly books: readonly string[]
  readonly name?: string
  readonly born?: string
  readonly pin?: string
  readonly number?: string
}

/**
 * Entries in these books of the whole city that may be the one meant, at most ten, the most alike first: of the person with this number, or
 * of this name without marks; number of the entry and day of birth decide between them.
 */
export async function entriesLike(db: Db, { books, name = '', born = '', pin = '', number = '' }: Sought): Promise<Entry[]> {
  const [, nth, year] = /(\d+)(?:\s*\/\s*(\d{4}))?/.exec(number) ?? []
  const [called, one] = [subjectOf([name]), bare(name)]
  if (books.length === 0 || (!one && !pin)) return []
  const rows = await db.all<Entry & { score: number }>(sql`
    with mine as (
      select e.id,
        exists (select from jsonb_each_text(e.data) f where f.value = ${pin} and f.key ~ 'Pin$' and f.key !~* ${OTHERS})
          or exists (select from registers.annotation a where a.entry_id = e.id and a.kind = 'pin' and a.value = ${pin}) as "samePin",
        e.subject = ${called} or e.subject like ${`${called} & %`} or e.subject like ${`% & ${called}`} as "sameName"
      from registers.entry e
      where e.type = any (${books}::text[]) and e.id in (
        ${idsWithPin(pin ? [pin] : [])}
        union all
        select id from registers.entry where names @> ${one ? [one] : null}::text[]
      )
    )
    select ${entryColumns},
      m."samePin"::int * 8 + m."sameName"::int * 2
      + (${born} <> '' and exists (
          select from jsonb_each_text(e.data) f where f.key ~ 'Born$' and f.key !~* ${OTHERS} and f.value <> '' and left(${born}, length(f.value)) = f.value
        ))::int * 3
      + coalesce(e.number = ${nth ? Number(nth.slice(0, 9)) : null}::int and coalesce(b.year = ${year ? Number(year) : null}::int, true), false)::int * 3
      as score
    ${fromEntries} join mine m on m.id = e.id
    where m."samePin" or m."sameName"
    order by score desc, e.id desc limit 10`)
  return rows.map(({ score: _, ...entry }) => dated<Entry>(entry))
}
