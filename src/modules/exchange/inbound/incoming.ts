import type { Instant } from '#kernel/instant.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Dossier } from '#dossiers'
import type { Edition, FeeLine } from '#procedures'
import type { Calendar } from '#units'
import type { Envelope } from '../envelope.ts'
import type { MessageType } from '../messages/index.ts'

/** A letter of an agency that has proved who it is: sealed, fresh, of a known kind, as its schema says. */
export type Incoming = Omit<Envelope, 'type'> & { readonly type: MessageType; readonly partner: string }

/** What the room does not know by itself. `tell` writes a message to the person, in the same transaction. */
export type Known = {
  readonly calendar: Calendar
  readonly editions: readonly Edition[]
  readonly fees: readonly FeeLine[]
  readonly editionFor: (dossier: Dossier) => Edition
  readonly unitName: (unit: string) => string
  readonly tell: (tx: Tx, dossier: Dossier, what: 'legMoved' | 'submitted') => Promise<unknown>
  /** Where the bytes of files lie, and who looks for viruses in them. */
  readonly files: FileStore
  readonly clamd?: string | undefined
  /** Outside a transaction: what must be looked up beforehand. */
  readonly db: Database
}

/** What a kind of letter does here, in the transaction that keeps it; a refusal (`refuse`) undoes it all and is kept as the verdict. `stale`: true once, but passed by. */
export type Handler = (tx: Tx, letter: Incoming, known: Known, now: Instant) => Promise<'accepted' | 'stale'>
