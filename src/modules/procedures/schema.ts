import { z } from 'zod'
import type { Problem } from '#kernel/refusal.ts'
import { frozen, type Edition } from './edition.ts'
import { blankText, clock, code, dayText, list, oneOfShapes, questionId, says, scalar, text } from './schema-parts.ts'
import { expr, fields, value } from './schema-expr.ts'
import { pointerOf } from './work-patch.ts'

const count = z.int().min(0).max(1000)
const option = z.strictObject({ key: code, label: text, hint: text.optional() })
const question = z.strictObject({
  id: questionId,
  kind: z.enum([
    'text',
    'name',
    'day',
    'partialDay',
    'choice',
    'yesNo',
    'commune',
    'address',
    'pin',
    'phone',
    'email',
    'count',
    'ethnicity',
    'country',
  ]),
  label: text,
  hint: text.optional(),
  example: text.optional(),
  autocomplete: text.optional(),
  missing: text.optional(),
  required: expr,
  when: expr.optional(),
  options: list(option).optional(),
  maxLength: z.int().min(1).max(5000),
  min: count.optional(),
  max: count.optional(),
  lengths: list(count).optional(),
  default: scalar.optional(),
  outside: text.optional(),
})
const page = z.strictObject({
  id: code,
  title: text,
  when: expr.optional(),
  questions: list(question),
  help: z.strictObject({ title: text, text }).optional(),
})
const task = z.strictObject({
  id: code,
  title: text,
  when: expr.optional(),
  needs: list(code).optional(),
  papers: z.boolean().optional(),
  pages: list(page),
})
const extra = { extraOnVerify: count.optional(), law: text.optional() }
const limit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sameDay'), cutoff: clock, ...extra }),
  z.strictObject({ kind: z.literal('workingDays'), days: count, verifiedDays: count.optional(), cutoff: clock.optional(), ...extra }),
  z.strictObject({ kind: z.literal('calendarDays'), days: count, cutoff: clock.optional(), ...extra }),
])
const outcome = z.strictObject({ at: questionId, when: expr, title: text, says: text, to: code.optional(), law: text })
const rule = z.strictObject({ at: questionId, when: expr, says: text, level: z.enum(['error', 'warning']), law: text.optional() })
const paper = z.strictObject({ code, label: text, form: z.enum(['submit', 'present']), when: expr, hint: text.optional(), law: text })
const row = z.strictObject({ label: text, value, when: expr.optional() })
const declaration = z.strictObject({
  title: text,
  sections: list(z.strictObject({ title: text, when: expr.optional(), rows: list(row) })),
  oath: blankText,
  law: text,
})
const party = z.strictObject({
  role: text,
  name: value,
  born: value.optional(),
  pin: value.optional(),
  when: expr.optional(),
  must: list(z.enum(['alive', 'single'])),
  law: text,
})
const source = z.strictObject({
  books: list(code),
  name: value,
  born: value.optional(),
  pin: value.optional(),
  number: value.optional(),
  annotates: value.optional(),
  marks: z.enum(['change', 'divorce', 'death', 'recognition', 'guardianship', 'other']).optional(),
  required: z.boolean(),
})
const issued = z.strictObject({
  code,
  name: text,
  layout: z.enum(['giay-khai-sinh', 'giay-ket-hon', 'giay-xac-nhan-hon-nhan', 'trich-luc', 'ban-sao', 'van-ban-xac-nhan', 'loi-chung']),
  of: code,
  mark: text.optional(),
  originals: oneOfShapes(
    {},
    z.union([count, questionId], { error: 'Ghi số bản, hoặc mã câu hỏi hỏi số bản' }),
    'Ghi số bản, hoặc mã câu hỏi hỏi số bản',
  ),
  result: blankText,
})
const leg = z.strictObject({ kind: code, name: text, agency: code, when: expr, fields, papers: list(code).optional(), result: text, law: text })
const step = z.strictObject({
  does: z.enum(['receive', 'examine', 'confirm', 'sign', 'hand-over']),
  at: z.enum(['mot-cua', 'tu-phap-ho-tich', 'lanh-dao', 'nguoi-nop']),
  says: text,
})
const example = z.strictObject({
  id: code,
  title: text,
  filedOn: dayText,
  answers: z.record(questionId, scalar),
  papers: list(code),
  fee: code,
  errors: list(questionId).optional(),
  warnings: list(questionId).optional(),
  goesTo: code.optional(),
})

const edition = z.strictObject({
  code: code.max(40),
  regime: text.max(40),
  from: dayText,
  to: dayText,
  name: text,
  slug: z
    .string()
    .max(120)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Địa chỉ trang viết như dang-ky-khai-sinh' }),
  sector: code,
  level: z.enum(['commune', 'district', 'city']),
  about: blankText,
  law: list(text),
  lifeEvents: list(text),
  synonyms: list(text),
  precheck: list(page),
  outcomes: list(outcome),
  tasks: list(task),
  rules: list(rule),
  papers: list(paper),
  fee: list(z.strictObject({ when: expr, line: code.optional(), reason: text, law: text })),
  copies: z
    .strictObject({ count: questionId, line: code, pages: z.strictObject({ count: questionId, upTo: count, then: code }).optional() })
    .optional(),
  event: code.optional(),
  sameEvent: list(list(questionId)),
  units: list(questionId),
  times: list(z.strictObject({ when: expr, limit })),
  steps: list(step),
  confirmsDraft: z.strictObject({ days: count, law: text }).optional(),
  signsBook: list(z.strictObject({ who: text, law: text })),
  doubts: list(text),
  online: z.literal(false).optional(),
  outline: z.literal(true).optional(),
  parties: list(party),
  source: source.optional(),
  people: z.strictObject({ applicant: value, subject: value, phone: value, email: value, applicantPin: value }),
  declaration,
  entries: list(z.strictObject({ book: code, fields })),
  documents: list(issued),
  tells: list(code),
  legs: list(leg).optional(),
  examples: list(example),
})
const englishTable = z.record(text, text)

type Parsed = { readonly edition: Edition; readonly problems: readonly [] } | { readonly edition?: undefined; readonly problems: readonly Problem[] }

const DEEPEST = 60
/** Deeper than any law goes; what is, was not written by a person and would exhaust the reader. */
function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

const problemsOf = (schema: z.ZodType, value: unknown): Problem[] =>
  schema.safeParse(value, { error: says }).error?.issues.map(issue => ({ at: pointerOf(issue.path as (string | number)[]), says: issue.message })) ??
  []

/** An edition that no compiler has seen, read as one: closed, nothing more and nothing less. All that does not fit is told at once, each with its JSON pointer. */
export function parseEdition(value: unknown): Parsed {
  if (tooDeep(value)) return { problems: [{ at: '', says: 'Tệp lồng quá nhiều tầng. Xuất lại từ trang soạn thủ tục' }] }
  const problems = problemsOf(edition, value)
  return problems.length > 0 ? { problems } : { edition: frozen(structuredClone(value) as Edition), problems: [] }
}

/** What does not fit in a table of English texts. */
export const englishProblems = (table: unknown): readonly Problem[] =>
  problemsOf(englishTable, table).map(({ at, says }) => ({ at: `/english${at}`, says }))
