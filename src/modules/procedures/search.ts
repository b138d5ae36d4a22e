import { bare, foldTone } from '#kernel/text.ts'
import { readTable } from './csv.ts'
import type { Audience, Level } from './sectors.ts'

/** What can be searched for. */
export type Findable = {
  readonly code: string
  readonly name: string
  readonly synonyms?: readonly string[]
  readonly lifeEvents?: readonly string[]
  /** All else that is said of it; found after names. */
  readonly text?: string
}

/** A procedure of the commune, known by name only. `certainty` is that of the row; `services2016` how sure it is that it was one of the seven services of 2016. */
export type ProcedureName = Findable & {
  readonly sector: string
  readonly level: Level
  readonly audiences: readonly Audience[]
  readonly certainty: string
  readonly services2016: string
  readonly synonyms: readonly string[]
}

/** The procedures of the commune, for names and statistics; those that can be filed here are in the catalogue. */
export const procedureNames: readonly ProcedureName[] = Object.freeze(
  readTable(new URL('../../../data/procedures.csv', import.meta.url)).map(row =>
    Object.freeze({
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      sector: row['sector'] ?? '',
      level: (row['level'] || 'commune') as Level,
      audiences: Object.freeze((row['audiences'] || 'citizen').split(';') as Audience[]),
      certainty: row['certainty'] ?? '',
      services2016: row['services2016'] ?? '',
      synonyms: Object.freeze((row['synonyms'] ?? '').split(';').filter(Boolean)),
    }),
  ),
)

/** Words that say that one wants something, not what. */
const IDLE = new Set(
  'toi em minh con ban anh chi xin muon can di lam nop cho thu tuc dang ky o dau nhu the nao giay to ho so cap ve va hoac cua moi'.split(' '),
)

/** Whether `a` and `b` differ by at most one letter put in, left out, changed or swapped. */
export function nearly(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (restA.length === restB.length) {
    return restA.slice(1) === restB.slice(1) || (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA
}

const telling = (words: readonly string[]) => {
  const told = words.filter(word => !IDLE.has(word))
  return told.length > 0 ? told : words
}

type Phrase = { readonly of: number; readonly folded: string; readonly bare: string; readonly whole: string; readonly telling: number }
type Asked = { readonly folded: string; readonly bare: string; readonly joined: string; readonly words: readonly string[] }

const FOUND = 0.5

const folded = (text: string) => foldTone(text.toLowerCase())

/** How well one phrase answers, from 0 to 1. `found` is the part of the words asked for that it has. */
function score({ folded, bare, joined, words }: Asked, phrase: Phrase, found: number): number {
  if (folded === phrase.folded) return 1
  if (bare === phrase.bare) return 0.98
  if (joined === phrase.whole) return 0.95
  if (joined.length >= 5 && nearly(joined, phrase.whole)) return 0.9
  if (found < 0.6) return phrase.whole.length >= 5 && joined.includes(phrase.whole) ? 0.7 : 0
  return found * (0.6 + 0.25 * Math.min(1, words.length / phrase.telling))
}

/** Whether the words stand in a longer text, side by side. */
const inText = (text: string, { bare, words }: Asked) =>
  bare.length >= 5 && (text.includes(` ${bare} `) || (words.length > 1 && text.includes(` ${words.join(' ')} `)))

/** `named`: by name, other name, life event or code. `mentioning`: only what else is said of it has the words. */
export type Hits<T> = { readonly named: readonly T[]; readonly mentioning: readonly T[] }

/**
 * Reads the list once and answers many questions: what a text asks for, the best first. By name, by another name or life event, with or without
 * marks and spaces, with one wrong letter in a syllable; apart from them those that only mention it. Empty when nothing fits. Equal ones keep the order of the list.
 */
export function searcher<T extends Findable>(list: readonly T[]): (text: string) => Hits<T> {
  const phrases: Phrase[] = []
  const places = new Map<string, number[]>()
  list.forEach(({ code, name, synonyms = [], lifeEvents = [] }, of) => {
    for (const phrase of [code, name, ...synonyms, ...lifeEvents]) {
      const words = bare(phrase).split(' ')
      const told = telling(words)
      for (const word of new Set(words)) {
        const at = places.get(word)
        if (at) at.push(phrases.length)
        else places.set(word, [phrases.length])
      }
      phrases.push({ of, folded: folded(phrase), bare: words.join(' '), whole: told.join(''), telling: told.length })
    }
  })
  const texts = list.map(({ text }) => (text ? ` ${bare(text)} ` : ''))

  const near = (word: string) => {
    const hits = new Map<number, number>()
    for (const [said, at] of places) {
      const hit = said === word ? 1 : word.length >= 3 && said.length >= 3 && nearly(word, said) ? 0.8 : 0
      if (hit > 0) for (const phrase of at) hits.set(phrase, Math.max(hit, hits.get(phrase) ?? 0))
    }
    return hits
  }

  return text => {
    const query = text.normalize('NFC').trim()
    const said = bare(query)
    if (said === '') return { named: [], mentioning: [] }
    const words = telling(said.split(' '))
    const asked: Asked = { folded: folded(query), bare: said, joined: words.join(''), words }
    const found = new Float64Array(phrases.length)
    for (const word of words) for (const [phrase, hit] of near(word)) found[phrase] = (found[phrase] ?? 0) + hit / words.length
    const best = new Float64Array(list.length)
    phrases.forEach((phrase, n) => {
      best[phrase.of] = Math.max(best[phrase.of] ?? 0, score(asked, phrase, found[n] ?? 0))
    })
    const named = list
      .map((one, n) => ({ one, score: best[n] ?? 0 }))
      .filter(({ score }) => score >= FOUND)
      .toSorted((a, b) => b.score - a.score)
      .map(({ one }) => one)
    return { named, mentioning: list.filter((_, n) => (best[n] ?? 0) < FOUND && inText(texts[n] ?? '', asked)) }
  }
}

/** The procedures of a short list that `text` asks for: see `searcher`. */
export const findProcedures = <T extends Findable>(list: readonly T[], text: string): readonly T[] => searcher(list)(text).named
