import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { drawPage } from '#platform/files/pdfium.ts'
import { bookNames, type BookType } from '#registers'
import { seen } from '../../../test/pdf-eye.ts'
import { issuedAt, longAddress, longName } from '../slips/examples.ts'
import {
  certificate,
  copyOfBirth,
  couple,
  ducMinh,
  entry,
  extractOfDeath,
  fatherUnknown,
  longest,
  longestCouple,
  marriage,
  month,
  others,
} from './examples.ts'
import { bookClosing, bookMonth, issue, type ToIssue } from './index.ts'

const A4 = '210×297'
const look = (paper: ToIssue) => issue(paper, issuedAt).then(seen)

function contains(text: string, ...words: string[]) {
  for (const part of words) assert.ok(text.includes(part), `thiếu "${part}" trong: ${text}`)
}

describe('Giấy khai sinh', () => {
  test('một trang A4, đủ nội dung của Luật Hộ tịch 2014 Điều 14', async () => {
    const { sizes, text, unembedded, qr, qrMm } = await look(certificate)
    assert.deepEqual(sizes, [A4])
    assert.equal(unembedded, 0)
    contains(
      text,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc GIẤY KHAI SINH',
      'Số: 125/2017 Quyển số: 01',
      'Họ, chữ đệm, tên: NGUYỄN ĐỨC MINH',
      'Ngày, tháng, năm sinh: 12/03/2017',
      'Ghi bằng chữ: Ngày mười hai tháng ba năm hai nghìn không trăm mười bảy',
      'Giới tính: Nam Dân tộc: Kinh Quốc tịch: Việt Nam',
      'Nơi sinh: Bệnh viện Phụ sản Hà Nội',
      'Quê quán: Xã Liên Mạc',
      'Số định danh cá nhân: 001217000123',
      'tên người mẹ: NGUYỄN THỊ ÁNH TUYẾT Năm sinh: 1993',
      'tên người cha: NGUYỄN VĂN KHỎE Năm sinh: 11/1990',
      'người đi khai sinh: Nguyễn Thị Ánh Tuyết',
      'Giấy tờ tùy thân: Căn cước công dân số 001193000851',
      'Nơi đăng ký khai sinh: Ủy ban nhân dân phường Nghĩa Tân',
      'Ngày, tháng, năm đăng ký: 15 tháng 3 năm 2017',
      'NGƯỜI KÝ GIẤY KHAI SINH',
      'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Mai',
    )
    assert.equal(qr, certificate.verifyUrl)
    assert.ok(Math.abs(qrMm - 25) < 0.5, `${qrMm} mm`)
  })

  test('không rõ cha, chưa có số định danh: phần đó để trống, vẫn một trang', async () => {
    const { sizes, text } = await look({ ...certificate, fields: fatherUnknown })
    assert.deepEqual(sizes, [A4])
    contains(text, 'tên người cha: Năm sinh: Dân tộc: Quốc tịch: Nơi cư trú: Họ', 'Số định danh cá nhân: Họ')
  })

  test('tên dài, địa chỉ bốn dòng vẫn vừa một trang và không mất chữ nào', async () => {
    const { sizes, text } = await look({ ...certificate, fields: longest })
    assert.deepEqual(sizes, [A4])
    assert.equal(text.split(longAddress).length - 1, 4)
    assert.equal(text.split(longName.toUpperCase()).length - 1, 3)
  })

  test('khung nằm đúng chỗ, lệch dưới nửa mi-li-mét; chỗ Quốc huy để trống', async () => {
    const { width, rgba } = await drawPage(await issue(certificate, issuedAt), 0, 2970)
    const mm = width / 210
    const inked = (x: number, y: number) => (rgba[(Math.round(y * mm) * width + Math.round(x * mm)) * 4 + 1] ?? 255) < 140
    const edge = Array.from({ length: 400 }, (_, tenth) => tenth / 10).find(x => inked(x, 150)) ?? 0
    assert.ok(Math.abs(edge - 12.8) < 0.5, `mép khung cách lề trái ${edge} mm`)
    for (let y = 35; y < 55; y += 0.5) for (let x = 95; x < 125; x += 0.5) assert.equal(inked(x, y), false, `có mực tại ${x}, ${y} mm`)
  })
})

