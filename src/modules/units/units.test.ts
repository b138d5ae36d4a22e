import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { lineageRecords, unitRecords } from './data.ts'
import { replay } from './replay.ts'
import { byName, existsOn, fullName } from './unit.ts'

const units = unitRecords()
const lineage = lineageRecords()
const communes = units.filter(unit => unit.level === 'commune')
const standing = (on: string) => communes.filter(unit => existsOn(unit, day(on)))

describe('Đơn vị hành chính qua thời gian', () => {
  test('một thành phố, 30 quận huyện thị xã, 771 phiên bản phường xã thị trấn', () => {
    assert.deepEqual(
      ['city', 'district', 'commune'].map(level => units.filter(unit => unit.level === level).length),
      [1, 30, 771],
    )
    assert.equal(new Set(units.map(unit => unit.id)).size, 802)
  })

  const states: [on: string, communes: number, act: string][] = [
    ['2013-12-28', 584, 'Nghị quyết 132/NQ-CP'],
    ['2017-03-15', 584, 'bài báo tháng 3/2017'],
    ['2020-02-29', 584, 'một ngày trước 895/NQ-UBTVQH14'],
    ['2020-03-01', 579, '895/NQ-UBTVQH14'],
    ['2024-12-31', 579, 'một ngày trước 1286/NQ-UBTVQH15'],
    ['2025-01-01', 526, '1286/NQ-UBTVQH15'],
    ['2025-06-30', 526, 'một ngày trước 1656/NQ-UBTVQH15'],
    ['2025-07-01', 126, '1656/NQ-UBTVQH15'],
    ['2026-11-25', 126, 'hôm nay'],
  ]
  for (const [on, count, why] of states) {
    test(`${on} có ${count} phường, xã, thị trấn (${why}), dựng lại từ bảng kế thừa`, () => {
      const replayed = replay(lineage, units, day(on))
      assert.equal(replayed.size, count)
      assert.deepEqual(replayed, new Set(standing(on).map(unit => unit.id)))
    })
  }

  test('cơ cấu phường, xã, thị trấn từng thời kỳ', () => {
    const shape = (on: string) => ['phường', 'xã', 'thị trấn'].map(type => standing(on).filter(unit => unit.type === type).length)
    assert.deepEqual(shape('2017-03-15'), [177, 386, 21])
    assert.deepEqual(shape('2020-03-01'), [175, 383, 21])
    assert.deepEqual(shape('2025-01-01'), [160, 345, 21])
    assert.deepEqual(shape('2025-07-01'), [51, 75, 0])
  })

  test('168 phường của 12 quận, 9 phường của thị xã Sơn Tây', () => {
    const quan = new Set(units.filter(unit => unit.type === 'quận').map(unit => unit.id))
    const phuong = standing('2017-03-15').filter(unit => unit.type === 'phường')
    assert.equal(quan.size, 12)
    assert.deepEqual(
      [phuong.filter(unit => quan.has(unit.parent ?? '')).length, phuong.filter(unit => unit.parent === '269@2009-05-09').length],
      [168, 9],
    )
  })

  test('cấp huyện kết thúc ngày 1/7/2025, phường xã từ đó thuộc thành phố', () => {
    assert.equal(units.filter(unit => unit.level === 'district' && existsOn(unit, day('2025-07-01'))).length, 0)
    assert.deepEqual([...new Set(standing('2025-07-01').map(unit => unit.parent))], ['01@2004-08-31'])
    assert.ok(standing('2025-06-30').every(unit => unit.parent?.length === 14 && unit.parent !== '01@2004-08-31'))
  })

  test('mỗi đơn vị kết thúc có đúng một đơn vị kế thừa chính', () => {
    const ended = communes.filter(unit => unit.validTo).map(unit => unit.id)
    const mains = lineage.filter(arrow => arrow.isMain).map(arrow => arrow.from)
    assert.deepEqual([...mains].sort(), ended.sort())
  })

  test('mã dùng lại cho đơn vị khác: 00160 từng là Nghĩa Tân, nay là Nghĩa Đô', () => {
    const names = communes.filter(unit => unit.code === '00160').map(unit => `${unit.id} ${unit.name}`)
    assert.deepEqual([names.at(0)?.endsWith('Nghĩa Tân'), names.at(-1)], [true, '00160@2025-07-01 Nghĩa Đô'])
  })

  test('mọi chữ ở dạng dựng sẵn (NFC)', () => {
    assert.ok(units.every(unit => [unit.name, unit.context, unit.office ?? ''].every(text => text === text.normalize('NFC'))))
  })

  test('đơn vị của năm 2025 có trụ sở và chỗ trên bản đồ ô, không hai đơn vị chung một ô', () => {
    const today = units.filter(unit => unit.level === 'commune' && !unit.validTo)
    assert.ok(today.every(unit => unit.office && unit.tileCol !== null && unit.population))
    assert.equal(new Set(today.map(unit => `${unit.tileCol},${unit.tileRow}`)).size, 126)
    const districts = units.filter(unit => unit.level === 'district')
    assert.equal(new Set(districts.map(unit => `${unit.tileCol},${unit.tileRow}`)).size, 30)
  })

  test('tên viết đủ, xếp theo từng tiếng', () => {
    assert.equal(fullName({ type: 'thị trấn', name: 'Đông Anh' }), 'Thị trấn Đông Anh')
    assert.deepEqual(
      ['Đông Ngạc', 'Đống Đa', 'Ba Vì', 'Đông Anh', 'Bạch Mai', 'Ba Đình']
        .map(name => ({ name }))
        .sort(byName)
        .map(unit => unit.name),
      ['Ba Đình', 'Ba Vì', 'Bạch Mai', 'Đông Anh', 'Đông Ngạc', 'Đống Đa'],
    )
  })

  test('ngày kết thúc không thuộc thời hạn hiệu lực', () => {
    const unit = { validFrom: day('2020-03-01'), validTo: day('2025-01-01') }
    assert.deepEqual(
      [addDays(unit.validFrom, -1), unit.validFrom, day('2024-12-31'), unit.validTo].map(on => existsOn(unit, on)),
      [false, true, true, false],
    )
  })
})
