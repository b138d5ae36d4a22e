const GSM = /^[A-Za-z0-9 \r\n@$_!"#%&'()*+,\-./:;<=>?]*$/
const LINK = /(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}|localhost)(?::\d+)?(?=\/)/gi
const ASKS_FOR_CODE = /(gửi|nhập|trả lời|cung cấp|đọc|bấm|send|enter|tell|reply|give)\b[^.]*\b(mã|otp|mật khẩu|số thẻ|the code|password|pin)\b/i
const FORBIDS = /không (đọc|gửi|cung cấp|bao giờ)|never|do not/i
const BANNED = [
  'vui lòng',
  'không hợp lệ',
  'hệ thống',
  'đã quên',
  'sai sót của',
  'please',
  'invalid',
  'you forgot',
  'undefined',
  'null',
  '{',
  '}',
  '!',
]

/** Segments that a gateway bills: 160 or 153 characters each without marks, 70 or 67 with them. */
export function segments(text: string): number {
  const [single, joined] = GSM.test(text) ? [160, 153] : [70, 67]
  return text.length <= single ? 1 : Math.ceil(text.length / joined)
}

/** What is wrong with the text of a message: too long, asks for a code, links elsewhere, banned or missing words. Empty when nothing is. */
export function faultsOf(text: string, host: string, most = 2): string[] {
  const faults: string[] = []
  if (segments(text) > most) faults.push(`dài ${text.length} ký tự, ${segments(text)} tin, nhiều nhất ${most} tin`)
  if (text !== text.normalize('NFC')) faults.push('chưa ở dạng NFC')
  if (ASKS_FOR_CODE.test(text) && !FORBIDS.test(text)) faults.push('hỏi mã hoặc mật khẩu')
  for (const [, linked] of text.matchAll(LINK)) if (linked !== host.replace(/:\d+$/, '')) faults.push(`dẫn tới ${linked}`)
  for (const word of BANNED) if (text.toLowerCase().includes(word)) faults.push(`có "${word}"`)
  for (const sentence of text.split(/[.:?]\s/)) if (sentence.split(/\s+/).length > 25) faults.push(`câu quá 25 âm tiết: ${sentence}`)
  return faults
}

/** The text without marks, for gateways that carry only the basic alphabet: 160 characters in one segment. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll('–', '-')
