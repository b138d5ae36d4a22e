import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf, reasons, reasonsFor } from './reasons.ts'

const papers = [
  { code: 'giay-chung-sinh', label: 'Giấy chứng sinh' },
  { code: 'van-ban-lam-chung', label: 'văn bản của người làm chứng' },
]

test('mỗi lý do nói đủ: sai gì, sửa thế nào, ví dụ, căn cứ; không câu nào quá 25 âm tiết', () => {
  assert.equal(new Set(reasons.map(({ code }) => code)).size, reasons.length)
  for (const { code, says, fix, example, law, about } of reasons) {
    for (const text of [says, fix, example, law]) assert.ok(text, code)
    assert.ok(['paper', 'declaration'].includes(about), code)
    for (const sentence of [says, fix].flatMap(text => text.split(/[.:] /))) assert.ok(sentence.split(' ').length <= 25, `${code}: ${sentence}`)
    assert.doesNotMatch(`${says} ${fix}`, /vui lòng|không hợp lệ|!/)
  }
})

test('việc nào cũng có lý do để chọn', () => {
  for (const use of ['bo-sung', 'tu-choi', 'khong-giai-quyet'] as const) assert.ok(reasonsFor(use, 'declaration').length >= 3)
  assert.deepEqual(reasonsFor('tu-choi', 'paper'), [])
})

test('mọi chỗ thiếu đi trong một lần; lời gõ thêm nối vào, không thay', () => {
  const form = {
    'giay.giay-chung-sinh': 'anh-mo',
    'ghi.giay.giay-chung-sinh': 'Mờ ở dòng ngày sinh.',
    'giay.van-ban-lam-chung': '',
    'ly-do.noi-sinh-chua-du': 'true',
    'ghi.ly-do.ten-chua-ro': 'Lý do này không được đánh dấu.',
  }
  assert.deepEqual(askedOf('bo-sung', form, papers), [
    {
      reason: 'anh-mo',
      says: 'Ảnh Giấy chứng sinh bị mờ, không đọc được chữ. Mờ ở dòng ngày sinh.',
      fix: 'Chụp lại Giấy chứng sinh nơi đủ sáng, thấy đủ bốn góc giấy.',
      paper: 'giay-chung-sinh',
    },
    { reason: 'noi-sinh-chua-du', says: 'Nơi sinh chưa ghi đủ.', fix: 'Ghi tên và địa chỉ của cơ sở y tế nơi trẻ sinh.', question: 'birth.place' },
  ])
})

test('lý do của việc khác không lọt vào', () => {
  assert.deepEqual(askedOf('tu-choi', { 'ly-do.ten-chua-ro': 'true', 'giay.giay-chung-sinh': 'anh-mo' }, papers), [])
})

test('tên giấy đứng đầu câu thì viết hoa', () => {
  assert.equal(askedOf('bo-sung', { 'giay.van-ban-lam-chung': 'het-han' }, papers)[0]?.says, 'Văn bản của người làm chứng đã hết hạn dùng.')
})
