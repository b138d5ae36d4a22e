import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { wrongInIssue, type IssueText } from '../issue.ts'
import { SubmitWrong } from '../submit-wrong.ts'
import type { Person } from '../ticket.ts'

/** Ghi một lỗi đã biết; throws every problem at once. Answers its number. */
export async function openIssue(tx: Tx, by: Person, text: IssueText, now: Instant): Promise<number> {
  const problems = wrongInIssue(text)
  if (problems.length > 0) throw new SubmitWrong(problems)
  const { no } = await tx.one<{ no: number }>(sql`
    insert into support.issue (title, says, workaround, title_en, says_en, workaround_en, pages, by, opened_at)
    values (${text.title}, ${text.says}, ${text.workaround}, ${text.titleEn}, ${text.saysEn}, ${text.workaroundEn}, ${[...text.pages]}::text[],
      ${JSON.stringify({ id: by.id, name: by.name })}, ${now}) returning no`)
  return no
}

/** Lỗi đã sửa: no page tells of it any more. Refusal `changed-by-another` when it was closed or written anew meanwhile. */
export async function closeIssue(tx: Tx, no: number, version: number, now: Instant): Promise<void> {
  const closed = await tx.run(sql`
    update support.issue set closed_at = ${now}, version = version + 1 where no = ${no} and version = ${version} and closed_at is null`)
  if (closed === 0) refuse('changed-by-another', 'Lỗi này vừa được sửa hoặc đóng ở nơi khác. Tải lại trang để xem.')
}
