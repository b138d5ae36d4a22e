/** Vietnamese that stays in English text: official names, glossed where they stand, and the numbers of acts. */
const official = [
  'Giấy khai sinh (',
  'Giấy chứng sinh (',
  'Giấy chứng nhận kết hôn (',
  'Giấy tiếp nhận và hẹn trả kết quả (',
  'Phiếu yêu cầu bổ sung (',
  'Phiếu từ chối (',
  'Phiếu xin lỗi và hẹn lại (',
  'Trích lục khai sinh (',
  'Sổ hộ khẩu (',
  'Giấy chứng tử (',
  'Giấy báo tử (',
  'Trích lục khai tử (',
  'trích lục khai tử (',
  'Trích lục đăng ký nhận cha, mẹ, con (',
  'Giấy xác nhận tình trạng hôn nhân (',
  'Tết',
  'Hùng Kings',
  '/NĐ-CP',
  '/QĐ-',
]
/** Words that an English reader must type or look for as they are. */
const quoted = ['"kết hôn" (marriage)', 'the middle name is Đức, not Đứt', 'For example: Đức', 'write: đã chết', 'write: không rõ']

const marked = (word: string) => /[^\p{ASCII}]/u.test(word)

/** The words with Vietnamese marks in an English text, besides names that stay; `data` are more of those. */
export function vietnameseIn(english: string, data: readonly string[] = []): string[] {
  const left = [...official, ...quoted, ...data].reduce((rest, name) => rest.replaceAll(name, ''), english.normalize('NFC'))
  return (left.match(/[\p{L}\p{M}]+/gu) ?? []).filter(marked)
}
