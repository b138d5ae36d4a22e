import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { published } from '#catalogue'
import { parseEdition } from './schema.ts'

const [khaiSinh] = published
const wrong = (change: Record<string, unknown>) => parseEdition({ ...structuredClone(khaiSinh), ...change }).problems

describe('Khuôn của một bản thủ tục', () => {
  test('mọi bản đã công bố đọc ra đúng nó', () => {
    for (const edition of published) assert.deepEqual(parseEdition(JSON.parse(JSON.stringify(edition))), { edition, problems: [] })
  })
  test('nói mọi chỗ sai cùng lúc, đúng chỗ, bằng tiếng Việt', () => {
    assert.deepEqual(
      wrong({
        name: '',
        level: 'village',
        mystery: 1,
        from: '01/01/2016',
        fee: [{ when: { all: [true, { not: { isnt: ['a', 1] } }] }, reason: 'x', law: 'y' }],
        times: [{ when: true, limit: { kind: 'sameDay', cutoff: '25:00' } }],
        units: undefined,
      }),
      [
        { at: '/from', says: 'Ghi ngày dạng 2027-03-01' },
        { at: '/name', says: 'Ghi chữ vào mục này' },
        { at: '/level', says: 'Chọn một trong: commune, district, city' },
        { at: '/fee/0/when/all/1/not', says: 'Điều kiện này không có trong ngôn ngữ của thủ tục' },
        { at: '/units', says: 'Ghi mục này, mẫu bắt buộc phải có' },
        { at: '/times/0/limit/cutoff', says: 'Ghi giờ dạng 15:00' },
        { at: '', says: 'Bỏ mục không có trong mẫu: mystery' },
      ],
    )
  })
  const strange: readonly (readonly [string, unknown])[] = [
    ['không có gì', undefined],
    ['rỗng', null],
    ['danh sách', []],
    ['chữ', 'edition'],
    ['số', 7],
  ]
  for (const [title, value] of strange) test(`không nhận: ${title}`, () => assert.ok(parseEdition(value).problems.length > 0))
  test('không nhận tệp lồng vô tận', () => {
    let deep: unknown = true
    for (let n = 0; n < 5000; n++) deep = { not: deep }
    assert.match(wrong({ fee: [{ when: deep, reason: 'x', law: 'y' }] })[0]?.says ?? '', /quá nhiều tầng/)
  })
})
