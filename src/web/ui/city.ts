import type { Calendar } from '#units'
import type { Day } from '#kernel/day.ts'
import type { Edition, feeOf, Shelf } from '#procedures'
import type { EidClient } from '#identity'
import type { LetterDesk } from '#exchange'
import type { Board } from '#support'
import type { FileStore } from '#platform/files/index.ts'

type FeeTable = Parameters<typeof feeOf>[3]

/** Who wants to practise what. */
export type ExerciseWanted = {
  readonly officer: string
  readonly name: string
  readonly unit: string
  readonly role: 'deskOfficer' | 'civilStatusOfficer' | 'signer'
  readonly length: 8 | 10 | 12
  readonly seed: string
  readonly today: Day
}

/** What the running city offers to its pages; made once by `main.ts`. */
export type City = {
  /** Every edition of every procedure, old and new. Read it anew for each request: another copy of the program may publish one. */
  readonly editions: readonly Edition[]
  /** The English of editions that the city wrote itself, by the Vietnamese text. */
  readonly english?: Readonly<Record<string, string>>
  /** The catalogue of a day, ready to be searched; without it each request makes its own. */
  shelf?(on: Day): Shelf
  /** What the city council charges, by line. */
  readonly fees: FeeTable
  /** The working calendar; read anew from the database once a minute. */
  calendar(): Promise<Calendar>
  readonly files: FileStore
  readonly eid: EidClient | undefined
  /** HMAC keys of this installation. */
  readonly secret: string
  /** The training city: cast without passwords, movable clock, shown messages, the stamp "dữ liệu minh họa". */
  readonly demo: boolean
  /** Real people and real papers: signers and heads need a second step to sign in. */
  readonly production?: boolean
  /** Moves the demo's clock to this moment. */
  moveClock(to: Date): Promise<void>
  readonly clamd: string | undefined
  /** What a receipt of the SMS company proves itself with; without it no receipt is taken. */
  readonly smsReceipts?: string | undefined
  /** The licence of the open data; CC BY 4.0 when the city chose none. */
  readonly openLicence?: string | undefined
  /** Known issues, incidents and how things stand, without a statement. */
  readonly board?: Board | undefined
  /** Where letters of other agencies are taken; without it the city takes none. */
  readonly letters?: LetterDesk | undefined
  /** This is an exercise: nothing here is real. */
  readonly exercise?: true
  /** Makes the one-time link into an exercise; without it nobody practises here. */
  openExercise?(wanted: ExerciseWanted): Promise<string>
}
