import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { OnlineRates, RateRow } from '../queries/online-rate.ts'
import { ranking } from '../ranking.ts'
import { noChannels, stateOf, wilson } from '../rate.ts'
import { bandWords, namesOf, unitsIn } from './band.ts'
import { faultsOf } from './bindings.ts'
import { periodBefore, type Counted } from './figures.ts'
import { apartBlock, mainBlock, unlikeBlock } from './paragraphs.ts'
import { listed, textOf } from './pieces.ts'
import { readLine, readText } from './syntax.ts'

const ask = { period: '2017-03', level: 'district', services: '7' } as const
type Sample = [name: string, online: number, total: number, open?: boolean, gap?: boolean]
const counted = (samples: readonly Sample[], type = 'quận'): Counted => {
  const bare = samples.map(([name, online, total, open = true, gap = false], place) => {
    const state = stateOf(total, open, gap)
    const { low, high } = wilson(online, total) ?? { low: null, high: null }
    return {
      unit: `${place}@2004-08-31`,
      name,
      type,
      parent: type === 'quận' ? '01' : 'q',
      online,
      total,
      rate: total === 0 ? null : online / total,
      channels: noChannels,
      low,
      high,
      state,
    }
  })
  const places = ranking(bare)
  const rows: RateRow[] = bare.map(row => ({ ...row, place: places.get(row.unit) ?? null }))
  const [online, total] = [rows.reduce((sum, row) => sum + row.online, 0), rows.reduce((sum, row) => sum + row.total, 0)]
  const city = { online, total, rate: total === 0 ? null : online / total, channels: { ...noChannels, self: online } }
  const rates: OnlineRates = {
    city,
    rows,
    from: day('2017-03-01'),
    to: day('2017-03-31'),
    boundaries: 'then',
    method: 'online-rate/1',
    snapshot: '1-1',
  }
  return { ask, rates, ended: 0, onTime: 0, above: new Map([['q', 'Hoàn Kiếm']]) }
}
const usual = counted([
  ['Long Biên', 990, 1000],
  ['Ba Đình', 770, 1000],
  ['Ba Vì', 400, 1000],
  ['Sơn Tây', 300, 1000],
  ['Mê Linh', 5, 9],
  ['Phúc Thọ', 0, 0],
  ['Đan Phượng', 0, 0, false],
  ['Ứng Hòa', 0, 0, true, true],
])

describe('Số gõ tay trong bản tin', () => {
  const lines: readonly (readonly [string, number])[] = [
    ['Đạt {{ty-le}} hồ sơ', 0],
    ['Đạt 77% hồ sơ', 1],
    ['Từ 77% đến 97%', 2],
    ['Đạt ７７ phần trăm, ½ số phường', 2],
    ['Theo báo, [[77% dịch vụ | VietTimes, 14/03/2017]]', 0],
    ['Theo báo, [[77% dịch vụ]]', 1],
    ['Theo báo, [[77% dịch vụ | ]]', 1],
    ['Từ ngày ((15/12/2016)), theo ((Quyết định 766/QĐ-TTg)) và ((Luật Hộ tịch số 60/2014/QH13)), ((đợt 1))', 0],
    ['Đạt ((77%))', 1],
    ['((60/2014))', 1],
    ['((ngày 15)) có ((99 hồ sơ))', 1],
    ['{{ty-le', 1],
    ['ty-le}} và [[', 1],
    ['Bảy dịch vụ', 0],
    ['', 0],
  ]
  for (const [line, faults] of lines) test(line || 'rỗng', () => assert.equal(readLine(line).faults.length, faults, readLine(line).faults.join('\n')))
  test('đoạn, đề mục, xuống dòng của Windows', () =>
    assert.deepEqual(
      readText('## Một\r\n\r\nHai\r\nba\r\n\r\n\r\n{{ty-le dv=7}}').paragraphs.map(({ heading, tokens }) => [
        heading,
        tokens.map(({ kind }) => kind).join(),
      ]),
      [
        [true, 'words'],
        [false, 'words'],
        [false, 'binding'],
      ],
    ))
})

