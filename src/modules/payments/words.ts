import { numberInWords } from '#kernel/words.ts'

const SCALES = ['', ' nghìn', ' triệu', ' tỷ']

/** Three digits inside a larger number: the hundreds are said even when there are none. */
function inside(group: number): string {
  if (group >= 100) return numberInWords(group)
  return `không trăm ${group < 10 ? 'linh ' : ''}${numberInWords(group)}`
}

/** Whole đồng as a receipt writes them out: 24.005 is `Hai mươi tư nghìn không trăm linh năm đồng`. From 0 to below a thousand billion. */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount >= 1e12) throw new RangeError(`${amount} is no sum of a receipt`)
  const groups = [3, 2, 1, 0].map(scale => ({ scale, group: Math.floor(amount / 1000 ** scale) % 1000 }))
  const first = groups.findIndex(({ group }) => group > 0)
  const said = groups.slice(first < 0 ? 3 : first).filter(({ group, scale }) => group > 0 || (amount === 0 && scale === 0))
  const words = said.map(({ group, scale }, place) => (place === 0 ? numberInWords(group) : inside(group)) + (SCALES[scale] ?? '')).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}
