/** Reads a posted box; undefined when it is empty or not there. */
export type Box = (name: string) => string | undefined

const two = (text: string) => text.padStart(2, '0')

/** One day from three boxes, as far as they are filled; nothing is judged here. */
function dayFrom(id: string, box: Box): string | undefined {
  const [date, month, year] = ['ngay', 'thang', 'nam'].map(part => box(`${id}.${part}`)?.trim() || undefined)
  if (!year) return box(id) || undefined
  return [year, month && two(month), month && date && two(date)].filter(Boolean).join('-')
}

/** What the boxes of a question mean to a condition: the same on the server (after a problem) and in the browser (while typing). */
export function answerFrom(id: string, kind: string, box: Box): string | number | boolean | undefined {
  if (kind === 'day' || kind === 'partialDay') return dayFrom(id, box)
  const text = box(id)?.trim()
  if (!text) return undefined
  if (kind === 'yesNo') return text === 'true'
  if (kind === 'count') return Number(text)
  return text
}
