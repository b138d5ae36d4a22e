import { setTimeout as pause } from 'node:timers/promises'
import { publicHealth } from '#exchange'
import { isSensitive, openLines, type Line, type OpenDataset, type Wanted } from '#statistics'
import type { Ctx } from '#ui/page.ts'
import { shelfHere } from '#ui/shelf.ts'

async function* procedures(ctx: Ctx): AsyncGenerator<Line[]> {
  const { cards } = await shelfHere(ctx)
  yield cards
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, sector, level, online }) => ({ code, name, sector, level, online, sensitive: isSensitive(code) }))
}

async function* exchange(ctx: Ctx): AsyncGenerator<Line[]> {
  const lines = await ctx.read(db => publicHealth(db, ctx.now))
  yield lines.map(({ partner, name, sent, acknowledged, late, answered, waiting, refused, paused }) => ({
    ...{ partner, name, sent, acknowledged, late, answered, waiting, refused, paused },
  }))
}

/** The lines of a dataset, some at a time. */
export const linesOf = (ctx: Ctx, { id }: OpenDataset, wanted: Wanted): AsyncIterable<readonly Line[]> =>
  id === 'procedures' ? procedures(ctx) : id === 'exchange' ? exchange(ctx) : (openLines[id]?.(ctx.db, wanted) ?? nothing())

async function* nothing(): AsyncGenerator<Line[]> {}

/** So many downloads at once; who comes later is asked to wait. Who has taken nothing for a while no longer counts. */
export const MOST_DOWNLOADS = 4
const PAUSE_MS = 5
const STALLED_MS = 30_000
const running = new Map<symbol, number>()

export const downloadsRunning = (): number => [...running.values()].filter(last => performance.now() - last < STALLED_MS).length
export const tooMany = (): boolean => downloadsRunning() >= MOST_DOWNLOADS

/** The same pieces, counted while somebody reads them, with a pause after each: a download of everything never takes the machine from people who file. */
export async function* paced(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const download = Symbol('download')
  running.set(download, performance.now())
  try {
    for await (const piece of pieces) {
      yield piece
      await pause(PAUSE_MS)
      running.set(download, performance.now())
    }
  } finally {
    running.delete(download)
  }
}
