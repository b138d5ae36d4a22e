import { shortDay } from '#kernel/format.ts'
import { daysOf, type Block, type Piece, type Rows } from '#statistics'
import { to } from '#ui/paths.ts'

/** Where the rows of a number are shown: the frozen period, or the public page with the same question. */
export function addressOf({ period, level, services, unit, revision }: Rows): string {
  if (revision !== undefined) return to.city.period(period, revision)
  const days = daysOf({ period })
  const asked = {
    ...(days && { tu: shortDay(days.from), den: shortDay(days.to) }),
    ...(unit ? {} : { cap: level === 'district' ? 'quan-huyen' : 'xa-phuong' }),
    dv: services,
  }
  return `${unit ? to.city.unit(unit) : to.city.statistics}?${String(new URLSearchParams(asked)).replaceAll('%2F', '/')}`
}

/** A note below the text: the address of a number, or the source of what was quoted. */
export type Note = { readonly href: string } | { readonly source: string }

export type Notes = {
  readonly list: readonly Note[]
  firstOf(pieces: readonly Piece[]): (number | undefined)[]
  hrefOf(piece: Piece): string | undefined
}

/** The notes of a bulletin, each once, in the order of its text; `sealed`: where the bytes of the bulletin are. Names have a link and no note. */
export function notesOf(title: readonly Piece[], blocks: readonly Block[], sealed: string): Notes {
  const hrefOf = ({ rows, sealed: only }: Piece) => (rows ? addressOf(rows) : only ? sealed : undefined)
  const keyOf = (piece: Piece) => (piece.source ? `nguồn ${piece.source}` : /\p{N}/u.test(piece.text) ? hrefOf(piece) : undefined)
  const found = new Map<string, Note>()
  for (const piece of [...title, ...blocks.flatMap(({ vi }) => vi)]) {
    const key = keyOf(piece)
    if (key !== undefined && !found.has(key)) found.set(key, piece.source ? { source: piece.source } : { href: key })
  }
  const keys = [...found.keys()]
  const numberOf = (piece: Piece) => {
    const key = keyOf(piece)
    const place = key === undefined ? -1 : keys.indexOf(key)
    return place < 0 ? undefined : place + 1
  }
  // A line says each note once, at its first number.
  const firstOf = (pieces: readonly Piece[]) => {
    const numbers = pieces.map(numberOf)
    return numbers.map((number, place) => (numbers.indexOf(number) === place ? number : undefined))
  }
  return { list: [...found.values()], firstOf, hrefOf }
}
