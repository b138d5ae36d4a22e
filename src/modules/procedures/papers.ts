import type { TimeLimit } from './deadline/index.ts'
import type { Edition, Paper } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts } from './language.ts'
import { walk } from './pages.ts'

/** The papers of this dossier, in the order of the edition. The answers alone decide; nobody may ask for another one. */
export function papersOf(edition: Edition, answers: Answers, facts: Facts): readonly Paper[] {
  const counted = walk(edition, answers, facts).answers
  return edition.papers.filter(({ when }) => evaluate(when, counted, facts))
}

/** The units that may decide, as unit ids; the first is proposed (Luật Hộ tịch 2014, Điều 5 khoản 4: one event, one authority). */
export function competentUnits(edition: Edition, answers: Answers, facts: Facts): readonly string[] {
  const counted = walk(edition, answers, facts).answers
  const units = edition.units.map(id => counted[id]).filter(unit => typeof unit === 'string' && unit !== 'ngoai')
  return [...new Set(units as string[])]
}

/** The time limit of this dossier: the first whose condition holds. An edition always has one that holds. */
export function timeOf(edition: Edition, answers: Answers, facts: Facts): TimeLimit {
  const counted = walk(edition, answers, facts).answers
  const found = edition.times.find(({ when }) => evaluate(when, counted, facts))
  if (!found) throw new TypeError(`${edition.code} has no time limit for these answers`)
  return found.limit
}
