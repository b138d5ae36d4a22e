import { day, isDay, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Question, RateLevel } from './queries/online-rate.ts'

/** A question as it was typed or sent; empty is absent. Days may be `2017-03-14` or `14/03/2017`. */
export type Asked = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly level?: string | undefined
  readonly parent?: string | undefined
  readonly procedure?: string | undefined
  readonly boundaries?: string | undefined
}

/** Online services begin in 2016; nothing can be asked about the time before. */
const FIRST = day('2016-01-01')
const LAST = day('2099-12-31')
/** Since that day there is no district between city and commune (Luật 72/2025/QH15). */
export const TWO_TIERS = day('2025-07-01')
export const LEVELS: readonly RateLevel[] = ['city', 'district', 'commune']

/** Reads a question; what cannot be read is a problem, all of them at once. Without a level: districts before 1/7/2025, communes since. */
export function readQuestion(asked: Asked): { question: Partial<Question>; problems: Problem[] } {
  const problems: Problem[] = []
  const read = (at: 'from' | 'to', name: string): Day | undefined => {
    const text = asked[at]?.trim() ?? ''
    if (text === '') return void problems.push({ at, says: `Nhập ngày ${name} kỳ, ví dụ 14/03/2017.` })
    const on = isoDay(text)
    if (!on) return void problems.push({ at, says: `Ngày "${text}" không có trong lịch. Ghi ngày ${name} kỳ dạng 14/03/2017.` })
    if (on < FIRST || on > LAST)
      return void problems.push({ at, says: `Số liệu có từ 01/01/2016. Chọn lại ngày ${name} kỳ, đang nhập ${shortDay(on)}.` })
    return on
  }
  const [from, to] = [read('from', 'đầu'), read('to', 'cuối')]
  if (from && to && from > to)
    problems.push({ at: 'from', says: `Ngày đầu kỳ ${shortDay(from)} sau ngày cuối kỳ ${shortDay(to)}. Đổi lại thứ tự hai ngày.` })

  const boundaries = asked.boundaries && asked.boundaries !== 'then' ? isoDay(asked.boundaries) : ('then' as const)
  if (!boundaries) problems.push({ at: 'boundaries', says: `Địa giới là "then" hoặc một ngày, ví dụ 2025-07-01. Đang nhập: ${asked.boundaries}` })
  const shown = boundaries === 'then' || !boundaries ? to : boundaries
  const level = asked.level ? LEVELS.find(one => one === asked.level) : shown && shown >= TWO_TIERS ? 'commune' : 'district'
  if (!level) problems.push({ at: 'level', says: `Cấp là một trong: city, district, commune. Đang nhập: ${asked.level}` })
  if (level === 'district' && shown && shown >= TWO_TIERS)
    problems.push({ at: 'level', says: `Từ 01/07/2025 không còn quận, huyện. Chọn cấp xã, phường hoặc kỳ kết thúc trước ngày đó.` })

  const procedures = asked.procedure
    ?.split(',')
    .map(code => code.trim())
    .filter(Boolean)
  return {
    question: {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(level ? { level } : {}),
      ...(boundaries ? { boundaries } : {}),
      ...(asked.parent ? { parent: asked.parent } : {}),
      ...(procedures?.length ? { procedures } : {}),
    },
    problems,
  }
}

const isoDay = (text: string): Day | undefined => {
  const iso = /^\d{4}-\d\d-\d\d$/.test(text)
    ? text
    : text
        .split('/')
        .reverse()
        .map(part => part.padStart(2, '0'))
        .join('-')
  return isDay(iso) ? iso : undefined
}

/** Whether the question can be asked as it stands. */
export const isWhole = (question: Partial<Question>): question is Question =>
  question.from !== undefined && question.to !== undefined && question.level !== undefined

/** The same question has the same key, however it was typed. `provisional`: the period is not over on `today`. */
export const keyOf = (question: Question, today: Day): string =>
  JSON.stringify([
    question.from,
    question.to,
    question.level,
    question.parent ?? '',
    [...(question.procedures ?? [])].sort(),
    question.boundaries ?? 'then',
    isOpen(question, today),
  ])

/** Kỳ chưa khép: a period that today belongs to, or that is yet to come; its figures are provisional. */
export const isOpen = ({ to }: Pick<Question, 'to'>, today: Day): boolean => to >= today
