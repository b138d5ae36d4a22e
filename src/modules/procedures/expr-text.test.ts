import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { published } from '#catalogue'
import { exprText, FormulaFault, parseExpr, parseValue, printExpr, printValue } from './expr-text.ts'
import type { Expr, Value } from './language.ts'
import { exprsIn, valuesIn } from './lint-places.ts'

const odd = fc.constantFrom('sau', 'và', 'có', 'một', 'số', 'a b', 'Ω"x', '2017', 'today.x', 'a.', '')
const id = fc.oneof(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}(\.[A-Za-z0-9]{1,5}){0,3}$/), odd).filter(name => name !== 'today' && name !== 'filedOn')
const moment = fc.oneof(id, fc.constantFrom('today', 'filedOn', '2017-01-01', '2016-02-29'))
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).filter(value => !Object.is(value, -0))
const scalar = fc.oneof(fc.string(), fc.constantFrom('Ở nước ngoài', 'a"b\\', 'có', '\n'), number, fc.boolean())
const span = fc.tuple(moment, moment)
const amount = fc.oneof(
  number,
  fc.record({ days: span }),
  fc.record({ months: span }),
  fc.record({ years: span }),
  fc.record({ value: id }),
  fc.record({ letters: id }),
)
const leaf = fc.oneof(
  fc.boolean(),
  fc.record({ is: fc.tuple(id, scalar) }),
  fc.record({ in: fc.tuple(id, fc.array(scalar, { maxLength: 3 })) }),
  fc.record({ given: id }),
  fc.record({ same: fc.tuple(id, id) }),
  fc.record({ begins: fc.tuple(id, id) }),
  fc.record({ matches: fc.tuple(id, fc.constantFrom('personName', 'foreignLetters', 'birthNoticeCode')) }),
  fc.record({ before: span }),
  fc.record({ after: span }),
  fc.record({ more: fc.tuple(amount, amount) }),
  fc.record({ less: fc.tuple(amount, amount) }),
  fc.record({ pinOtherYear: fc.tuple(id, id) }),
  fc.record({ pinOtherSex: fc.tuple(id, fc.constantFrom('nam', 'nu')) }),
)
const plain = <T>(one: T): T => JSON.parse(JSON.stringify(one)) as T
const { expr } = fc.letrec<{ expr: Expr }>(tie => ({
  expr: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf as fc.Arbitrary<Expr>,
    fc.record({ not: tie('expr') }),
    fc.record({ all: fc.array(tie('expr'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('expr'), { maxLength: 3 }) }),
  ),
}))
const { value } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    id,
    fc.record({ text: fc.string() }),
    fc.record({ surname: id }),
    fc.record({ inWords: id }),
    fc.record({ first: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({ join: fc.array(tie('value'), { maxLength: 3 }), with: fc.string() }),
    fc.record({ pick: fc.array(fc.record({ when: expr, value: tie('value') }), { maxLength: 3 }) }),
  ),
}))

describe('Công thức', () => {
  test('mọi điều kiện viết ra rồi đọc lại thì vẫn là nó', () => {
    fc.assert(
      fc.property(expr.map(plain), one => assert.deepEqual(parseExpr(printExpr(one)), one)),
      { numRuns: 2000 },
    )
  })
  test('mọi giá trị viết ra rồi đọc lại thì vẫn là nó', () => {
    fc.assert(
      fc.property(value.map(plain), one => assert.deepEqual(parseValue(printValue(one)), one)),
      { numRuns: 1000 },
    )
  })
  test('mọi điều kiện và giá trị của các bản đã công bố cũng vậy', () => {
    for (const edition of published) {
      for (const { it } of exprsIn(edition)) assert.deepEqual(parseExpr(printExpr(it)), it)
      for (const { it } of valuesIn(edition)) assert.deepEqual(parseValue(printValue(it)), it)
    }
  })
  test('gõ gì cũng chỉ ra công thức hoặc một câu nói chỗ sai', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a.b', 'và', 'hoặc', 'không', '(', ')', 'là', '"x"', '3', '>', 'có', 'số ngày từ', 'đến'), { maxLength: 9 })
        .map(words => words.join(' ')),
    )
    fc.assert(
      fc.property(typed, text => {
        try {
          const read = parseExpr(text)
          assert.deepEqual(parseExpr(printExpr(read)), read)
        } catch (problem) {
          assert.ok(problem instanceof FormulaFault && problem.from <= text.length)
        }
      }),
      { numRuns: 2000 },
    )
  })
  const cases: readonly (readonly [text: string, expr: Expr])[] = [
    ['child.born sau ngày nộp', { after: ['child.born', 'filedOn'] }],
    ['số ngày từ child.born đến ngày nộp > 60', { more: [{ days: ['child.born', 'filedOn'] }, 60] }],
    [
      'birth.where là "nuoc-ngoai" hoặc có a.b và không có c.d',
      { any: [{ is: ['birth.where', 'nuoc-ngoai'] }, { all: [{ given: 'a.b' }, { not: { given: 'c.d' } }] }] },
    ],
    ['parents.kind thuộc ["ket-hon", "chi-me"]', { in: ['parents.kind', ['ket-hon', 'chi-me']] }],
    ['who.alone là có', { is: ['who.alone', true] }],
    ['không (a.b giống c.d hoặc sai)', { not: { any: [{ same: ['a.b', 'c.d'] }, false] } }],
    ['copies > 3', { more: [{ value: 'copies' }, 3] }],
    ['x.pin khác giới nữ', { pinOtherSex: ['x.pin', 'nu'] }],
    ['x.born trước 2015-01-01', { before: ['x.born', '2015-01-01' as never] }],
  ]
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(parseExpr(text), expected))

  const faults: readonly (readonly [text: string, from: number, says: string])[] = [
    ['', 0, 'Chỗ này cần mã câu hỏi, đang có hết câu'],
    ['a.b là', 6, 'Chỗ này cần chữ trong ngoặc kép, đang có hết câu'],
    ['a.b', 3, 'Chỗ này cần là, thuộc, giống, trước, sau, > hoặc <, đang có hết câu'],
    ['có a.b có c.d', 7, 'Chỗ này cần “và”, “hoặc” hoặc hết câu, đang có “có”'],
    ['(có a.b', 7, 'Chỗ này cần “)”, đang có hết câu'],
    ['a.b = 3', 4, 'Không đọc được “= 3”'],
  ]
  for (const [text, from, says] of faults)
    test(`nói chỗ chưa đọc được: ${text}`, () =>
      assert.throws(
        () => parseExpr(text),
        (fault: FormulaFault) => fault.from === from && fault.message === says,
      ))
  test('ngày không có trong lịch', () => assert.throws(() => parseExpr('a.b sau 2017-02-30'), FormulaFault))
  test('lồng quá sâu thì thôi', () => assert.throws(() => parseExpr(`${'('.repeat(500)}đúng${')'.repeat(500)}`), FormulaFault))
})

test('điều kiện đọc thành câu', () => {
  const edition = published[0]!
  assert.equal(
    exprText({ all: [{ is: ['birth.where', 'nuoc-ngoai'] }, { more: [{ days: ['child.born', 'filedOn'] }, 60] }] }, edition),
    '“Nơi trẻ sinh” là “Ở nước ngoài” và số ngày từ “Ngày, tháng, năm sinh của trẻ” đến ngày nộp > 60',
  )
  assert.equal(exprText(true, edition), 'luôn luôn')
})
