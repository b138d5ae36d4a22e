import canonicalize from 'canonicalize'
import type { Problem } from '#kernel/refusal.ts'
import type { Edition } from './edition.ts'
import { englishProblems, parseEdition } from './schema.ts'

/** The file of an edition: its canonical JSON (RFC 8785). Of an edition of the catalogue byte for byte what the catalogue builds; its SHA-256 is the hash under which it was announced. */
export const exportEdition = (edition: Edition): string => canonicalize(edition) ?? ''

/** The same with its English beside it, for another city or another installation. */
export const exportWork = ({ value, english }: { readonly value: Edition; readonly english: Readonly<Record<string, string>> }): string =>
  canonicalize({ edition: value, english }) ?? ''

type Imported =
  | { readonly edition: Edition; readonly english: Readonly<Record<string, string>>; readonly problems: readonly [] }
  | { readonly edition?: undefined; readonly problems: readonly Problem[] }

const MOST_BYTES = 2_000_000

/** Reads a file of an edition, with or without its English. Everything that is wrong with it at once; then nothing of it is taken. */
export function importEdition(text: string): Imported {
  const one = (says: string): Imported => ({ problems: [{ at: '', says }] })
  if (text.length > MOST_BYTES) return one('Tệp lớn hơn 2 MB. Một tệp chỉ chứa một bản thủ tục')
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return one('Tệp này không phải JSON. Xuất lại từ trang soạn thủ tục')
  }
  const enveloped = typeof read === 'object' && read !== null && Object.hasOwn(read, 'edition')
  const { edition: value, english = {}, ...rest } = enveloped ? (read as { edition: unknown; english?: unknown }) : { edition: read }
  const parsed = parseEdition(value)
  const problems = [
    ...Object.keys(rest).map(key => ({ at: `/${key}`, says: `Bỏ mục không có trong mẫu: ${key}` })),
    ...parsed.problems.map(problem => (enveloped ? { ...problem, at: `/edition${problem.at}` } : problem)),
    ...englishProblems(english),
  ]
  if (!parsed.edition || problems.length > 0) return { problems }
  return { edition: parsed.edition, english: english as Record<string, string>, problems: [] }
}
