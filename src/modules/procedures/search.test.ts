import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProcedures, nearly, procedureNames } from './search.ts'

const BIRTH = '1.001193'
const DEATH = '1.000656'
const MARRIAGE = '1.000894'

/** What people type, and the procedure that must come first. */
const golden: readonly (readonly [typed: string, first: string])[] = [
  ['Đăng ký khai sinh', BIRTH],
  ['đăng ký khai sinh', BIRTH],
  ['khai sinh', BIRTH],
  ['KHAI SINH', BIRTH],
  ['khaisinh', BIRTH],
  ['kai sinh', BIRTH],
  ['khai sinhj', BIRTH],
  ['dang ky khai sinh', BIRTH],
  ['làm giấy khai sinh', BIRTH],
  ['lam giay khai sinh', BIRTH],
  ['làm khai sinh cho con', BIRTH],
  ['giấy khai sinh', BIRTH],
  ['giay khai sinh cho con', BIRTH],
  ['đẻ', BIRTH],
  ['đẻ con', BIRTH],
  ['mới sinh em bé', BIRTH],
  ['sinh con', BIRTH],
  ['trẻ sơ sinh', BIRTH],
  ['khai sinh muộn', BIRTH],
  ['khai sinh quá hạn', BIRTH],
  ['đăng kí khai sinh', BIRTH],
  ['1.001193', BIRTH],
  ['khia sinh', BIRTH],
  ['khai sjnh', BIRTH],
  ['tôi muốn làm khai sinh', BIRTH],
  ['giấy chứng tử', DEATH],
  ['giay chung tu', DEATH],
  ['khai tử', DEATH],
  ['khai tu', DEATH],
  ['báo tử', DEATH],
  ['người mất', DEATH],
  ['qua đời', DEATH],
  ['kết hôn', MARRIAGE],
  ['ket hon', MARRIAGE],
  ['kethon', MARRIAGE],
  ['ket hom', MARRIAGE],
  ['lấy vợ', MARRIAGE],
  ['cưới', MARRIAGE],
  ['giấy hôn thú', MARRIAGE],
  ['độc thân', '1.004873'],
  ['giấy độc thân', '1.004873'],
  ['xác nhận tình trạng hôn nhân', '1.004873'],
  ['bản sao khai sinh', '2.000635'],
  ['trích lục', '2.000635'],
  ['mất giấy khai sinh', '2.000635'],
  ['làm lại khai sinh', '1.004884'],
  ['đăng ký lại kết hôn', '1.004746'],
  ['đổi tên', '1.004859'],
  ['cải chính', '1.004859'],
  ['nhận con', '1.001022'],
  ['giám hộ', '1.004837'],
  ['sao y bản chính', '2.000815'],
  ['sao y', '2.000815'],
  ['chứng thực chữ ký', '2.000884'],
  ['con nuôi', '2.001263'],
  ['hộ khẩu', '1.004222'],
  ['tạm trú', '1.004194'],
  ['lấy chồng nước ngoài', '2.000806'],
  ['khai sinh chưa kết hôn', '1.000689'],
  ['di chúc', '2.001019'],
]

for (const [typed, first] of golden) {
  test(`tìm “${typed}”`, () => assert.equal(findProcedures(procedureNames, typed)[0]?.code, first))
}

test('ba kết quả đầu có thủ tục cần tìm ở mọi câu hỏi', () => {
  for (const [typed, code] of golden)
    assert.ok(
      findProcedures(procedureNames, typed)
        .slice(0, 3)
        .some(one => one.code === code),
      typed,
    )
})

test('không thấy gì thì nói không thấy', () => {
  for (const typed of ['', '   ', 'xe máy', 'hộ chiếu phổ thông điện', '???']) assert.deepEqual(findProcedures(procedureNames, typed), [], typed)
})

test('sai một chữ trong một tiếng', () => {
  assert.deepEqual(
    [
      ['sinh', 'sinhj'],
      ['khia', 'khai'],
      ['tu', 'tu'],
      ['hon', 'hoan'],
      ['hon', 'hau'],
    ].map(([a = '', b = '']) => nearly(a, b)),
    [true, true, true, true, false],
  )
})
