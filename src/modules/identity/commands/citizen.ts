import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { EidClaims } from '../eid.ts'
import type { Citizen } from '../visitor.ts'

/** The citizen behind these e-ID claims: made at the first sign-in, brought up to date at each. */
export async function citizenOf(tx: Tx, claims: EidClaims, now: Instant): Promise<Citizen> {
  const { pin, name, born, sex, phone, email, assurance } = claims
  const row = await tx.one<{ id: string; pin: string; name: string; born: Day; phone: string | null; email: string | null }>(sql`
    insert into identity.citizen (id, pin, full_name, born, sex, phone, email, assurance, created_at, seen_at)
    values (${newId()}, ${pin}, ${name}, ${born}, ${sex ?? null}, ${phone ?? null}, ${email ?? null}, ${assurance}, ${now}, ${now})
    on conflict (pin) do update set full_name = excluded.full_name, born = excluded.born, sex = excluded.sex,
      phone = coalesce(excluded.phone, citizen.phone), email = coalesce(excluded.email, citizen.email), assurance = excluded.assurance, seen_at = excluded.seen_at
    returning id, pin, full_name as name, born, phone, email`)
  const { phone: held, email: mail, ...citizen } = row
  return { kind: 'citizen', ...citizen, ...(held && { phone: held }), ...(mail && { email: mail }) }
}
