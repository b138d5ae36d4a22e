import { tidy } from '#kernel/text.ts'
import type { Kind, Question, Scalar } from './language.ts'
import { fromLegacy } from './legacy.ts'
import { countries, ethnicities, listed, type Listed } from './lists.ts'
import { problem, type FieldProblem } from './problem.ts'

type Reading = Scalar | FieldProblem
type Reader = (text: string, question: Question) => Reading

/** A name whose typing had no case at all gets capitals; edges lose stray marks; curly apostrophes become plain (H'Hen). */
export function cleanName(text: string): string {
  const name = text.replace(/[’‘`´]/g, "'").replace(/^[\s.,;-]+|[\s,;-]+$/g, '')
  const caseless = name === name.toUpperCase() || name === name.toLowerCase()
  return caseless ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, first => first.toUpperCase()) : name
}

const readName: Reader = (text, { id }) => {
  const name = cleanName(text)
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}' .-]*$/u.test(name) ? name : problem(id, 'Họ và tên chỉ gồm chữ. Đang nhập: “{}”', text)
}

const oneOf =
  (from: readonly Listed[], template: string): Reader =>
  (text, { id }) =>
    listed(from, text)?.code ?? problem(id, template, text)

const readPin: Reader = (text, { id, lengths = [12] }) => {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d+$/.test(digits)) return problem(id, 'Số định danh chỉ gồm chữ số. Đang nhập: “{}”', text)
  if (!lengths.includes(digits.length)) {
    const count = String(digits.length)
    return lengths.includes(9)
      ? problem(id, 'Số chứng minh nhân dân có 9 chữ số, số căn cước có 12. Đang nhập {} số', count)
      : problem(id, 'Số định danh có 12 chữ số. Đang nhập {} số. Xem số ở mặt trước thẻ căn cước', count)
  }
  // Nghị định 137/2015, Điều 13: three digits of the province first.
  const province = Number(digits.slice(0, 3))
  if (digits.length === 12 && (province < 1 || province > 96)) {
    return problem(id, 'Số định danh bắt đầu bằng mã tỉnh, từ 001 đến 096. Đang nhập: {}', digits)
  }
  return digits
}

const readPhone: Reader = (text, { id }) => {
  const number = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0')
  return /^0(\d{9}|[12]\d{9})$/.test(number) ? number : problem(id, 'Số điện thoại có 10 số và bắt đầu bằng 0. Đang nhập: {}', text)
}

const readCount: Reader = (text, { id, min = 0, max = 99 }) => {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return count >= min && count <= max ? count : problem(id, 'Nhập số từ {} đến {}. Đang nhập: {}', String(min), String(max), text)
}

const YES = new Set(['true', 'co', 'có', 'on', '1'])
const NO = new Set(['false', 'khong', 'không', '0'])

const readers: Readonly<Record<Exclude<Kind, 'day' | 'partialDay'>, Reader>> = {
  text: text => text,
  address: text => text,
  name: readName,
  pin: readPin,
  phone: readPhone,
  count: readCount,
  ethnicity: oneOf(ethnicities, 'Chọn dân tộc trong danh sách. Đang nhập: “{}”'),
  country: oneOf(countries, 'Chọn quốc gia trong danh sách. Đang nhập: “{}”'),
  email: (text, { id }) =>
    /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? text : problem(id, 'Thư điện tử viết như ten@vidu.vn. Đang nhập: {}', text),
  choice: (text, { id, options }) =>
    options?.some(({ key }) => key === text) ? text : problem(id, 'Chọn một trong các ô đã cho. Đang nhận: “{}”', text),
  yesNo: (text, { id }) => (YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : problem(id, 'Chọn Có hoặc Không')),
  commune: (text, { id, outside }) =>
    (outside && text === 'ngoai') || /^\d{5}@\d{4}-\d{2}-\d{2}$/.test(text)
      ? text
      : problem(id, 'Chọn xã, phường, thị trấn trong danh sách. Đang nhập: “{}”', text),
}

const OLD_NAME = 'Tên đang viết bằng bảng mã cũ: “{}”. Có phải là “{}” không?'
const OLD_TEXT = 'Ô này đang viết bằng bảng mã cũ: “{}”. Có phải là “{}” không?'

/** What was typed as the answer it means, or the first thing wrong with it. `typed` is not empty. Days are read by `readDay`. */
export function readText(question: Question & { readonly kind: Exclude<Kind, 'day' | 'partialDay'> }, typed: string): Reading {
  const { id, kind, maxLength } = question
  const written = kind === 'name' || kind === 'text' || kind === 'address'
  const meant = written ? fromLegacy(typed) : undefined
  if (meant !== undefined) {
    const says = kind === 'name' ? OLD_NAME : OLD_TEXT
    return { ...problem(id, says, typed, meant), suggestion: meant }
  }
  const text = tidy(typed.replace(/\p{Cc}/gu, ' '))
  const length = [...text].length
  if (length > maxLength && kind !== 'pin' && kind !== 'phone') {
    return problem(id, 'Viết ngắn hơn: nhiều nhất {} chữ cái. Đang có {}', String(maxLength), String(length))
  }
  return readers[kind](text, question)
}
