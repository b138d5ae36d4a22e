import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codedFields, legMessages, messages } from '#exchange'
import { legsOf, readTable } from '#procedures'
import { published } from '../published.ts'

const groups = published.filter(({ legs }) => legs !== undefined)
const entry = { book: 'so-khai-sinh', number: '12/2017', on: '2017-03-15', unit: '00160@2004-08-31', unitName: 'Phường Nghĩa Tân, quận Cầu Giấy' }

describe('Mỗi phần việc mang đủ điều cơ quan cần', () => {
  for (const edition of groups)
    for (const { id, title, answers, filedOn } of edition.examples.filter(({ errors, goesTo }) => errors === undefined && goesTo === undefined))
      test(`${edition.name}, ${edition.regime}: ${title} (${id})`, () => {
        const legs = legsOf(edition, answers, { today: filedOn, filedOn })
        assert.ok(legs.length > 0)
        for (const { kind, fields } of legs) {
          const type = legMessages[kind]?.type
          if (!type) continue
          const letter = { dossier: 'H26.00.01.60-170315-0007', leg: kind, round: 1, dueAt: null, entry, fields, files: [] }
          const { error } = messages[type].schema.safeParse(letter)
          assert.equal(error, undefined, `${kind}: ${JSON.stringify(error?.issues)} ${JSON.stringify(fields)}`)
        }
      })
})

/** Lists that everybody writes alike: days have a form, places their own codes, and a clinic is written out. */
const ALIKE = new Set(['ngay', 'xa-phuong', 'noi-kham'])

test('mọi lựa chọn gửi đi có mã trong bảng mã của cơ quan nhận', () => {
  const known = new Set(
    readTable(new URL('../../../data/code-maps.csv', import.meta.url)).map(row => `${row['partner']} ${row['list']} ${row['ours']}`),
  )
  const asked = groups.flatMap(edition =>
    [...edition.examples].flatMap(({ answers, filedOn }) => legsOf(edition, answers, { today: filedOn, filedOn })),
  )
  const sent = asked.flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([field, value]) => {
      const list = codedFields[field]
      const partner = legMessages[kind]?.partner
      return list && partner && !ALIKE.has(list) ? [`${partner} ${list} ${value}`] : []
    }),
  )
  assert.ok(sent.length > 0)
  assert.deepEqual(
    [...new Set(sent)].filter(code => !known.has(code)),
    [],
  )
})
