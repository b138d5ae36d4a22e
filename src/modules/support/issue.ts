import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'

/** Lỗi đã biết: what does not work, what to do meanwhile, and where it is told. English where the city wrote it. */
export type Issue = {
  readonly no: number
  readonly title: string
  readonly says: string
  readonly workaround: string
  readonly titleEn: string | null
  readonly saysEn: string | null
  readonly workaroundEn: string | null
  /** Beginnings of paths. */
  readonly pages: readonly string[]
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly version: number
}

export type IssueText = Pick<Issue, 'title' | 'says' | 'workaround' | 'titleEn' | 'saysEn' | 'workaroundEn' | 'pages'>

const within = (root: string, path: string) => (root === '/' ? path === '/' : path === root || path.startsWith(`${root}/`))

/** The issues that concern this path, the newest first; at most two stand on a page. */
export const issuesAt = (issues: readonly Issue[], path: string): readonly Issue[] => {
  const [way = '/'] = path.split(/[?#]/)
  return issues.filter(({ pages }) => pages.some(root => within(root, way))).slice(0, 2)
}

const PATH = /^\/[a-z0-9/-]*$/

/** All that is wrong with what the operator wrote. */
export function wrongInIssue({ title, says, workaround, pages }: IssueText): Problem[] {
  const missing = (at: string, text: string, long: number, what: string): Problem[] =>
    text === '' ? [{ at, says: what }] : text.length > long ? [{ at, says: `Viết ngắn lại, nhiều nhất ${long} chữ cái` }] : []
  return [
    ...missing('ten', title, 120, 'Viết tên lỗi trong một câu ngắn'),
    ...missing('mo-ta', says, 600, 'Viết người dùng thấy gì'),
    ...missing('cach-lam', workaround, 600, 'Viết cách làm tạm trong khi chờ sửa'),
    ...(pages.length === 0
      ? [{ at: 'trang', says: 'Nhập ít nhất một trang, ví dụ /nop' }]
      : pages.length > 12
        ? [{ at: 'trang', says: 'Nhập nhiều nhất 12 trang; trang ngắn hơn gồm cả các trang bên dưới' }]
        : pages
            .filter(page => !PATH.test(page))
            .map(page => ({ at: 'trang', says: `Trang bắt đầu bằng dấu /, không có dấu ? và mã. Đang nhập: ${page.slice(0, 60)}` }))
            .slice(0, 1)),
  ]
}
