import { number } from '#kernel/format.ts'
import type { Owner, Span, Why } from './ledger.ts'

/** What a span was spent on; the only copy. */
export const whyWords: Record<Why, string> = {
  arrival: 'Chờ tiếp nhận',
  supplement: 'Chờ bổ sung',
  confirmation: 'Chờ xác nhận bản dự thảo',
  work: 'Giải quyết',
  verification: 'Chờ trả lời xác minh',
  legs: 'Chờ cơ quan phối hợp',
  shut: 'Đơn vị đóng cửa',
}

/** Who held it, by name. */
export const ownerWords = ({ kind, id }: Owner, unitName: (id: string) => string): string =>
  kind === 'applicant' ? 'Người nộp' : kind === 'closure' ? 'Ngày đóng cửa' : kind === 'partner' ? id : unitName(id)

/** `12 giờ 30 phút làm việc`, `8 giờ làm việc`, `30 phút làm việc` */
export function minutesWords(minutes: Span['workingMinutes']): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const said = [...(hours > 0 ? [`${number(hours)} giờ`] : []), ...(rest > 0 || hours === 0 ? [`${rest} phút`] : [])]
  return `${said.join(' ')} làm việc`
}
