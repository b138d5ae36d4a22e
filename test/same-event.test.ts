import assert from 'node:assert/strict'
import { test } from 'node:test'
import { published } from '../src/catalogue/index.ts'
import { about } from '../src/modules/dossiers/about.ts'
import type { Edition } from '../src/modules/procedures/index.ts'

const groups = published.filter(({ legs }) => legs)
const alone = (group: Edition) => published.find(({ code, from }) => code === group.event && from === group.from)!

for (const group of groups)
  test(`${group.code} từ ${group.from}: khai riêng hay khai cùng lúc vẫn là một việc hộ tịch`, () => {
    for (const { id, answers, filedOn } of group.examples) {
      const facts = { today: filedOn, filedOn }
      const key = about(group, answers, facts).eventKey
      assert.equal(key, about(alone(group), answers, facts).eventKey, id)
      assert.ok(key.startsWith(`${group.event}|`) && key.length > 12, key)
    }
  })

test('có nhóm để so', () => assert.equal(groups.length, 8))
