import { bare } from '#kernel/text.ts'
import { audienceNames, chosen, levelNames, sectorName, type Audience, type Card, type Level, type Shelf, type Wanted } from '#procedures'
import type { Fields } from '#ui/page.ts'
import { lifeEvents, type LifeEvent } from '../life-events.ts'

export type Asked = Wanted & { readonly query: string; readonly page: number }

export type Found = { readonly slug: string; readonly name: string; readonly hint: string; readonly own: boolean }

export type SearchView = {
  readonly asked: Asked
  /** Sectors that the catalogue has, by name. */
  readonly sectors: readonly { readonly value: string; readonly label: string }[]
  readonly events: readonly Pick<LifeEvent, 'slug' | 'name'>[]
  readonly online: readonly Found[]
  readonly counter: readonly Found[]
  /** Those that are called otherwise but mention it. */
  readonly mentioning: readonly Found[]
  readonly total: number
  readonly pages: number
}

const PAGE = 20

/** What the address asks for; what it cannot mean is left out. */
export function askedOf(query: Fields): Asked {
  const page = Number(query['trang'] ?? 1)
  const level = query['cap'] as Level
  const audience = query['doi-tuong'] as Audience
  return {
    query: (query['q'] ?? '').trim().slice(0, 100),
    level: Object.hasOwn(levelNames, level ?? '') ? level : undefined,
    sector: query['linh-vuc'] || undefined,
    audience: Object.hasOwn(audienceNames, audience ?? '') ? audience : undefined,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The usual time in two words, for lists. */
function shortTime({ time }: Card): string {
  const last = time.at(-1)
  if (!last) return ''
  if (last.days === undefined) return /^trong ngày/i.test(last.says) ? 'trong ngày' : ''
  return `${last.days} ${last.unit === 'working' ? 'ngày làm việc' : 'ngày'}`
}

/** Where it belongs, when that is not the commune; else how long it takes. */
const hintOf = (card: Card, time: string) => [card.level === 'commune' ? '' : levelNames[card.level], time].filter(Boolean).join(' · ')

/** A page of what fits: what can be sent from here first, then what is taken at a counter. `timeOf` may know the time better than the card. */
export function browse(shelf: Shelf, asked: Asked, timeOf: (code: string) => string | undefined = () => undefined): SearchView {
  const wanted = bare(asked.query)
  const hits = wanted ? shelf.find(asked.query) : { named: shelf.cards, mentioning: [] }
  const named = chosen(hits.named, asked)
  const ordered = [...named.filter(({ online }) => online), ...named.filter(({ online }) => !online), ...chosen(hits.mentioning, asked)]
  const isNamed = new Set(named)
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE))
  const page = Math.min(asked.page, pages)
  const here = ordered.slice((page - 1) * PAGE, page * PAGE)
  const found = (card: Card): Found => ({
    slug: card.slug,
    name: card.name,
    hint: hintOf(card, timeOf(card.code) ?? shortTime(card)),
    own: card.kind !== 'imported',
  })
  return {
    asked: { ...asked, page },
    sectors: [...new Set(shelf.cards.map(({ sector }) => sector))]
      .map(sector => ({ value: sector, label: sectorName(sector) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'vi')),
    events: wanted ? lifeEvents.filter(({ name }) => bare(name).includes(wanted) || wanted.includes(bare(name))) : [],
    online: here.filter(card => isNamed.has(card) && card.online).map(found),
    counter: here.filter(card => isNamed.has(card) && !card.online).map(found),
    mentioning: here.filter(card => !isNamed.has(card)).map(found),
    total: ordered.length,
    pages,
  }
}
