import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bookNames } from '#registers'
import { english, linesOf, mendable, sheetOf, subjectLine } from '../index.ts'

const books = Object.keys(bookNames)
const fields = (book: string) => sheetOf(book).groups.flatMap(({ fields }) => fields)

describe('Mẫu sổ hộ tịch', () => {
  for (const book of books) {
    test(`${book}: không ô nào hai lần, ô tên, số và ngày sinh gọi đúng loại`, () => {
      const names = fields(book).map(({ name }) => name)
      assert.equal(new Set(names).size, names.length)
      for (const { name, kind } of fields(book)) {
        if (name.endsWith('Name')) assert.equal(kind, 'name', name)
        if (name.endsWith('Born')) assert.equal(kind, 'day', name)
      }
    })
    test(`${book}: nhãn nào cũng có tiếng Anh`, () =>
      assert.deepEqual(
        fields(book)
          .map(({ label }) => label)
          .filter(label => !english[label]),
        [],
      ))
  }
  test('chỉ cách ghi địa danh được chỉnh', () =>
    assert.deepEqual(mendable('so-khai-sinh'), ['birthPlace', 'nativePlace', 'motherResidence', 'fatherResidence']))
  test('hai sổ một hồ sơ: ô trùng tên chỉ hiện một lần', () => {
    const lines = linesOf(['so-khai-sinh', 'so-nhan-cha-me-con'], { childName: 'Lê An', declarantName: 'Lê Bình', act: 'Cha nhận con' })
    assert.deepEqual(
      lines.map(({ label, value }) => `${label}: ${value}`),
      ['Họ, chữ đệm, tên: Lê An', 'Người đi khai: Lê Bình', 'Việc đăng ký: Cha nhận con'],
    )
  })
  test('gọi tên người trong sổ', () => {
    assert.equal(subjectLine('so-khai-tu', { deceasedName: 'Phạm Văn An', deceasedBorn: '1950-03-02' }), 'Phạm Văn An, sinh 02/03/1950')
    assert.equal(subjectLine('so-ket-hon', { wifeName: 'Lê Thị Hoa', wifeBorn: '1999-01-01', husbandName: 'Trần Nam' }), 'Lê Thị Hoa và Trần Nam')
  })
})
