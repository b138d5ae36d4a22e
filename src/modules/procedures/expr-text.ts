import { isDay } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Edition } from './edition.ts'
import { patternNames, reserved } from './expr-text-words.ts'
import type { Amount, Expr, Question, Scalar, Value } from './language.ts'
import { questionsOf } from './pages.ts'
import { showAnswer } from './show.ts'

export { FormulaFault, parseExpr, parseValue } from './expr-text-read.ts'

/** The words between the parts of a condition; what differs between a formula and a sentence. */
type Style = {
  readonly id: (id: string) => string
  readonly moment: (name: string) => string
  readonly scalar: (id: string, value: Scalar) => string
}

const quoted = (text: string) => JSON.stringify(text)
const idText = (id: string) => (/^[\p{L}_][\p{L}\p{M}\d_.-]*$/u.test(id) && !reserved.has(id) && id === id.normalize('NFC') ? id : `@${quoted(id)}`)
const formula: Style = {
  id: idText,
  moment: name => (name === 'today' ? 'hôm nay' : name === 'filedOn' ? 'ngày nộp' : isDay(name) ? name : idText(name)),
  scalar: (_, value) => (typeof value === 'boolean' ? (value ? 'có' : 'không') : typeof value === 'number' ? String(value) : quoted(value)),
}

function amountText(amount: Amount, style: Style): string {
  if (typeof amount === 'number') return String(amount)
  const span = ([from, to]: readonly [string, string]) => `từ ${style.moment(from)} đến ${style.moment(to)}`
  if ('days' in amount) return `số ngày ${span(amount.days)}`
  if ('months' in amount) return `số tháng ${span(amount.months)}`
  if ('years' in amount) return `số năm ${span(amount.years)}`
  return 'value' in amount ? style.id(amount.value) : `số chữ của ${style.id(amount.letters)}`
}

/** How tightly a condition holds together: `hoặc` 1, `và` 2, the rest 3. */
const strength = (expr: Expr): 1 | 2 | 3 =>
  typeof expr === 'object' && 'any' in expr && expr.any.length > 1 ? 1 : typeof expr === 'object' && 'all' in expr && expr.all.length > 1 ? 2 : 3

function text(expr: Expr, style: Style): string {
  const inside = (part: Expr, least: number) => (strength(part) < least ? `(${text(part, style)})` : text(part, style))
  if (typeof expr === 'boolean') return expr ? 'đúng' : 'sai'
  if ('all' in expr)
    return expr.all.length > 1 ? expr.all.map(part => inside(part, 3)).join(' và ') : `mọi(${expr.all.map(part => text(part, style)).join(', ')})`
  if ('any' in expr)
    return expr.any.length > 1 ? expr.any.map(part => inside(part, 2)).join(' hoặc ') : `một(${expr.any.map(part => text(part, style)).join(', ')})`
  if ('not' in expr) return `không ${inside(expr.not, 3)}`
  if ('given' in expr) return `có ${style.id(expr.given)}`
  if ('is' in expr) return `${style.id(expr.is[0])} là ${style.scalar(...expr.is)}`
  if ('in' in expr) return `${style.id(expr.in[0])} thuộc [${expr.in[1].map(value => style.scalar(expr.in[0], value)).join(', ')}]`
  if ('same' in expr) return `${style.id(expr.same[0])} giống ${style.id(expr.same[1])}`
  if ('begins' in expr) return `${style.id(expr.begins[0])} bắt đầu bằng ${style.id(expr.begins[1])}`
  if ('matches' in expr) return `${style.id(expr.matches[0])} theo mẫu ${patternNames[expr.matches[1]]}`
  if ('before' in expr) return `${style.moment(expr.before[0])} trước ${style.moment(expr.before[1])}`
  if ('after' in expr) return `${style.moment(expr.after[0])} sau ${style.moment(expr.after[1])}`
  if ('more' in expr) return `${amountText(expr.more[0], style)} > ${amountText(expr.more[1], style)}`
  if ('less' in expr) return `${amountText(expr.less[0], style)} < ${amountText(expr.less[1], style)}`
  if ('pinOtherYear' in expr) return `${style.id(expr.pinOtherYear[0])} khác năm sinh ${style.id(expr.pinOtherYear[1])}`
  return `${style.id(expr.pinOtherSex[0])} khác giới ${expr.pinOtherSex[1] === 'nam' ? 'nam' : 'nữ'}`
}

/** A condition as a formula that `parseExpr` reads back to the same value. */
export const printExpr = (expr: Expr): string => text(expr, formula)

/** A value of the declaration as a formula that `parseValue` reads back to the same value. */
export function printValue(value: Value): string {
  if (typeof value === 'string') return idText(value)
  if ('text' in value) return quoted(value.text)
  if ('surname' in value) return `họ của ${idText(value.surname)}`
  if ('inWords' in value) return `bằng chữ ${idText(value.inWords)}`
  if ('first' in value) return `đầu tiên(${value.first.map(printValue).join(', ')})`
  if ('join' in value) return `nối bằng ${quoted(value.with)} (${value.join.map(printValue).join(', ')})`
  return `chọn(${value.pick.map(({ when, value }) => `khi ${printExpr(when)}: ${printValue(value)}`).join('; ')})`
}

/** A condition as a person reads it: questions by their label, answers by theirs. Not to be read back. */
export function exprText(expr: Expr, edition: Edition): string {
  const questions = new Map<string, Question>(questionsOf(edition).map(question => [question.id, question]))
  const id = (name: string) => `“${questions.get(name)?.label ?? name}”`
  if (expr === true) return 'luôn luôn'
  if (expr === false) return 'không bao giờ'
  return text(expr, {
    id,
    moment: name => (name === 'today' ? 'hôm nay' : name === 'filedOn' ? 'ngày nộp' : isDay(name) ? `ngày ${shortDay(name)}` : id(name)),
    scalar: (name, value) => {
      const question = questions.get(name)
      return question ? `“${showAnswer(question, value)}”` : `“${String(value)}”`
    },
  })
}
