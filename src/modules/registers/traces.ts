import { isDay, type Day } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import type { EntryData } from './book.ts'

/** What an entry can be found by. */
export type Traces = { subject: string; born: Day | null; motherPin: string | null; pins: string[]; names: string[] }

const ends = (key: string, word: string) => key.toLowerCase().endsWith(word)
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** Parents and whoever came to the desk stand in the entry too, but it is not about them. */
const others = /^(mother|father|applicant|requester|declarant|registrant|witness|partner|supervisor)/i

/** Names of those registered, without marks, in one order: a marriage is found whoever is named first. */
export const subjectOf = (names: readonly string[]): string => names.map(bare).filter(Boolean).sort().join(' & ')

/**
 * What a book is searched by, read from the entry: fields whose key ends in `name`, `pin` and `born`, in whatever order they come.
 * Names lose marks and tone placement, so that "Hoà" finds "Hòa". Pure.
 */
export function traces(data: EntryData): Traces {
  const fields = Object.entries(data)
  const names = fields.filter(([key]) => ends(key, 'name'))
  const pins = fields.filter(([key, value]) => ends(key, 'pin') && /^(\d{9}|\d{12})$/.test(text(value)))
  const born = text(fields.find(([key]) => ends(key, 'born') && !others.test(key))?.[1])
  return {
    subject: subjectOf(names.filter(([key]) => !others.test(key)).map(([, value]) => text(value))),
    born: isDay(born) ? born : null,
    motherPin: text(pins.find(([key]) => key.toLowerCase().startsWith('mother'))?.[1]) || null,
    pins: [...new Set(pins.map(([, value]) => text(value)))],
    names: [...new Set(names.map(([, value]) => bare(text(value))).filter(Boolean))],
  }
}
