import assert from 'node:assert/strict'
import { plain, unescaped, type Answer } from './town.ts'

/** What no form expects. */
export const dirty: Readonly<Record<string, string>> = {
  'mười nghìn chữ': 'ằ'.repeat(10_000),
  'bảng mã TCVN3': 'NguyÔn V¨n An',
  'bảng mã VNI': 'Nguyeãn Vaên An',
  'dấu rời': 'Nguyễn Văn Ân'.normalize('NFD'),
  'thẻ HTML': `<script>alert(1)</script>"'&`,
  'ký tự điều khiển': 'An\u0000\u0007\u202E Bình',
  'một nửa ký tự': 'An \uD83D',
  'số khổng lồ': '1e309',
  'ngày không có': '2017-02-30',
  'không có trong danh sách': 'khong-co-muc-nay',
  'lệnh SQL': `'; drop table dossiers.dossier; --`,
  'đường dẫn': '../../../../etc/passwd%00',
}
/** A letter that only Vietnamese has. */
export const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i

/** An answer that a person, or a machine, can do something with. */
export function fine({ status, text, type }: Answer, where: string): void {
  assert.ok(status < 500, `${where}: ${status} ${plain(text).slice(0, 200)}`)
  if (status < 400) return
  assert.match(type, /^(text\/html|application\/problem\+json|application\/json)/, `${where}: ${status} ${type}`)
  const said = type.startsWith('text/html') ? plain(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '') : text
  assert.match(said, VIETNAMESE, `${where}: ${status} nói bằng tiếng Việt: ${text.slice(0, 300)}`)
  assert.doesNotMatch(said, /không hợp lệ|[Vv]ui lòng|undefined|\bNaN\b|Invalid|Error:/, where)
}

/** What stands in the boxes of a page. */
export const boxes = (html: string): string[] =>
  [...html.matchAll(/<input[^>]* value="([^"]*)"|<textarea[^>]*>([^<]*)</g)].map(([, value, area]) => unescaped(value ?? area ?? ''))
