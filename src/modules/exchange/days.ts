import { isDay } from '#kernel/day.ts'

/** How an agency writes days: `yyyy`, `MM` and `dd` in any order with what stands between. */
const PARTS = /yyyy|MM|dd/g
export const ISO_DAYS = 'yyyy-MM-dd'

/** A day of ours as an agency writes it; what is no whole day stays as it is. */
export function dayToTheirs(format: string, day: string): string {
  const [, yyyy = '', MM = '', dd = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const parts: Readonly<Record<string, string>> = { yyyy, MM, dd }
  return isDay(day) ? format.replace(PARTS, part => parts[part] ?? part) : day
}

/** A day of an agency as ours; undefined when it is none in that format. */
export function dayFromTheirs(format: string, text: string): string | undefined {
  const order = format.match(PARTS) ?? []
  const shape = format.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(PARTS, part => `(\\d{${part.length}})`)
  const found = new RegExp(`^${shape}$`).exec(text)
  const parts = Object.fromEntries(order.map((part, place) => [part, found?.[place + 1]]))
  const day = `${parts['yyyy']}-${parts['MM']}-${parts['dd']}`
  return isDay(day) ? day : undefined
}
