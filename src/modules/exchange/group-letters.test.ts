import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { published } from '#catalogue'
import { check, legsOf, readTable } from '#procedures'
import { addressed } from './addressed.ts'
import { legMessages, sampleOf, type CodeMap } from './index.ts'

const table = readTable(new URL('../../../data/code-maps.csv', import.meta.url))

/** The tables of a partner as they are at first start. */
function mapOf(partner: string): CodeMap {
  const rows = table.filter(row => row['partner'] === partner)
  const lists = Map.groupBy(rows, row => row['list'] ?? '')
  return {
    days: rows.find(row => row['list'] === 'ngay')?.['theirs'] ?? '',
    lists: Object.fromEntries([...lists].map(([list, words]) => [list, new Map(words.map(row => [row['ours'] ?? '', row['theirs'] ?? '']))])),
  }
}

describe('Mọi ví dụ của các nhóm liên thông thành thư mà cơ quan đọc được', () => {
  for (const edition of published.filter(({ legs }) => legs))
    test(`${edition.code} từ ${edition.from}`, () => {
      const faults: string[] = []
      let letters = 0
      for (const { id, answers, filedOn } of edition.examples) {
        const facts = { today: filedOn, filedOn }
        if (check(edition, answers as never, facts).errors.length > 0) continue
        for (const { kind, fields, law } of legsOf(edition, answers as never, facts)) {
          const message = legMessages[kind]
          if (!message) continue
          const { data } = sampleOf(message.type)
          const at = new Date(`${filedOn}T10:00:00+07:00`)
          const letter = { id, type: message.type, subject: 'H26', step: kind, ground: law, data: { ...data, leg: kind, fields: { ...fields } }, at }
          const ready = addressed(mapOf(message.partner), letter)
          letters++
          if ('failure' in ready) faults.push(`${id} ${kind}: ${ready.failure}`)
        }
      }
      assert.deepEqual(faults, [])
      assert.ok(letters > 0)
    })
})
