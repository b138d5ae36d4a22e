import type { Officer } from '#identity'
import { costOf, lintsOf, missingEnglish, type Edition } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { englishWith, frameOf, shown, shows } from '../frame.ts'
import { UnsoundPage, type Soundness } from './unsound.show.tsx'

/** In force today, or announced for a day to come. */
const alive = (editions: readonly Edition[], today: string): Edition[] => {
  const begun = new Map<string, string>()
  for (const { code, from, to } of editions) if (from <= today && today < to && from > (begun.get(code) ?? '')) begun.set(code, from)
  return editions.filter(({ code, from }) => from > today || begun.get(code) === from)
}

function soundnessOf(edition: Edition, english: Readonly<Record<string, string>>, ctx: Ctx): Soundness {
  const others = ctx.city.editions.filter(({ code }) => code !== edition.code)
  // English that is missing is counted by itself.
  const lints = lintsOf(edition, { english, others, fees: ctx.city.fees }).filter(({ says }) => !says.startsWith('Chưa có tiếng Anh'))
  const said = (level: 'error' | 'warning') => lints.filter(lint => lint.level === level).map(({ says }) => says)
  const { code, name, from } = edition
  return {
    code,
    name,
    from,
    missing: missingEnglish(edition, english).length,
    errors: said('error'),
    warnings: said('warning'),
    cost: costOf(edition),
  }
}

const weight = ({ missing, errors, warnings, cost }: Soundness) => errors.length * 1000 + missing * 20 + warnings.length * 5 + cost.questions

async function show(ctx: Ctx, officer: Officer): Promise<Reply> {
  const english = englishWith(ctx, { english: {} })
  const rows = alive(ctx.city.editions, ctx.today).map(edition => soundnessOf(edition, english, ctx))
  return shown(ctx, UnsoundPage({ ...frameOf(ctx, officer), rows: rows.toSorted((a, b) => weight(b) - weight(a)) }))
}

export const unsoundRoutes = [shows(to.admin.unsound, show)]
