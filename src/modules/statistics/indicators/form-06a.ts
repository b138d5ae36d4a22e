/** What a line of form II.06a is counted from; `within` and `late` are null for a day that is past: nobody can tell any more. */
export type FormCounts = {
  readonly online: number
  readonly direct: number
  readonly carried: number
  readonly closed: number
  readonly early: number
  readonly punctual: number
  readonly overdue: number
  readonly within: number | null
  readonly late: number | null
}

/** Biểu II.06a/VPCP/KSTT: the columns 3 to 13 of one line. */
export type FormLine = Record<3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11, number> & { readonly 12: number | null; readonly 13: number | null }

/** The columns of a line. What is open at the end is what came in less what was closed. */
export const lineOf = ({ online, direct, carried, closed, early, punctual, overdue, within, late }: FormCounts): FormLine => ({
  3: online + direct + carried,
  4: online,
  5: direct,
  6: carried,
  7: closed,
  8: early,
  9: punctual,
  10: overdue,
  11: online + direct + carried - closed,
  12: within,
  13: late,
})

/** The identities of the form, in its own column numbers, that this line breaks. */
export function brokenIdentities(line: FormLine): string[] {
  const holds: readonly [name: string, left: number, right: number | null][] = [
    ['3=4+5+6', line[3], line[4] + line[5] + line[6]],
    ['7=8+9+10', line[7], line[8] + line[9] + line[10]],
    ['11=12+13', line[11], line[12] === null || line[13] === null ? null : line[12] + line[13]],
    ['3=7+11', line[3], line[7] + line[11]],
  ]
  return holds.filter(([, left, right]) => right !== null && left !== right).map(([name]) => name)
}
