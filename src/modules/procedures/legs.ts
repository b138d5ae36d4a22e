import { day, type Day } from '#kernel/day.ts'
import { CITY } from '#units'
import { readTable } from './csv.ts'
import type { TimeLimit } from './deadline/index.ts'
import { keysOf } from './declaration.ts'
import type { Edition, LegPlan } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts } from './language.ts'
import { walk } from './pages.ts'

/** A part of a group that these answers ask for, with what its agency is told. */
export type AskedLeg = Pick<LegPlan, 'kind' | 'name' | 'agency' | 'result' | 'law'> & {
  readonly fields: Readonly<Record<string, string>>
  readonly papers: readonly string[]
}

/** The parts that other agencies do for these answers, in the order of the edition; empty for a procedure that is no group. Fields that were not answered are left out. */
export function legsOf(edition: Edition, answers: Answers, facts: Facts): AskedLeg[] {
  const counted = walk(edition, answers, facts).answers
  return (edition.legs ?? [])
    .filter(({ when }) => evaluate(when, counted, facts))
    .map(({ fields, papers = [], when: _, ...leg }) => ({ ...leg, papers, fields: keysOf(edition, answers, facts, fields) }))
}

/** How long the whole group of these answers may take at a unit; undefined for a procedure that is no group. */
export function wholeTimeOf(edition: Edition, answers: Answers, facts: Facts, unit: string): TimeLimit | undefined {
  const kinds = legsOf(edition, answers, facts).map(({ kind }) => kind)
  return kinds.length === 0 ? undefined : legTimeOf({ procedure: edition.code, unit, on: facts.filedOn }, WHOLE, kinds)
}

/** Agencies that do parts of a group, by their id. */
export const agencyNames: Readonly<Record<string, string>> = {
  'ho-tich': 'Ủy ban nhân dân',
  'cong-an': 'Công an',
  'bao-hiem-xa-hoi': 'Bảo hiểm xã hội',
  'bao-tro-xa-hoi': 'Cơ quan bảo trợ xã hội',
  'nguoi-co-cong': 'Cơ quan quản lý người có công',
}

/** The time of the whole group. */
export const WHOLE = '*'

type Row = { procedure: string; leg: string; locality: string; from: Day; to: Day; limit: TimeLimit }

const rows: readonly Row[] = Object.freeze(
  readTable(new URL('../../../data/leg-times.csv', import.meta.url)).map(row => ({
    procedure: row['procedure'] ?? '',
    leg: row['leg'] ?? '',
    locality: row['locality'] ?? '',
    from: day(row['from'] ?? ''),
    to: day(row['to'] ?? ''),
    limit: limitOf(row),
  })),
)

function limitOf(row: Readonly<Record<string, string>>): TimeLimit {
  const { cutoff = '', law = '', days, extraOnVerify } = row
  const more = { law, ...(Number(extraOnVerify) > 0 && { extraOnVerify: Number(extraOnVerify) }) }
  if (row['kind'] === 'sameDay') return { kind: 'sameDay', cutoff, ...more }
  return { kind: 'workingDays', days: Number(days), ...(cutoff && { cutoff }), ...more }
}

type Sought = { readonly procedure: string; readonly unit: string; readonly on: Day }

/**
 * How long the agency of a part may take, or with `WHOLE` the whole group, by the law of a day and, where it has one of its own, of the
 * place (`data/leg-times.csv`). `kinds` are the parts of the group: some make the whole longer. Throws when the table has none.
 */
export function legTimeOf({ procedure, unit, on }: Sought, leg: string, kinds: readonly string[] = []): TimeLimit {
  const [code = ''] = unit.split('@')
  const dated = rows.filter(row => row.procedure === procedure && row.from <= on && on < row.to)
  for (const locality of [code, CITY.code, '*']) {
    const here = dated.filter(row => row.locality === locality)
    const longer = leg === WHOLE ? kinds.flatMap(kind => here.filter(row => row.leg === `*+${kind}`)) : []
    const found = longer.toSorted((a, b) => daysOf(b.limit) - daysOf(a.limit))[0] ?? here.find(row => row.leg === leg)
    if (found) return found.limit
  }
  throw new TypeError(`data/leg-times.csv has no ${leg} of ${procedure} on ${on}`)
}

const daysOf = (limit: TimeLimit): number => (limit.kind === 'sameDay' ? 0 : limit.days)
