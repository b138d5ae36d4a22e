import { isDay } from '#kernel/day.ts'
import type { Amount, Expr, Pattern, Scalar, Value } from './language.ts'
import { patternNames, reserved } from './expr-text-words.ts'

type Token = { readonly kind: 'word' | 'id' | 'string' | 'number' | 'day' | 'mark' | 'end'; readonly text: string; readonly from: number }

/** What was written is no formula: where, and what was expected there. */
export class FormulaFault extends SyntaxError {
  readonly from: number
  constructor(from: number, says: string) {
    super(says)
    this.from = from
  }
}

const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['id', /@"(?:[^"\\]|\\.)*"/y],
  ['day', /\d{4}-\d\d-\d\d(?![\w.])/y],
  ['number', /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\d.])/iuy],
  ['mark', /[()[\],;:<>]/y],
  ['word', /[\p{L}_][\p{L}\p{M}\d_.-]*/uy],
]

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  while (from < text.length) {
    if (/\s/.test(text[from] ?? '')) {
      from++
      continue
    }
    const found = SHAPES.flatMap(([kind, shape]) => {
      shape.lastIndex = from
      const read = shape.exec(text)?.[0]
      return read === undefined ? [] : [{ kind, text: read, from }]
    })[0]
    if (!found) throw new FormulaFault(from, `Không đọc được “${text.slice(from, from + 12)}”`)
    tokens.push(found)
    from += found.text.length
  }
  return [...tokens, { kind: 'end', text: '', from: text.length }]
}

const DEEPEST = 50

/** Reads formulas, token by token. */
class Reader {
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0
  constructor(text: string) {
    this.tokens = tokensOf(text)
  }

  private get next(): Token {
    return this.tokens[this.at] as Token
  }
  private fail(wanted: string): never {
    const { kind, text, from } = this.next
    throw new FormulaFault(from, `Chỗ này cần ${wanted}, đang có ${kind === 'end' ? 'hết câu' : `“${text}”`}`)
  }
  private sees(...words: readonly string[]): boolean {
    return words.every((word, n) => {
      const token = this.tokens[this.at + n]
      return (token?.kind === 'word' || token?.kind === 'mark') && token.text === word
    })
  }
  private take(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false
    this.at += words.length
    return true
  }
  private expect(...words: readonly string[]): void {
    if (!this.take(...words)) this.fail(`“${words.join(' ')}”`)
  }
  private deeper<T>(work: () => T): T {
    if (++this.depth > DEEPEST) throw new FormulaFault(this.next.from, 'Công thức lồng quá nhiều tầng. Tách thành hai')
    const result = work()
    this.depth--
    return result
  }
  private string(): string {
    if (this.next.kind !== 'string') this.fail('chữ trong ngoặc kép')
    return unquoted(this.tokens[this.at++] as Token)
  }
  private seesId(): boolean {
    return this.next.kind === 'id' || (this.next.kind === 'word' && !reserved.has(this.next.text))
  }
  private id(): string {
    if (!this.seesId()) this.fail('mã câu hỏi')
    const token = this.tokens[this.at++] as Token
    return token.kind === 'id' ? unquoted({ ...token, text: token.text.slice(1) }) : token.text
  }
  private scalar(): Scalar {
    if (this.take('có') || this.take('đúng')) return true
    if (this.take('không') || this.take('sai')) return false
    if (this.next.kind === 'number') return Number((this.tokens[this.at++] as Token).text)
    return this.string()
  }
  private moment(): string {
    if (this.take('hôm', 'nay')) return 'today'
    if (this.take('ngày', 'nộp')) return 'filedOn'
    if (this.next.kind === 'day') {
      const { text } = this.tokens[this.at++] as Token
      return isDay(text) ? text : this.fail('một ngày có trong lịch')
    }
    return this.id()
  }
  private span(): readonly [string, string] {
    this.expect('từ')
    const from = this.moment()
    this.expect('đến')
    return [from, this.moment()]
  }
  private amount(): Amount {
    if (this.next.kind === 'number') return Number((this.tokens[this.at++] as Token).text)
    if (this.take('số', 'ngày')) return { days: this.span() } as Amount
    if (this.take('số', 'tháng')) return { months: this.span() } as Amount
    if (this.take('số', 'năm')) return { years: this.span() } as Amount
    if (this.take('số', 'chữ', 'của')) return { letters: this.id() }
    return { value: this.id() }
  }
  private list<T>(of: () => T, open: string, close: string, by: string): T[] {
    this.expect(open)
    const found: T[] = []
    if (this.take(close)) return found
    do found.push(of())
    while (this.take(by))
    this.expect(close)
    return found
  }

