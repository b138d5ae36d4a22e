import type { Pattern } from './language.ts'

/** What the patterns are called in formulas. */
export const patternNames: Readonly<Record<Pattern, string>> = {
  personName: 'tên người',
  foreignLetters: 'chữ nước ngoài',
  birthNoticeCode: 'mã giấy chứng sinh',
}

const WORDS =
  'và hoặc không là thuộc trước sau có giống bắt đầu bằng theo mẫu khác năm sinh giới nam nữ đúng sai mọi một hôm nay ngày nộp từ đến số tháng chữ của họ nối tiên chọn khi'

/** Words of the formula language; a question whose id is one of them is written `@"sau"`. */
export const reserved: ReadonlySet<string> = new Set(WORDS.split(' '))
