import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#kernel/day.ts'
import {
  check,
  competentUnits,
  declarationView,
  draftedFields,
  entriesOf,
  faultsOf,
  feeOf,
  missingEnglish,
  outcomeOf,
  papersOf,
  partiesOf,
  peopleOf,
  readAnswers,
  texts,
  timeOf,
  visiblePages,
  type Answers,
  type Edition,
  type Question,
  type Scalar,
} from '#procedures'
import { sheetOf } from './books/sheet.ts'
import { fees } from './fees.ts'
import { english, published } from './published.ts'

const factsOf = ({ filedOn }: { readonly filedOn: Day }) => ({ today: filedOn, filedOn })
const codes = (papers: readonly { code: string }[]) => papers.map(({ code }) => code)
const ats = (problems: readonly { at: string }[]) => problems.map(({ at }) => at)
const questionsOf = (edition: Edition): readonly Question[] =>
  [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions)
const askedOf = (edition: Edition, answers: Answers, facts: ReturnType<typeof factsOf>) =>
  visiblePages(edition, answers, facts).flatMap(({ questions }) => questions.map(({ id }) => id))

/** The answers as a browser posts them. */
const posted = (edition: Edition, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    questionsOf(edition).flatMap(({ id, kind }) => {
      const answer = answers[id]
      if (answer === undefined) return []
      if (kind !== 'day' && kind !== 'partialDay') return [[id, String(answer)]]
      const [nam = '', thang = '', ngay = ''] = String(answer).split('-')
      return [
        [`${id}.ngay`, ngay],
        [`${id}.thang`, thang],
        [`${id}.nam`, nam],
      ]
    }),
  )

/** What is charged by number is left out. */
const uncounted = (edition: Edition, answers: Answers): Answers => ({ ...answers, [edition.copies?.count ?? 'copies']: undefined })
const WRITTEN = new Set(['name', 'text', 'address', 'pin', 'count'])

