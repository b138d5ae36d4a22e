import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Draft } from '../draft.ts'

const DAY = 24 * 60
/** How long before a draft goes its owner is told; the text of the message says so too. */
export const REMINDED_DAYS = 3
const MOST = 200

/** Drafts of people that are kept three more days or less and of which their owner was not told since the last change; marks them as told. At most 200. */
export const draftsToRemind = (tx: Tx, now: Instant): Promise<Pick<Draft, 'code' | 'procedure' | 'owner' | 'expiresAt'>[]> =>
  tx.all(sql`
    update dossiers.draft set reminded_at = ${now} where id in (
      select id from dossiers.draft
      where submitted_code is null and expires_at > ${now} and expires_at <= ${plusMinutes(now, REMINDED_DAYS * DAY)}
        and (reminded_at is null or reminded_at < updated_at) and (owner like 'phone:%' or owner like 'citizen:%' or owner like 'organisation:%')
      order by expires_at limit ${MOST} for update skip locked
    ) returning code, procedure, owner, expires_at as "expiresAt"`)

/** Lets go of drafts that nobody sent in the time that they are kept, with their papers. Answers how many drafts went, at most 200. */
export const dropOldDrafts = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`
    with gone as (
      delete from dossiers.draft where id in (
        select id from dossiers.draft where submitted_code is null and expires_at <= ${now} order by expires_at limit ${MOST} for update skip locked
      ) returning id
    ), papers as (
      delete from dossiers.paper where draft_id in (select id from gone) and dossier_id is null
    ) select from gone`)
