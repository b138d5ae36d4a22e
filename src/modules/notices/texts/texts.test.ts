import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { faultsOf, segments, texts, withoutMarks, writeNotice, ownTexts, type Language, type NoticeKind } from '../index.ts'

const HOST = 'dichvucong.hanoi.gov.vn'
// The longest that each fact may be.
const facts = {
  to: '0900000101',
  host: HOST,
  code: 'H26.123.45-170317-0123',
  dueAt: instant(day('2017-03-22'), '17:00'),
  digits: '123456',
  amount: '75.000 đồng',
  unit: 'UBND phường Văn Miếu – Quốc Tử Giám',
  ticket: 'TG-7K3Q-92MPXW',
}
const kinds = Object.keys(texts) as NoticeKind[]
const procedures = ['', ...Object.keys(ownTexts)]
const languages: Language[] = ['vi', 'en']

describe('Mỗi tin: nói việc gì, cần làm gì, xem ở đâu; ngắn; không hỏi mã; chỉ dẫn về cổng', () => {
  for (const kind of kinds)
    test(kind, () => {
      for (const language of languages)
        for (const procedure of procedures) {
          const { body } = writeNotice(kind, { ...facts, language, procedure })
          assert.deepEqual(faultsOf(body, HOST), [], body)
          assert.ok(segments(body) <= 2, body)
          assert.equal(segments(withoutMarks(body)), 1, `${withoutMarks(body).length} ký tự không dấu: ${body}`)
          assert.ok(body.includes(HOST), `chỉ nơi xem: ${body}`)
          assert.equal(writeNotice(kind, { ...facts, language, procedure }).subject, undefined)
        }
    })

  test('trong tin chỉ có mã hồ sơ, không có gì về người', () => {
    for (const kind of kinds) {
      const known = [facts.code, facts.ticket, facts.digits, facts.amount, facts.unit, '17:00 thứ Tư, 22/03/2017']
      const { body } = writeNotice(kind, facts)
      const left = known.reduce((text, fact) => text.replaceAll(fact, ''), body).replace(/\d+ (ngày|giờ|phút)/g, '')
      assert.doesNotMatch(left, /\d/, body)
      assert.ok(!body.includes(facts.to), body)
    }
  })

  const bad: [text: string, fault: RegExp][] = [
    ['Gửi mã OTP cho cán bộ để nhận kết quả.', /hỏi mã/],
    ['Nhập mật khẩu ngân hàng tại đây.', /hỏi mã/],
    ['Send the code to the official.', /hỏi mã/],
    ['Xem: dichvucong-hanoi.com/tra-cuu', /dẫn tới dichvucong-hanoi\.com/],
    ['Vui lòng chờ.', /vui lòng/],
    ['Please wait.', /please/],
    ['Ông/bà đã quên nộp giấy.', /đã quên/],
    ['Hồ sơ undefined đã có kết quả.', /undefined/],
    ['Đ'.repeat(135), /dài 135/],
    [Array.from({ length: 26 }, () => 'chữ').join(' '), /25 âm tiết/],
    ['Ho\u0300a', /NFC/],
  ]
  for (const [text, fault] of bad) test(`bị bắt lỗi: ${text.slice(0, 40)}`, () => assert.match(faultsOf(text, HOST).join('; '), fault))
})

describe('Lời riêng của thủ tục', () => {
  test('nhà có tang: chia buồn, không bảo làm gì trong câu đầu', () => {
    const { body } = writeNotice('ready', { ...facts, procedure: '1.000656' })
    assert.ok(body.startsWith('Xin chia buồn cùng gia đình. Trích lục khai tử đã có'), body)
  })
  test('kết hôn: hai bên cùng đến', () => {
    assert.match(writeNotice('ready', { ...facts, procedure: '1.000894' }).body, /Hai bên cùng đến ký và nhận\./)
    assert.match(writeNotice('ready', { ...facts, procedure: '1.000894', language: 'en' }).body, /Both of you come/)
  })
  test('thủ tục không có lời riêng thì nói lời chung', () =>
    assert.equal(writeNotice('ready', { ...facts, procedure: '1.001193' }).body, writeNotice('ready', facts).body))
})

describe('Thư điện tử', () => {
  test('tiêu đề nói việc gì và mã hồ sơ; chân thư nhắc không ai hỏi mã', () => {
    const { subject, body } = writeNotice('apologised', { ...facts, channel: 'email', to: 'lan@vidu.vn' })
    assert.equal(subject, 'Xin lỗi và hẹn lại: hồ sơ H26.123.45-170317-0123')
    assert.equal(
      body,
      `Xin lỗi ông/bà: hồ sơ H26.123.45-170317-0123 trả chậm, hẹn lại 17:00 thứ Tư, 22/03/2017.\n\nXem: https://${HOST}/tra-cuu\n\n` +
        'Thư gửi tự động, không cần trả lời. Cán bộ không bao giờ hỏi mã dùng một lần qua thư hoặc điện thoại.\n',
    )
  })
  for (const kind of kinds)
    test(`${kind}: chỉ dẫn về cổng, mỗi câu ngắn`, () => {
      for (const language of languages) {
        const { subject = '', body } = writeNotice(kind, { ...facts, language, channel: 'email', to: 'lan@vidu.vn' })
        assert.deepEqual(faultsOf(body, HOST, 9), [], body)
        assert.deepEqual(faultsOf(subject, HOST, 9), [], subject)
      }
    })
})
