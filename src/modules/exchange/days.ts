import { isDay } from '#kernel/day.ts'

/** How an agency writes days: `yyyy`, `MM` and `dd` in any order with what stands between. Where only a year or a month is known, the rest falls away. */
const PARTS = /yyyy|MM|dd/g
export const ISO_DAYS = 'yyyy-MM-dd'

/** The format without parts, each with the sign next to it. */
const without = (format: string, ...parts: readonly string[]): string =>
  parts.reduce((left, part) => left.replace(new RegExp(`${part}[^yMd]+|[^yMd]*${part}`), ''), format)
const formats = (format: string) => [format, without(format, 'dd'), without(format, 'dd', 'MM')]

/** A day, month or year of ours as an agency writes it; anything else stays as it is. */
export function dayToTheirs(format: string, day: string): string {
  const [whole, yyyy = '', MM = '', dd = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day) ?? []
  const parts: Readonly<Record<string, string>> = { yyyy, MM, dd }
  const shape = formats(format)[dd ? 0 : MM ? 1 : 2]
  return whole && shape && isReal(yyyy, MM, dd) ? shape.replace(PARTS, part => parts[part] ?? part) : day
}

/** A day, month or year of an agency as ours; undefined when it is none in that format. */
export function dayFromTheirs(format: string, text: string): string | undefined {
  for (const shape of formats(format)) {
    const order = shape.match(PARTS) ?? []
    const pattern = shape.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(PARTS, part => `(\\d{${part.length}})`)
    const found = new RegExp(`^${pattern}$`).exec(text)
    const { yyyy = '', MM = '', dd = '' } = Object.fromEntries(order.map((part, place) => [part, found?.[place + 1] ?? '']))
    if (found && isReal(yyyy, MM, dd)) return [yyyy, MM, dd].filter(Boolean).join('-')
  }
  return undefined
}

const isReal = (year: string, month: string, day: string) => isDay(`${year}-${month || '01'}-${day || '01'}`)
