import { sql, type Db } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'

/** The channel on which copies of the program tell each other that an edition was published. */
export const EDITIONS_CHANGED = 'motcua_editions'

export type EditorEditions = { readonly editions: readonly Edition[]; readonly english: Readonly<Record<string, string>> }

/** The editions that the city published from its editor, oldest first, and all their texts in English by the Vietnamese one. */
export async function editorEditions(db: Db): Promise<EditorEditions> {
  const rows = await db.all<{ value: Edition; english: Record<string, string> }>(sql`
    select value, english from procedures.published where origin = 'editor' order by at, code`)
  return { editions: rows.map(({ value }) => value), english: Object.assign({}, ...rows.map(({ english }) => english)) }
}
