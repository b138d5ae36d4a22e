const plain = (text: string) => text.replace(/[\s.-]/g, '')

/**
 * The last of the ten digits by the first nine: ten less the weighted sum modulo eleven. The weights as published by those who check tax codes
 * (Thông tư 105/2020/TT-BTC, read at second hand); where the sum leaves nothing the sources disagree, and zero is taken.
 */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const
const checkDigit = (digits: string): number => (10 - (WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)) % 10

/** What is wrong with a typed tax code (mã số thuế, mã số doanh nghiệp); undefined when nothing is. */
export function taxCodeSays(text: string): string | undefined {
  const digits = plain(text)
  if (digits === '') return 'Nhập mã số thuế của tổ chức'
  if (!/^\d+$/.test(digits)) return `Mã số thuế chỉ gồm chữ số. Đang nhập: "${text.trim()}"`
  if (digits.length === 12) return 'Đây là số định danh cá nhân. Hộ kinh doanh, cá nhân nộp hồ sơ bằng tài khoản của chính mình'
  if (digits.length !== 10 && digits.length !== 13) return `Mã số thuế có 10 hoặc 13 chữ số. Đang nhập ${digits.length} số`
  if (Number(digits[9]) !== checkDigit(digits)) return 'Mã số thuế sai một chữ số. Đối chiếu với giấy chứng nhận đăng ký'
  return undefined
}

/** A typed tax code as digits (`0100109106-001` → `0100109106001`). */
export const readTaxCode = plain

/** `0100109106-001` */
export const taxCodeWords = (code: string): string => (code.length === 13 ? `${code.slice(0, 10)}-${code.slice(10)}` : code)
