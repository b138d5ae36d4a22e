import { readFileSync } from 'node:fs'
import { clockTime } from '#kernel/format.ts'
import { compile } from '#platform/pdf/index.ts'
import { textOf, type Piece, type Released, type SealedBulletin } from '#statistics'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { notesOf } from './address.ts'

const LAYOUT = readFileSync(new URL('./print.typ', import.meta.url), 'utf8')

/** The bulletin on paper: the same words, each number with a note of the address of its rows. */
export function bulletinPdf(released: Released, sealed: SealedBulletin, { origin, demo }: { origin: string; demo: boolean }): Promise<Uint8Array> {
  const { id, revision, latest, releasedAt, writers, signedBy, hash, reason } = released
  const address = to.city.bulletin(id, revision)
  const notes = notesOf(sealed.title, sealed.blocks, `${address}.json`)
  const run = (pieces: readonly Piece[]) => {
    const numbers = notes.firstOf(pieces)
    return pieces.map((piece, place) => {
      const [href, note] = [notes.hrefOf(piece), numbers[place]]
      return { text: piece.text, ...(href && { href: origin + href }), ...(note && { note }), ...(piece.source && { quoted: true }) }
    })
  }
  const data = {
    product: words.product,
    address: origin + address,
    stamp: demo ? 'Dữ liệu minh họa' : '',
    superseded: latest > revision ? `Bản này đã được thay. Bản ${latest}: ${origin}${to.city.bulletin(id, latest)}` : '',
    headline: run(sealed.title),
    released: `Phát hành lúc ${clockTime(releasedAt)}, bản ${revision}`,
    blocks: sealed.blocks.map(({ kind, vi }) => ({ heading: kind === 'heading', pieces: run(vi) })),
    notes: notes.list.map(note => ('href' in note ? { href: origin + note.href } : note)),
    facts: [
      `Người viết: ${writers.map(({ name }) => name).join(', ')}. Người duyệt: ${signedBy.name}.`,
      ...(reason ? [`Lý do của bản này: ${reason}`] : []),
      `Dấu niêm (SHA-256): ${hash}`,
    ],
  }
  return compile(LAYOUT, data, { title: textOf(sealed.title), at: releasedAt })
}