describe('Giấy chứng nhận kết hôn', () => {
  test('hai bên, chỗ ký của vợ, của chồng và của người ký', async () => {
    const { sizes, text, qr } = await look(marriage)
    assert.deepEqual(sizes, [A4])
    contains(
      text,
      'GIẤY CHỨNG NHẬN KẾT HÔN',
      'Số: 125/2017',
      'tên vợ: LÊ THỊ HÒA',
      'tên chồng: TRẦN QUỐC BẢO',
      'Giấy tờ tùy thân: 001193000851',
      'Dân tộc: Tày',
      'Nơi đăng ký kết hôn: Ủy ban nhân dân phường Nghĩa Tân',
      'VỢ',
      'CHỒNG',
      'NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN',
    )
    assert.doesNotMatch(text, /công nhận từ ngày/)
    assert.equal(qr, marriage.verifyUrl)
  })

  test('đăng ký lại thì ghi ngày công nhận; tên và địa chỉ dài vẫn một trang', async () => {
    const { sizes, text } = await look({ ...marriage, fields: longestCouple })
    assert.deepEqual(sizes, [A4])
    contains(text, 'được công nhận từ ngày: 01/01/2001', longName.toUpperCase())
  })
})

describe('Trích lục', () => {
  test('bản sao ghi -BS và số thứ tự bản sao, có ghi chú thay đổi', async () => {
    const { sizes, text, qr } = await look(copyOfBirth)
    assert.deepEqual(sizes, [A4])
    contains(
      text,
      'Số: 125/2017/TLKS-BS',
      'TRÍCH LỤC KHAI SINH (BẢN SAO) Bản sao số: 02',
      'NGUYỄN ĐỨC MINH',
      'Ghi bằng chữ: Ngày mười hai tháng ba',
      'Ghi chú: Thay đổi tên thành Nguyễn Đức Anh',
      'Thực hiện trích lục từ Sổ đăng ký khai sinh',
      'NGƯỜI KÝ TRÍCH LỤC',
    )
    assert.equal(qr, copyOfBirth.verifyUrl)
  })

  test('bản chính trích lục khai tử: ngày chết ghi bằng chữ; người đi khai và giấy báo tử chỉ ở trong sổ', async () => {
    const { text } = await look(extractOfDeath)
    contains(
      text,
      'Số: 125/2017/TLKT',
      'TRÍCH LỤC KHAI TỬ',
      'PHẠM VĂN AN',
      'Đã chết lúc: 04 giờ 15 phút',
      'Ghi bằng chữ: Ngày mười ba tháng ba năm hai nghìn không trăm mười bảy',
      'Nguyên nhân chết: Bệnh tim mạch',
    )
    assert.doesNotMatch(text, /BẢN SAO|Giấy báo tử|Phạm Thu Thủy/)
  })

  test('trích lục kết hôn lấy từ sổ của nơi khác: nơi cấp và nơi đăng ký khác nhau', async () => {
    const { text } = await look({
      ...copyOfBirth,
      book: 'so-ket-hon',
      fields: couple,
      agency: { name: 'Ủy ban nhân dân phường Cửa Nam', place: 'Cửa Nam' },
    })
    contains(text, 'TRÍCH LỤC KẾT HÔN (BẢN SAO)', 'Cửa Nam, ngày 15 tháng 3 năm 2017', 'Đăng ký tại: Ủy ban nhân dân phường Nghĩa Tân')
    assert.doesNotMatch(text, /Kết hôn lần thứ mấy/)
  })

  test('tên dài vẫn vừa một trang', async () => assert.deepEqual((await look({ ...copyOfBirth, fields: longest })).sizes, [A4]))
})

describe('Mỗi giấy một trang, có mã QR, có tên người ký', () => {
  const words: Partial<Record<ToIssue['layout'], string>> = {
    'giay-xac-nhan-hon-nhan': 'Giấy này có giá trị 06 tháng kể từ ngày cấp.',
    'van-ban-xac-nhan': 'Nội dung xác nhận: Đã đăng ký khai sinh ngày 15/03/2017',
    'loi-chung': 'Quyển số: 01-SCT/BS',
  }
  for (const paper of others) {
    test(paper.name, async () => {
      const { sizes, text, qr } = await look(paper)
      assert.deepEqual(sizes, [A4])
      assert.equal(qr, paper.verifyUrl)
      contains(
        text,
        paper.layout === 'loi-chung' ? 'LỜI CHỨNG Người yêu cầu chứng thực: BÙI VĂN NAM' : paper.name.toUpperCase(),
        'Nguyễn Thị Mai',
        words[paper.layout] ?? '',
      )
    })
  }

  test('chưa ký thì có chữ BẢN XEM TRƯỚC, ký rồi thì không', async () => {
    for (const paper of [certificate, marriage, extractOfDeath, ...others]) {
      const { signer: _, ...unsigned } = paper
      assert.match((await look(unsigned)).text, /BẢN XEM TRƯỚC/, paper.name)
      assert.doesNotMatch((await look(paper)).text, /XEM TRƯỚC/, paper.name)
    }
  })
})

