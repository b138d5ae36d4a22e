import type { Officer } from '#identity'
import { noteReading, readingsOf, type Read } from '#registers'
import type { Ctx, Fields } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, shown, shows } from '../frame.ts'
import { PURPOSE } from './entry-text.tsx'
import { ShowReadings } from './readings.show.tsx'

/** Reading the books is written down before the page is shown: by whom, when, what, and what for where it was said. */
export const written = (ctx: Ctx, officer: Officer, read: Read, purpose = ctx.query[PURPOSE]): Promise<void> =>
  ctx.write(tx => noteReading(tx, officer, { ...read, purpose }, ctx.now))

const DAY = 'ghi-ngay'
/** What was typed into the boxes of the search, without what only turns pages. Pure. */
export function soughtOf(asked: Fields): Record<string, string> {
  const day = ['ngay', 'thang', 'nam'].map(part => asked[`${DAY}.${part}`]?.trim() ?? '')
  const boxes = [
    ...['ten', 'so', 'loai-so'].map(box => [box, asked[box]?.trim() ?? ''] as const),
    [DAY, day.some(Boolean) ? day.join('/') : ''] as const,
  ]
  return Object.fromEntries(boxes.flatMap(([box, text]) => (text === '' ? [] : [[box, text.slice(0, 100)]])))
}

const numberIn = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined)

export const readingsRoute = shows(to.office.readings, 'seeReadings', async (ctx, officer) => {
  const [entryId, before] = [numberIn(ctx.query.viec), numberIn(ctx.query.truoc)]
  const { frame, page } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    page: await readingsOf(db, officer.unit, { entryId, before }),
  }))
  const of = entryId === undefined ? [] : [['viec', String(entryId)]]
  const next = page.next === undefined ? undefined : `${to.office.readings}?${new URLSearchParams([...of, ['truoc', String(page.next)]])}`
  return shown(ctx, ShowReadings({ ...frame, rows: page.rows, next, ofEntry: entryId }))
})
