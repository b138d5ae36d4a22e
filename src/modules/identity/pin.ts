import type { Day } from '#kernel/day.ts'

/** Whether `text` is shaped as a personal identification number: province, century and sex, year, six digits (Nghị định 137/2015, Điều 13). */
export const isPin = (text: string): boolean => /^\d{12}$/.test(text)

/** The year of birth that a PIN carries. */
export const yearInPin = (pin: string): number => 1900 + 100 * Math.floor(Number(pin[3]) / 2) + Number(pin.slice(4, 6))

/** The sex that a PIN carries: even is male. */
export const sexInPin = (pin: string): 'nam' | 'nu' => (Number(pin[3]) % 2 === 0 ? 'nam' : 'nu')

/** What is wrong with a typed PIN, compared with the day (or year) of birth and the sex where they are known; undefined when nothing is. */
export function pinSays(pin: string, { born, sex }: { born?: Day | string; sex?: string } = {}): string | undefined {
  if (!/^\d*$/.test(pin)) return `Số định danh chỉ gồm chữ số. Đang nhập: "${pin}"`
  if (pin.length !== 12) return `Số định danh có 12 chữ số. Đang nhập ${pin.length} số. Xem số ở mặt trước thẻ căn cước`
  if (born && Number(born.slice(0, 4)) !== yearInPin(pin)) {
    return `Số định danh này của người sinh năm ${yearInPin(pin)}, không phải ${born.slice(0, 4)}. Kiểm tra lại hai ô`
  }
  if (sex && sex !== sexInPin(pin)) return `Số định danh này của ${sexInPin(pin) === 'nam' ? 'nam' : 'nữ'}. Kiểm tra lại giới tính hoặc số định danh`
  return undefined
}

/** `*********147`: enough to recognise one's own, not enough to use. */
export const maskPin = (pin: string): string => '*'.repeat(Math.max(0, pin.length - 3)) + pin.slice(-3)
