import { Fragment } from 'preact'
import type { Block, Piece } from '#statistics'
import type { Notes } from './address.ts'

const Run = ({ piece, notes, note }: { piece: Piece; notes: Notes; note: number | undefined }) => {
  const href = notes.hrefOf(piece)
  return (
    <>
      {piece.source ? <q>{piece.text}</q> : href ? <a href={href}>{piece.text}</a> : piece.text}
      {note !== undefined && <sup>{`[${note}]`}</sup>}
    </>
  )
}

/** A line of a bulletin; each number leads to its rows and has a note with their address. */
export const Runs = ({ pieces, notes }: { pieces: readonly Piece[]; notes: Notes }) => {
  const numbers = notes.firstOf(pieces)
  return (
    <>
      {pieces.map((piece, place) => (
        <Fragment key={place}>
          <Run piece={piece} notes={notes} note={numbers[place]} />
        </Fragment>
      ))}
    </>
  )
}

/** The headline without links, since a link in it would be a small target; its numbers lead to their rows in the line below. */
export const Headline = ({ pieces, notes }: { pieces: readonly Piece[]; notes: Notes }) => {
  const numbers = pieces.filter(piece => notes.hrefOf(piece) !== undefined)
  return (
    <>
      <h1 lang="vi">{pieces.map(({ text }) => text).join('')}</h1>
      {numbers.length > 0 && (
        <p class="hint">
          <span>Số trong tiêu đề:</span>{' '}
          <Runs pieces={numbers.flatMap((piece, place) => (place > 0 ? [{ text: ', ' }, piece] : [piece]))} notes={notes} />
        </p>
      )}
    </>
  )
}

/** The text of a bulletin. What a person wrote stays Vietnamese in English too; what was made from figures is in the reader's language. */
export const BulletinText = ({ blocks, notes, lang }: { blocks: readonly Block[]; notes: Notes; lang: 'vi' | 'en' }) => (
  <>
    {blocks.map((block, place) =>
      block.kind === 'heading' ? (
        <h2 key={place} lang="vi">
          <Runs pieces={block.vi} notes={notes} />
        </h2>
      ) : (
        <p key={place} lang={'en' in block ? lang : 'vi'} class={block.kind === 'main' ? 'lead' : undefined}>
          <Runs pieces={'en' in block && lang === 'en' ? block.en : block.vi} notes={notes} />
        </p>
      ),
    )}
  </>
)

/** The notes: whole addresses, so that paper has them too. */
export const NoteList = ({ notes: { list }, origin }: { notes: Notes; origin: string }) =>
  list.length === 0 ? null : (
    <section>
      <h2>Số ở đâu ra</h2>
      <ol>
        {list.map((note, place) => (
          <li key={place}>
            {'href' in note ? (
              <p>
                <a href={note.href}>
                  <code translate={false}>{origin + note.href}</code>
                </a>
              </p>
            ) : (
              <span translate={false}>{note.source}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
