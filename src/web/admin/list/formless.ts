import { addDays, day, type Day } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import { levelAgencies, type Card, type Shelf } from '#procedures'
import { outlines as announced, waves, type Announced } from '#rollout'
import type { Fields } from '#ui/page.ts'
import { levelWords } from '../parts/words.ts'

export type FormlessRow = { readonly code: string; readonly name: string; readonly level: string; readonly origin: string }
/** Procedures of which the city has no form: those shown, and how many there are. */
export type Formless = { readonly outlines: readonly FormlessRow[]; readonly outlinesInAll: number }

const MOST = 40
const OURS = 'Khung: chỉ biết tên'

const ofCard = ({ code, name, level, kind }: Card): FormlessRow => ({
  ...{ code, name, level: levelWords[level] },
  origin: kind === 'imported' ? 'Nhập từ danh mục' : OURS,
})
const ofAnnounced = ({ procedure, name, place, wave }: Announced): FormlessRow => ({
  ...{ code: procedure, name, level: place ? levelWords[place] : 'Chưa rõ' },
  origin: waves.find(one => one.wave === wave)?.name ?? OURS,
})

/** What stands in the catalogue or was announced in a wave and has no form; those asked for, at most a page of them. */
export function formless({ cards }: Shelf, known: ReadonlySet<string>, asked: string): Formless {
  const now = cards.filter(({ kind, code }) => kind !== 'full' && !known.has(code)).map(ofCard)
  const shelved = new Set(now.map(({ code }) => code))
  const all = [...now, ...announced.filter(({ procedure }) => !shelved.has(procedure) && !known.has(procedure)).map(ofAnnounced)]
  const found = all.filter(({ code, name }) => code.includes(asked) || bare(name).includes(bare(asked)))
  return { outlines: found.slice(0, MOST), outlinesInAll: found.length }
}

/** The first day of the next month: a beginning that a person may change. */
const nextMonth = (today: Day): Day => day(`${addDays(day(`${today.slice(0, 7)}-01`), 31).slice(0, 7)}-01`)

/** The boxes of the page as they are known for this code; undefined when nobody knows it. */
export function beginningFrom(shelf: Shelf, code: string, today: Day): Fields | undefined {
  const card = shelf.byCode(code)
  const outline = announced.find(({ procedure }) => procedure === code)
  if (!card && !outline) return undefined
  const level = card?.level ?? outline?.place
  const [year = '', month = '', date = ''] = nextMonth(today).split('-')
  return {
    ...{ ma: code, ten: card?.name ?? outline?.name ?? '' },
    ...(level && { cap: level, 'co-quan': card?.agency ?? levelAgencies[level] }),
    ...(card && { 'linh-vuc': card.sector }),
    ...{ 'tu-ngay.ngay': date, 'tu-ngay.thang': month, 'tu-ngay.nam': year },
  }
}
