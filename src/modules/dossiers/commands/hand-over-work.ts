import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { letGo } from './hold.ts'

/** Who leaves a unit, and who takes over. */
export type Leaving = {
  readonly officer: string
  readonly unit: string
  readonly successor?: { readonly id: string; readonly name: string } | undefined
}

/**
 * Bàn giao: a dossier belongs to its unit and not to a person, so what one person leaves behind is drafts begun at the counter and dossiers held
 * open. Both go to the successor. Without one nothing moves: the drafts are counted, and what was held is let go.
 */
export async function handOverWork(tx: Tx, { officer, unit, successor }: Leaving, now: Instant): Promise<{ drafts: number; held: number }> {
  const mine = sql`owner = ${`officer:${officer}`} and unit_id = ${unit} and submitted_code is null and expires_at > ${now}`
  if (!successor) {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from dossiers.draft where ${mine}`)
    await letGo(tx, officer)
    return { drafts: n, held: 0 }
  }
  const drafts = await tx.run(sql`update dossiers.draft set owner = ${`officer:${successor.id}`}, updated_at = ${now} where ${mine}`)
  const held = await tx.run(sql`
    update dossiers.hold set officer_id = ${successor.id}, officer_name = ${successor.name}, since = ${now}
    where officer_id = ${officer} and unit_id = ${unit} and until > ${now}`)
  await letGo(tx, officer)
  return { drafts, held }
}
