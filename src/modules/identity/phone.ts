import { refuse } from '#kernel/refusal.ts'

const plain = (text: string) => text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0')

/** What is wrong with a typed mobile number; undefined when nothing is. */
export function phoneSays(text: string): string | undefined {
  if (text.trim() === '') return 'Nhập số di động để nhận mã'
  return /^0\d{9}$/.test(plain(text)) ? undefined : `Số di động có 10 số và bắt đầu bằng 0. Đang nhập: ${text.trim()}`
}

/** A typed mobile number as ten digits (`+84 912 345 678` → `0912345678`); Refusal `phone` when it is not one. */
export function readPhone(text: string): string {
  const wrong = phoneSays(text)
  return wrong ? refuse('phone', wrong) : plain(text)
}

/** `***456` */
export const maskPhone = (phone: string): string => `***${phone.slice(-3)}`
