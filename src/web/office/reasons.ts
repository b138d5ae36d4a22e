import { readTable, type Edition } from '#procedures'
import type { Asked } from '#dossiers'
import type { Fields } from '#ui/page.ts'

/** What a reason is for: asking for more, not taking a dossier in, refusing it. */
export type Use = 'bo-sung' | 'tu-choi' | 'khong-giai-quyet'

/** One reason of the library: what is wrong and how to mend it, in the citizen's words. `{}` is the paper. With a `question` the citizen mends that answer, else answers in words. */
export type Reason = {
  code: string
  use: readonly Use[]
  about: 'paper' | 'declaration'
  says: string
  fix: string
  example: string
  law: string
  question: string
  /** Only for what is entered in one of these books; empty: for everything. */
  books: readonly string[]
}

const text = (row: Readonly<Record<string, string>>, name: string) => row[name] ?? ''

/** The whole library, in the order of the file. */
export const reasons: readonly Reason[] = readTable(new URL('../../../data/reasons.csv', import.meta.url)).map(row => ({
  code: text(row, 'code'),
  use: text(row, 'use').split('|') as Use[],
  about: text(row, 'about') as Reason['about'],
  says: text(row, 'says'),
  fix: text(row, 'fix'),
  example: text(row, 'example'),
  law: text(row, 'law'),
  question: text(row, 'question'),
  books: text(row, 'books').split('|').filter(Boolean),
}))

/** The reasons that an officer may give: for this use, about this, and about what `edition` enters. */
export const reasonsFor = (use: Use, about: Reason['about'], edition?: Pick<Edition, 'entries'>): Reason[] =>
  reasons.filter(
    reason =>
      reason.use.includes(use) &&
      reason.about === about &&
      (reason.books.length === 0 || edition === undefined || edition.entries.some(({ book }) => reason.books.includes(book))),
  )

/** The law behind a reason, for the slip. */
export const lawOf = (code: string): string | undefined => reasons.find(reason => reason.code === code)?.law

type PaperName = { readonly code: string; readonly label: string }
const about = (sentence: string, paper: string) => {
  const text = sentence.replaceAll('{}', paper)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
const withMore = (says: string, more = '') => (more.trim() ? `${says} ${more.trim()}` : says)

/**
 * What the officer chose, all at once: `giay.<paper>` holds a reason's code, `ly-do.<code>` is ticked; what is typed in
 * `ghi.<the same name>` is added to the library's words and never replaces them.
 */
export function askedOf(use: Use, form: Fields, papers: readonly PaperName[]): Asked[] {
  const ofPapers = papers.flatMap(({ code, label }) => {
    const reason = reasonsFor(use, 'paper').find(one => one.code === form[`giay.${code}`])
    if (!reason) return []
    return [{ reason: reason.code, says: withMore(about(reason.says, label), form[`ghi.giay.${code}`]), fix: about(reason.fix, label), paper: code }]
  })
  const ofDeclaration = reasonsFor(use, 'declaration')
    .filter(({ code }) => form[`ly-do.${code}`] === 'true')
    .map(({ code, says, fix, question }) => ({ reason: code, says: withMore(says, form[`ghi.ly-do.${code}`]), fix, ...(question && { question }) }))
  return [...ofPapers, ...ofDeclaration]
}