describe('Trang sổ của một tháng', () => {
  const pages = (given: Partial<typeof month>) => bookMonth({ ...month, ...given }, issuedAt).then(seen)

  test('việc đăng ký lưu động có ghi chú ở cột Ghi chú, việc khác thì không', async () => {
    const [first] = month.entries
    assert.ok(first)
    const one = async (note?: string) =>
      (await pages({ entries: [{ ...first, fields: { ...first.fields, ...(note && { note }) }, notes: [] }] })).text
    contains(await one('Đăng ký lưu động'), 'Đăng ký lưu động')
    assert.ok(!(await one()).includes('Đăng ký lưu động'))
  })

  test('mọi sự kiện của tháng theo số, có trang trên tổng số trang', async () => {
    const { sizes, text } = await pages({})
    assert.ok(sizes.length >= 2 && sizes.every(size => size === A4))
    contains(
      text,
      'SỔ ĐĂNG KÝ KHAI SINH',
      'Quyển số 01, năm 2017. Các sự kiện đăng ký trong tháng 03/2017',
      `Trang 1/${sizes.length}`,
      'Cộng trong tháng: 5 sự kiện, từ số 121 đến số 125.',
      'Thay đổi tên thành Nguyễn Đức Anh',
      'Nếu sổ giấy khác dữ liệu thì theo sổ giấy',
    )
    assert.equal(text.split(String(ducMinh.childName).toUpperCase()).length - 1, 4)
  })

  for (const book of Object.keys(bookNames) as BookType[]) {
    test(`${bookNames[book]}: in được, có tên sổ`, async () => {
      const fields = [certificate, marriage, extractOfDeath, ...others].find(paper => paper.book === book)?.fields ?? {
        subjectName: 'Lê An',
        kind: 'Khai sinh',
        count: '2',
      }
      const { text } = await pages({ book, entries: [{ fields, entry, signer: 'Nguyễn Thị Mai', notes: [] }] })
      contains(text, bookNames[book].toUpperCase(), 'Người ký: Nguyễn Thị Mai')
    })
  }

  test('tháng không có sự kiện thì nói vậy', async () => contains((await pages({ entries: [] })).text, 'Trong tháng không có sự kiện nào.'))

  test('một tháng trăm sự kiện vẫn in được', async () => {
    const entries = Array.from({ length: 100 }, (_, n) => ({
      fields: ducMinh,
      entry: { ...entry, number: String(n + 1) },
      signer: 'Nguyễn Thị Mai',
      notes: [],
    }))
    contains((await pages({ entries })).text, 'Cộng trong tháng: 100 sự kiện, từ số 1 đến số 100.')
  })
})

test('trang khóa sổ: số trang, số sự kiện bằng số và bằng chữ, chỗ ký của người đứng đầu', async () => {
  const closing = {
    book: 'so-khai-sinh',
    agency: certificate.agency,
    year: 2016,
    volumes: 2,
    entries: 431,
    pages: 440,
    lockedAt: instant(day('2016-12-31'), '16:30'),
    signer: { capacity: ['Chủ tịch'], name: 'Đặng Văn Sơn' },
  } as const
  const { text, sizes } = await bookClosing(closing, issuedAt).then(seen)
  assert.deepEqual(sizes, [A4])
  contains(
    text,
    'Sổ đăng ký khai sinh Năm 2016',
    'Tổng số trang: 440 (bốn trăm bốn mươi)',
    'Tổng số sự kiện: 431 (bốn trăm ba mươi mốt)',
    'Từ số: 01/2016 đến số 431/2016',
    'Nghĩa Tân, ngày 31 tháng 12 năm 2016',
    'CHỦ TỊCH',
    'Đặng Văn Sơn',
  )
})
