import { setTimeout as pause } from 'node:timers/promises'
import { elapsed } from '../clock.ts'

/** So many downloads at once; who comes later is asked to wait. Who has taken nothing for a while no longer counts. */
export const MOST_DOWNLOADS = 4
const PAUSE_MS = 5
const STALLED_MS = 30_000
const running = new Map<symbol, number>()

/** How many downloads this process serves now. */
export const downloadsRunning = (): number => [...running.values()].filter(last => elapsed() - last < STALLED_MS).length
/** Whether one more would be too many. */
export const tooMany = (): boolean => downloadsRunning() >= MOST_DOWNLOADS

/** The same pieces, counted while somebody reads them, with a pause after each: a download of everything never takes the machine from people who file. */
export async function* paced(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const download = Symbol('download')
  running.set(download, elapsed())
  try {
    for await (const piece of pieces) {
      yield piece
      await pause(PAUSE_MS)
      running.set(download, elapsed())
    }
  } finally {
    running.delete(download)
  }
}
