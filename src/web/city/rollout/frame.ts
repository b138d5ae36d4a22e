import type { VNode } from 'preact'
import type { Officer } from '#identity'
import { Forbidden, NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { isDay, type Day } from '#kernel/day.ts'
import { MoveRefused, WaveProblems } from '#rollout'
import { answerFrom } from '#ui/answer.ts'
import type { Chrome } from '#ui/chrome.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Fields, Reply } from '#ui/page.ts'

export type Around = { readonly chrome: Chrome; readonly unit?: string | undefined; readonly problems?: readonly Problem[] | undefined }

const done: Readonly<Record<string, string>> = {
  lap: 'Đã lập đợt. Các ô đang ở trạng thái chuẩn bị.',
  doi: 'Đã đổi ngày của đợt.',
  'cong-bo': 'Đã công bố đợt. Trang thủ tục nói ngày dự kiến.',
  bo: 'Đã bỏ đợt.',
  chuyen: 'Đã làm đúng bản xem trước.',
  'xac-nhan': 'Đã xác nhận các điều kiện mà đơn vị báo.',
  'dieu-kien': 'Đã ghi điều kiện của đơn vị.',
  'chi-tieu': 'Đã ghi chỉ tiêu.',
  'co-noi-dung': 'Đã nối khung với thủ tục có nội dung.',
}

/** What stands around the operator's pages of the rollout; figures of the training city are stamped. */
export function around(ctx: Ctx): Around {
  const text = done[ctx.query['xong'] ?? '']
  const chrome = pageChrome(ctx, { illustrative: ctx.city.demo, ...(text ? { notice: { tone: 'ok', text } } : {}) })
  return { chrome, unit: ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined }
}

/** Back to a page, with what was done. */
export const back = (path: string, what: string): Reply => ({ redirect: `${path}${path.includes('?') ? '&' : '?'}xong=${what}` })

/** Who runs the city; the route's permission keeps everybody else out. */
export function operatorOf({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho điều hành thành phố.')
  return visitor
}

/** Everything that was wrong, for the page it came from; what is not for a page goes on up. */
export function problemsOf(trouble: unknown): readonly Problem[] {
  if (trouble instanceof WaveProblems) return trouble.problems
  if (trouble instanceof MoveRefused)
    return trouble.refused.length > 0
      ? trouble.refused.slice(0, 50).map(({ unitName, name, against }) => ({ at: '', says: `${unitName}, ${name}: ${against.join('; ')}` }))
      : [{ at: '', says: trouble.message }]
  if (trouble instanceof Refusal) return [{ at: '', says: trouble.message }]
  throw trouble
}

/** Does the work and goes on; a refusal shows the page again with every reason. */
export async function attempt(work: () => Promise<Reply>, again: (problems: readonly Problem[]) => Promise<VNode>): Promise<Reply> {
  try {
    return await work()
  } catch (trouble) {
    return { status: trouble instanceof Refusal && trouble.reason.startsWith('changed') ? 409 : 422, html: await again(problemsOf(trouble)) }
  }
}

/** The day in three boxes; null when they are empty; a problem when they are no day. */
export function dayIn(form: Fields, at: string, problems: Problem[]): Day | null {
  const typed = answerFrom(at, 'day', name => form[name])
  if (typeof typed === 'string' && isDay(typed)) return typed
  const parts = ['ngay', 'thang', 'nam'].map(part => form[`${at}.${part}`]?.trim() ?? '')
  if (typed !== undefined || parts.some((part, i) => part && i < 2))
    problems.push({ at, says: parts.every(Boolean) ? `${parts.join('/')} không có trong lịch. Nhập lại ngày` : 'Nhập đủ ngày, tháng, năm' })
  return null
}

/** What stands in the three boxes of a day, as typed. */
export const boxesIn = (form: Fields, at: string) => ({
  ngay: form[`${at}.ngay`] ?? '',
  thang: form[`${at}.thang`] ?? '',
  nam: form[`${at}.nam`] ?? '',
})

export const found = <T>(thing: T | undefined, says: string): T => {
  if (thing === undefined) throw new NotFound(says)
  return thing
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A table for machines; in the training city each line says that it is illustrative. */
export function csvOf(ctx: Ctx, name: string, head: readonly string[], rows: readonly (readonly string[])[]): Reply {
  const stamp = ctx.city.demo ? ['dữ liệu minh họa'] : []
  const lines = [[...head, ...(ctx.city.demo ? ['ghi_chu'] : [])], ...rows.map(row => [...row, ...stamp])]
  return {
    text: lines.map(line => `${line.map(field).join(',')}\r\n`).join(''),
    type: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
  }
}
