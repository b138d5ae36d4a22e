import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { declarationView } from '#procedures'
import { isJudged, isProven } from './proves.ts'
import { published } from './published.ts'

describe('Giấy tờ chứng minh điều đã khai', () => {
  for (const edition of published) {
    test(`${edition.name}, ${edition.regime}: mỗi giấy đều biết chứng minh điều gì`, () => {
      assert.deepEqual(
        edition.papers.map(({ code }) => code).filter(code => !isJudged(code)),
        [],
      )
    })
    test(`${edition.name}, ${edition.regime}: mỗi giấy có một dòng trên tờ khai để đối chiếu`, () => {
      const good = edition.examples.filter(({ errors, goesTo }) => errors === undefined && goesTo === undefined)
      for (const { id, answers, papers, filedOn } of good) {
        const { sections } = declarationView(edition, answers, { today: filedOn, filedOn })
        const idle = papers.filter(code => !sections.some(section => section.rows.some(line => isProven(code, section, line))))
        assert.deepEqual(
          idle.filter(code => code !== 'ban-dich'),
          [],
          id,
        )
      }
    })
  }
  test('Giấy báo tử chứng minh người đã mất và việc mất, không chứng minh người đi khai', () => {
    const line = (at: string) => ({ at, value: 'Phạm Văn An' })
    assert.ok(isProven('giay-bao-tu', { title: 'Người đã mất' }, line('deceased.name')))
    assert.ok(isProven('giay-bao-tu', { title: 'Việc mất' }, line('death.cause')))
    assert.ok(!isProven('giay-bao-tu', { title: 'Người yêu cầu' }, line('requester.name')))
    assert.ok(!isProven('ban-dich', { title: 'Việc mất' }, line('death.cause')))
  })
})
