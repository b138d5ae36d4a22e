import { isDay } from '#kernel/day.ts'
import { problem, type FieldProblem } from './problem.ts'

export type Boxes = { readonly ngay: string; readonly thang: string; readonly nam: string }

const two = (text: string) => text.padStart(2, '0')
const shown = ({ ngay, thang, nam }: Boxes) => [ngay, thang, nam].filter(Boolean).join('/')
const lastDate = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A whole date pasted in the first box, or the ISO form that machines send, spread over three boxes. */
function spread(boxes: Boxes): Boxes {
  if (boxes.thang || boxes.nam) return boxes
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(boxes.ngay)
  if (iso) return { ngay: iso[3] ?? '', thang: iso[2] ?? '', nam: iso[1] ?? '' }
  const parts = boxes.ngay.split(/[\s./-]+/)
  if (parts.length === 3) return { ngay: parts[0] ?? '', thang: parts[1] ?? '', nam: parts[2] ?? '' }
  if (parts.length === 2) return { ngay: '', thang: parts[0] ?? '', nam: parts[1] ?? '' }
  return boxes
}

/**
 * A day from three boxes, `YYYY-MM-DD`; with `partial` also `YYYY-MM` and `YYYY`. Undefined when nothing is typed.
 * Problems say the first thing that is wrong and repeat what was typed.
 */
export function readDay(at: string, typed: Boxes, partial: boolean): string | undefined | FieldProblem {
  const boxes = spread(typed)
  const { ngay, thang, nam } = boxes
  if (!ngay && !thang && !nam) return undefined
  const all = shown(boxes)
  if (!/^[\d/]+$/.test(all)) return problem(at, 'Ngày, tháng, năm ghi bằng số. Đang nhập: {}', all)
  if (/^\d{1,3}$/.test(nam)) return problem(at, 'Nhập đủ 4 số của năm, ví dụ 2017. Đang nhập: {}', nam)
  if (!nam || (!partial && (!ngay || !thang)) || (ngay && !thang)) return problem(at, 'Nhập đủ ngày, tháng và năm. Đang nhập: {}', all)
  if (Number(nam) < 1850 || Number(nam) > 2150) return problem(at, 'Kiểm tra lại năm. Đang nhập: {}', nam)
  if (thang && !(Number(thang) >= 1 && Number(thang) <= 12)) return problem(at, 'Tháng là số từ 1 đến 12. Đang nhập: {}', thang)
  if (!thang) return nam
  if (!ngay) return `${nam}-${two(thang)}`
  const day = `${nam}-${two(thang)}-${two(ngay)}`
  if (isDay(day)) return day
  const days = lastDate(Number(nam), Number(thang))
  return problem(at, 'Ngày {} không có trong lịch. Tháng {} có {} ngày', `${two(ngay)}/${two(thang)}/${nam}`, String(Number(thang)), String(days))
}
