import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seen } from '../../../test/pdf-eye.ts'
import {
  anhTuyet,
  apology,
  declaration,
  fullestSlip,
  issuedAt,
  longAddress,
  longName,
  ordinarySlip,
  partApology,
  rejection,
  routing,
  supplement,
  termination,
  tracking,
} from './examples.ts'
import {
  apologyLetter,
  appointmentSlip,
  declarationSheet,
  rejectionNotice,
  routingSlip,
  supplementRequest,
  terminationNotice,
  trackingBook,
} from './index.ts'

const A5 = ['148×210']

type Case = { paper: string; pdf: () => Promise<Uint8Array>; says: string[]; qr?: string }
const long = { ...anhTuyet, name: longName, address: longAddress }
const items = (length: number) =>
  Array.from({ length }, (_, n) => ({
    what: `Giấy tờ thứ ${n + 1} cần chụp lại cho đủ bốn góc`,
    reason: 'Ảnh đã gửi mất góc phải, không đọc được số giấy.',
  }))

const cases: Case[] = [
  {
    paper: 'Mẫu 01, giấy tiếp nhận và hẹn trả',
    pdf: () => appointmentSlip(ordinarySlip, issuedAt),
    says: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA TÂN',
      'Số: 0412/TNHS',
      'Nghĩa Tân, ngày 15 tháng 3 năm 2017',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'H26.05.12-170315-0007',
      'Ông/bà: Nguyễn Thị Ánh Tuyết',
      '2) Giấy chứng sinh (bản chính)',
      'Tiếp nhận lúc: 08 giờ 05 phút, ngày 15 tháng 3 năm 2017',
      'Hẹn trả kết quả lúc: 17 giờ 00 phút, ngày 15 tháng 3 năm 2017',
      'Lệ phí: Không thu (đăng ký đúng hạn)',
      'quyển số 01, số thứ tự 412',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Trần Văn Hùng',
    ],
    qr: ordinarySlip.trackingUrl,
  },
  {
    paper: 'Mẫu 01 đầy nhất: tên dài, ủy quyền, chín giấy tờ, ba nơi trả kết quả',
    pdf: () => appointmentSlip(fullestSlip, issuedAt),
    says: [
      longName,
      longAddress,
      '9) Văn bản của cơ sở y tế',
      'Thẻ bảo hiểm y tế (Bảo hiểm xã hội quận Cầu Giấy): 17 giờ 00 phút, ngày 29 tháng 3 năm 2017',
    ],
    qr: fullestSlip.trackingUrl,
  },
  {
    paper: 'Mẫu 02, phiếu yêu cầu bổ sung',
    pdf: () => supplementRequest(supplement, issuedAt),
    says: [
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      '1. Giấy chứng sinh: chụp lại cả bốn góc',
      'Lý do: Tờ khai ghi 1993',
      'Bổ sung trước: 17 giờ 00 phút, ngày 5 tháng 4 năm 2017',
      '024 3756 0000',
    ],
    qr: supplement.supplementUrl,
  },
  {
    paper: 'Mẫu 02 với tám nội dung',
    pdf: () => supplementRequest({ ...supplement, applicant: long, items: items(8) }, issuedAt),
    says: [longName, '8. Giấy tờ thứ 8'],
    qr: supplement.supplementUrl,
  },
  {
    paper: 'Mẫu 03, phiếu từ chối',
    pdf: () => rejectionNotice(rejection, issuedAt),
    says: ['PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ', 'Căn cứ: Luật Hộ tịch 2014, Điều 13', 'phường Dịch Vọng Hậu', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH'],
  },
  {
    paper: 'Mẫu 04, phiếu xin lỗi và hẹn lại',
    pdf: () => apologyLetter(apology, issuedAt),
    says: [
      'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
      'Kính gửi: ông/bà Nguyễn Thị Ánh Tuyết',
      'hẹn trả kết quả lúc 11 giờ 30 phút, ngày 17 tháng 3 năm 2017',
    ],
  },
  {
    paper: 'Mẫu 04 của một phần việc',
    pdf: () => apologyLetter(partApology, issuedAt),
    says: [
      'Phần việc: Đăng ký thường trú (Công an)',
      'Đến nay phần việc này chưa giải quyết xong. Lý do: Công an đang xác minh',
      'hẹn trả kết quả lúc 17 giờ 00 phút, ngày 22 tháng 3 năm 2017',
    ],
  },
  {
    paper: 'Thông báo dừng giải quyết vì không bổ sung',
    pdf: () => terminationNotice(termination, issuedAt),
    says: ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Đã quá 15 ngày làm việc kể từ yêu cầu bổ sung ngày 16 tháng 3 năm 2017', 'khiếu nại hoặc khởi kiện'],
  },
  {
    paper: 'Thông báo dừng giải quyết vì người nộp rút, tên và địa chỉ dài nhất',
    pdf: () => terminationNotice({ ...termination, applicant: long, why: { kind: 'withdrawn', reason: 'Gia đình đổi nơi đăng ký' } }, issuedAt),
    says: [longName, 'Ông/bà đã yêu cầu rút hồ sơ, với lý do: Gia đình đổi nơi đăng ký.'],
  },
]

