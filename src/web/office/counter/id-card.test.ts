import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { published } from '#catalogue'
import { day } from '#kernel/day.ts'
import { editionFor } from '#procedures'
import { readIdCard, type IdCard } from './id-card.ts'
import { fillFrom, peopleWithCards } from './scan.ts'
import { fromTelex } from './telex.ts'

const nhung: IdCard = {
  pin: '001190012345',
  name: 'Trần Thị Hồng Nhung',
  born: day('1990-08-20'),
  sex: 'nu',
  address: 'Số 5, tổ 12, Nghĩa Tân, Cầu Giấy, Hà Nội',
  issuedOn: day('2021-08-15'),
}
const text = '001190012345|012345678|Trần Thị Hồng Nhung|20081990|Nữ|Số 5, tổ 12, Nghĩa Tân, Cầu Giấy, Hà Nội|15082021'
const TELEX = 'Máy quét đang gõ qua bộ gõ Telex. Đọc lại họ tên và địa chỉ trên thẻ'
const { name: _name, address: _address, ...numbers } = nhung

const good: [what: string, typed: string, card: IdCard][] = [
  ['đủ bảy phần', text, nhung],
  ['máy quét gõ thêm xuống dòng, khoảng trắng, tab', `  ${text}\r\n\t`, nhung],
  ['không có số chứng minh nhân dân cũ', text.replace('012345678', ''), nhung],
  ['thẻ mới có thêm phần ở cuối', `${text}|||`, nhung],
  ['chữ tổ hợp rời (NFD)', text.normalize('NFD'), nhung],
  ['dấu gạch đứng bị đổi thành dạng khác', text.replaceAll('|', '¦'), nhung],
  ['từng byte UTF-8 bị gõ thành một chữ', Buffer.from(text, 'utf8').toString('latin1'), nhung],
  ['phím Caps Lock đang bật', text.replace(/\p{L}/gu, one => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())), nhung],
  [
    'máy quét gõ phím Telex, bộ gõ đang tắt',
    '001190012345|012345678|Traanf Thij Hoongf Nhung|20081990|Nuwx|Soos 5, toor 12, Nghiax Taan, Caauf Giaays, Haf Nooij|15082021',
    { ...nhung, doubt: TELEX },
  ],
  [
    'mất hết dấu',
    '001190012345|012345678|Tran Thi Hong Nhung|20081990|Nu|Hoang Mai, Ha Noi|15082021',
    {
      ...nhung,
      name: 'Tran Thi Hong Nhung',
      address: 'Hoang Mai, Ha Noi',
      doubt: 'Máy quét làm mất dấu tiếng Việt. Đọc lại họ tên và địa chỉ trên thẻ',
    },
  ],
  [
    'chữ có dấu thành dấu hỏi',
    '001190012345|012345678|Tr?n Th? H?ng Nhung|20081990|N?|S? 5|15082021',
    { ...numbers, doubt: 'Máy quét không gửi được chữ có dấu. Gõ tay họ tên và địa chỉ; số và ngày đã điền' },
  ],
  ['không có ngày cấp', text.replace('15082021', ''), Object.fromEntries(Object.entries(nhung).filter(([key]) => key !== 'issuedOn')) as IdCard],
]

const bad: [what: string, typed: string, says: RegExp][] = [
  ['không phải mã của thẻ', 'https://vidu.vn/abc', /không phải mã trên thẻ căn cước/],
  ['thiếu phần', '001190012345|012345678|Trần Thị Hồng Nhung', /không phải mã trên thẻ căn cước/],
  ['trống', '', /không phải mã trên thẻ căn cước/],
  ['số có chữ', text.replace('001190012345', '00119001234A'), /không phải mã trên thẻ căn cước/],
  ['số định danh 11 chữ số', text.replace('001190012345', '00119001234'), /có 12 chữ số, mã vừa quét có 11/],
  ['số cũ 8 chữ số', text.replace('012345678', '01234567'), /có 9 chữ số, mã vừa quét có 8/],
  ['ngày sinh không có trong lịch', text.replace('20081990', '31041990'), /Không đọc được ngày sinh trên mã: “31041990”/],
  ['ngày sinh thiếu số', text.replace('20081990', '2081990'), /“2081990”/],
  ['không có họ tên', text.replace('Trần Thị Hồng Nhung', ''), /không có họ tên/],
]

