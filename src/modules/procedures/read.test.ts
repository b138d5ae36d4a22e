import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { cleanName } from './kinds.ts'
import { ask, page, type Question } from './language.ts'
import { fromLegacy } from './legacy.ts'
import { readOne } from './read.ts'

const says = (question: Question, raw: Record<string, unknown>) => {
  const read = readOne(question, raw)
  return typeof read === 'object' ? read.says : read
}

const born = ask.day('child.born', 'Ngày sinh')
const partial = ask.partialDay('mother.born', 'Ngày hoặc năm sinh')

describe('Ngày từ ba ô', () => {
  const days: readonly (readonly [typed: readonly [string, string, string], read: string | undefined])[] = [
    [['12', '3', '2017'], '2017-03-12'],
    [['12', '03', '2017'], '2017-03-12'],
    [['1', '1', '2016'], '2016-01-01'],
    [['29', '2', '2016'], '2016-02-29'],
    [['12/3/2017', '', ''], '2017-03-12'],
    [['12-3-2017', '', ''], '2017-03-12'],
    [['12.3.2017', '', ''], '2017-03-12'],
    [['12 3 2017', '', ''], '2017-03-12'],
    [['2017-03-12', '', ''], '2017-03-12'],
    [[' 12 ', ' 3 ', ' 2017 '], '2017-03-12'],
    [['', '', ''], undefined],
    [['31', '4', '2017'], 'Ngày 31/04/2017 không có trong lịch. Tháng 4 có 30 ngày'],
    [['29', '2', '2017'], 'Ngày 29/02/2017 không có trong lịch. Tháng 2 có 28 ngày'],
    [['30', '2', '2016'], 'Ngày 30/02/2016 không có trong lịch. Tháng 2 có 29 ngày'],
    [['0', '3', '2017'], 'Ngày 00/03/2017 không có trong lịch. Tháng 3 có 31 ngày'],
    [['12', '3', '17'], 'Nhập đủ 4 số của năm, ví dụ 2017. Đang nhập: 17'],
    [['12/3/17', '', ''], 'Nhập đủ 4 số của năm, ví dụ 2017. Đang nhập: 17'],
    [['12', '', '2017'], 'Nhập đủ ngày, tháng và năm. Đang nhập: 12/2017'],
    [['', '3', '2017'], 'Nhập đủ ngày, tháng và năm. Đang nhập: 3/2017'],
    [['12', '13', '2017'], 'Tháng là số từ 1 đến 12. Đang nhập: 13'],
    [['12', 'ba', '2017'], 'Ngày, tháng, năm ghi bằng số. Đang nhập: 12/ba/2017'],
    [['12', '3', '0217'], 'Kiểm tra lại năm. Đang nhập: 0217'],
    [['hôm qua', '', ''], 'Ngày, tháng, năm ghi bằng số. Đang nhập: hôm/qua'],
  ]
  for (const [[ngay, thang, nam], read] of days) {
    test([ngay, thang, nam].join(' | '), () =>
      assert.equal(says(born, { 'child.born.ngay': ngay, 'child.born.thang': thang, 'child.born.nam': nam }), read),
    )
  }
  test('năm sinh của người lớn tuổi', () => {
    const year = (ngay: string, thang: string, nam: string) =>
      says(partial, { 'mother.born.ngay': ngay, 'mother.born.thang': thang, 'mother.born.nam': nam })
    assert.deepEqual(
      [year('', '', '1950'), year('', '4', '1950'), year('1950', '', ''), year('4/1950', '', ''), year('1', '4', '1950')],
      ['1950', '1950-04', '1950', '1950-04', '1950-04-01'],
    )
    assert.equal(year('5', '', '1950'), 'Nhập đủ ngày, tháng và năm. Đang nhập: 5/1950')
  })
  test('máy gửi ngày theo ISO', () => assert.equal(says(born, { 'child.born': '2017-03-12' }), '2017-03-12'))
})

