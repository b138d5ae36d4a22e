import { createHmac } from 'node:crypto'
import { readableSecret } from '#kernel/ids.ts'
import { timeOf, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { seal, unseal } from '../seal.ts'
import { matchingStep, newSecret, otpauth, base32 } from '../totp.ts'
import { attempt } from './allow.ts'
import type { Checked } from './one-time-code.ts'

const LIMIT = { limit: 5, windowSeconds: 15 * 60 }
const RECOVERY_CODES = 10
const USED = 'Mã này đã dùng. Chờ mã kế tiếp trong ứng dụng, chừng nửa phút'
const WRONG = 'Mã không đúng. Nhập 6 số đang hiện trong ứng dụng; đồng hồ điện thoại phải đúng giờ'

/** Whose second factor, and the secret of the installation that opens it. */
export type Holder = { readonly officer: string; readonly key: string }

const hashOf = ({ officer, key }: Holder, code: string) =>
  createHmac('sha256', key)
    .update(`${officer}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
    .digest()

/** The secret that waits to be confirmed, made at the first ask: as text to type and as an address for a QR code. The factor in use stays until then. */
export async function beginSecondFactor(tx: Tx, holder: Holder): Promise<{ text: string; address: string }> {
  const { officer, key } = holder
  const row = await tx.one<{ pending: string; username: string }>(sql`
    insert into identity.second_factor as f (officer, pending) values (${officer}, ${seal(key, officer, newSecret())})
    on conflict (officer) do update set pending = coalesce(f.pending, excluded.pending)
    returning f.pending, (select username from identity.officer where id = f.officer) as username`)
  const secret = unseal(key, officer, row.pending)
  return { text: base32(secret).replace(/.{4}(?=.)/g, '$& '), address: otpauth(secret, row.username) }
}

export type Confirmed = { readonly ok: true; readonly codes: readonly string[] } | { readonly ok: false; readonly says: string }

/** The first code from the app puts the new secret to use and answers ten recovery codes, which are shown this once; older ones end. */
export async function confirmSecondFactor(tx: Tx, holder: Holder, typed: string, now: Instant): Promise<Confirmed> {
  const { officer, key } = holder
  const blocked = await tooMany(tx, officer, now)
  if (blocked) return { ok: false, says: blocked }
  const row = await tx.maybe<{ pending: string }>(
    sql`select pending from identity.second_factor where officer = ${officer} and pending is not null for update`,
  )
  const step = row && matchingStep(unseal(key, officer, row.pending), typed, now)
  if (step === undefined) return { ok: false, says: WRONG }
  await tx.run(sql`
    update identity.second_factor set secret = pending, pending = null, last_step = ${step}, confirmed_at = ${now} where officer = ${officer}`)
  await forgive(tx, officer)
  return { ok: true, codes: await renewRecoveryCodes(tx, holder) }
}

/** Ten new recovery codes in the place of all older ones; only their hashes are kept. */
export async function renewRecoveryCodes(tx: Tx, holder: Holder): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => readableSecret(10).replace(/.{5}(?=.)/, '$&-'))
  await tx.run(sql`delete from identity.recovery_code where officer = ${holder.officer}`)
  await tx.run(sql`
    insert into identity.recovery_code (officer, hash)
    select ${holder.officer}, hash from unnest(${codes.map(code => hashOf(holder, code))}::bytea[]) as h(hash)`)
  return codes
}

/** Whether this is the code of this half minute (one before and one after count), or an unused recovery code. Each works once. A value, so that the try is counted. */
export async function checkSecondFactor(tx: Tx, holder: Holder, typed: string, now: Instant): Promise<Checked> {
  const { officer, key } = holder
  const blocked = await tooMany(tx, officer, now)
  if (blocked) return { ok: false, says: blocked }
  const row = await tx.maybe<{ secret: string }>(sql`select secret from identity.second_factor where officer = ${officer} and secret is not null`)
  const step = row && matchingStep(unseal(key, officer, row.secret), typed, now)
  const taken =
    step === undefined
      ? await tx.run(
          sql`update identity.recovery_code set used_at = ${now} where officer = ${officer} and hash = ${hashOf(holder, typed)} and used_at is null`,
        )
      : await tx.run(
          sql`update identity.second_factor set last_step = ${step} where officer = ${officer} and (last_step is null or last_step < ${step})`,
        )
  if (taken === 0) return { ok: false, says: step === undefined ? WRONG : USED }
  await forgive(tx, officer)
  return { ok: true }
}

/** Takes the second factor and its recovery codes away. */
export async function dropSecondFactor(tx: Tx, officer: string): Promise<void> {
  await tx.run(sql`delete from identity.recovery_code where officer = ${officer}`)
  await tx.run(sql`delete from identity.second_factor where officer = ${officer}`)
}

async function tooMany(tx: Tx, officer: string, now: Instant): Promise<string | undefined> {
  const { within, endsAt } = await attempt(tx, `second-factor:${officer}`, LIMIT, now)
  return within ? undefined : `Đã nhập sai ${LIMIT.limit} lần. Chờ đến ${timeOf(endsAt)} rồi nhập lại`
}

const forgive = (tx: Tx, officer: string) => tx.run(sql`delete from identity.rate_window where key = ${`second-factor:${officer}`}`)
