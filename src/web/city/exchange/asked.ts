import type { Problem } from '#kernel/refusal.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx } from '#ui/page.ts'
import type { Around } from './frame.tsx'

/** Rows of one page; one more is asked for, to know whether there is another. */
export const PAGE = 50

/** What was done, as the page says it after a redirect. */
const done: Readonly<Record<string, string>> = {
  'gui-lai': 'Thư đã vào hàng chờ. Tải lại trang để xem kết quả.',
  bo: 'Đã bỏ thư. Thư sau của hồ sơ ấy đi tiếp.',
  'tam-dung': 'Đã tạm dừng. Thư chờ, không mất.',
  'gui-tiep': 'Đã gửi tiếp.',
  sua: 'Đã lưu bản sửa. Thư vào hàng chờ.',
  ma: 'Đã ghi mã. Thư chờ mã này sẽ tự đi.',
}

/** What surrounds a page of the operator, with what was done before. */
export function around(ctx: Ctx, problems?: readonly Problem[]): Around {
  const says = problems ? undefined : done[ctx.query['xong'] ?? '']
  return {
    chrome: pageChrome(ctx, says ? { notice: { tone: 'ok', text: says } } : {}),
    unit: ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined,
    problems,
  }
}

/** The number behind or before which a page begins; undefined for the first page. */
export function behind(text: string | undefined): number | undefined {
  const number = Number(text)
  return text && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** One page of the rows, and the number of its last where more follow. */
export function cut<R extends { readonly no: number }>(found: readonly R[]): { rows: readonly R[]; next: number | undefined } {
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? rows.at(-1)?.no : undefined }
}
