import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** Accepted dossiers without a decision, now: still in time, and overdue. Waiting for the applicant is in time. */
export type Deciding = { readonly unit: string; readonly procedure: string; readonly within: number; readonly overdue: number }

/** Đang giải quyết: by unit and procedure, as they stand at `now`; of no other day can it be told. One statement over the index of open dossiers. */
export const decidingNow = (db: Db, now: Instant): Promise<Deciding[]> =>
  db.all(sql`
    select unit_id as unit, procedure,
      count(*) filter (where paused_at is not null or due_at is null or due_at >= ${now}::timestamptz)::int as within,
      count(*) filter (where paused_at is null and due_at < ${now}::timestamptz)::int as overdue
    from dossiers.dossier where received_at is not null and state in ('received', 'paused', 'examined', 'confirming', 'toSign')
    group by 1, 2`)
