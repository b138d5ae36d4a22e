import { addDays, day, type Day } from '#kernel/day.ts'
import { number } from '#kernel/format.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { lockPastYears } from '#registers'
import { loadWaves } from '#rollout'
import { advance, lag } from '#statistics'
import { loadCalendar, loadUnits } from '#units'
import { writeAfter } from './after.ts'
import { writeBusiness } from './business.ts'
import { writeCast } from './cast.ts'
import { articleBulletin } from './bulletin.ts'
import { articleCity } from './city-2017.ts'
import { todaysCity } from './city-today.ts'
import { rolloutCity } from './rollout.ts'
import { beginning, keepEnd, piecesOf, type Made } from './store.ts'
import { trainCity } from './training.ts'
import { workdays } from './workdays.ts'

export type Era = '2017' | 'today'
type Fill = { readonly size?: number; readonly now: Instant; readonly eras?: readonly Era[]; readonly progress?: (line: string) => void }
/** What the generator knows that it made, piece by piece (names begin with the era): statistics must find the same. */
export type World = { readonly filled: boolean; readonly pieces: ReadonlyMap<string, Made> }

/** One commune or desk still to be written; answers how many dossiers it wrote. */
export type Task = (tell: (count: number) => void) => Promise<void>

const ARTICLE_SHARE = 0.72
const SECOND_YEAR = day('2017-01-01')
const AT_ONCE = 3
const STEP = 0.1

/**
 * Fills the demo city: units, calendar, services, the cast, and about `size` dossiers of two eras: the city of March 2017, whose figures
 * are those that the article prints, and the city since 1/7/2025 up to `now`. Deterministic; an interrupted filling goes on where it
 * stopped; a complete one is left alone. `progress` hears sentences for people.
 */
export async function fillWorld(database: Database, { size = 50_000, now, eras = ['2017', 'today'], progress = () => {} }: Fill): Promise<World> {
  const { pieces: before, complete } = await piecesOf(database)
  if (complete) return { filled: false, pieces: before }
  const begun = await database.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
    await writeCast(tx)
    return beginning(tx, size, now)
  })
  const calendar = await loadCalendar(database)
  const today = dayOf(begun.now)
  const setting = { database, done: before, calendar, now: begun.now, today }
  const articleSize = Math.round(begun.size * (eras.includes('today') ? ARTICLE_SHARE : 1))
  const tasks = [
    ...(eras.includes('2017')
      ? await articleCity({ ...setting, size: articleSize, workdays: workdays(calendar, day('2016-07-20'), day('2017-03-14')) })
      : []),
    ...(eras.includes('today')
      ? await todaysCity({ ...setting, size: begun.size - articleSize, workdays: workdays(calendar, day('2025-07-01'), addDays(today, 1)) })
      : []),
  ]
  await inTurns(tasks, begun.size, progress)
  await trainCity(database, begun.now, today)
  await rolloutCity(database, begun.now, today)
  if (eras.includes('today')) await writeAfter(database, calendar, begun.now)
  if (eras.includes('today')) await writeBusiness(database, begun.now)
  progress('Đang đếm số liệu từ nhật ký.')
  await caughtUp(database)
  if (eras.includes('2017')) await articleBulletin(database)
  // The books of 2016 are over in both eras; those of 2017 stay open for whoever moves the clock there.
  await database.write(async tx => void ((await lockPastYears(tx, instant(SECOND_YEAR))) + (await keepEnd(tx))))
  return { filled: true, pieces: (await piecesOf(database)).pieces }
}

/** Until every event is counted: a transaction elsewhere in the same PostgreSQL may hold the counting back for a moment. */
async function caughtUp(database: Database): Promise<void> {
  while ((await database.write(tx => advance(tx, 20_000))) > 0);
  if ((await lag(database)).oldestWaiting === null) return
  await new Promise(next => setTimeout(next, 50))
  return caughtUp(database)
}

/** A few at once: while PostgreSQL writes one, the next is made. */
async function inTurns(tasks: readonly Task[], size: number, progress: (line: string) => void): Promise<void> {
  let written = 0
  let told = 0
  const tell = (count: number) => {
    written += count
    const shown = Math.min(written, size)
    if (shown === told || shown < Math.min(told + size * STEP, size)) return
    told = shown
    progress(`Đang dựng thành phố mẫu: ${number(shown)} trong ${number(size)} hồ sơ.`)
  }
  const waiting = tasks.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of waiting) await task(tell)
    }),
  )
}

export type Setting = {
  readonly database: Database
  readonly done: ReadonlyMap<string, Made>
  readonly calendar: Parameters<typeof workdays>[0]
  readonly now: Instant
  readonly today: Day
  readonly size: number
  readonly workdays: ReturnType<typeof workdays>
}
