import { english as catalogue } from '#catalogue'
import { edition, type Edition } from '#platform/html/edition.ts'
import { vietnameseOnly } from '../paths.ts'
import { bulletins } from './bulletins.ts'
import { city } from './city.ts'
import { exchange } from './exchange.ts'
import { fees } from './fees.ts'
import { indicators } from './indicators.ts'
import { kit } from './kit.ts'
import { law } from './law.ts'
import { countryNames, lists } from './lists.ts'
import { moments } from './moments.ts'
import { openData } from './open-data.ts'
import { pages } from './pages.ts'
import { periods } from './periods.ts'
import { signals } from './signals.ts'
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
  exchange,
  periods,
  openData,
  signals,
  indicators,
  bulletins,
}

/** Every text of the English edition by its Vietnamese one. */
export const table: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(tables))

const sentencesOf = (text: string) => text.split(/(?<=[.?!]) /)
const blanks = (text = '') => text.match(/\{\d*\}/g)?.join() ?? ''

/** The sentences of texts that have several, one by one, where each has its own in English: a page may set the first as its heading. */
function singles(): Record<string, string> {
  const found = new Map<string, Set<string>>()
  for (const [text, says] of Object.entries(table)) {
    const [from, into] = [sentencesOf(text), sentencesOf(says)]
    if (from.length < 2 || from.length !== into.length || from.some((one, place) => blanks(one) !== blanks(into[place]))) continue
    // A sentence that is nothing but a blank would translate everything into itself.
    from.forEach((one, place) => /\p{L}/u.test(one) && found.set(one, (found.get(one) ?? new Set()).add(into[place] ?? '')))
  }
  return Object.fromEntries([...found].flatMap(([text, [says = '', another]]) => (another === undefined ? [[text, says]] : [])))
}

const known = edition('en', table, '/en', vietnameseOnly)
const alone = edition('en', singles(), '/en')

/** One sentence, with or without the mark at its end: hints and lists have it, labels do not. */
function one(text: string): string | undefined {
  const found = known.say(text) ?? countryNames[text]
  if (found !== undefined) return found
  const [, words, mark] = /^(.*?)([.:])$/s.exec(text) ?? []
  return words === undefined ? table[`${text}.`]?.replace(/\.$/, '') : known.say(words)?.concat(mark ?? '')
}

/** A text that the table has as it is; else sentence by sentence when it has each, since pages join them; else by a pattern; else from a longer text. */
function say(given: string): string | undefined {
  const text = given.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (Object.hasOwn(table, text)) return table[text]
  const parts = sentencesOf(text).map(one)
  return parts.every(part => part !== undefined)
    ? parts.join(' ')
    : (known.say(text) ?? alone.say(text) ?? (known.say(`${text}.`) ?? alone.say(`${text}.`))?.replace(/\.$/, ''))
}

/** The English edition of the portal, the public figures and the due dates. */
export const english: Edition = { ...known, say }
