import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { seen } from '../../../test/pdf-eye.ts'
import { issuedAt, longName, nghiaTan } from './examples.ts'
import { feeReceipt, type FeeReceipt } from './fee-receipt.ts'

const late = { name: 'Lệ phí đăng ký khai sinh quá hạn', amount: 5000, times: 1, source: 'Nghị quyết 06/2020/NQ-HĐND thành phố Hà Nội' }
const copies = { name: 'Phí bản sao Giấy khai sinh', amount: 8000, times: 3, source: 'Thông tư 281/2016/TT-BTC' }
const ordinary: FeeReceipt = {
  agency: nghiaTan,
  number: '0000012/2017',
  code: 'H26.05.12-170315-0007',
  procedure: 'Đăng ký khai sinh',
  payer: 'Nguyễn Thị Ánh Tuyết',
  lines: [late, copies],
  amount: 29_000,
  words: 'Hai mươi chín nghìn đồng',
  certain: false,
  takenAt: issuedAt,
  cashier: 'Trần Văn Hùng',
}

const cases: { paper: string; receipt: FeeReceipt; says: string[]; silent?: string[] }[] = [
  {
    paper: 'hai khoản, một khoản chưa chắc',
    receipt: ordinary,
    says: [
      'Số: 0000012/2017',
      'BIÊN LAI THU LỆ PHÍ',
      'Nghĩa Tân, ngày 15 tháng 3 năm 2017',
      'Người nộp tiền: Nguyễn Thị Ánh Tuyết',
      'Hồ sơ: H26.05.12-170315-0007',
      'Việc: Đăng ký khai sinh',
      'Lệ phí đăng ký khai sinh quá hạn 5.000 đồng 1 5.000 đồng',
      'Phí bản sao Giấy khai sinh 8.000 đồng 3 24.000 đồng',
      '29.000 đồng',
      'Hai mươi chín nghìn đồng',
      'Thông tư 281/2016/TT-BTC',
      'Mức thu chưa đối chiếu',
      'Trần Văn Hùng',
    ],
    silent: ['ĐÃ HỦY'],
  },
  {
    paper: 'một khoản chắc chắn',
    receipt: { ...ordinary, lines: [copies], amount: 24_000, words: 'Hai mươi tư nghìn đồng', certain: true },
    says: ['24.000 đồng'],
    silent: ['chưa đối chiếu'],
  },
  {
    paper: 'đã hủy: số còn nguyên, có lý do',
    receipt: { ...ordinary, cancelled: { at: plusMinutes(issuedAt, 30), reason: 'Ghi nhầm người nộp' } },
    says: ['0000012/2017', 'ĐÃ HỦY', 'Đã hủy ngày 15/03/2017: Ghi nhầm người nộp'],
  },
  {
    paper: 'tên dài, năm khoản',
    receipt: { ...ordinary, payer: longName, lines: [late, copies, copies, copies, copies] },
    says: [longName],
  },
]

for (const { paper, receipt, says, silent = [] } of cases)
  describe(`Biên lai: ${paper}`, () => {
    const read = feeReceipt(receipt).then(seen)
    test('một trang A5 ngang', async () => assert.deepEqual((await read).sizes, ['210×148']))
    test('đủ chữ, không thừa', async () => {
      const { text } = await read
      for (const words of says) assert.ok(text.includes(words), `thiếu "${words}" trong: ${text}`)
      for (const words of silent) assert.ok(!text.includes(words), `thừa "${words}"`)
    })
  })
