import { sql, type Db } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'

/** The channel on which copies of the program tell each other that an edition was published. */
export const EDITIONS_CHANGED = 'motcua_editions'

export type EditorEditions = { readonly editions: readonly Edition[]; readonly english: Readonly<Record<string, string>> }

/** The editions that the city published from its editor and did not take back, oldest first, and all their texts in English by the Vietnamese one. */
export async function editorEditions(db: Db): Promise<EditorEditions> {
  const rows = await db.all<{ value: Edition; english: Record<string, string> }>(sql`
    select p.value, p.english from procedures.published p
    where p.origin = 'editor' and not exists (select from procedures.taken_back t where t.code = p.code and t.edition = p.edition)
    order by p.at, p.code`)
  return { editions: rows.map(({ value }) => value), english: Object.assign({}, ...rows.map(({ english }) => english)) }
}
