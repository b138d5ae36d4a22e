import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Unit } from '#units'
import { exampleFile } from './example.ts'
import { readChange, type Standing } from './read.ts'

const on = '2026-07-01'
const unit = (code: string, name: string, level: Unit['level'], parent: string | null, validTo: string | null = null): Unit => ({
  id: `${code}@2020-01-01`,
  code,
  name,
  type: level === 'commune' ? 'phường' : level === 'district' ? 'quận' : 'thành phố',
  level,
  parent,
  validFrom: day('2020-01-01'),
  validTo: validTo ? day(validTo) : null,
})
const DISTRICT = '001@2020-01-01'
const units = [
  unit('001', 'Ba Đình', 'district', '01@2004-08-31'),
  unit('00001', 'Phúc Xá', 'commune', DISTRICT),
  unit('00004', 'Trúc Bạch', 'commune', DISTRICT),
  unit('00006', 'Vĩnh Phúc', 'commune', DISTRICT),
  unit('00009', 'Cống Vị', 'commune', DISTRICT, '2024-01-01'),
]
const standing: Standing = { units, arrows: [], planned: new Map([['00006@2020-01-01', 7]]), today: day('2026-06-01') }
const HEAD = 'old_code,date,resolution,new_code,new_name,kind,is_main,pop_share'
const file = (...rows: string[]) => [HEAD, ...rows].join('\n')
const good = [`00001,${on},12/NQ,00001,Phường Hồng Hà,merge_full,1,`, `00004,${on},12/NQ,00001,Phường Hồng Hà,merge_full,1,`]
const says = (text: string, more: Partial<Standing> = {}) =>
  readChange(text, { ...standing, ...more }).faults.map(({ line, says: what }) => `${line}: ${what}`)

describe('Tệp sắp xếp đơn vị: mọi chỗ sai một lần, hoặc một thay đổi', () => {
  const wrong: [name: string, rows: string[], expected: RegExp][] = [
    ['đơn vị không có', [`00777,${on},12/NQ,00001,Phường A,merge_full,1,`], /2: Không có đơn vị mã 00777/],
    ['đơn vị đã kết thúc', [`00009,${on},12/NQ,00001,Phường A,merge_full,1,`], /2: Phường Cống Vị \(00009\) đã kết thúc ngày 01\/01\/2024/],
    ['đã kết thúc trong kế hoạch khác', [`00006,${on},12/NQ,00006,Phường A,merge_full,1,`], /kết thúc trong việc sắp xếp số 7/],
    ['đơn vị mới không có ai nhập vào', [`,${on},12/NQ,00001,Phường A,merge_full,1,`], /Đơn vị mới Phường A không có đơn vị nào nhập vào/],
    ['không có nơi nhận chính', [`00001,${on},12/NQ,00001,Phường A,split_part,0,`], /Phường Phúc Xá \(00001\) không có nơi nhận chính/],
    ['hai nơi nhận chính', [...good, `00001,${on},12/NQ,00004,Phường B,split_part,1,`], /có 2 nơi nhận chính/],
    [
      'tỷ lệ cộng quá một',
      [`00001,${on},12/NQ,00001,Phường A,split_part,1,0.7`, `00001,${on},12/NQ,00004,Phường B,split_part,0,0.6`],
      /Tỷ lệ dân .* quá 1/,
    ],
    [
      'vòng tròn trong một ngày',
      [...good, `00888,${on},12/NQ,00006,Phường B,merge_full,1,`, `00004,${on},12/NQ,00888,Phường C,split_part,0,`],
      /vòng tròn/,
    ],
    ['huyện kết thúc khi còn phường', [...good, `001,${on},72/2025/QH15,,,end,,`], /Quận Ba Đình còn 1 xã, phường không kết thúc: Phường Vĩnh Phúc/],
    ['mã đang dùng', [`00001,${on},12/NQ,00006,Phường A,merge_full,1,`], /Mã 00006 đang là của Phường Vĩnh Phúc/],
    ['một mã hai tên', [good[0]!, `00004,${on},12/NQ,00001,Phường Khác,merge_full,1,`], /Mã 00001 có hai tên/],
    ['ghi hai lần', [...good, good[0]!.replace(',1,', ',0,')], /ghi hai lần/],
    ['hai ngày trong một tệp', [good[0]!, good[1]!.replace(on, '2026-08-01')], /3: Ngày 2026-08-01 khác ngày 2026-07-01/],
    ['ngày không có', [good[0]!.replace(on, '2026-02-30')], /Ngày "2026-02-30" không có trong lịch/],
    ['thiếu ô', [`00001,${on}`], /2: Có 2 ô, dòng đầu có 8 cột/],
    ['tên không có loại', [`00001,${on},12/NQ,00001,Hồng Hà,merge_full,1,`], /phải bắt đầu bằng Phường, Xã hoặc Thị trấn/],
    ['kiểu lạ', [`00001,${on},12/NQ,00001,Phường A,nhap,1,`], /Kiểu "nhap" không có/],
    ['không có dòng nào', [], /Tệp không có dòng nào/],
  ]
  for (const [name, rows, expected] of wrong)
    test(name, () => {
      const { change } = readChange(file(...rows), standing)
      assert.equal(change, undefined)
      assert.match(says(file(...rows)).join('\n'), expected)
    })

  test('nhiều chỗ sai ở nhiều dòng: nói hết, theo thứ tự dòng', () => {
    const all = says(
      file(
        `00777,${on},12/NQ,00001,Phường A,merge_full,1,`,
        `00009,${on},12/NQ,00001,Phường A,merge_full,1,`,
        `00001,${on},12/NQ,00006,Phường B,merge_full,0,`,
      ),
    )
    assert.equal(all.length, 4)
    assert.deepEqual(
      all.map(one => Number(one.split(':')[0])),
      [2, 3, 4, 4],
    )
  })

  test('ngày đã qua hoặc là hôm nay', () => assert.match(says(file(...good), { today: day(on) })[0] ?? '', /không ở sau hôm nay/))
  test('thiếu cột, cột lạ', () => {
    assert.deepEqual(says('old_code,date,la\n'), [
      '1: Thiếu cột resolution.',
      '1: Thiếu cột new_code.',
      '1: Thiếu cột new_name.',
      '1: Thiếu cột kind.',
      '1: Thiếu cột is_main.',
      '1: Không có cột nào tên "la".',
    ])
  })

  test('tệp đúng: ai kết thúc, ai bắt đầu, ai nhận', () => {
    const { change, faults } = readChange(file(...good), standing)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      change?.ends.map(({ unit: id }) => id),
      ['00001@2020-01-01', '00004@2020-01-01'],
    )
    assert.deepEqual(
      change?.begins.map(({ id, type, name, parent }) => ({ id, type, name, parent })),
      [{ id: `00001@${on}`, type: 'phường', name: 'Hồng Hà', parent: '01@2004-08-31' }],
    )
    assert.deepEqual(
      change?.successions.map(({ unit: id, heir }) => [id, heir]),
      [
        ['00001@2020-01-01', `00001@${on}`],
        ['00004@2020-01-01', `00001@${on}`],
      ],
    )
  })

  test('cột nào của tệp mẫu cũng đọc được', () => assert.ok(exampleFile(day('2025-01-01')).startsWith('old_code,')))
})
