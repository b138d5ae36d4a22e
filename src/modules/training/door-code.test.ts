import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { doorCode, readDoorCode } from './door-code.ts'

const at = instant(day('2017-01-10'), '08:00')
const code = doorCode('khóa của lớp', at)

describe('Mã ở cửa lớp', () => {
  for (const [minutes, answer] of [
    [0, 'good'],
    [5, 'good'],
    [6, 'lapsed'],
    [60, 'lapsed'],
    [-1, 'good'],
  ] as const)
    test(`mã dùng sau ${minutes} phút: ${answer}`, () => assert.equal(readDoorCode('khóa của lớp', code, plusMinutes(at, minutes)), answer))

  test('đổi mỗi phút, đọc được bằng mắt, gõ chữ thường và dấu cách cũng nhận', () => {
    assert.notEqual(doorCode('khóa của lớp', plusMinutes(at, 1)), code)
    assert.match(code, /^[2-9A-HJKMNP-Z]{8}$/)
    assert.equal(readDoorCode('khóa của lớp', ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `, at), 'good')
  })

  for (const typed of ['', 'X', 'ABCDEFGH', `${code}2`, code.split('').reverse().join('')])
    test(`mã lạ "${typed}" không vào được`, () => assert.equal(readDoorCode('khóa của lớp', typed, at), 'wrong'))
  test('mã của lớp khác không vào được', () => assert.equal(readDoorCode('khóa của lớp khác', code, at), 'wrong'))
})
