import { clockTime } from '#kernel/format.ts'
import { parseInstant } from '#kernel/instant.ts'

/** Who helped with a filing, where and when, as it was written once: by a private helper, or by an officer at the counter. */
export type Helped = { readonly name: string; readonly where: string; readonly at: string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Reads the evidence of an assisted filing; undefined when nobody helped. `at` is empty for help from before the moment was kept. */
export function helpedBy(assisted: unknown): Helped | undefined {
  if (typeof assisted !== 'object' || assisted === null) return undefined
  const { name, place, unitName, at } = assisted as Record<string, unknown>
  const moment = parseInstant(text(at))
  return {
    name: text(name),
    where: [text(place), text(unitName)].filter(Boolean).join(', '),
    at: moment ? clockTime(moment) : '',
  }
}
