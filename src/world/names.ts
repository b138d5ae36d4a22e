import type { Day } from '#kernel/day.ts'
import type { Random } from './random.ts'

const surnames = [
  ...Array.from({ length: 12 }, () => 'Nguyễn'), 'Trần', 'Trần', 'Trần', 'Lê', 'Lê', 'Lê', 'Phạm', 'Phạm', 'Hoàng', 'Hoàng', 'Vũ', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Đỗ',
  'Ngô', 'Dương', 'Lý', 'Đinh', 'Phan', 'Trịnh', 'Đào', 'Lương', 'Cao', 'Mai', 'Hà', 'Chu', 'Tạ', 'Phùng', 'Kiều', 'Quách', 'Khuất', 'Tô', 'Lưu', 'Nghiêm', 'Âu', 'Ứng',
]
const middles = {
  nam: ['Văn', 'Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Quốc', 'Anh', 'Gia', 'Tuấn', 'Xuân', 'Đình', 'Mạnh', 'Hải', 'Công', 'Việt', 'Thế', 'Trọng', 'Bảo', 'Khánh'],
  nu: ['Thị', 'Thị', 'Thị', 'Thu', 'Ngọc', 'Thanh', 'Minh', 'Phương', 'Khánh', 'Hà', 'Mai', 'Thùy', 'Bảo', 'Diệu', 'Quỳnh', 'Kim', 'Bích', 'Hồng', 'Tuệ', 'Linh'],
}
const givens = {
  nam: [
    'Anh', 'An', 'Bảo', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Đức', 'Duy', 'Hải', 'Hiếu', 'Hoàng', 'Hùng', 'Huy', 'Khang', 'Khôi', 'Kiên', 'Lâm', 'Long', 'Minh', 'Nam', 'Nghĩa',
    'Nguyên', 'Nhật', 'Phong', 'Phúc', 'Quân', 'Quang', 'Sơn', 'Tài', 'Thái', 'Thành', 'Thắng', 'Thịnh', 'Tiến', 'Trung', 'Tú', 'Tuấn', 'Tùng', 'Vinh', 'Việt', 'Vũ',
  ],
  nu: [
    'Anh', 'Ánh', 'Băng', 'Bích', 'Châu', 'Chi', 'Diệp', 'Dung', 'Duyên', 'Giang', 'Hà', 'Hân', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hòa', 'Huế', 'Hương', 'Huyền', 'Lan', 'Linh',
    'Ly', 'Mai', 'My', 'Nga', 'Ngân', 'Ngọc', 'Nhi', 'Nhung', 'Oanh', 'Phương', 'Quỳnh', 'Thảo', 'Thủy', 'Thúy', 'Trâm', 'Trang', 'Uyên', 'Vân', 'Vy', 'Yến',
  ],
}

export type Sex = 'nam' | 'nu'
export type Person = { surname: string; middle: string; given: string; name: string; sex: Sex; born: Day; pin: string }

export const named = (chance: Random, sex: Sex, surname = chance.pick(surnames)) => {
  const [middle, given] = [chance.pick(middles[sex]), chance.pick(givens[sex])]
  return { surname, middle, given, name: `${surname} ${middle} ${given}` }
}

/** Somebody who was never born: name, birthday and a PIN of the right shape (Nghị định 137/2015, Điều 13). */
export function person(chance: Random, sex: Sex, years: readonly [number, number]): Person {
  const year = chance.int(...years)
  const born = `${year}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}` as Day
  const century = 2 * (Math.floor(year / 100) - 19) + (sex === 'nam' ? 0 : 1)
  return { ...named(chance, sex), sex, born, pin: `001${century}${String(year).slice(2)}${String(chance.int(100_000, 999_999))}` }
}

export const two = (value: number): string => String(value).padStart(2, '0')

/** A number that no network gives out. */
export const phone = (chance: Random): string => `0900${chance.int(200_000, 999_999)}`

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A tracking secret that repeats: for a city that was never real. */
export const secretFor = (chance: Random): string => Array.from({ length: 8 }, () => chance.pick([...ALPHABET])).join('')
