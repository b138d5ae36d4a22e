import { sql, type Db } from '#platform/db/index.ts'

export type Contact = { readonly phone?: string; readonly email?: string }

/** Where these people of the e-ID are told things, by their id; who gave neither is missing. */
export async function contactsOf(db: Db, citizens: readonly string[]): Promise<Map<string, Contact>> {
  if (citizens.length === 0) return new Map()
  const rows = await db.all<{ id: string; phone: string | null; email: string | null }>(sql`
    select id, phone, email from identity.citizen where id = any(${[...citizens]}::uuid[]) and (phone is not null or email is not null)`)
  return new Map(rows.map(({ id, phone, email }) => [id, { ...(phone && { phone }), ...(email && { email }) }]))
}
