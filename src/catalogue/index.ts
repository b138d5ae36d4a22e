import type { Edition } from '#procedures'
import { documentNames } from './document-names.ts'
import { englishOf } from './english.ts'
import { khaiSinh2016, khaiSinh2025 } from './ho-tich/khai-sinh/index.ts'

/** Every edition of every procedure that can be filed, old and new. */
export const published: readonly Edition[] = Object.freeze([khaiSinh2016, khaiSinh2025])

/** English by the Vietnamese text; `{}` stands for what was typed. */
export const english = englishOf(published)

/** What a paper of a dossier is called, by its kind. */
export const documentName = documentNames(published)

export { fees } from './fees.ts'
export { isProven } from './proves.ts'
export * from './ho-tich/khai-sinh/documents/index.ts'
export * from './slips/index.ts'
export { linesOf, mendable, sheetOf, subjectLine, type Line, type Sheet } from './books/sheet.ts'
export { issue, type ToIssue } from './issued/index.ts'