for (const { paper, pdf, says, qr } of cases) {
  describe(paper, () => {
    const read = pdf().then(seen)

    test('một trang A5', async () => assert.deepEqual((await read).sizes, A5))
    test('đủ chữ, lấy ra được ở dạng dựng sẵn', async () => {
      const { text } = await read
      assert.equal(text, text.normalize('NFC'))
      for (const words of says) assert.ok(text.includes(words), `thiếu "${words}" trong: ${text}`)
    })
    test('phông chữ nằm trong tệp', async () => {
      const { fonts, unembedded } = await read
      assert.ok(fonts >= 2)
      assert.equal(unembedded, 0)
    })
    if (qr) {
      test('mã QR 25 mm dẫn tới đúng trang', async () => {
        const { qr: said, qrMm } = await read
        assert.equal(said, qr)
        assert.ok(Math.abs(qrMm - 25) < 0.5, `${qrMm} mm`)
      })
    }
  })
}

test('quá nhiều nội dung cho một trang thì sang trang sau, không mất nội dung nào', async () => {
  const { sizes, text } = await seen(await supplementRequest({ ...supplement, items: items(30) }, issuedAt))
  assert.ok(sizes.length > 1)
  for (const { what } of items(30)) assert.ok(text.includes(what))
})

test('tờ khai in lại đúng từng câu hỏi và câu trả lời đã thấy, vừa một trang A4', async () => {
  const { sizes, text } = await seen(await declarationSheet(declaration, issuedAt))
  assert.deepEqual(sizes, ['210×297'])
  const rows = declaration.sections.flatMap(section => [section.title, ...section.rows.map(row => `${row.label}: ${row.value}`)])
  for (const words of ['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Kính gửi: Ủy ban nhân dân phường Nghĩa Tân', 'Trang 1/1', declaration.oath, ...rows])
    assert.ok(text.includes(words), `thiếu "${words}"`)
})

describe('Mẫu 05, phiếu kiểm soát', () => {
  const read = routingSlip(routing, issuedAt).then(seen)
  test('một trang A4 dọc', async () => assert.deepEqual((await read).sizes, ['210×297']))
  test('mỗi lần giao nhận có người giao, người nhận, giờ ngày và kết quả', async () => {
    const { text, unembedded } = await read
    assert.equal(unembedded, 0)
    for (const { giver, receiver, note } of routing.hands) {
      assert.ok(text.includes(`Giao: ${giver}`) && text.includes(`Nhận: ${receiver}`), receiver)
      assert.ok(text.includes(note), note)
    }
    for (const words of [
      'KẾT QUẢ',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      '16 giờ 10 phút',
      'Cơ quan phối hợp giải quyết: Công an quận Cầu Giấy',
      'Trang 1/1',
    ])
      assert.ok(text.includes(words), `thiếu "${words}" trong ${text}`)
  })
  test('nhiều lần giao nhận thì sang trang, tiêu đề bảng lặp lại', async () => {
    const many = Array.from({ length: 40 }, () => routing.hands).flat()
    const { sizes, text } = await seen(await routingSlip({ ...routing, hands: many }, issuedAt))
    assert.ok(sizes.length > 5)
    assert.equal(text.split('NGƯỜI GIAO, NGƯỜI NHẬN').length - 1, sizes.length)
  })
})

describe('Mẫu 06, sổ theo dõi hồ sơ', () => {
  const read = trackingBook(tracking, issuedAt).then(seen)
  test('A4 ngang, tiêu đề bảng ở mỗi trang', async () => {
    const { sizes, text } = await read
    assert.ok(sizes.length >= 2 && sizes.every(size => size === '297×210'), sizes.join())
    assert.equal(text.split('Phương thức trả kết quả').length - 1, sizes.length)
  })
  test('không dòng nào mất, kể cả tên và địa chỉ dài nhất', async () => {
    const text = (await read).text.replaceAll('\u200b', '').replaceAll(/[-.] /g, mark => mark.trim())
    for (const { code } of tracking.lines) assert.ok(text.includes(code), code)
    for (const words of ['SỔ THEO DÕI HỒ SƠ', 'Từ ngày 15 tháng 3 năm 2017 đến ngày 17 tháng 3 năm 2017', 'Cộng: 24 hồ sơ'])
      assert.ok(text.includes(words.replaceAll(/[-.] /g, mark => mark.trim())), words)
  })
  test('không có hồ sơ nào thì nói ra', async () => {
    const { sizes, text } = await seen(await trackingBook({ ...tracking, lines: [] }, issuedAt))
    assert.equal(sizes.length, 1)
    assert.ok(text.includes('Không có hồ sơ nào được tiếp nhận'))
  })
})
