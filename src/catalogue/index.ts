import { documentNames, originals } from './document-names.ts'
import { published } from './published.ts'

/** What a paper of a dossier is called, by its kind. */
export const documentName = documentNames(published)

/** The paper on a numbered form that an entry of a book is issued as. */
export const originalOf = originals(published)

export { english, published } from './published.ts'
export { fees } from './fees.ts'
export { isProven } from './proves.ts'
export * from './slips/index.ts'
export { linesOf, mendable, sheetOf, subjectLine, type Line, type Sheet } from './books/sheet.ts'
export { bookClosing, bookMonth, issue, type BookClosing, type BookMonth, type ToIssue } from './issued/index.ts'
