import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import type { Dossier } from '../dossier.ts'

/** A part whose promise was broken. `once` is the same for as long as it is with its agency: whoever is told by it is told once. */
export type LateLeg = Pick<Dossier, 'code' | 'procedure' | 'applicant'> & { readonly agency: string; readonly once: string }

const WEEK = 7 * 24 * 60
const BATCH = 200

/**
 * Tells of each part of a group whose due time has passed within a week and which is still with its agency. Nothing is written here: `tell` puts
 * the message into the outbox, where the key `once` keeps it to one. Answers how many are late.
 */
export async function lateLegs(db: Database, { tell }: { tell: (tx: Tx, late: LateLeg) => Promise<unknown> }, now: Instant): Promise<number> {
  let after = 0
  for (let count = 0; ; ) {
    const late = await db.all<LateLeg & { id: number }>(sql`
      select d.id, d.code, d.procedure, d.applicant, l.leg->>'agency' as agency, concat_ws(':', d.code, l.leg->>'kind', l.leg->>'round', 'late') as once
      from (
        select id, code, procedure, applicant, legs from dossiers.dossier
        where dossiers.has_open_leg(legs) and legs_due_at < ${now} and id > ${after}::bigint order by id limit ${BATCH}
      ) d left join lateral (
        select leg from jsonb_array_elements(d.legs) as e(leg)
        where leg->>'kind' <> 'ho-tich' and leg->>'state' in ('asked', 'accepted', 'verifying')
          and (leg->>'dueAt')::timestamptz < ${now} and (leg->>'dueAt')::timestamptz > ${plusMinutes(now, -WEEK)}
      ) l on true
      order by d.id`)
    const broken = late.filter(({ agency }) => agency !== null)
    if (broken.length > 0) await db.write(tx => inTurn(broken, one => tell(tx, one)))
    count += broken.length
    if (new Set(late.map(({ id }) => id)).size < BATCH) return count
    after = late.at(-1)?.id ?? after
  }
}

/** One statement after the other: they share a connection. */
async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of all) await work(one)
}