describe('Mã QR trên thẻ căn cước', () => {
  for (const [what, typed, card] of good) test(what, () => assert.deepEqual(readIdCard(typed), { card }))
  for (const [what, typed, says] of bad)
    test(`không đọc được: ${what}`, () => {
      const read = readIdCard(typed)
      assert.match('says' in read ? read.says : '', says)
    })
})

const keys: [string, string][] = [
  ['Nguyeenx Vawn An', 'Nguyễn Văn An'],
  ['DDoox Quynhf Chi', 'Đỗ Quỳnh Chi'],
  ['Hoafng Gia Baor', 'Hoàng Gia Bảo'],
  ['Hoangf Thuyf Duwowng', 'Hoàng Thùy Dương'],
  ['Buif Xuaan Truowngf', 'Bùi Xuân Trường'],
  ['VUX HAIR YEENS', 'VŨ HẢI YẾN'],
  ['Lys Quyf', 'Lý Quỳ'],
  ['Giangf', 'Giàng'],
]
for (const [typed, meant] of keys) test(`phím Telex “${typed}” là “${meant}”`, () => assert.equal(fromTelex(typed), meant))

describe('Điền từ thẻ', () => {
  const edition = editionFor(published, '1.001193', day('2026-11-18'))
  const people = peopleWithCards(edition)
  const mother = people[0]!

  test('ai có ô số định danh thì quét được thẻ, theo đúng tên gọi trong tờ khai', () =>
    assert.deepEqual(
      people.map(({ prefix, who }) => [prefix, who]),
      [
        ['mother', 'mẹ'],
        ['father', 'cha'],
        ['requester', 'người yêu cầu'],
      ],
    ))

  test('mọi thủ tục: ai quét được thẻ cũng có tên gọi riêng, ngắn, và ô số định danh của mình', () => {
    for (const one of published) {
      const all = peopleWithCards(one)
      assert.equal(new Set(all.map(({ who }) => who)).size, all.length, one.code)
      for (const { who, pin, prefix } of all) {
        assert.ok(pin.startsWith(`${prefix}.`), pin)
        assert.ok(who.length > 0 && who.length <= 40, `${one.code} ${pin}: ${who}`)
      }
    }
  })

  test('ô trống được điền đủ', () => {
    const { fields, filled, differs } = fillFrom(nhung, mother, {})
    assert.deepEqual(filled, ['Số định danh', 'Họ tên', 'Ngày sinh', 'Địa chỉ'])
    assert.deepEqual(
      ['mother.pin', 'mother.name', 'mother.born.ngay', 'mother.born.thang', 'mother.born.nam'].map(name => fields[name]),
      ['001190012345', 'Trần Thị Hồng Nhung', '20', '08', '1990'],
    )
    assert.deepEqual(differs, [])
  })

  test('ô đã gõ khác thẻ thì giữ nguyên và nói ra; chọn lấy theo thẻ thì thay và cũng nói ra', () => {
    const typed = { 'mother.name': 'Trần Thị Nhung', 'mother.born.nam': '1991', 'mother.pin': '001190012345' }
    const kept = fillFrom(nhung, mother, typed)
    assert.deepEqual(
      [kept.fields['mother.name'], kept.fields['mother.born.nam'], kept.fields['mother.born.ngay']],
      ['Trần Thị Nhung', '1991', undefined],
    )
    assert.deepEqual(kept.differs, [
      { label: 'Họ tên', typed: 'Trần Thị Nhung', card: 'Trần Thị Hồng Nhung' },
      { label: 'Ngày sinh', typed: '1991', card: '20/08/1990' },
    ])
    assert.deepEqual(kept.filled, ['Địa chỉ'])
    const over = fillFrom(nhung, mother, typed, true)
    assert.deepEqual([over.fields['mother.name'], over.fields['mother.born.nam']], ['Trần Thị Hồng Nhung', '1990'])
    assert.deepEqual(over.filled, ['Họ tên', 'Ngày sinh', 'Địa chỉ'])
  })

  test('viết hoa, bỏ dấu khác chỗ hay viết số có khoảng cách thì không phải là khác', () => {
    const thuy = { ...nhung, name: 'Đỗ Thủy Hòa' }
    assert.deepEqual(fillFrom(thuy, mother, { 'mother.name': 'ĐỖ THUỶ HOÀ', 'mother.pin': '001 190 012 345' }).differs, [])
  })
})
