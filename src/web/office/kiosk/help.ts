import { iso, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { phoneSays, readPhone, type Officer } from '#identity'
import type { Edition } from '#procedures'
import type { Fields } from '#ui/page.ts'

/** What the applicant agrees to, word for word; it is kept with the dossier. */
export const CONSENT = 'Người nộp đồng ý để cán bộ giúp khai qua mạng. Người nộp tự nhập mã gửi tới điện thoại của mình, tự xem lại và tự gửi.'

/** Who helps, where, and for whom: set when the draft is opened and never edited after that. */
export type OfficerHelp = {
  readonly name: string
  readonly officer: string
  readonly unit: string
  readonly unitName: string
  readonly place: string
  readonly at: string
  readonly consent: string
}

/** What is waiting for the applicant's code. */
export type Asked = { readonly officer: string; readonly slug: string; readonly place: string; readonly phone: string }

/** The page as typed, with everything that is missing. Whether the phone is an officer's is asked of the database. */
export function readAsked(form: Fields, officer: Officer, editions: readonly Pick<Edition, 'slug'>[]): { asked: Asked; problems: Problem[] } {
  const slug = form['viec'] ?? ''
  const place = tidy(form['noi'] ?? '').slice(0, 100)
  const typed = form['so'] ?? ''
  const wrong = phoneSays(typed)
  const problems: Problem[] = [
    ...(editions.some(one => one.slug === slug) ? [] : [{ at: 'viec', says: 'Chọn việc người dân cần làm' }]),
    ...(place ? [] : [{ at: 'noi', says: 'Ghi nơi đang giúp, ví dụ: quầy một cửa, nhà văn hóa tổ 5' }]),
    ...(wrong ? [{ at: 'so', says: wrong }] : []),
    ...(form['dong-y'] === 'true' ? [] : [{ at: 'dong-y', says: 'Đọc câu này cho người nộp nghe, họ đồng ý thì đánh dấu' }]),
  ]
  return { asked: { officer: officer.id, slug, place, phone: wrong ? '' : readPhone(typed) }, problems }
}

/** The evidence that goes with the draft. */
export const helpOf = ({ id, name, unit, unitName }: Officer, { place }: Asked, now: Instant): OfficerHelp => ({
  name,
  officer: id,
  unit,
  unitName,
  place,
  at: iso(now),
  consent: CONSENT,
})
