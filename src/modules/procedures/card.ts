import type { Day } from '#kernel/day.ts'
import { day } from '#kernel/day.ts'
import { slug as slugOf } from '#kernel/text.ts'
import type { Edition } from './edition.ts'
import type { FeeLine } from './fee.ts'
import { limitWords } from './limit-words.ts'
import { procedureNames, type ProcedureName } from './search.ts'
import { levelAgencies, type Audience, type Level } from './sectors.ts'

export type CardPaper = { readonly name: string; readonly form: 'submit' | 'present'; readonly required: boolean }
/** `amount` in đồng, where it is one number. */
export type CardFee = { readonly says: string; readonly amount?: number }
export type CardTime = { readonly says: string; readonly days?: number; readonly unit?: 'working' | 'calendar' }

/**
 * What the public may read of a procedure, whether or not it can be filed here. `full`: it has an edition with a form; `imported`: a record of the
 * national database; `outline`: only its name and place are known.
 */
export type Card = {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly sector: string
  readonly level: Level
  readonly audiences: readonly Audience[]
  readonly agency: string
  readonly about: string
  /** In plain words, for somebody who reads no law. */
  readonly plain: string
  readonly steps: readonly string[]
  readonly papers: readonly CardPaper[]
  readonly fee: readonly CardFee[]
  readonly time: readonly CardTime[]
  readonly result: readonly string[]
  readonly law: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly synonyms: readonly string[]
  readonly kind: 'full' | 'imported' | 'outline'
  /** Whether a citizen may send it from here. */
  readonly online: boolean
  readonly source: string
  readonly certainty: 'certain' | 'doubtful'
  readonly doubts: readonly string[]
  readonly validFrom: Day
  readonly validTo: Day | null
}

const named = new Map<string, ProcedureName>(procedureNames.map(one => [one.code, one]))

/** Who may apply for a procedure: a fact of the list of procedures, never of an edition. */
export const audiencesOf = (code: string): readonly Audience[] => named.get(code)?.audiences ?? ['citizen']

function feesOf(edition: Edition, fees: readonly FeeLine[], on: Day): CardFee[] {
  return edition.fee.map(({ line, reason }) => {
    const inForce = line ? fees.filter(fee => fee.line === line && fee.from <= on && on < fee.to) : []
    const found = inForce.find(({ channel }) => channel === 'any') ?? inForce[0]
    return line ? { says: reason, ...(found && { amount: found.amount }) } : { says: reason, amount: 0 }
  })
}

const UNITS = { workingDays: 'working', calendarDays: 'calendar' } as const

/** The card of an edition: what its form knows, as the public reads it. */
export function cardOf(edition: Edition, fees: readonly FeeLine[], on: Day): Card {
  const known = named.get(edition.code)
  return {
    code: edition.code,
    name: edition.name,
    slug: edition.slug,
    sector: edition.sector,
    level: edition.level,
    audiences: audiencesOf(edition.code),
    agency: levelAgencies[edition.level],
    about: edition.about,
    plain: edition.about,
    steps: edition.steps.map(({ says }) => says),
    papers: edition.papers.map(({ label, form, when }) => ({ name: label, form, required: when === true })),
    fee: feesOf(edition, fees, on),
    time: edition.times.map(({ limit }) => ({
      says: limitWords(limit),
      ...(limit.kind !== 'sameDay' && { days: limit.days, unit: UNITS[limit.kind] }),
    })),
    result: [...new Set([...edition.documents.map(({ name }) => name), ...(edition.legs ?? []).map(({ result }) => result)])],
    law: edition.law,
    lifeEvents: edition.lifeEvents,
    synonyms: [...new Set([...edition.synonyms, ...(known?.synonyms ?? [])])],
    kind: 'full',
    online: edition.online !== false,
    source: 'Bản thủ tục của thành phố',
    certainty: edition.doubts.length > 0 ? 'doubtful' : 'certain',
    doubts: edition.doubts,
    validFrom: edition.from,
    validTo: edition.to,
  }
}

/** A procedure that is known by its name only. */
export const outlineOf = ({ code, name, sector, level, audiences, synonyms, certainty }: ProcedureName): Card => ({
  code,
  name,
  slug: slugOf(name),
  sector,
  level,
  audiences,
  agency: levelAgencies[level],
  about: '',
  plain: '',
  steps: [],
  papers: [],
  fee: [],
  time: [],
  result: [],
  law: [],
  lifeEvents: [],
  synonyms,
  kind: 'outline',
  online: false,
  source: 'Danh mục thủ tục của thành phố',
  certainty: certainty === 'V' ? 'certain' : 'doubtful',
  doubts: [],
  validFrom: day('2016-01-01'),
  validTo: null,
})
