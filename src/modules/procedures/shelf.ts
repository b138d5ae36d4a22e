import type { Day } from '#kernel/day.ts'
import { cardOf, outlineOf, type Card } from './card.ts'
import type { Edition } from './edition.ts'
import { editionsOn } from './editions.ts'
import type { FeeLine } from './fee.ts'
import { procedureNames, searcher, type Hits } from './search.ts'
import type { Audience, Level } from './sectors.ts'

/** The whole catalogue of a day, ready to be searched. */
export type Shelf = {
  readonly on: Day
  /** What can be filed here first, then what is imported, then outlines. */
  readonly cards: readonly Card[]
  bySlug(slug: string): Card | undefined
  byCode(code: string): Card | undefined
  /** The best first, with or without marks and with a slip of the finger; apart from them the cards that only mention it. */
  find(text: string): Hits<Card>
}

export type Wanted = { readonly level?: Level | undefined; readonly sector?: string | undefined; readonly audience?: Audience | undefined }

/** Two procedures of one name differ in their address by the code; the first keeps the plain one. */
function apart(cards: readonly Card[]): Card[] {
  const taken = new Set<string>()
  return cards.map(card => {
    const slug = taken.has(card.slug) ? `${card.slug}-${card.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` : card.slug
    taken.add(slug)
    return slug === card.slug ? card : { ...card, slug }
  })
}

const textOf = ({ about, plain, agency, steps, papers, result, law }: Card) =>
  [about, plain === about ? '' : plain, agency, ...steps, ...papers.map(({ name }) => name), ...result, ...law].join(' · ')

/** Puts together what the city knows on a day: an edition counts more than an imported card of the same code, that more than an outline. */
export function shelfOn(editions: readonly Edition[], stored: readonly Card[], fees: readonly FeeLine[], on: Day): Shelf {
  const full = editionsOn(editions, on).map(edition => cardOf(edition, fees, on))
  const known = new Set(full.map(({ code }) => code))
  const imported = cardsOn(stored, on).filter(({ code }) => !known.has(code))
  for (const { code } of imported) known.add(code)
  const cards = apart([...full, ...imported, ...procedureNames.filter(({ code }) => !known.has(code)).map(outlineOf)])
  const slugs = new Map(cards.map(card => [card.slug, card]))
  const codes = new Map(cards.map(card => [card.code, card]))
  const search = searcher(cards.map(card => ({ ...card, text: textOf(card), card })))
  return {
    on,
    cards,
    bySlug: slug => slugs.get(slug),
    byCode: code => codes.get(code),
    find: text => {
      const { named, mentioning } = search(text)
      return { named: named.map(({ card }) => card), mentioning: mentioning.map(({ card }) => card) }
    },
  }
}

/** The stored cards in force on a day; of one procedure the last that began. */
export function cardsOn(stored: readonly Card[], on: Day): readonly Card[] {
  const last = new Map<string, Card>()
  for (const card of stored) {
    if (card.validFrom > on || (card.validTo !== null && card.validTo <= on)) continue
    const before = last.get(card.code)
    if (!before || before.validFrom <= card.validFrom) last.set(card.code, card)
  }
  return [...last.values()]
}

/** Those of the wanted level, sector and audience. */
export const chosen = (cards: readonly Card[], { level, sector, audience }: Wanted): readonly Card[] =>
  cards.filter(card => (!level || card.level === level) && (!sector || card.sector === sector) && (!audience || card.audiences.includes(audience)))
