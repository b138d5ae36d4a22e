import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { entryById, type Entry } from '#registers'
import type { Count } from './article.ts'

/** What one piece of the city holds: a commune in one era; `seven` and `six` are the accepted dossiers that statistics must find. */
export type Made = { readonly unit?: string; readonly dossiers: number; readonly seven: Count; readonly six: Count }

const START = 'bat-dau'
const END = 'xong'

/** The pieces that are written already, by name: an interrupted filling goes on where it stopped. */
export async function piecesOf(db: Db): Promise<{ pieces: Map<string, Made>; complete: boolean }> {
  const rows = await db.all<{ name: string; made: Made }>(sql`select name, made from world.piece order by name`)
  const pieces = new Map(rows.map(({ name, made }) => [name, made]))
  const complete = pieces.delete(END)
  pieces.delete(START)
  return { pieces, complete }
}

/** The size and moment that the city was begun with; an interrupted filling keeps them. */
export async function beginning(tx: Tx, size: number, now: Instant): Promise<{ size: number; now: Instant }> {
  await tx.run(sql`insert into world.piece (name, made) values (${START}, ${JSON.stringify({ size, now })}::jsonb) on conflict do nothing`)
  const { made } = await tx.one<{ made: { size: number; now: string } }>(sql`select made from world.piece where name = ${START}`)
  return { size: made.size, now: new Date(made.now) }
}

/** Notes a piece in the transaction that writes it. */
export const keepPiece = (tx: Tx, name: string, made: Made | object): Promise<number> =>
  tx.run(sql`insert into world.piece (name, made) values (${name}, ${JSON.stringify(made)}::jsonb)`)

/** Nothing is left to write. */
export const keepEnd = (tx: Tx): Promise<number> => keepPiece(tx, END, {})

/** This transaction need not wait for the disk: a crash loses the piece together with the note that it was written. */
export const unhurried = (tx: Tx): Promise<unknown> => tx.all(sql`select set_config('synchronous_commit', 'off', true)`)

/** An entry of one of these books of a unit, the `nth` from the latest or the last that there is; undefined when the books are empty. */
export async function someEntry(db: Db, unit: string, books: readonly string[], nth: number): Promise<Entry | undefined> {
  const ids = await db.all<{ id: number }>(sql`
    select id from registers.published_entry where unit_id = ${unit} and type = any(${[...books]}::text[]) order by id desc limit ${nth + 1}`)
  const last = ids.at(-1)
  return last && entryById(db, last.id)
}
