import { bare, foldTone } from '#kernel/text.ts'
import { readTable } from './csv.ts'

/** What can be searched for. */
export type Findable = {
  readonly code: string
  readonly name: string
  readonly synonyms?: readonly string[]
  readonly lifeEvents?: readonly string[]
}

/** A procedure of the commune, known by name only. `certainty` is that of the row; `services2016` how sure it is that it was one of the seven services of 2016. */
export type ProcedureName = Findable & {
  readonly sector: string
  readonly level: string
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
      level: row['level'] ?? '',
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

/** How well one phrase answers the query, from 0 to 1. */
function score(query: string, phrase: string): number {
  if (foldTone(query.toLowerCase()) === foldTone(phrase.toLowerCase())) return 1
  const [asked, said] = [bare(query), bare(phrase)]
  if (asked === said) return 0.98
  const [joined, whole] = [telling(asked.split(' ')).join(''), telling(said.split(' ')).join('')]
  if (joined === whole) return 0.95
  if (joined.length >= 5 && nearly(joined, whole)) return 0.9
  const words = said.split(' ')
  const hits = telling(asked.split(' ')).map(word => {
    if (words.includes(word)) return 1
    return word.length >= 3 && words.some(one => one.length >= 3 && nearly(word, one)) ? 0.8 : 0
  })
  const found = hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length
  if (found < 0.6) return whole.length >= 5 && joined.includes(whole) ? 0.7 : 0
  const close = Math.min(1, hits.length / telling(words).length)
  return found * (0.6 + 0.25 * close)
}

/**
 * The procedures that `text` asks for, the best first: by name, by another name or life event, with or without marks and spaces,
 * with one wrong letter in a syllable. Empty when nothing fits. Equal ones keep the order of the list.
 */
export function findProcedures<T extends Findable>(list: readonly T[], text: string): readonly T[] {
  const query = text.normalize('NFC').trim()
  if (bare(query) === '') return []
  const scored = list.map(one => {
    const names = [one.code, one.name, ...(one.synonyms ?? []), ...(one.lifeEvents ?? [])]
    return { one, score: Math.max(...names.map(name => score(query, name))) }
  })
  return scored
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one)
}
