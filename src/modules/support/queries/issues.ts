import { sql, type Db } from '#platform/db/index.ts'
import type { Issue } from '../issue.ts'

const columns = sql`no, title, says, workaround, title_en as "titleEn", says_en as "saysEn", workaround_en as "workaroundEn", pages,
  opened_at as "openedAt", closed_at as "closedAt", version`

/** Known issues that stand, the newest first; at most fifty. */
export const openIssues = (db: Db): Promise<Issue[]> =>
  db.all<Issue>(sql`select ${columns} from support.issue where closed_at is null order by no desc limit 50`)

export type CountedIssue = Issue & { readonly tickets: number }

/** The latest fifty, mended ones too, with how many tickets were linked to each. */
export const latestIssues = (db: Db): Promise<CountedIssue[]> =>
  db.all<CountedIssue>(sql`
    select ${columns}, (select count(*)::int from support.ticket t where t.issue_no = issue.no) as tickets
    from support.issue order by closed_at is not null, no desc limit 50`)
