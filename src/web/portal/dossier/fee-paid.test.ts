import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translate } from '#platform/html/translate.ts'
import { english } from '#ui/english/index.ts'
import { feeSaid } from './fee-paid.ts'

const line = { line: 'khai-sinh-qua-han', name: 'Lệ phí đăng ký khai sinh quá hạn', amount: 5000, times: 1, certain: false, source: '' }
const copies = { line: 'ban-sao-khai-sinh', name: 'Phí bản sao', amount: 8000, times: 2, certain: true, source: '' }
const fee = { lines: [line, copies], total: 21_000, certain: false, reason: '', law: '' }
const none = { standing: undefined, exemption: undefined }
const standing = { amount: 21_000, number: 12, year: 2026 } as never
const exemption = (...lines: object[]) => ({ lines }) as never

const cases: [what: string, said: string | undefined, words: string | undefined, inEnglish: string][] = [
  ['không có lệ phí', feeSaid({ fee: { total: 0 } }, none), undefined, ''],
  ['chưa nộp, mức chưa chắc', feeSaid({ fee }, none), '21.000 đồng, nộp tại quầy (quầy một cửa xác nhận lại)', '21,000 VND'],
  ['miễn một khoản', feeSaid({ fee }, { ...none, exemption: exemption(line) }), '16.000 đồng, nộp tại quầy', '16,000 VND'],
  ['miễn hết', feeSaid({ fee }, { ...none, exemption: exemption(line, copies) }), 'Được miễn lệ phí', 'Exempt'],
  ['đã nộp', feeSaid({ fee }, { ...none, standing }), 'Đã nộp 21.000 đồng, biên lai số 0000012/2026', 'Paid 21,000 VND, receipt 0000012/2026'],
]
for (const [what, said, words, inEnglish] of cases)
  test(`lệ phí trên trang của người nộp: ${what}`, () => {
    assert.equal(said, words)
    if (said) assert.ok(translate(`<p>${said}</p>`, english).includes(inEnglish), translate(`<p>${said}</p>`, english))
  })
