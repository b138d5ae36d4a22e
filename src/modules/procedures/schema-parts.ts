import { z } from 'zod'
import { isDay } from '#kernel/day.ts'

/** How many letters one text of an edition may have, and how many items one list. */
const MOST_LETTERS = 2000
const MOST_ITEMS = 500

/** What is said of a part that does not fit, by the kind of misfit. */
export function says(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Bỏ mục không có trong mẫu: ${issue.keys.join(', ')}`
    case 'invalid_type':
      return issue.input === undefined ? 'Ghi mục này, mẫu bắt buộc phải có' : `Mục này phải là ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `Chọn một trong: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string'
        ? 'Ghi chữ vào mục này'
        : issue.origin === 'array'
          ? `Thêm cho đủ ${issue.minimum} dòng`
          : `Số nhỏ nhất là ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `Viết ngắn hơn: nhiều nhất ${issue.maximum} chữ cái` : `Nhiều nhất ${issue.maximum}`
    default:
      return 'Chưa đọc được mục này. Xem lại cách ghi'
  }
}
const kinds: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
}

export const text = z.string().min(1).max(MOST_LETTERS)
export const blankText = z.string().max(MOST_LETTERS)
export const list = <T extends z.ZodType>(of: T) => z.array(of).max(MOST_ITEMS)
export const dayText = z.string().refine(isDay, { error: 'Ghi ngày dạng 2027-03-01' })
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Ghi giờ dạng 15:00' })
export const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9.-]*$/i, { error: 'Mã chỉ gồm chữ không dấu, số, dấu chấm và gạch ngang' })
/** The name of a question: `child.born`. Facts have names of their own. */
export const questionId = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/, { error: 'Mã câu hỏi viết như child.born: chữ không dấu, số và dấu chấm' })
  .refine(name => name !== 'today' && name !== 'filedOn', { error: 'Đây là tên của ngày, không phải của câu hỏi. Đặt mã khác' })
export const scalar = z.custom<string | number | boolean>(
  value =>
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.length <= MOST_LETTERS),
  { error: 'Câu trả lời là chữ, số, có hoặc không' },
)

/** A part that is one of several shapes, known by the key that it has: the problem is then told at its own place, however deep. */
export function oneOfShapes(shapes: Readonly<Record<string, z.ZodType>>, otherwise: z.ZodType, unknown: string): z.ZodType {
  return z.unknown().superRefine((value, ctx) => {
    const key = isPlain(value) ? Object.keys(shapes).find(name => Object.hasOwn(value, name)) : undefined
    if (isPlain(value) && key === undefined) return ctx.addIssue({ code: 'custom', message: unknown })
    const shape = key === undefined ? otherwise : shapes[key]
    for (const issue of shape?.safeParse(value, { error: says }).error?.issues ?? [])
      ctx.addIssue({ code: 'custom', message: issue.message, path: issue.path })
  })
}
const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