describe('Tên người', () => {
  const name = ask.name('mother.name', 'Tên')
  const kept = [
    'Nguyễn Đức Minh',
    'Trần Thị Hồng Nhung',
    'Đỗ Ấn',
    "H'Hen Niê",
    'Y Bhút Niê',
    'Ksor H Bia',
    "K'Brôih",
    'Lò Văn Ơn',
    'Giàng A Páo',
    'Âu Dương Ngọc',
    'Tôn Nữ Thị Ninh',
    'Nguyễn Thuý Hoà',
    'Nguyễn Thúy Hòa',
    'Quách Tuấn Du',
    'Vừ Mí Kẻ',
    'Müller',
    'Anne-Marie Lê',
    'Ó',
    'Ý',
    'Phạm Ngũ Lão',
    'Hoàng Thị Bảo Ngọc Diệp Chi',
    'Đinh K’Rể'.replace('’', "'"),
    'Ma Thị Sữa',
    'Thào A Sềnh',
    'Bế Văn Đàn',
  ]
  for (const text of kept) test(`giữ nguyên ${text}`, () => assert.equal(says(name, { 'mother.name': text }), text))
  for (const text of kept)
    test(`gõ dấu rời, đọc thành dấu liền: ${text}`, () => assert.equal(says(name, { 'mother.name': text.normalize('NFD') }), text))

  test('hai trăm tên ghép từ họ, chữ đệm và tên thường gặp đọc ra đúng từng chữ', () => {
    const surnames = [
      'Nguyễn',
      'Trần',
      'Lê',
      'Phạm',
      'Hoàng',
      'Huỳnh',
      'Vũ',
      'Đặng',
      'Bùi',
      'Đỗ',
      'Hồ',
      'Ngô',
      'Dương',
      'Lý',
      'Quách',
      'Khuất',
      'Nghiêm',
      'Tạ',
      'Ứng',
      'Doãn',
    ]
    const given = ['Thị Thuý', 'Văn Huy', 'Quỳnh Như', 'Đức Mạnh', 'Ngọc Ánh', 'Xuân Trường', 'Thuỵ Vy', 'Khánh Huyền', 'Hữu Phước', 'Ỷ Lan']
    const names = surnames.flatMap(surname => given.map(rest => `${surname} ${rest}`))
    assert.equal(names.length, 200)
    for (const text of names)
      assert.deepEqual([says(name, { 'mother.name': text }), says(name, { 'mother.name': text.normalize('NFD') })], [text, text])
  })

  const mended: readonly (readonly [string, string])[] = [
    ['  Nguyễn   Đức  Minh ', 'Nguyễn Đức Minh'],
    ['NGUYỄN ĐỨC MINH', 'Nguyễn Đức Minh'],
    ['nguyễn đức minh', 'Nguyễn Đức Minh'],
    ['Ðỗ Ấn', 'Đỗ Ấn'],
    ['Nguyễn\u200B Minh', 'Nguyễn Minh'],
    ['Nguyễn\u00A0Minh,', 'Nguyễn Minh'],
    ['H’Hen Niê', "H'Hen Niê"],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['y bhút niê', 'Y Bhút Niê'],
    ['Nguyễn\u0000Minh', 'Nguyễn Minh'],
  ]
  for (const [typed, meant] of mended) test(`sửa ${JSON.stringify(typed)}`, () => assert.equal(says(name, { 'mother.name': typed }), meant))

  for (const typed of ['Nguyễn Đức Minh1', 'Minh@', '12', 'Иван', '明', '<b>An</b>', '---']) {
    test(`không nhận ${JSON.stringify(typed)}`, () =>
      assert.match(String(says(name, { 'mother.name': typed })), /^(Họ và tên chỉ gồm chữ\. Đang nhập: |Chỉ gửi)/))
  }
  test('dài quá thì nói dài bao nhiêu', () =>
    assert.equal(says(name, { 'mother.name': 'An '.repeat(40) }), 'Viết ngắn hơn: nhiều nhất 100 chữ cái. Đang có 119'))
  test('chữ hoa chữ thường gõ lẫn thì để nguyên', () => assert.equal(cleanName('Nguyễn văn An'), 'Nguyễn văn An'))
})

describe('Bảng mã cũ', () => {
  const old: readonly (readonly [typed: string, meant: string | undefined])[] = [
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['Vò ThÞ Lan', 'Vũ Thị Lan'],
    ['TrÇn §øc L\u00ADîng', 'Trần Đức Lượng'],
    ['§ç ThÞ Hoµ', 'Đỗ Thị Hoà'],
    ['Ph¹m Ngäc Th¹ch', 'Phạm Ngọc Thạch'],
    ['NguyÔn ThÞ BÝch Hång', 'Nguyễn Thị Bích Hồng'],
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['NGUYEÃN VAÊN AN', 'NGUYỄN VĂN AN'],
    ['Phaïm Thò Höông', 'Phạm Thị Hương'],
    ['Tröông Myõ Lan', 'Trương Mỹ Lan'],
    ['Ñaëng Thuùy Traâm', 'Đặng Thúy Trâm'],
    ['Nguyễn Văn An', undefined],
    ['Müller', undefined],
    ['François', undefined],
    ["H'Hen Niê", undefined],
    ['Nguyen Van An', undefined],
    ['Quách Thị Khuỷu', undefined],
    ['Björn', undefined],
  ]
  for (const [typed, meant] of old) test(typed, () => assert.equal(fromLegacy(typed), meant))
  test('hỏi lại kèm cách viết đúng', () => {
    const read = readOne(ask.name('mother.name', 'Tên'), { 'mother.name': 'NguyÔn V¨n An' })
    assert.deepEqual(read, {
      at: 'mother.name',
      says: 'Tên đang viết bằng bảng mã cũ: “NguyÔn V¨n An”. Có phải là “Nguyễn Văn An” không?',
      template: 'Tên đang viết bằng bảng mã cũ: “{}”. Có phải là “{}” không?',
      values: ['NguyÔn V¨n An', 'Nguyễn Văn An'],
      suggestion: 'Nguyễn Văn An',
    })
  })
})

