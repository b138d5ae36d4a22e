import { daysBetween, isDay, monthsBegun, yearsBetween, type Day } from '#kernel/day.ts'
import type { Amount, Answers, Expr, Facts, Pattern } from './language.ts'

const patterns: Readonly<Record<Pattern, RegExp>> = {
  personName: /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ .-]*$/u,
  foreignLetters: /[fjwz]/i,
  birthNoticeCode: /^[A-Z0-9]{5}\.GCS\.[A-Z0-9]{5}\.\d{2}$/i,
}

const textOf = (name: string, answers: Answers, facts: Facts): string | undefined => {
  const value = name === 'today' || name === 'filedOn' ? facts[name] : isDay(name) ? name : answers[name]
  return value === undefined || value === '' ? undefined : String(value)
}

/** Two moments at the precision that both have: `2017` and `2017-03-15` compare as years. */
function moments(names: readonly [string, string], answers: Answers, facts: Facts): [string, string] | undefined {
  const a = textOf(names[0], answers, facts)
  const b = textOf(names[1], answers, facts)
  if (a === undefined || b === undefined) return undefined
  const length = Math.min(a.length, b.length)
  return [a.slice(0, length), b.slice(0, length)]
}

function amount(of: Amount, answers: Answers, facts: Facts): number | undefined {
  if (typeof of === 'number') return of
  if ('value' in of) {
    const value = textOf(of.value, answers, facts)
    return value === undefined ? undefined : Number(value)
  }
  if ('letters' in of) return textOf(of.letters, answers, facts)?.replaceAll(' ', '').length
  const pair = moments('days' in of ? of.days : 'months' in of ? of.months : of.years, answers, facts)
  if (!pair) return undefined
  if ('years' in of) return yearsBetween(pair[0] as Day, pair[1] as Day)
  if (!isDay(pair[0]) || !isDay(pair[1])) return undefined
  return 'days' in of ? daysBetween(pair[0], pair[1]) : monthsBegun(pair[0], pair[1])
}

function compare(pair: readonly [Amount, Amount], answers: Answers, facts: Facts): number {
  const a = amount(pair[0], answers, facts)
  const b = amount(pair[1], answers, facts)
  return a === undefined || b === undefined ? 0 : a - b
}

/** The PIN carries century with sex, and year (Nghị định 137/2015, Điều 13); 9-digit numbers carry neither. */
const pinOf = (id: string, answers: Answers): string | undefined => /^\d{12}$/.exec(String(answers[id] ?? ''))?.[0]

const begins = (text = '', start = '') => `${text.toLowerCase()} `.startsWith(`${start.toLowerCase()} `)

/** Whether the condition holds. What compares with a missing answer does not hold. The same on the server and in the browser. */
export function evaluate(expr: Expr, answers: Answers, facts: Facts): boolean {
  if (typeof expr === 'boolean') return expr
  if ('is' in expr) return answers[expr.is[0]] === expr.is[1]
  if ('in' in expr) return expr.in[1].some(value => answers[expr.in[0]] === value)
  if ('given' in expr) return textOf(expr.given, answers, facts) !== undefined
  if ('not' in expr) return !evaluate(expr.not, answers, facts)
  if ('all' in expr) return expr.all.every(part => evaluate(part, answers, facts))
  if ('any' in expr) return expr.any.some(part => evaluate(part, answers, facts))
  if ('same' in expr) {
    const value = textOf(expr.same[0], answers, facts)
    return value !== undefined && value === textOf(expr.same[1], answers, facts)
  }
  if ('begins' in expr) {
    const [text, start] = expr.begins.map(id => textOf(id, answers, facts))
    return text !== undefined && start !== undefined && begins(text, start)
  }
  if ('matches' in expr) {
    const value = textOf(expr.matches[0], answers, facts)
    return value !== undefined && patterns[expr.matches[1]].test(value)
  }
  if ('more' in expr) return compare(expr.more, answers, facts) > 0
  if ('less' in expr) return compare(expr.less, answers, facts) < 0
  if ('before' in expr) {
    const pair = moments(expr.before, answers, facts)
    return pair !== undefined && pair[0] < pair[1]
  }
  if ('after' in expr) {
    const pair = moments(expr.after, answers, facts)
    return pair !== undefined && pair[0] > pair[1]
  }
  if ('pinOtherYear' in expr) {
    const pin = pinOf(expr.pinOtherYear[0], answers)
    const born = textOf(expr.pinOtherYear[1], answers, facts)
    if (!pin || !born) return false
    return 1900 + 100 * Math.floor(Number(pin[3]) / 2) + Number(pin.slice(4, 6)) !== Number(born.slice(0, 4))
  }
  if ('pinOtherSex' in expr) {
    const pin = pinOf(expr.pinOtherSex[0], answers)
    return pin !== undefined && (Number(pin[3]) % 2 === 0 ? 'nam' : 'nu') !== expr.pinOtherSex[1]
  }
  throw new TypeError(`unknown condition ${JSON.stringify(expr satisfies never)}`)
}
