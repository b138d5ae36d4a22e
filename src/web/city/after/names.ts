import { editionsOn } from '#procedures'
import { offers2016, offers2017 } from '#rollout'
import type { Ctx } from '#ui/page.ts'

/** What procedures are called, by code: as they were offered, then as they are called today. */
export const procedureNamesOf = (ctx: Pick<Ctx, 'city' | 'today'>): Map<string, string> =>
  new Map([
    ...[...offers2016, ...offers2017].map(({ procedure, name }) => [procedure, name] as const),
    ...editionsOn(ctx.city.editions, ctx.today).map(({ code, name }) => [code, name] as const),
  ])