describe('Chỗ gắn số', () => {
  const written: readonly (readonly [string, RegExp | undefined])[] = [
    ['ty-le', undefined],
    ['ty-le ky=2017-q1 cap=xa-phuong dv=6 don-vi=00073@2004-08-31', undefined],
    ['ti-le', /Không có số nào tên "ti-le"/],
    ['constructor', /Không có số nào tên "constructor"/],
    ['ty-le tu=77', /không dùng được "tu"/],
    ['ty-le ky=hom-qua', /"ky" phải là tên kỳ/],
    ['ty-le dv=8', /"dv" phải là một trong/],
    ['ty-le don-vi=73', /"don-vi" phải là mã đơn vị/],
    ['hang', /thiếu "don-vi"/],
    ['don-vi', /thiếu dải/],
    ['don-vi gom=it', /thiếu dải/],
    ['don-vi duoi=101', /"duoi" phải là một số từ 0 đến 100/],
    ['don-vi duoi=muc-chung', undefined],
    ['ten-don-vi so-voi=cao-ro', undefined],
    ['kenh cach=fax', /"cach" phải là một trong/],
    ['tap-huan khoa=dot-1-2017 loai=quận', undefined],
  ]
  for (const [inside, fault] of written)
    test(inside, () => {
      const token = readLine(`{{${inside}}}`).tokens[0]
      const faults = token?.kind === 'binding' ? faultsOf(token) : ['không đọc được']
      if (fault) assert.match(faults.join('\n'), fault)
      else assert.deepEqual(faults, [])
    })

  const bands: readonly (readonly [Record<string, string>, string, string])[] = [
    [{ bang: '99' }, 'đạt 99%', 'Long Biên'],
    [{ tu: '77', den: '97' }, 'đạt từ 77% đến 97%', 'Ba Đình'],
    [{ duoi: '50' }, 'đạt dưới 50%', 'Ba Vì và Sơn Tây'],
    [{ duoi: '57', gom: 'it' }, 'đạt dưới 57%', 'Ba Vì, Sơn Tây và Mê Linh'],
    [{ duoi: 'muc-chung' }, 'thấp hơn mức chung của thành phố', 'Ba Vì và Sơn Tây'],
    [{ tu: 'muc-chung' }, 'đạt từ mức chung của thành phố trở lên', 'Long Biên và Ba Đình'],
    [{ tren: '77' }, 'đạt trên 77%', 'Long Biên'],
    [{ 'so-voi': 'thap-ro' }, 'chắc chắn thấp hơn mức chung', 'Ba Vì và Sơn Tây'],
    [{ 'trang-thai': 'khong-ho-so' }, 'không phát sinh hồ sơ', 'Phúc Thọ'],
    [{ 'trang-thai': 'thieu-so-lieu' }, 'chưa có số liệu', 'Ứng Hòa'],
    [{ tu: '0', thuoc: 'q' }, 'đạt từ 0% trở lên', ''],
  ]
  for (const [given, says, names] of bands)
    test(says, () => {
      assert.equal(bandWords(given), says)
      assert.equal(textOf(listed(namesOf(unitsIn(usual, given), usual), 'và')), names)
    })

  const periods: readonly (readonly [string, string | undefined])[] = [
    ['2017-03', '2017-02'],
    ['2017-01', '2016-12'],
    ['2017-q1', '2016-q4'],
    ['2017-h2', '2017-h1'],
    ['2017', '2016'],
    ['2016', undefined],
    ['2017-03-01..2017-03-10', '2017-02-19..2017-02-28'],
  ]
  for (const [period, before] of periods) test(`trước ${period}`, () => assert.equal(periodBefore(period), before))
})

describe('Ba đoạn viết sẵn', () => {
  const [main, apart, unlike] = [mainBlock(usual, true), apartBlock(usual), unlikeBlock(usual)].map(block => textOf(block.vi))
  test('con số chính: tử số, mẫu số, cách tính, số tạm', () =>
    assert.match(
      main ?? '',
      /^Từ 01\/03\/2017 đến 31\/03\/2017, 61% hồ sơ .*: 2\.465 trong 4\.009 hồ sơ được tiếp nhận\. .* Số liệu còn tạm, vì kỳ chưa khép\.$/,
    ))
  test('cao hơn, thấp hơn', () =>
    assert.equal(
      apart,
      'So với mức chung 61%, tính cả sai số của từng đơn vị, có 2 đơn vị chắc chắn cao hơn: Long Biên và Ba Đình. 2 đơn vị chắc chắn thấp hơn: Sơn Tây và Ba Vì. Chắc chắn nghĩa là cả khoảng tin cậy 95% nằm về một phía của mức chung; con số không nói vì sao.',
    ))
  test('không so sánh được, mỗi lý do một câu', () =>
    assert.equal(
      unlike,
      'Không so sánh được 4 đơn vị. 1 đơn vị có dưới 30 hồ sơ, sai số quá rộng để xếp hạng: Mê Linh. 1 đơn vị không phát sinh hồ sơ, nên không có tỷ lệ, khác với 0%: Phúc Thọ. 1 đơn vị chưa triển khai trong kỳ: Đan Phượng. 1 đơn vị chưa có đủ số liệu: Ứng Hòa. ',
    ))
  test('không có hồ sơ nào: không có tỷ lệ', () => {
    const nothing = counted([['Ba Đình', 0, 0]])
    assert.match(textOf(mainBlock(nothing, false).vi), /chưa tiếp nhận hồ sơ nào, nên không có tỷ lệ\.$/)
    assert.match(textOf(apartBlock(nothing).vi), /chưa so sánh được/)
  })
  test('phường cùng tên: có loại và quận; nhiều tên thì đếm phần còn lại', () => {
    const wards = counted(
      Array.from({ length: 20 }, (_, n): Sample => [`Số ${n}`, 0, 0]),
      'phường',
    )
    assert.match(textOf(unlikeBlock(wards).vi), /: phường Số 0 \(Hoàn Kiếm\), .* và 5 đơn vị khác\. $/)
  })
  test('tiếng Anh có cùng những con số', () => {
    for (const block of [mainBlock(usual, false), apartBlock(usual), unlikeBlock(usual)]) {
      const numbers = (pieces: readonly { text: string; rows?: unknown }[]) =>
        pieces.filter(({ rows }) => rows).map(({ text }) => text.replace(',', '.'))
      assert.ok('en' in block)
      assert.deepEqual(numbers(block.en), numbers(block.vi))
    }
  })
  test('mỗi con số có chỗ tính ra nó', () => {
    for (const block of [mainBlock(usual, false), apartBlock(usual), unlikeBlock(usual)])
      assert.deepEqual(
        block.vi.filter(({ text, rows }) => /^[\d.]+%?$/.test(text) && !rows),
        [],
      )
  })
})

test('tên trong câu', () => {
  const of = (...names: string[]) =>
    textOf(
      listed(
        names.map(text => ({ text })),
        'và',
      ),
    )
  assert.deepEqual([of(), of('A'), of('A', 'B'), of('A', 'B', 'C')], ['', 'A', 'A và B', 'A, B và C'])
})