describe('Các loại câu hỏi khác', () => {
  const pin = ask.pin('x.pin', 'Số', { lengths: [9, 12] })
  const table: readonly (readonly [question: Question, typed: unknown, read: unknown])[] = [
    [ask.pin('x.pin', 'Số'), '001 190 012 345', '001190012345'],
    [ask.pin('x.pin', 'Số'), '00119001234', 'Số định danh có 12 chữ số. Đang nhập 11 số. Xem số ở mặt trước thẻ căn cước'],
    [pin, '012345678', '012345678'],
    [pin, '0123456789', 'Số chứng minh nhân dân có 9 chữ số, số căn cước có 12. Đang nhập 10 số'],
    [pin, '999190012345', 'Số định danh bắt đầu bằng mã tỉnh, từ 001 đến 096. Đang nhập: 999190012345'],
    [ask.phone('x.phone', 'Số'), '0912 345 678', '0912345678'],
    [ask.phone('x.phone', 'Số'), '+84912345678', '0912345678'],
    [ask.phone('x.phone', 'Số'), '98123456', 'Số điện thoại có 10 số và bắt đầu bằng 0. Đang nhập: 98123456'],
    [ask.phone('x.phone', 'Số'), '01689123456', '01689123456'],
    [ask.email('x.email', 'Thư'), 'lan@vidu.vn', 'lan@vidu.vn'],
    [ask.email('x.email', 'Thư'), 'lan@', 'Thư điện tử viết như ten@vidu.vn. Đang nhập: lan@'],
    [ask.count('x.n', 'Số', { max: 50 }), '3', 3],
    [ask.count('x.n', 'Số', { max: 50 }), 0, 0],
    [ask.count('x.n', 'Số', { max: 50 }), '51', 'Nhập số từ 0 đến 50. Đang nhập: 51'],
    [ask.count('x.n', 'Số'), '-1', 'Nhập số từ 0 đến 99. Đang nhập: -1'],
    [ask.yesNo('x.y', 'Có?'), 'true', true],
    [ask.yesNo('x.y', 'Có?'), 'khong', false],
    [ask.yesNo('x.y', 'Có?'), false, false],
    [ask.yesNo('x.y', 'Có?'), 'ừ', 'Chọn Có hoặc Không'],
    [ask.choice('x.c', 'Chọn', { nam: 'Nam' }), 'nam', 'nam'],
    [ask.choice('x.c', 'Chọn', { nam: 'Nam' }), 'toString', 'Chọn một trong các ô đã cho. Đang nhận: “toString”'],
    [ask.ethnicity('x.e', 'Dân tộc'), '01', '01'],
    [ask.ethnicity('x.e', 'Dân tộc'), 'kinh', '01'],
    [ask.ethnicity('x.e', 'Dân tộc'), "H'Mông", '08'],
    [ask.ethnicity('x.e', 'Dân tộc'), 'Sao Hỏa', 'Chọn dân tộc trong danh sách. Đang nhập: “Sao Hỏa”'],
    [ask.country('x.q', 'Quốc tịch'), 'việt nam', 'VN'],
    [ask.country('x.q', 'Quốc tịch'), 'Japan', 'JP'],
    [ask.commune('x.u', 'Xã'), '00160@2004-08-31', '00160@2004-08-31'],
    [ask.commune('x.u', 'Xã', { outside: 'Tỉnh khác' }), 'ngoai', 'ngoai'],
    [ask.commune('x.u', 'Xã'), 'ngoai', 'Chọn xã, phường, thị trấn trong danh sách. Đang nhập: “ngoai”'],
    [ask.text('x.t', 'Lý do', { maxLength: 5 }), 'sáu chữ', 'Viết ngắn hơn: nhiều nhất 5 chữ cái. Đang có 7'],
    [ask.text('x.t', 'Lý do'), ['a', 'b'], 'Chỉ gửi một giá trị cho ô này'],
    [ask.text('x.t', 'Lý do'), '   ', undefined],
  ]
  for (const [question, typed, read] of table)
    test(`${question.kind}: ${JSON.stringify(typed)}`, () => assert.equal(says(question, { [question.id]: typed }), read))
})

test('trang là dữ liệu thuần', () => {
  const one = page('a', 'A', [born, partial], { when: { before: ['child.born', 'today'] } })
  assert.deepEqual(JSON.parse(JSON.stringify(one)), one)
  assert.equal(day('2017-03-12'), '2017-03-12')
})
