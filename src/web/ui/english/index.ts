import { english as catalogue } from '#catalogue'
import { edition, type Edition } from '#platform/html/edition.ts'
import { vietnameseOnly } from '../paths.ts'
import { city } from './city.ts'
import { fees } from './fees.ts'
import { kit } from './kit.ts'
import { law } from './law.ts'
import { countryNames, lists } from './lists.ts'
import { moments } from './moments.ts'
import { pages } from './pages.ts'
import { portal } from './portal.ts'
import { reasons } from './reasons.ts'
import { sentences } from './sentences.ts'

/** The tables by what they speak of; no text stands in two. */
export const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  catalogue,
  fees,
  kit,
  moments,
  law,
  lists,
  reasons,
  sentences,
  pages,
  portal,
  city,
}

/** Every text of the English edition by its Vietnamese one. */
export const table: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(tables))

const known = edition('en', table, '/en', vietnameseOnly)

/** One sentence, with or without the mark at its end: hints and lists have it, labels do not. */
function one(text: string): string | undefined {
  const found = known.say(text) ?? countryNames[text]
  if (found !== undefined) return found
  const [, words, mark] = /^(.*?)([.:])$/s.exec(text) ?? []
  return words === undefined ? table[`${text}.`]?.replace(/\.$/, '') : known.say(words)?.concat(mark ?? '')
}

/** A text that the table has as it is; else sentence by sentence when it has each, since pages join them; else by a pattern. */
function say(given: string): string | undefined {
  const text = given.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (Object.hasOwn(table, text)) return table[text]
  const parts = text.split(/(?<=[.?!]) /).map(one)
  return parts.every(part => part !== undefined) ? parts.join(' ') : known.say(text)
}

/** The English edition of the portal, the public figures and the due dates. */
export const english: Edition = { ...known, say }
