import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, numberInWords } from './words.ts'

const numbers: [n: number, words: string][] = [
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [31, 'ba mươi mốt'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [1904, 'một nghìn chín trăm linh bốn'],
  [1945, 'một nghìn chín trăm bốn mươi lăm'],
  [1990, 'một nghìn chín trăm chín mươi'],
  [2000, 'hai nghìn'],
  [2010, 'hai nghìn không trăm mười'],
  [2021, 'hai nghìn không trăm hai mươi mốt'],
]
for (const [n, words] of numbers) test(`số ${n} đọc là ${words}`, () => assert.equal(numberInWords(n), words))

test('chỉ đọc số nguyên từ 0 đến 9999', () => {
  for (const n of [-1, 1.5, 10_000, Number.NaN]) assert.throws(() => numberInWords(n), RangeError)
})

const days: [on: string, words: string][] = [
  ['2017-03-12', 'ngày mười hai tháng ba năm hai nghìn không trăm mười bảy'],
  ['2016-02-29', 'ngày hai mươi chín tháng hai năm hai nghìn không trăm mười sáu'],
  ['2024-04-24', 'ngày hai mươi tư tháng tư năm hai nghìn không trăm hai mươi tư'],
  ['2005-01-01', 'ngày một tháng một năm hai nghìn không trăm linh năm'],
  ['1999-12-31', 'ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi chín'],
  ['1988-11', 'tháng mười một năm một nghìn chín trăm tám mươi tám'],
  ['1988', 'năm một nghìn chín trăm tám mươi tám'],
]
for (const [on, words] of days) test(`${on} ghi bằng chữ`, () => assert.equal(dayInWords(on), words))
