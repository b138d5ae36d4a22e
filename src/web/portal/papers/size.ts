import { number } from '#kernel/format.ts'
import type { Paper } from '#dossiers'

/** `350 KB`, `2,4 MB` */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${number(bytes / 1_000_000, 1)} MB`

/** `2 tệp, 3 trang, 1,2 MB` */
export function filesWords(files: readonly Pick<Paper, 'pages' | 'bytes'>[]): string {
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return `${files.length} tệp, ${pages} trang, ${sizeWords(bytes)}`
}
