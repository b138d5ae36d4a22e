import { z } from 'zod'
import { isDay } from '#kernel/day.ts'
import { list, oneOfShapes, questionId, scalar, text, blankText } from './schema-parts.ts'

const moment = z.string().refine(name => name === 'today' || name === 'filedOn' || isDay(name) || questionId.safeParse(name).success, {
  error: 'Ghi mã câu hỏi, today, filedOn, hoặc ngày dạng 2017-01-01',
})
const span = z.tuple([moment, moment])
const amount = oneOfShapes(
  {
    days: z.strictObject({ days: span }),
    months: z.strictObject({ months: span }),
    years: z.strictObject({ years: span }),
    value: z.strictObject({ value: questionId }),
    letters: z.strictObject({ letters: questionId }),
  },
  z.number(),
  'Lượng này là số, hoặc một trong: days, months, years, value, letters',
)

/** A condition, as deep as it goes. */
export const expr: z.ZodType = oneOfShapes(
  {
    is: z.strictObject({ is: z.tuple([questionId, scalar]) }),
    in: z.strictObject({ in: z.tuple([questionId, list(scalar)]) }),
    given: z.strictObject({ given: questionId }),
    same: z.strictObject({ same: z.tuple([questionId, questionId]) }),
    begins: z.strictObject({ begins: z.tuple([questionId, questionId]) }),
    matches: z.strictObject({ matches: z.tuple([questionId, z.enum(['personName', 'foreignLetters', 'birthNoticeCode'])]) }),
    before: z.strictObject({ before: span }),
    after: z.strictObject({ after: span }),
    more: z.strictObject({ more: z.tuple([amount, amount]) }),
    less: z.strictObject({ less: z.tuple([amount, amount]) }),
    pinOtherYear: z.strictObject({ pinOtherYear: z.tuple([questionId, questionId]) }),
    pinOtherSex: z.strictObject({ pinOtherSex: z.tuple([questionId, z.enum(['nam', 'nu'])]) }),
    not: z.strictObject({ not: z.lazy(() => expr) }),
    all: z.strictObject({ all: z.lazy(() => list(expr)) }),
    any: z.strictObject({ any: z.lazy(() => list(expr)) }),
  },
  z.boolean(),
  'Điều kiện này không có trong ngôn ngữ của thủ tục',
)

/** What a declaration or an entry is made of. */
export const value: z.ZodType = oneOfShapes(
  {
    text: z.strictObject({ text: blankText }),
    first: z.strictObject({ first: z.lazy(() => list(value)) }),
    join: z.strictObject({ join: z.lazy(() => list(value)), with: blankText }),
    pick: z.strictObject({ pick: z.lazy(() => list(z.strictObject({ when: expr, value }))) }),
    surname: z.strictObject({ surname: questionId }),
    inWords: z.strictObject({ inWords: questionId }),
  },
  questionId,
  'Giá trị này không có trong ngôn ngữ của thủ tục',
)

export const fields = z.record(text.max(60), value)
