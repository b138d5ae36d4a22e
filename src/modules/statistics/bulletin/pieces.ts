import type { Day } from '#kernel/day.ts'
import { seven, six } from '#rollout'
import { periodNamed } from '../named-period.ts'
import type { Question } from '../queries/online-rate.ts'

/** What a number is asked of: a named period, a level of units, a group of services. */
export type Ask = { readonly period: string; readonly level: 'district' | 'commune'; readonly services: string }

/** Where the rows of a number are: the question, of one unit or of all, and the frozen revision that it is from. */
export type Rows = Ask & { readonly unit?: string; readonly revision?: number }

/** A run of text: words, a number with its rows (`sealed`: only the bulletin itself has them), or what was quoted, with its source. */
export type Piece = { readonly text: string; readonly rows?: Rows; readonly sealed?: true; readonly source?: string }

/** A paragraph as it is printed. `words` are the writer's; the other three are made from the figures, in both languages. */
export type Block =
  | { readonly kind: 'heading' | 'words'; readonly vi: readonly Piece[] }
  | { readonly kind: 'main' | 'apart' | 'unlike'; readonly vi: readonly Piece[]; readonly en: readonly Piece[] }

type Group = { readonly noun: string; readonly english: string; readonly procedures?: readonly string[] }

/** The groups of services that a bulletin may ask about, by the names of the public page's form. */
export const serviceGroups: Readonly<Record<string, Group>> = {
  'tat-ca': { noun: 'hồ sơ hộ tịch cấp xã', english: 'civil-status dossiers of the communes' },
  '7': { noun: 'hồ sơ của 7 dịch vụ tư pháp cấp xã', english: 'dossiers of the 7 justice services of the communes', procedures: seven },
  '6': { noun: 'hồ sơ của 6 dịch vụ cấp phường', english: 'dossiers of the 6 services of the wards', procedures: six },
}

/** The days of an ask; undefined when its period has no such name. */
export const daysOf = ({ period }: Pick<Ask, 'period'>): { from: Day; to: Day } | undefined => periodNamed(period)

/** The question of the public page that an ask stands for. */
export function questionOf(ask: Ask): Question | undefined {
  const days = daysOf(ask)
  return days && { from: days.from, to: days.to, level: ask.level, procedures: serviceGroups[ask.services]?.procedures, boundaries: 'then' }
}

/** `A`, `A và B`, `A, B và C`. */
export function listed(names: readonly Piece[], and: string): Piece[] {
  return names.flatMap((name, place) => (place === 0 ? [name] : [{ text: place === names.length - 1 ? ` ${and} ` : ', ' }, name]))
}

/** The pieces as one text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
