import { addDays, type Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Entry } from '../book.ts'
import { subjectOf } from '../traces.ts'
import { dated, entryColumns } from './entries.ts'

const NEAR_DAYS = 5

/** A birth that may be the same one; `same` says what agrees. */
export type Likeness = Entry & { same: ('mother' | 'born' | 'name')[] }

/**
 * Births in the books that may be this one: the same mother within five days, or the same day with the same name (marks and tone placement
 * ignored). Across all units unless one is named. At most ten, the most alike first. Twins are found too: a person decides.
 */
export async function birthsLike(
  db: Db,
  sought: { motherPin?: string | undefined; born: Day; name: string; unit?: string | undefined },
): Promise<Likeness[]> {
  const name = subjectOf([sought.name])
  const mother = sought.motherPin || null
  const rows = await db.all<Entry & { sameMother: boolean; sameDay: boolean; sameName: boolean }>(sql`
    select ${entryColumns}, coalesce(e.mother_pin = ${mother}::text, false) as "sameMother", e.born = ${sought.born}::date as "sameDay", e.subject = ${name}::text as "sameName"
    from registers.entry e join registers.book b on b.id = e.book_id
    where e.type = 'so-khai-sinh' and e.born between ${addDays(sought.born, -NEAR_DAYS)} and ${addDays(sought.born, NEAR_DAYS)}
      and (e.mother_pin = ${mother}::text or (e.born = ${sought.born}::date and e.subject = ${name}::text))
      and (${sought.unit ?? null}::text is null or e.unit_id = ${sought.unit ?? null}::text)
    limit 10`)
  return rows
    .map(({ sameMother, sameDay, sameName, ...entry }) => ({
      ...dated<Entry>(entry),
      same: agreeing({ mother: sameMother, born: sameDay, name: sameName }),
    }))
    .sort((a, b) => b.same.length - a.same.length || a.id - b.id)
}

const agreeing = (found: Record<'mother' | 'born' | 'name', boolean>) => (['mother', 'born', 'name'] as const).filter(field => found[field])

/**
 * The marriages in the books between these two: by both PINs, else by both names (marks and tone placement ignored), the newest first.
 * An empty answer means only that no book held here has it.
 */
export async function marriageOf(
  db: Db,
  sought: { pinA?: string | undefined; pinB?: string | undefined; names?: readonly [string, string] | undefined },
): Promise<Entry[]> {
  const pins = sought.pinA && sought.pinB ? [sought.pinA, sought.pinB] : null
  const subject = sought.names?.every(Boolean) ? subjectOf(sought.names) : null
  if (!pins && !subject) return []
  const found = await db.all<Entry>(sql`
    select ${entryColumns} from registers.entry e join registers.book b on b.id = e.book_id
    where e.type = 'so-ket-hon' and (e.pins @> ${pins}::text[] or e.subject = ${subject}::text)
    order by e.id desc limit 5`)
  return found.map(dated)
}
