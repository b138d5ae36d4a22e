import { timeOf, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { passwordMatches } from '../password.ts'
import { attempt } from './allow.ts'

const PER_NAME = { limit: 5, windowSeconds: 15 * 60 }
/** A whole office sits behind one address. */
const PER_ADDRESS = { limit: 30, windowSeconds: 15 * 60 }

export type SignedIn = { readonly ok: true; readonly officer: string } | { readonly ok: false; readonly says: string }
type Typed = { readonly username: string; readonly password: string; readonly address?: string | undefined }

/**
 * Checks an officer's name and password: five failures in 15 minutes a name, thirty an address; a success is not counted.
 * A value and not a throw, so that the try is counted.
 */
export async function passwordSignIn(tx: Tx, { username, password, address }: Typed, now: Instant): Promise<SignedIn> {
  const name = username.trim().toLowerCase()
  const keys = [{ key: `password:${name}`, of: PER_NAME, whose: 'Tài khoản này' }]
  if (address) keys.push({ key: `password-from:${address}`, of: PER_ADDRESS, whose: 'Máy hoặc mạng này' })
  for (const { key, of, whose } of keys) {
    const { within, endsAt } = await attempt(tx, key, of, now)
    if (!within) return { ok: false, says: `${whose} đã nhập sai ${of.limit} lần. Chờ đến ${timeOf(endsAt)} rồi đăng nhập lại` }
  }
  const officer = await tx.maybe<{ id: string; hash: string | null }>(sql`
    select id, password_hash as hash from identity.officer where username = ${name}`)
  if (!(await passwordMatches(password, officer?.hash)) || !officer)
    return { ok: false, says: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại' }
  await forgive(tx, name, address)
  return { ok: true, officer: officer.id }
}

/** The name starts anew; at the address only this try is taken back, so that one good account does not shelter the guessing of others. */
async function forgive(tx: Tx, name: string, address: string | undefined): Promise<void> {
  await tx.run(sql`delete from identity.rate_window where key = ${`password:${name}`}`)
  if (address) await tx.run(sql`update identity.rate_window set count = greatest(count - 1, 0) where key = ${`password-from:${address}`}`)
}
