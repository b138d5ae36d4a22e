import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fees } from '#catalogue'
import { check, competentUnits, declarationView, entryOf, feeOf, outcomeOf, papersOf, peopleOf, readAnswers, taskStates, timeOf, type Answers, type Edition } from '#procedures'
import { khaiSinh2016, khaiSinh2025 } from './index.ts'

const editions: readonly Edition[] = [khaiSinh2016, khaiSinh2025]
const factsOf = (example: Edition['examples'][number]) => ({ today: example.filedOn, filedOn: example.filedOn })

for (const edition of editions) {
  describe(`Khai sinh ${edition.regime}: các trường hợp`, () => {
    for (const example of edition.examples) {
      const answers: Answers = example.answers
      const facts = factsOf(example)

      test(`${example.title}: giấy tờ cần nộp và xuất trình`, () => {
        assert.deepEqual(papersOf(edition, answers, facts).map(({ code }) => code), example.papers)
      })
      test(`${example.title}: lệ phí`, () => {
        const line = feeOf({ ...edition, copies: { count: 'không', line: '' } }, answers, facts, fees, false).lines[0]?.line ?? 'free'
        assert.equal(line, example.fee)
      })
      test(`${example.title}: chỗ sai và chỗ cần xem lại`, () => {
        const { errors, warnings } = check(edition, answers, facts)
        assert.deepEqual({ errors: errors.map(({ at }) => at), warnings: warnings.map(({ at }) => at) }, { errors: example.errors ?? [], warnings: example.warnings ?? [] })
      })
      test(`${example.title}: đi đúng thủ tục`, () => assert.equal(outcomeOf(edition, answers, facts)?.to, example.goesTo))
    }
  })
}
