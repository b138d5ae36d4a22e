import { randomBytes } from 'node:crypto'
import { digits } from '#kernel/ids.ts'
import { plusMinutes, timeOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { readPhone } from '../phone.ts'
import { attempt } from './allow.ts'

const LIVES_MINUTES = 5
const TRIES = 3
const PER_QUARTER = { limit: 3, windowSeconds: 15 * 60 }
const PER_DAY = { limit: 10, windowSeconds: 24 * 3600 }

/** A new six-digit code for this phone, in the place of an older one. Refusal `too-many-codes` after 3 in 15 minutes or 10 in a day. */
export async function issueCode(tx: Tx, phone: string, now: Instant): Promise<string> {
  const to = readPhone(phone)
  for (const [key, limit] of [
    [`code:${to}`, PER_QUARTER],
    [`code-day:${to}`, PER_DAY],
  ] as const) {
    const { within, endsAt } = await attempt(tx, key, limit, now)
    if (!within) refuse('too-many-codes', `Số này đã nhận ${limit.limit} mã. Chờ đến ${timeOf(endsAt)} rồi gửi lại.`)
  }
  const code = digits(6)
  const salt = randomBytes(16).toString('hex')
  await tx.run(sql`
    insert into identity.one_time_code (phone, salt, hash, sent_at, expires_at)
    values (${to}, ${salt}, sha256(convert_to(${salt + code}, 'UTF8')), ${now}, ${plusMinutes(now, LIVES_MINUTES)})
    on conflict (phone) do update set
      salt = excluded.salt, hash = excluded.hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0, used_at = null`)
  return code
}

export type Checked = { readonly ok: true } | { readonly ok: false; readonly says: string }

/** Whether this is the phone's living code; it works once. A value and not a throw, so that the wrong try is counted when the transaction commits. */
export async function checkCode(tx: Tx, phone: string, code: string, now: Instant): Promise<Checked> {
  const typed = code.replace(/\s/g, '')
  const row = await tx.maybe<{ right: boolean; left: number; sentAt: Instant }>(sql`
    update identity.one_time_code set
      tries = tries + 1,
      used_at = case when hash = sha256(convert_to(salt || ${typed}, 'UTF8')) then ${now}::timestamptz end
    where phone = ${readPhone(phone)} and used_at is null and sent_at <= ${now} and expires_at > ${now} and tries < ${TRIES}
    returning used_at is not null as right, ${TRIES} - tries as left, sent_at as "sentAt"`)
  if (!row) return { ok: false, says: 'Mã đã hết hạn hoặc đã dùng. Nhấn "Gửi mã mới" để nhận mã khác' }
  if (row.right) return { ok: true }
  if (row.left === 0) return { ok: false, says: 'Đã nhập sai 3 lần. Nhấn "Gửi mã mới" để nhận mã khác' }
  return { ok: false, says: `Mã không đúng. Còn ${row.left} lần nhập. Mã gồm 6 số trong tin nhắn gửi lúc ${timeOf(row.sentAt)}` }
}
