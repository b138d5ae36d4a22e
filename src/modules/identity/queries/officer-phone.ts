import { sql, type Db } from '#platform/db/index.ts'

/** Whether this number is an officer's own: as written on the officer, or as the e-ID knows it of the same person. */
export async function isOfficersPhone(db: Db, phone: string): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(sql`
    select exists (select from identity.officer where phone = ${phone})
      or exists (select from identity.officer o join identity.citizen c on c.pin = o.pin where c.phone = ${phone}) as found`)
  return found
}