  expr(): Expr {
    return this.deeper(() => {
      const parts = [this.conjunction()]
      while (this.take('hoặc')) parts.push(this.conjunction())
      return parts.length === 1 ? (parts[0] as Expr) : { any: parts }
    })
  }
  private conjunction(): Expr {
    const parts = [this.negation()]
    while (this.take('và')) parts.push(this.negation())
    return parts.length === 1 ? (parts[0] as Expr) : { all: parts }
  }
  private negation(): Expr {
    if (this.take('không')) return this.deeper(() => ({ not: this.negation() }))
    if (this.take('đúng')) return true
    if (this.take('sai')) return false
    if (this.take('(')) {
      const inner = this.expr()
      this.expect(')')
      return inner
    }
    if (this.take('mọi')) return { all: this.list(() => this.expr(), '(', ')', ',') }
    if (this.take('một')) return { any: this.list(() => this.expr(), '(', ')', ',') }
    if (this.take('có')) return { given: this.id() }
    return this.comparison()
  }
  private comparison(): Expr {
    const amountFirst = this.next.kind === 'number' || this.sees('số')
    if (!amountFirst) {
      const started = this.at
      const left = this.moment()
      if (this.take('trước')) return { before: [left, this.moment()] } as Expr
      if (this.take('sau')) return { after: [left, this.moment()] } as Expr
      const named = this.named(left)
      if (named) return named
      this.at = started
    }
    const a = this.amount()
    if (this.take('>')) return { more: [a, this.amount()] }
    if (this.take('<')) return { less: [a, this.amount()] }
    return this.fail('là, thuộc, giống, trước, sau, > hoặc <')
  }
  private named(id: string): Expr | undefined {
    if (this.take('là')) return { is: [id, this.scalar()] }
    if (this.take('thuộc')) return { in: [id, this.list(() => this.scalar(), '[', ']', ',')] }
    if (this.take('giống')) return { same: [id, this.id()] }
    if (this.take('bắt', 'đầu', 'bằng')) return { begins: [id, this.id()] }
    if (this.take('theo', 'mẫu')) return { matches: [id, this.pattern()] }
    if (this.take('khác', 'năm', 'sinh')) return { pinOtherYear: [id, this.id()] }
    if (this.take('khác', 'giới', 'nam')) return { pinOtherSex: [id, 'nam'] }
    if (this.take('khác', 'giới', 'nữ')) return { pinOtherSex: [id, 'nu'] }
    return undefined
  }
  private pattern(): Pattern {
    const found = (Object.keys(patternNames) as Pattern[]).find(name => this.take(...patternNames[name].split(' ')))
    return found ?? this.fail(Object.values(patternNames).join(', '))
  }

  value(): Value {
    return this.deeper(() => {
      if (this.next.kind === 'string') return { text: this.string() }
      if (this.take('họ', 'của')) return { surname: this.id() }
      if (this.take('bằng', 'chữ')) return { inWords: this.id() }
      if (this.take('nối')) {
        this.expect('bằng')
        const by = this.string()
        return { join: this.list(() => this.value(), '(', ')', ','), with: by }
      }
      if (this.take('đầu', 'tiên')) return { first: this.list(() => this.value(), '(', ')', ',') }
      if (this.take('chọn')) return { pick: this.list(() => this.choice(), '(', ')', ';') }
      return this.id()
    })
  }
  private choice(): { when: Expr; value: Value } {
    this.expect('khi')
    const when = this.expr()
    this.expect(':')
    return { when, value: this.value() }
  }
  end(): void {
    if (this.next.kind !== 'end') this.fail('“và”, “hoặc” hoặc hết câu')
  }
}

function unquoted({ text, from }: Token): string {
  try {
    return JSON.parse(text) as string
  } catch {
    throw new FormulaFault(from, 'Chữ trong ngoặc kép viết chưa đúng. Dấu ngoặc kép ở giữa viết \\"')
  }
}

function read<T>(text: string, of: (reader: Reader) => T): T {
  const reader = new Reader(text)
  const value = of(reader)
  reader.end()
  return value
}

/** A condition from its formula; throws `FormulaFault`, which says where it cannot be read and what was expected there. */
export const parseExpr = (text: string): Expr => read(text, reader => reader.expr())

/** A value of the declaration from its formula; throws `FormulaFault`. */
export const parseValue = (text: string): Value => read(text, reader => reader.value())
