import { instant, type Instant } from '#kernel/instant.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Edition, EditionUse, FeeLine } from '#procedures'
import type { Calendar } from '#units'
import { under, type Declared, type UnderEdition } from '../under.ts'

/** How many drafts (that can still be sent) and unfinished dossiers live under each edition. */
export const editionUses = (db: Db, now?: Instant): Promise<EditionUse[]> =>
  db.all<EditionUse>(sql`
    select procedure as code, edition as "from", sum(drafts)::int as drafts, sum(dossiers)::int as dossiers from (
      select procedure, edition, count(*) as drafts, 0 as dossiers from dossiers.draft
      where submitted_code is null and (${now ?? null}::timestamptz is null or expires_at > ${now ?? null}) group by 1, 2
      union all
      select procedure, edition, 0, count(*) from dossiers.dossier where finished_at is null group by 1, 2
    ) used group by 1, 2 order by 1, 2`)

/** One real dossier under the edition that it was filed under and under another. `id` goes on from here. No name, number or answer is in it. */
export type Replayed = {
  readonly id: number
  readonly code: string
  readonly before: UnderEdition
  readonly after: UnderEdition
  readonly same: boolean
}

export type ReplaySpan = {
  readonly from: Day
  /** The last day, itself among them. */
  readonly to: Day
  readonly editions: readonly Edition[]
  readonly fees: readonly FeeLine[]
  readonly calendar: Calendar
  /** Goes on after this dossier. */
  readonly after?: number
  /** At most five hundred. */
  readonly limit?: number
}

const MOST = 500

/** Real dossiers of these days under a new edition, in the order in which they came: what each would have needed, cost and waited, beside what it did. Nothing is written. */
export async function replayUnder(db: Db, edition: Edition, span: ReplaySpan): Promise<Replayed[]> {
  const limit = Math.min(span.limit ?? MOST, MOST)
  const rows = await db.all<Declared & { id: number }>(sql`
    select id, code, procedure, edition, unit_id as unit, channel, answers, submitted_at as "submittedAt", received_at as "receivedAt"
    from dossiers.dossier
    where procedure = ${edition.code} and submitted_at >= ${instant(span.from)} and submitted_at < ${instant(addDays(span.to, 1))}
      and id > ${span.after ?? 0}::bigint
    order by id limit ${limit}`)
  return rows.flatMap(row => {
    const filed = span.editions.find(one => one.code === row.procedure && one.from === row.edition)
    if (!filed) return []
    const [before, after] = [under(filed, row, span), under(edition, row, span)]
    return [{ id: row.id, code: row.code, before, after, same: JSON.stringify(before) === JSON.stringify(after) }]
  })
}
