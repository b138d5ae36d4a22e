import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Card } from './card.ts'
import { chosen, shelfOn } from './shelf.ts'

const on = day('2017-03-14')
const empty = shelfOn([], [], [], on)
const card = (code: string, name: string, more: Partial<Card> = {}): Card => ({
  ...empty.byCode('1.004222')!,
  code,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  synonyms: [],
  kind: 'imported',
  validFrom: day('2016-01-01'),
  ...more,
})

describe('Danh mục của một ngày', () => {
  const old = card('7.000001', 'Viec cu', { validTo: day('2017-01-01') })
  const now = card('7.000001', 'Viec moi', { validFrom: day('2017-01-01') })
  const later = card('7.000001', 'Viec sau', { validFrom: day('2020-01-01') })
  for (const [date, name] of [
    ['2016-06-01', 'Viec cu'],
    ['2017-01-01', 'Viec moi'],
    ['2019-12-31', 'Viec moi'],
    ['2020-01-01', 'Viec sau'],
  ] as const)
    test(`ngày ${date} là "${name}"`, () => assert.equal(shelfOn([], [later, old, now], [], day(date)).byCode('7.000001')?.name, name))

  test('trước ngày đầu thì không có', () => assert.equal(shelfOn([], [later], [], on).byCode('7.000001'), undefined))

  test('thẻ nhập thay cho khung cùng mã', () => {
    const shelf = shelfOn([], [card('1.004222', 'Đăng ký thường trú')], [], on)
    assert.equal(shelf.byCode('1.004222')?.kind, 'imported')
    assert.equal(shelf.cards.filter(({ code }) => code === '1.004222').length, 1)
  })

  test('hai thủ tục cùng tên có địa chỉ khác nhau', () => {
    const shelf = shelfOn([], [card('7.000001', 'Viec'), card('7.000002', 'Viec', { level: 'city' })], [], on)
    assert.deepEqual([shelf.bySlug('viec')?.code, shelf.bySlug('viec-7-000002')?.code], ['7.000001', '7.000002'])
  })

  test('lọc theo cấp, lĩnh vực, đối tượng', () => {
    const cards = [
      card('7.000001', 'Một', { level: 'city', sector: 'xay-dung', audiences: ['business'] }),
      card('7.000002', 'Hai', { level: 'city', sector: 'y-te', audiences: ['citizen', 'business'] }),
      card('7.000003', 'Ba', { level: 'commune', sector: 'y-te', audiences: ['citizen'] }),
    ]
    const codes = (wanted: Parameters<typeof chosen>[1]) => chosen(cards, wanted).map(({ name }) => name)
    assert.deepEqual(
      [
        codes({}),
        codes({ level: 'city' }),
        codes({ sector: 'y-te' }),
        codes({ audience: 'business' }),
        codes({ level: 'city', audience: 'citizen' }),
      ],
      [['Một', 'Hai', 'Ba'], ['Một', 'Hai'], ['Hai', 'Ba'], ['Một', 'Hai'], ['Hai']],
    )
  })

  test('tìm trong nội dung: không dấu, đứng riêng sau những thủ tục mang tên đó', () => {
    const shelf = shelfOn(
      [],
      [card('7.000001', 'Cấp phép dựng lều', { papers: [{ name: 'Thuyết minh kết cấu', form: 'submit', required: true }] })],
      [],
      on,
    )
    const { named, mentioning } = shelf.find('thuyet minh')
    assert.deepEqual([named.map(({ code }) => code), mentioning.map(({ code }) => code)], [[], ['7.000001']])
  })
})
