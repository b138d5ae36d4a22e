import { iso } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { keepPiece, piecesOf } from '../world/store.ts'
import type { Dealt } from './day.ts'
import type { Anchor } from './clock.ts'
import type { Ticket } from './ticket.ts'

/** What an exercise is, kept in its own database: another start of the program finds it again. */
export type Exercise = Omit<Ticket, 'until'> & { readonly begunAt: string; readonly dealt: readonly Dealt[] }

const EXERCISE = 'thuc-hanh'
const CLOCK = 'dong-ho'

/** Writes what the exercise is, once. */
export const keepExercise = (tx: Tx, exercise: Exercise): Promise<number> => keepPiece(tx, EXERCISE, exercise)

/** Notes that the clock was moved: from now on it runs from there. */
export const keepAnchor = async (tx: Tx, { city, machine }: Anchor): Promise<number> =>
  keepPiece(tx, `${CLOCK} ${(await movedTimes(tx)) + 1}`, { city: iso(city), machine: iso(machine) })

async function movedTimes(db: Db): Promise<number> {
  await db.all(sql`select pg_advisory_xact_lock(77002)`)
  return [...(await piecesOf(db)).pieces.keys()].filter(name => name.startsWith(CLOCK)).length
}

/** The exercise of a database and where its clock runs from; undefined when it was never finished being made. */
export async function keptIn(db: Db): Promise<{ exercise: Exercise; anchor: Anchor } | undefined> {
  const { pieces } = await piecesOf(db)
  const moves = [...pieces]
    .filter(([name]) => name.startsWith(CLOCK))
    .sort(([a], [b]) => Number(a.slice(CLOCK.length)) - Number(b.slice(CLOCK.length)))
  const exercise = pieces.get(EXERCISE) as unknown as Exercise | undefined
  const last = moves.at(-1)?.[1] as unknown as { city: string; machine: string } | undefined
  return exercise && last && { exercise, anchor: { city: new Date(last.city), machine: new Date(last.machine) } }
}
