import type { Day } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { BookType, Entry } from '../book.ts'
import { idsWithPin } from './alike.ts'
import { dated, entryColumns, fromEntries } from './entries.ts'
import { keptBy } from './keeping.ts'

/** What a unit's own books are searched by; what is not given does not matter. */
export type Search = {
  readonly type?: BookType | undefined
  /** Any part of any name in the entry, marks ignored. */
  readonly name?: string | undefined
  readonly pin?: string | undefined
  /** Day of entering. */
  readonly on?: Day | undefined
  readonly number?: number | undefined
  readonly year?: number | undefined
}

const ANY_PIN = sql`true`
const PAGE = 25
const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** The entries of the books that a unit keeps that fit, the newest first, a page at a time; `after` is the id that the page before ended with. */
export async function searchEntries(db: Db, unit: string, sought: Search, after?: number, limit = PAGE): Promise<{ rows: Entry[]; next?: number }> {
  const name = sought.name ? bare(sought.name) : ''
  const rows = await db.all<Entry>(sql`
    select ${entryColumns} ${fromEntries}
    where e.unit_id in (${keptBy(unit)}) and (${after ?? null}::bigint is null or e.id < ${after ?? null}::bigint)
      and (${sought.type ?? null}::text is null or e.type = ${sought.type ?? null}::text)
      and (${sought.on ?? null}::date is null or e.entered_on = ${sought.on ?? null}::date)
      and (${sought.number ?? null}::int is null or e.number = ${sought.number ?? null}::int)
      and (${sought.year ?? null}::int is null or b.year = ${sought.year ?? null}::int)
      and (${name} = '' or array_to_string(e.names, '|') like ${`%${escaped(name)}%`})
      and ${sought.pin ? sql`e.id in (${idsWithPin([sought.pin])})` : ANY_PIN}
    order by e.id desc limit ${limit + 1}`)
  const page = rows.slice(0, limit).map(dated)
  const last = page.at(-1)
  return { rows: page, ...(rows.length > limit && last ? { next: last.id } : {}) }
}
