import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check, outcomeOf, type Answers, type Edition } from '../src/modules/procedures/index.ts'

/** One line of the law: what is changed in a good example of an edition, and every sentence that is then said; none when all is well. */
export type LawCase = readonly [edition: Edition, example: string, changed: Answers, ...says: string[]]

/** Each case of a table as a test of its own. Sentences come in the order of the form, errors before warnings. */
export function lawCases(title: string, cases: readonly LawCase[]) {
  describe(title, () => {
    for (const [edition, id, changed, ...says] of cases) {
      test(says.join(' · ') || `không có gì sai: ${edition.regime}, ${id}, ${JSON.stringify(changed)}`, () => {
        const example = edition.examples.find(example => example.id === id)
        assert.ok(example, `không có trường hợp ${id}`)
        const facts = { today: example.filedOn, filedOn: example.filedOn }
        const { errors, warnings } = check(edition, { ...example.answers, ...changed }, facts)
        assert.deepEqual(
          [...errors, ...warnings].map(one => one.says),
          says,
        )
      })
    }
  })
}

/** Where each of these answers is sent instead. */
export function goesTo(edition: Edition, id: string, changed: Answers): string | undefined {
  const example = edition.examples.find(example => example.id === id)
  assert.ok(example, `không có trường hợp ${id}`)
  return outcomeOf(edition, { ...example.answers, ...changed }, { today: example.filedOn, filedOn: example.filedOn })?.to
}
