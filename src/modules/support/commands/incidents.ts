import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { wrongInIncident, wrongInUpdate, type NewIncident } from '../incident.ts'
import { SubmitWrong } from '../submit-wrong.ts'
import type { Person } from '../ticket.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Báo một sự cố: it stands on the public page and on the home page at once. The same form twice is one. Answers its number. */
export async function openIncident(tx: Tx, by: Person, given: NewIncident & { once: string }, now: Instant): Promise<number> {
  const problems = wrongInIncident(given)
  if (problems.length > 0) throw new SubmitWrong(problems)
  const once = UUID.test(given.once) ? given.once : newId()
  const made = await tx.maybe<{ no: number }>(sql`
    insert into support.incident (title, title_en, parts, weight, began_at, by, once)
    values (${given.title}, ${given.titleEn || null}, ${[...new Set(given.parts)]}::text[], ${given.weight}, ${now}, ${JSON.stringify(by)}, ${once})
    on conflict (once) do nothing returning no`)
  if (!made) return (await tx.one<{ no: number }>(sql`select no from support.incident where once = ${once}`)).no
  await tell(tx, made.no, by, { state: 'looking', says: given.says, saysEn: given.saysEn }, now)
  return made.no
}

type News = { readonly state: string; readonly says: string; readonly saysEn?: string | undefined }

const tell = (tx: Tx, no: number, by: Person, { state, says, saysEn }: News, now: Instant) =>
  tx.run(sql`
    insert into support.incident_update (incident_no, at, by, state, says, says_en)
    values (${no}, ${now}, ${JSON.stringify({ id: by.id, name: by.name })}, ${state}, ${says}, ${saysEn || null})`)

/** Tin mới của sự cố; `ended` closes it, anything else on a closed one opens it again. Refusal `changed-by-another`. */
export async function updateIncident(
  tx: Tx,
  by: Person,
  { no, version, ...news }: News & { no: number; version: number },
  now: Instant,
): Promise<void> {
  const problems = wrongInUpdate(news)
  if (problems.length > 0) throw new SubmitWrong(problems)
  const changed = await tx.run(sql`
    update support.incident set ended_at = case when ${news.state} = 'ended' then greatest(${now}::timestamptz, began_at) end, version = version + 1
    where no = ${no} and version = ${version}`)
  if (changed === 0) {
    if (!(await tx.maybe(sql`select from support.incident where no = ${no}`))) throw new NotFound('Không có sự cố này. Mở lại danh sách.')
    refuse('changed-by-another', 'Người khác vừa ghi tin mới của sự cố này. Tải lại trang để xem.')
  }
  await tell(tx, no, by, news, now)
}
