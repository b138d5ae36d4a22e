import type { VNode } from 'preact'
import { Forbidden, Refusal, type Problem } from '#kernel/refusal.ts'
import { ScoreProblems } from '#training'
import type { Officer } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Fields, Reply } from '#ui/page.ts'

/** What stands around every page of the room. */
export type Around = {
  readonly chrome: Chrome
  readonly unit: string | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly typed?: Fields | undefined
}

const done: Readonly<Record<string, string>> = {
  khoa: 'Đã mở khóa.',
  lop: 'Đã mở lớp. Đơn vị đăng ký người được từ bây giờ.',
  sua: 'Đã sửa lớp.',
  huy: 'Đã hủy lớp. Người đã đăng ký được trả lại chỗ; báo đơn vị đăng ký lớp khác.',
  'dang-ky': 'Đã ghi tên vào lớp.',
  rut: 'Đã rút tên.',
  thay: 'Đã đổi người.',
  'diem-danh': 'Đã ghi điểm danh.',
  diem: 'Đã ghi điểm.',
  'khong-doi': 'Không có điểm nào đổi.',
  giay: 'Đã cấp giấy chứng nhận cho mọi người đạt.',
  'khong-giay': 'Không còn ai đạt mà chưa có giấy.',
  'chi-tieu': 'Đã đặt chỉ tiêu.',
}

/** Who works here; the route's permission already keeps everybody else out. */
export function operatorOf({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho người điều hành thành phố.')
  return visitor
}

/** The frame with what was done before, stamped where the data are invented. */
export function around(
  ctx: Ctx,
  { illustrative = false, problems }: { illustrative?: boolean; problems?: readonly Problem[] | undefined } = {},
): Around {
  const said = problems ? undefined : done[ctx.query.xong ?? '']
  const chrome = pageChrome(ctx, { illustrative, ...(said ? { notice: { tone: 'ok', text: said } } : {}) })
  return { chrome, unit: operatorOf(ctx).unitName, problems, typed: ctx.form }
}

export const page = (html: VNode, problems?: readonly Problem[]): Reply => ({ html, status: problems && problems.length > 0 ? 422 : 200 })

/** Back to a page, with what was done. */
export const back = (path: string, word: string): Reply => ({ redirect: `${path}${path.includes('?') ? '&' : '?'}xong=${word}` })

/** What was typed is not enough yet. */
export class Typed extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('incomplete', problems[0]?.says ?? '')
    this.problems = problems
  }
}

/** Does the work; what stops it is shown on the page that it came from, with what was typed. */
export async function attempt(work: () => Promise<Reply>, again: (problems: readonly Problem[]) => Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (trouble) {
    if (trouble instanceof Typed || trouble instanceof ScoreProblems) return again(trouble.problems)
    if (trouble instanceof Refusal) return again([{ at: '', says: trouble.message }])
    throw trouble
  }
}

export const idIn = (ctx: Ctx, name = 'id'): number => {
  const id = Number(ctx.params[name])
  return Number.isSafeInteger(id) ? id : 0
}
