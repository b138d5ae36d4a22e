import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { envelope } from '../envelope.ts'
import { messages, type MessageType } from './index.ts'
import { sampleOf } from './samples.ts'

describe('Thư mẫu', () => {
  for (const type of Object.keys(messages) as MessageType[])
    test(`${type} đúng phong bì và lược đồ`, () => {
      const letter = sampleOf(type)
      assert.deepEqual(envelope.parse(letter), letter)
      assert.deepEqual(messages[type].schema.safeParse(letter.data).error?.issues, undefined)
    })
})
