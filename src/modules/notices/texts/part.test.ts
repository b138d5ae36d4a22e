import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { agencyNames } from '#procedures'
import { faultsOf, segments, withoutMarks, writeNotice, type PartNews } from '../index.ts'

const HOST = 'dichvucong.hanoi.gov.vn'
const facts = { to: '0900000101', host: HOST, code: 'H26.123.45-170317-0123', dueAt: instant(day('2017-03-22'), '17:00') }
const said: Record<PartNews, RegExp> = {
  completed: /xong/,
  deficient: /cần bổ sung/,
  refused: /từ chối/,
  late: /Xin lỗi .* chậm/,
  apologised: /Xin lỗi .* hẹn lại 17:00 thứ Tư, 22\/03\/2017/,
}

describe('Tin của một phần hồ sơ: cơ quan nào, việc gì, hồ sơ nào; không có gì về người', () => {
  for (const agency of Object.keys(agencyNames))
    for (const news of Object.keys(said) as PartNews[])
      test(`${agency}, ${news}`, () => {
        for (const language of ['vi', 'en'] as const) {
          const { body } = writeNotice('legMoved', { ...facts, agency, news, language })
          assert.deepEqual(faultsOf(body, HOST), [], body)
          assert.ok(segments(body) <= 2, `${body.length}: ${body}`)
          assert.equal(segments(withoutMarks(body)), 1, `${withoutMarks(body).length}: ${body}`)
          assert.ok(body.includes(facts.code) && body.includes(HOST), body)
          if (language === 'vi') assert.match(body, said[news])
        }
      })
})
