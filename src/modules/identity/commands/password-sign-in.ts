import { timeOf, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { passwordMatches } from '../password.ts'
import { attempt } from './allow.ts'

const LIMIT = { limit: 5, windowSeconds: 15 * 60 }

export type SignedIn = { readonly ok: true; readonly officer: string } | { readonly ok: false; readonly says: string }

/** Checks an officer's name and password; five tries in 15 minutes a name. A value and not a throw, so that the try is counted. */
export async function passwordSignIn(tx: Tx, { username, password }: { username: string; password: string }, now: Instant): Promise<SignedIn> {
  const name = username.trim().toLowerCase()
  const { within, endsAt } = await attempt(tx, `password:${name}`, LIMIT, now)
  if (!within) return { ok: false, says: `Đã thử ${LIMIT.limit} lần. Chờ đến ${timeOf(endsAt)} rồi thử lại` }
  const officer = await tx.maybe<{ id: string; hash: string | null }>(sql`
    select id, password_hash as hash from identity.officer where username = ${name}`)
  if (!(await passwordMatches(password, officer?.hash)) || !officer)
    return { ok: false, says: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại' }
  return { ok: true, officer: officer.id }
}
