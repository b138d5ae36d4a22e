import type { Day } from '#kernel/day.ts'
import type { Signer, ToIssue } from '#catalogue'
import { capacityOf } from '#identity'
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

/**
 * The capacity in which the signer signed: as the book has it; where it has only the post, a deputy signs for the chair
 * (Nghị định 30/2020/NĐ-CP, Điều 13). The body is named in the head of a certificate, so its line is left out;
 * whoever signs for another says by which decision.
 */
export const signerOf = ({ name, title = 'Chủ tịch', capacity = capacityOf(title), basis }: Entry['signer']): Signer => ({
  name,
  capacity: [...capacity.filter(line => !line.startsWith('TM.')), ...(basis ? [`(${basis})`] : [])],
})
