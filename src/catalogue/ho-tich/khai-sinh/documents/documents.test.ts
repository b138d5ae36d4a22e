import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { drawPage } from '#platform/files/pdfium.ts'
import { seen } from '../../../../../test/pdf-eye.ts'
import { issuedAt, longAddress, longName } from '../../../slips/examples.ts'
import { certificate, ducMinh, entry, extract, fatherUnknown, longest, month } from './examples.ts'
import { giayKhaiSinh, soKhaiSinh, trichLucKhaiSinh } from './index.ts'

const A4 = '210×297'
const { signer: _, ...unsigned } = certificate
const look = (pdf: Promise<Uint8Array>) => pdf.then(seen)

function contains(text: string, ...words: string[]) {
  for (const part of words) assert.ok(text.includes(part), `thiếu "${part}" trong: ${text}`)
}

describe('Giấy khai sinh', () => {
  test('một trang A4, đủ nội dung của Luật Hộ tịch 2014 Điều 14', async () => {
    const { sizes, text, unembedded, qr, qrMm } = await look(giayKhaiSinh(certificate, issuedAt))
    assert.deepEqual(sizes, [A4])
    assert.equal(unembedded, 0)
    contains(text,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc GIẤY KHAI SINH', 'Số: 125/2017 Quyển số: 01',
      'Họ, chữ đệm, tên: NGUYỄN ĐỨC MINH', 'Ngày, tháng, năm sinh: 12/03/2017', 'Ghi bằng chữ: Ngày mười hai tháng ba năm hai nghìn không trăm mười bảy',
      'Giới tính: Nam Dân tộc: Kinh Quốc tịch: Việt Nam', 'Nơi sinh: Bệnh viện Phụ sản Hà Nội', 'Quê quán: Xã Liên Mạc', 'Số định danh cá nhân: 001217000123',
      'tên người mẹ: NGUYỄN THỊ ÁNH TUYẾT Năm sinh: 1993', 'tên người cha: NGUYỄN VĂN KHỎE Năm sinh: 11/1990', 'người đi khai sinh: Nguyễn Thị Ánh Tuyết',
      'Giấy tờ tùy thân: Căn cước công dân số 001193000851', 'Nơi đăng ký khai sinh: Ủy ban nhân dân phường Nghĩa Tân', 'Ngày, tháng, năm đăng ký: 15 tháng 3 năm 2017',
      'NGƯỜI KÝ GIẤY KHAI SINH', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Mai')
    assert.equal(qr, certificate.verifyUrl)
    assert.ok(Math.abs(qrMm - 25) < 0.5, `${qrMm} mm`)
  })

  test('chưa ký thì có chữ BẢN XEM TRƯỚC, ký rồi thì không', async () => {
    assert.match((await look(giayKhaiSinh(unsigned, issuedAt))).text, /BẢN XEM TRƯỚC/)
    assert.doesNotMatch((await look(giayKhaiSinh(certificate, issuedAt))).text, /XEM TRƯỚC/)
  })

  test('không rõ cha, chưa có số định danh: phần đó để trống, vẫn một trang', async () => {
    const { sizes, text } = await look(giayKhaiSinh({ ...certificate, birth: fatherUnknown }, issuedAt))
    assert.deepEqual(sizes, [A4])
    contains(text, 'tên người cha: Năm sinh: Dân tộc: Quốc tịch: Nơi cư trú: Họ', 'Số định danh cá nhân: Họ')
  })

  test('tên dài, địa chỉ bốn dòng vẫn vừa một trang và không mất chữ nào', async () => {
    const { sizes, text } = await look(giayKhaiSinh({ ...certificate, birth: longest }, issuedAt))
    assert.deepEqual(sizes, [A4])
    assert.equal(text.split(longAddress).length - 1, 4)
    assert.equal(text.split(longName.toUpperCase()).length - 1, 3)
  })

  test('khung nằm đúng chỗ, lệch dưới nửa mi-li-mét; chỗ Quốc huy để trống', async () => {
    const { width, rgba } = await drawPage(await giayKhaiSinh(certificate, issuedAt), 0, 2970)
    const mm = width / 210
    const inked = (x: number, y: number) => (rgba[(Math.round(y * mm) * width + Math.round(x * mm)) * 4 + 1] ?? 255) < 140
    const edge = Array.from({ length: 400 }, (_, tenth) => tenth / 10).find(x => inked(x, 150)) ?? 0
    assert.ok(Math.abs(edge - 12.8) < 0.5, `mép khung cách lề trái ${edge} mm`)
    for (let y = 35; y < 55; y += 0.5) for (let x = 95; x < 125; x += 0.5) assert.equal(inked(x, y), false, `có mực tại ${x}, ${y} mm`)
  })
})

describe('Trích lục khai sinh', () => {
  test('bản sao ghi -BS và số thứ tự bản sao, có ghi chú thay đổi', async () => {
    const { sizes, text, qr } = await look(trichLucKhaiSinh(extract, issuedAt))
    assert.deepEqual(sizes, [A4])
    contains(text, 'Số: 125/2017/TLKS-BS', 'TRÍCH LỤC KHAI SINH (BẢN SAO) Bản sao số: 02', 'Ghi chú: Thay đổi tên thành Nguyễn Đức Anh', 'Thực hiện trích lục từ Sổ đăng ký khai sinh', 'NGƯỜI KÝ TRÍCH LỤC')
    assert.equal(qr, extract.verifyUrl)
  })

  test('tên dài vẫn vừa một trang', async () => {
    assert.deepEqual((await look(trichLucKhaiSinh({ ...extract, birth: longest }, issuedAt))).sizes, [A4])
  })
})

describe('Sổ đăng ký khai sinh', () => {
  test('mọi sự kiện của tháng theo số, có trang trên tổng số trang', async () => {
    const { sizes, text } = await look(soKhaiSinh(month, issuedAt))
    assert.ok(sizes.length >= 2 && sizes.every(size => size === A4))
    contains(text, 'SỔ ĐĂNG KÝ KHAI SINH', 'Quyển số 01, năm 2017. Các sự kiện đăng ký trong tháng 03/2017', `Trang 1/${sizes.length}`,
      'Cộng trong tháng: 5 sự kiện, từ số 121 đến số 125.', 'Thay đổi tên thành Nguyễn Đức Anh')
    assert.equal(text.split(ducMinh.child.name.toUpperCase()).length - 1, 4)
  })

  test('tháng không có sự kiện thì nói vậy', async () => {
    contains((await look(soKhaiSinh({ ...month, entries: [] }, issuedAt))).text, 'Trong tháng không có sự kiện nào.')
  })

  test('một tháng trăm sự kiện vẫn in được', async () => {
    const entries = Array.from({ length: 100 }, (_, n) => ({ birth: ducMinh, entry: { ...entry, number: String(n + 1) }, signer: 'Nguyễn Thị Mai', notes: [] }))
    contains((await look(soKhaiSinh({ ...month, entries }, issuedAt))).text, 'Cộng trong tháng: 100 sự kiện, từ số 1 đến số 100.')
  })
})
