import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { codedFields } from '../messages/index.ts'
import { wake } from '../tables.ts'

/** What says where a letter goes and to whom its result comes. What happened, and to whom, stands in the book and is mended there. */
export const addressingFields = [
  ...['commune', 'address', 'headName', 'headPin', 'headRelation', 'headConsent', 'clinic', 'delivery', 'deliveryAddress'],
  ...['applicantRelation', 'phone', 'email', 'payeeName', 'payeePin', 'payeeRelation', 'payeeAccount', 'payeeBank', 'benefitKind'],
  'insuranceNumber',
] as const
const mendable = new Set<string>(addressingFields)
const LONGEST = 300

type Dead = { data: { fields?: Readonly<Record<string, string>> } & Record<string, unknown> }

/**
 * Mends the addressing data of a letter that was given up, and lets it go again; what stood there before is kept with who changed it and why. An
 * empty field is taken out. Refuses a letter that is not dead, other fields, and a change without a reason.
 */
export async function amend(tx: Tx, no: number, fields: Readonly<Record<string, string>>, reason: string, by: string, now: Instant): Promise<void> {
  if (!reason.trim()) refuse('no-reason', 'Ghi lý do sửa, để người sau biết.')
  const letter = await tx.maybe<Dead>(sql`select data from exchange.letter where no = ${no}::bigint and state = 'dead' for update`)
  if (!letter) return refuse('not-dead', 'Chỉ sửa được thư đã dừng gửi. Tải lại trang để xem thư này đang ở đâu.')
  const before = letter.data.fields ?? {}
  const changed = Object.entries(fields).filter(([name, value]) => (before[name] ?? '') !== value.trim())
  const strange = changed.find(([name]) => !mendable.has(name))
  if (strange) refuse('not-addressing', `"${strange[0]}" không phải dữ liệu nơi nhận. Sửa ở hồ sơ rồi gửi lại phần việc.`)
  if (changed.some(([, value]) => value.length > LONGEST)) refuse('too-long', `Mỗi ô dài nhất ${LONGEST} ký tự.`)
  if (changed.length === 0) refuse('nothing-changed', 'Chưa sửa ô nào. Sửa rồi gửi, hoặc bấm gửi lại.')
  const after = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(changed.map(([name, value]) => [name, value.trim()])) }).filter(([, value]) => value),
  )
  await tx.run(sql`
    insert into exchange.amendment (letter_no, at, by, reason, before, after)
    values (${no}, ${now}, ${by}, ${reason.trim()}, ${JSON.stringify(before)}, ${JSON.stringify(after)})`)
  await tx.run(sql`
    update exchange.letter set data = ${JSON.stringify({ ...letter.data, fields: after })}::jsonb, state = 'waiting', tries = 0, next_at = ${now}::timestamptz, unmapped = '{}'
    where no = ${no}::bigint`)
}

export type Mapping = { readonly partner: string; readonly list: string; readonly ours: string; readonly theirs: string; readonly source: string }
const LISTS = new Set([...Object.values(codedFields), 'ly-do'])

/** Writes one line of a table of codes, over what stood there; letters that waited for it go again by themselves. Answers how many. Refuses a list that nobody reads. */
export async function mapCode(tx: Tx, { partner, list, ours, theirs, source }: Mapping, now: Instant): Promise<number> {
  if (!LISTS.has(list)) refuse('no-such-list', `Không có danh mục "${list}".`)
  if (!ours.trim() || !theirs.trim()) refuse('no-code', 'Ghi cả mã của ta và mã của cơ quan.')
  if (!source.trim()) refuse('no-reason', 'Ghi nguồn của mã, như văn bản hoặc người đã trao đổi.')
  await tx.run(sql`
    insert into exchange.code_map (partner_id, list, ours, theirs, source)
    values (${partner}, ${list}, ${ours.trim()}, ${theirs.trim()}, ${source.trim()})
    on conflict (partner_id, list, ours) do update set theirs = excluded.theirs, source = excluded.source`)
  return wake(tx, now)
}
