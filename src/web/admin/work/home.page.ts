import type { Officer } from '#identity'
import { costOf, diffOf, lintsOf, missingEnglish, runExamples, savesOf, type Edition, type Work } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import type { Problem } from '#kernel/refusal.ts'
import { englishWith, frameOf, shown, shows, workHere } from '../frame.ts'
import { writersOf } from './words.tsx'
import { HomePage } from './home.show.tsx'

/** The edition that this one follows: the last of its procedure that begins before it. */
export const beforeOf = ({ city }: Pick<Ctx, 'city'>, { code, from }: Pick<Work, 'code' | 'from'>): Edition | undefined =>
  city.editions.filter(edition => edition.code === code && edition.from < from).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

/** What the machine says of a working edition. */
export const lintsHere = (ctx: Ctx, work: Work) =>
  lintsOf(work.value, { english: englishWith(ctx, work), others: ctx.city.editions, fees: ctx.city.fees })

/** The home page of a working edition. */
export async function showHome(
  ctx: Ctx,
  officer: Officer,
  { problems, status = 200 }: { problems?: readonly Problem[]; status?: number } = {},
): Promise<Reply> {
  const work = await workHere(ctx)
  const before = beforeOf(ctx, work)
  const examples = runExamples(work.value, ctx.city.fees)
  const saves = await savesOf(ctx.db, work.id)
  const view = {
    work,
    lints: lintsHere(ctx, work),
    examples: { ok: examples.filter(({ ok }) => ok).length, all: examples.length },
    missingEnglish: missingEnglish(work.value, englishWith(ctx, work)).length,
    cost: costOf(work.value),
    before: before && { from: before.from, cost: costOf(before), changes: diffOf(before, work.value).length },
    saves,
    own: writersOf(saves).includes(officer.id),
    problems,
  }
  return shown(ctx, HomePage({ ...frameOf(ctx, officer), ...view }), status)
}

export const homeRoutes = [shows('/quan-tri/thu-tuc/ban/:id', (ctx, officer) => showHome(ctx, officer))]
