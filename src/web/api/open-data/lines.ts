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
