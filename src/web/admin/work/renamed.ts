import type { Edition, Patch } from '#procedures'
import { inside, keysOf, nodeAt } from '../parts/pointer.ts'

/** The same value with every text and every key that is `was` now `is`. */
function swapped(value: unknown, was: string, is: string): unknown {
  if (value === was) return is
  if (Array.isArray(value)) return value.map(one => swapped(one, was, is))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key === was ? is : key, swapped(one, was, is)]))
}

/** How often an edition names this question, besides where it is asked. */
export const namings = (value: unknown, id: string): number => {
  if (value === id) return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [key, one]) => sum + (key === id ? 1 : 0) + namings(one, id), 0)
}

/** The patches that give the question at `pointer` a new id everywhere: where it is asked, `after` stands. */
export function renamed(edition: Edition, was: string, is: string, pointer: string, after: unknown): Patch[] {
  const whole = structuredClone(edition) as unknown as Record<string, unknown>
  const [key = '', ...rest] = keysOf(pointer)
  const holder = rest.slice(0, -1).reduce<unknown>((node, part) => nodeAt(node, inside('', part)), whole[key]) as Record<string, unknown>
  holder[rest.at(-1) ?? ''] = after
  return Object.entries(whole).flatMap(([name, value]): Patch[] => {
    const now = swapped(value, was, is)
    return JSON.stringify(now) === JSON.stringify((edition as unknown as Record<string, unknown>)[name])
      ? []
      : [{ op: 'replace', path: inside('', name), value: now }]
  })
}
