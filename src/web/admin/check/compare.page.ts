import type { Officer } from '#identity'
import { costOf, diffOf, exportWork } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { frameOf, shown, shows, workHere } from '../frame.ts'
import { beforeOf } from '../work/home.page.ts'
import { ComparePage } from './compare.show.tsx'

async function compare(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const choices = ctx.city.editions
    .filter(({ code, from }) => code === work.code && from !== work.from)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const against = choices.find(({ from }) => from === ctx.query['voi']) ?? beforeOf(ctx, work) ?? choices[0]
  const view = {
    work,
    against,
    choices,
    differences: against ? diffOf(against, work.value) : [],
    cost: costOf(work.value),
    costBefore: against && costOf(against),
  }
  return shown(ctx, ComparePage({ ...frameOf(ctx, officer), ...view }))
}

/** The working edition with its English as a file. */
async function file(ctx: Ctx): Promise<Reply> {
  const work = await workHere(ctx)
  const name = `${work.code}-${work.from}.json`.replace(/[^\w.-]/g, '-')
  return { bytes: Buffer.from(exportWork(work)), type: 'application/json; charset=utf-8', name, download: true }
}

export const compareRoutes = [shows('/quan-tri/thu-tuc/ban/:id/so-sanh', compare), shows('/quan-tri/thu-tuc/ban/:id/xuat', file)]
