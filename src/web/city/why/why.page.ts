import { NotFound } from '#kernel/refusal.ts'
import { onlineRate } from '#statistics'
import { findUnit, fullName } from '#units'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { procedureNamesOf } from '../after/names.ts'
import { around } from '../support/frame.tsx'
import { spanOf, whyFacts } from './facts.ts'
import { ShowWhy } from './why.show.tsx'

/** Read outside the wall: what a figure is made of is counted, and a head asks only of the unit of the post. */
async function show(ctx: Ctx, unit: string | undefined, own: boolean): Promise<Reply> {
  const found = unit ? await findUnit(ctx.db, unit) : undefined
  if (unit && found?.level !== 'commune') throw new NotFound('Không có xã, phường này. Chọn lại trong danh sách.')
  const calendar = await ctx.city.calendar()
  const facts = unit ? await whyFacts(ctx.db, unit, ctx.today, calendar, ctx.city.editions) : undefined
  const rates = own ? [] : (await onlineRate(ctx.db, { ...spanOf(ctx.today), level: 'commune' })).rows
  const low = rates
    .filter(({ state }) => state === 'measured')
    .map(({ unit: id, name, type, online, total }) => ({ id, name: `${type} ${name}`, online, total }))
    .toSorted((a, b) => a.online * b.total - b.online * a.total)
  const frame = around(ctx)
  const chrome = { ...frame.chrome, illustrative: ctx.city.demo }
  const about = found && { id: found.id, name: fullName(found) }
  return { html: ShowWhy({ ...frame, chrome, about, facts, units: low, names: procedureNamesOf(ctx), own }) }
}

export const whyRoutes: Route[] = [
  get('/dieu-hanh/vi-sao', 'seeWhy', ctx => show(ctx, ctx.query['don-vi'] || undefined, false)),
  get('/can-bo/vi-sao', 'seeOwnWhy', ctx => show(ctx, ctx.visitor.kind === 'officer' ? ctx.visitor.unit : undefined, true)),
]
