import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'
import { csvRows } from './read-csv.ts'
import { readRecords } from './read-file.ts'

/** A zip whose entries are not packed. `claims`: the size that its directory says. */
function zip(entries: Readonly<Record<string, string>>, claims?: number): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const body = Buffer.from(text)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(crc32(body), 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(body.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 28)
    entry.writeUInt32LE(claims ?? body.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    files.push(head, Buffer.from(name), body)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const cellOf = (value: string | number, column: number, row: number) => {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
}

/** A spreadsheet of one sheet, as office programs write it. */
const sheet = (rows: readonly (readonly (string | number)[])[], claims?: number) =>
  zip(
    {
      '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${LINKS}"><sheets><sheet name="Thủ tục" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${rows
        .map((row, n) => `<row r="${n + 1}">${row.map((value, column) => cellOf(value, column, n)).join('')}</row>`)
        .join('')}</sheetData></worksheet>`,
    },
    claims,
  )

const head = ['Mã thủ tục', 'TEN THU TUC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn', 'Số ngày', 'Thành phần hồ sơ', 'Thời hạn trực tuyến']
const body = [
  '1.009994',
  'Cấp giấy phép xây dựng',
  'Xây dựng',
  'Cấp xã',
  '15 ngày làm việc',
  15,
  'Đơn [bắt buộc]\nBản vẽ [không bắt buộc]',
  '10 ngày làm việc',
]
const refusal = async (filename: string, bytes: Buffer): Promise<string> => {
  try {
    await readRecords(filename, bytes)
    return ''
  } catch (trouble) {
    assert.ok(trouble instanceof Refusal)
    return trouble.message
  }
}

test('bảng tính .xlsx: tên cột không cần dấu, số vẫn là số, ô nhiều dòng là nhiều giấy tờ', async () => {
  const { format, records, notes } = await readRecords('hồ sơ.xlsx', sheet([head, body]))
  assert.deepEqual([format, records.length, notes], ['xlsx', 1, []])
  const [one] = records
  assert.deepEqual([one?.no, one?.code, one?.name, one?.level], [2, '1.009994', 'Cấp giấy phép xây dựng', 'Cấp xã'])
  assert.deepEqual(
    one?.papers.map(({ name, required }) => [name, required]),
    [
      ['Đơn', 'bắt buộc'],
      ['Bản vẽ', 'không bắt buộc'],
    ],
  )
  assert.deepEqual(
    one?.ways.map(({ way, time, days }) => [way, time, days]),
    [
      ['', '15 ngày làm việc', '15'],
      ['trực tuyến', '10 ngày làm việc', ''],
    ],
  )
})

describe('Tệp không đọc được', () => {
  const cases: readonly (readonly [what: string, filename: string, bytes: Buffer, says: RegExp])[] = [
    ['bảng tính mở ra quá lớn', 'a.xlsx', sheet([head, body], 200 * 1024 * 1024), /lớn quá khi mở ra/],
    ['bảng tính hỏng', 'a.xlsx', sheet([head, body]).subarray(0, 400), /không mở được/],
    ['tệp nén khác', 'a.zip', zip({ 'a.txt': 'x' }), /không mở được/],
    ['bảng .xls đời cũ', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), /không phải bảng tính \.xlsx/],
    ['chữ không phải UTF-8', 'a.csv', Buffer.from('M\xe3 th\xfa t\xfac', 'latin1'), /không phải UTF-8/],
    ['JSON hỏng', 'a.json', Buffer.from('{"thuTuc": [{"a": }]}'), /không phải JSON đọc được/],
    ['cột hai lần', 'a.csv', Buffer.from('Mã thủ tục,Ma thu tuc,Tên thủ tục,Lĩnh vực,Cấp thực hiện\n1,2,3,4,5'), /có hai lần/],
  ]
  for (const [what, filename, bytes, says] of cases) test(what, async () => assert.match(await refusal(filename, bytes), says))
})

test('CSV: dấu phẩy, chấm phẩy, tab; ô có dấu ngoặc kép, xuống dòng', () => {
  for (const mark of [',', ';', '\t'])
    assert.deepEqual(
      csvRows(`a${mark}b\r\n"x ""y""\nz"${mark}1`),
      [
        ['a', 'b'],
        ['x "y"\nz', '1'],
      ],
      JSON.stringify(mark),
    )
})

test('JSON: trường lạ được kể ra, chữ hoa chữ thường như nhau', async () => {
  const { records, notes } = await readRecords(
    'a.json',
    Buffer.from(JSON.stringify({ data: [{ MATTHC: '1.000001', tentthc: 'Việc', mauSac: 'đỏ' }] })),
  )
  assert.deepEqual([records[0]?.code, records[0]?.name], ['1.000001', 'Việc'])
  assert.deepEqual(notes, ['Trường "mauSac" chưa biết, có ở 1 bản ghi, không được đọc.'])
})
