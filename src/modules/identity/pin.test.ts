import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentFamily } from './agent.ts'
import { maskPhone, phoneSays, readPhone } from './phone.ts'
import { maskPin, pinSays, sexInPin, yearInPin } from './pin.ts'

// Nghị định 137/2015, Điều 13: six published numbers.
const vectors: [pin: string, year: number, sex: 'nam' | 'nu'][] = [
  ['025188001010', 1988, 'nu'],
  ['040203015844', 2003, 'nam'],
  ['012193000851', 1993, 'nu'],
  ['001221028568', 2021, 'nam'],
  ['049143000144', 1943, 'nu'],
  ['048071007708', 1971, 'nam'],
]
for (const [pin, year, sex] of vectors) {
  test(`số định danh ${pin} là của ${sex === 'nam' ? 'nam' : 'nữ'}, sinh năm ${year}`, () => {
    assert.deepEqual([yearInPin(pin), sexInPin(pin)], [year, sex])
    assert.equal(pinSays(pin, { born: String(year), sex }), undefined)
  })
}

test('số định danh sai được nói rõ sai ở đâu', () => {
  assert.equal(pinSays('00119100412'), 'Số định danh có 12 chữ số. Đang nhập 11 số. Xem số ở mặt trước thẻ căn cước')
  assert.equal(pinSays('0011910O4127'), 'Số định danh chỉ gồm chữ số. Đang nhập: "0011910O4127"')
  assert.equal(pinSays('001191004127', { born: '1990-04-12' }), 'Số định danh này của người sinh năm 1991, không phải 1990. Kiểm tra lại hai ô')
  assert.equal(pinSays('001191004127', { sex: 'nam' }), 'Số định danh này của nữ. Kiểm tra lại giới tính hoặc số định danh')
})

test('che số định danh và số điện thoại', () => {
  assert.equal(maskPin('001191004127'), '*********127')
  assert.equal(maskPhone('0900000456'), '***456')
})

test('số di động gõ kiểu nào cũng đọc được', () => {
  for (const typed of ['0900000101', '090 000 0101', '+84 900 000 101', '84900000101', '0900.000.101']) assert.equal(readPhone(typed), '0900000101')
  assert.equal(phoneSays('98123456'), 'Số di động có 10 số và bắt đầu bằng 0. Đang nhập: 98123456')
  assert.equal(phoneSays(' '), 'Nhập số di động để nhận mã')
  assert.throws(() => readPhone('98123456'), { reason: 'phone' })
})

test('chỉ nhớ họ trình duyệt', () => {
  assert.equal(agentFamily('Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'), 'Chrome trên Android')
  assert.equal(agentFamily('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1'), 'Safari trên iPhone')
  assert.equal(agentFamily(), 'Trình duyệt khác trên máy khác')
})
