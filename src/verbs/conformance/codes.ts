import { codedFields } from '#exchange'

/** The code tables of an agency: by list, its own code and what it means. `ngay` has one code, the way in which days are written. */
export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>

const objectOf = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The tables that an agency publishes; none where it publishes none. */
export async function codesAt(url: string): Promise<Codes> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    const told: unknown = response.ok ? await response.json() : {}
    return objectOf(told) && Object.values(told).every(objectOf) ? (told as Codes) : {}
  } catch {
    return {}
  }
}

/** A field of a sample in the agency's manner: a day as it writes days, a code that its list has. */
export function inCodes(codes: Codes, field: string, value: string): string {
  const list = Object.keys(codes[codedFields[field] ?? ''] ?? {})
  const [first] = list
  if (first === undefined || list.includes(value)) return value
  if (codedFields[field] !== 'ngay') return /^[\p{L}\d.-]+$/u.test(first) ? first : value
  const [yyyy = '', MM = '', dd = ''] = value.split('-')
  return first.replace(/yyyy|MM|dd/g, part => ({ yyyy, MM, dd })[part] ?? part)
}
