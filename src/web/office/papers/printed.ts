import type { Day } from '#kernel/day.ts'
import type { Signer, ToIssue } from '#catalogue'
import { twoDigits, type Entry } from '#registers'

/** Where the entry stands, as it is printed; `agency` is the office of registration. */
export const printedEntry = (
  { number, year, volume, enteredOn }: Pick<Entry, 'number' | 'year' | 'volume'> & { enteredOn: Day },
  agency: string,
): ToIssue['entry'] => ({
  number: twoDigits(number),
  year,
  volume: twoDigits(volume),
  at: agency,
  on: enteredOn,
})

/** The capacity in which the signer signed: a deputy signs for the chair (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const signerOf = ({ name, title = 'Chủ tịch' }: Entry['signer']): Signer => ({
  name,
  capacity: title.startsWith('Phó') ? ['KT. Chủ tịch', title] : [title],
})