for (const edition of published) {
  const title = `${edition.name}, ${edition.regime}`
  describe(`${title}: các trường hợp`, () => {
    for (const example of edition.examples) {
      const answers: Answers = example.answers
      const facts = factsOf(example)
      const { errors, warnings } = check(edition, answers, facts)

      test(`${example.title}: chỗ sai, chỗ cần xem lại, đi đúng thủ tục`, () => {
        assert.deepEqual([ats(errors), ats(warnings)], [example.errors ?? [], example.warnings ?? []], errors.map(({ says }) => says).join('; '))
        assert.equal(outcomeOf(edition, answers, facts)?.to, example.goesTo)
      })
      test(`${example.title}: giấy tờ và lệ phí`, () => {
        assert.deepEqual(codes(papersOf(edition, answers, facts)), example.papers)
        const { lines } = feeOf(edition, uncounted(edition, answers), facts, fees, false)
        assert.equal(lines[0]?.line ?? 'free', example.fee)
      })
      test(`${example.title}: gửi lên thế nào đọc ra thế ấy`, () => {
        const read = readAnswers(edition, 'all', posted(edition, answers), { answers: {}, facts })
        for (const [id, answer] of Object.entries(read.answers)) if (answer !== undefined) assert.equal(answer, answers[id], id)
        assert.deepEqual(
          ats(read.problems).filter(at => !example.errors?.includes(at)),
          [],
        )
      })
      if (example.goesTo !== undefined || example.errors !== undefined) continue
      test(`${example.title}: chỉ trả lời những câu được hỏi, và điều đã viết có chỗ trên tờ khai`, () => {
        const asked = new Set(askedOf(edition, answers, facts))
        assert.deepEqual(
          Object.keys(answers).filter(id => !asked.has(id)),
          [],
        )
        const rows = declarationView(edition, answers, facts)
          .sections.flatMap(section => section.rows.map(({ value }) => value))
          .join('\n')
        for (const { id, kind } of questionsOf(edition))
          if (WRITTEN.has(kind) && answers[id] !== undefined) assert.ok(rows.includes(String(answers[id])), id)
      })
      test(`${example.title}: có người nộp, có người được đăng ký, có nơi giải quyết, sổ có chữ`, () => {
        const { applicant, subject } = peopleOf(edition, answers, facts)
        assert.ok(applicant !== '' && subject !== '')
        assert.ok(competentUnits(edition, answers, facts).length > 0)
        const [main] = entriesOf(edition, draftedFields(edition, answers, facts))
        assert.ok(main === undefined || Object.keys(main.fields).length > 0)
        for (const { name, role } of partiesOf(edition, answers, facts)) assert.ok(name !== '', role)
      })
    }
  })

  describe(`${title}: bản quy định`, () => {
    test('không có lỗi', () => assert.deepEqual(faultsOf(edition), []))
    test('mọi chữ có bản tiếng Anh', () => assert.deepEqual(missingEnglish(edition, english), []))
    test('chữ viết dựng sẵn, câu ngắn, không có lời cấm', () => {
      for (const text of texts(edition)) {
        assert.equal(text, text.normalize('NFC'))
        assert.doesNotMatch(text, /vui lòng|không hợp lệ|sai định dạng|!|\bbạn\b/i)
        for (const sentence of text.split(/[.?] /)) assert.ok(sentence.split(/\s+/).length <= 25, sentence)
      }
    })
    test('là dữ liệu thuần, không ai sửa được', () => {
      assert.deepEqual(JSON.parse(JSON.stringify(edition)), edition)
      const open = (value: unknown): boolean =>
        typeof value === 'object' && value !== null && (!Object.isFrozen(value) || Object.values(value).some(open))
      assert.ok(!open(edition))
    })
    test('ít nhất bốn trường hợp làm ví dụ, trong thời gian quy định có hiệu lực', () => {
      assert.ok(edition.examples.length >= 4)
      for (const { filedOn, id } of edition.examples) assert.ok(edition.from <= filedOn && filedOn < edition.to, id)
    })
    test('điều ghi vào sổ có ô trong sổ, giấy cấp ra từ sổ đã ghi', () => {
      for (const { book, fields } of edition.entries) {
        const known = sheetOf(book).groups.flatMap(group => group.fields.map(({ name }) => name))
        assert.deepEqual(
          Object.keys(fields).filter(name => !known.includes(name)),
          [],
        )
      }
      const from = [...edition.entries.map(({ book }) => book), ...(edition.source ? ['source', ...edition.source.books] : [])]
      for (const { of, code } of edition.documents) assert.ok(from.includes(of), code)
    })
    test('lệ phí có dòng trong bảng', () => {
      const lines = [
        ...edition.fee.flatMap(({ line }) => line ?? []),
        ...(edition.copies ? [edition.copies.line, ...(edition.copies.pages ? [edition.copies.pages.then] : [])] : []),
      ]
      for (const line of lines)
        assert.ok(
          fees.some(fee => fee.line === line && fee.channel === 'any' && fee.from < edition.to && fee.to > edition.from),
          line,
        )
    })
  })

  test(`${title}: với mọi câu trả lời`, () => {
    const facts = factsOf(edition.examples[0] ?? { filedOn: edition.from })
    const some = (values: readonly (Scalar | undefined)[]) => fc.constantFrom(...values)
    const anAnswer = ({ kind, options }: Question): fc.Arbitrary<Scalar | undefined> => {
      if (kind === 'choice') return some([undefined, ...(options ?? []).map(({ key }) => key)])
      if (kind === 'yesNo') return some([undefined, true, false])
      if (kind === 'commune') return some([undefined, 'ngoai', '00160@2004-08-31', '00073@2004-08-31'])
      if (kind === 'day' || kind === 'partialDay')
        return some([undefined, addDays(facts.filedOn, -10), addDays(facts.filedOn, -90), addDays(facts.filedOn, 3), '1990-08-20'])
      if (kind === 'pin') return some([undefined, '001190012345', '012345678'])
      return kind === 'ethnicity' ? some([undefined, '01', '12']) : some([undefined, 'An', '01234.GCS.00125.26'])
    }
    const before = new Set(edition.precheck.flatMap(page => page.questions.map(({ id }) => id)))
    const early = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => before.has(id)))
    const total = (answers: Answers) => feeOf(edition, uncounted(edition, answers), facts, fees, false).total
    const anyAnswers = fc.record(Object.fromEntries(questionsOf(edition).map(question => [question.id, anAnswer(question)])))
    fc.assert(
      fc.property(anyAnswers, any => {
        const answers = any as Answers
        const papers = codes(papersOf(edition, answers, facts))
        const asked = new Set(askedOf(edition, answers, facts))
        const counted = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
        assert.deepEqual(codes(papersOf(edition, counted, facts)), papers, 'câu không được hỏi không làm đổi giấy tờ')
        const list = codes(papersOf(edition, early(answers), facts))
        for (const code of papers) assert.ok(list.includes(code), `bước sau đòi thêm ${code}`)
        assert.deepEqual(competentUnits(edition, answers, facts), competentUnits(edition, early(answers), facts), 'nơi giải quyết biết từ đầu')
        const exempt = answers['fee.exempt'] !== undefined && answers['fee.exempt'] !== 'khong'
        if (!exempt) assert.equal(total(answers), total(early(answers)), 'lệ phí biết từ đầu')
        assert.ok(declarationView(edition, answers, facts).sections.length > 0)
        entriesOf(edition, draftedFields(edition, answers, facts))
        assert.ok(timeOf(edition, answers, facts))
      }),
      { numRuns: 60 },
    )
  })
}

describe('Các bản quy định cùng nhau', () => {
  test('mỗi ngày một thủ tục chỉ có một bản; tên trên đường dẫn của mỗi thủ tục chỉ có một', () => {
    for (const one of published) {
      for (const other of published.filter(edition => edition !== one)) {
        if (other.code === one.code) assert.ok(one.to <= other.from || other.to <= one.from, `${one.code} ${one.regime} ${other.regime}`)
        else assert.notEqual(one.slug, other.slug)
      }
    }
  })
  test('mỗi thủ tục (câu hỏi, quy tắc, giấy tờ, tờ khai, sổ) không quá 250 dòng', () => {
    const home = new URL('./ho-tich/', import.meta.url)
    for (const folder of readdirSync(home, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
      const files = readdirSync(new URL(`${folder.name}/`, home)).filter(
        file => file.endsWith('.ts') && !/^(examples|english)\.ts$|\.test\.ts$/.test(file),
      )
      const lines = files.map(file => readFileSync(new URL(`${folder.name}/${file}`, home), 'utf8').split('\n').length - 1)
      const sum = lines.reduce((all, count) => all + count, 0)
      assert.ok(sum <= 250, `${folder.name} ${sum}`)
    }
  })
})
