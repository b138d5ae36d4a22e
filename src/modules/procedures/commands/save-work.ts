import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'
import { workColumns, workOf } from '../queries/work.ts'
import { englishProblems, parseEdition } from '../schema.ts'
import { mergeEditions } from '../work-merge.ts'
import { applyPatches, type Patch } from '../work-patch.ts'
import { documentOf, WorkProblems, type Editor, type Work, type WorkSave, type WorkState } from '../work.ts'

const stateSays: Readonly<Record<WorkState, string>> = {
  draft: 'Bản này đang được soạn. Gửi duyệt trước.',
  review: 'Bản này đang chờ duyệt. Trả về để sửa tiếp.',
  published: 'Bản này đã công bố nên không đổi. Bắt đầu một bản mới từ bản này.',
  withdrawn: 'Bản này đã rút. Bắt đầu một bản mới.',
}

/** Locks a work at the version that was seen; refuses when somebody changed it since, and says who and when, or when it is in another state. */
export async function lockWork(tx: Tx, id: string, version: number, states: readonly WorkState[]): Promise<Work> {
  await tx.maybe(sql`select 1 from procedures.work where id = ${id} for update`)
  const work = await workOf(tx, id)
  if (work.version !== version) {
    const last = await tx.one<{ name: string; at: Date }>(
      sql`select by_name as name, at from procedures.work_save where work_id = ${id} order by version desc limit 1`,
    )
    refuse('changed-by-another', `Bản này vừa được ${last.name} sửa lúc ${clockTime(last.at)}. Tải lại trang để xem, rồi làm lại việc của mình.`)
  }
  if (!states.includes(work.state)) refuse(`work-is-${work.state}`, stateSays[work.state])
  return work
}

type Change = {
  readonly value?: Edition
  readonly english?: Readonly<Record<string, string>>
  readonly state?: WorkState
  readonly reviewer?: Editor
  readonly note?: string
  readonly publishedAt?: Instant
}

/** One step of a work: the row and its line in the history, in one statement. */
export async function writeWork(
  tx: Tx,
  work: Work,
  { act, by, patch = [], note = '' }: { act: WorkSave['act']; by: Editor; patch?: readonly Patch[]; note?: string },
  change: Change,
  now: Instant,
): Promise<Work> {
  const next = { ...work, ...change }
  return tx.one<Work>(sql`
    with saved as (
      insert into procedures.work_save (work_id, version, act, by_id, by_name, at, patch, note)
      values (${work.id}, ${work.version + 1}, ${act}, ${by.id}, ${by.name}, ${now}, ${JSON.stringify(patch)}, ${note})
    )
    update procedures.work set code = ${next.value.code}, begins = ${next.value.from}, value = ${JSON.stringify(next.value)},
      english = ${JSON.stringify(next.english)}, state = ${next.state}, reviewer_id = ${next.reviewer?.id ?? null},
      reviewer_name = ${next.reviewer?.name ?? null}, note = ${next.note}, version = version + 1, updated_at = ${now},
      published_at = ${next.publishedAt}
    where id = ${work.id} returning ${workColumns}`)
}

const CANNOT = 'Chưa lưu gì. Xem từng chỗ cần sửa dưới đây.'

/**
 * Lưu bản soạn: the patches one after another, or none of them. Refuses when somebody saved since `version` and says who and when, when the
 * work is not a draft, and with every problem at once (`WorkProblems`) when a patch does not fit or what comes out is no edition.
 */
export async function saveWork(tx: Tx, by: Editor, id: string, version: number, patch: readonly Patch[], now: Instant): Promise<Work> {
  const work = await lockWork(tx, id, version, ['draft'])
  const { document, problems } = applyPatches(documentOf(work), patch)
  if (!document) throw new WorkProblems('patch-does-not-fit', CANNOT, problems)
  const { english, ...value } = document
  const parsed = parseEdition(value)
  const wrong = [...parsed.problems, ...englishProblems(english)]
  if (!parsed.edition || wrong.length > 0) throw new WorkProblems('not-an-edition', CANNOT, wrong)
  return writeWork(tx, work, { act: 'save', by, patch }, { value: parsed.edition, english }, now)
}

type File = { readonly edition: Edition; readonly english: Readonly<Record<string, string>> }

/**
 * Nhập tệp vào bản đang soạn: what the file changed since `base` (the edition from which both began) joins what was changed here, part by part. Where
 * both changed one thing, what stands here stays and is told. Refuses as `saveWork` does.
 */
export async function importWork(
  tx: Tx,
  by: Editor,
  id: string,
  version: number,
  { edition: file, english, base }: File & { readonly base: Edition },
  now: Instant,
): Promise<{ work: Work; conflicts: readonly Problem[] }> {
  const work = await lockWork(tx, id, version, ['draft'])
  const merged = mergeEditions({ ...base, from: work.from, to: work.value.to }, work.value, { ...file, from: work.from, to: work.value.to })
  const parsed = parseEdition(merged.edition)
  if (!parsed.edition) throw new WorkProblems('not-an-edition', CANNOT, parsed.problems)
  const value = parsed.edition
  const all = { ...english, ...work.english }
  const patch: readonly Patch[] = [{ op: 'replace', path: '', value: { ...value, english: all } }]
  return { work: await writeWork(tx, work, { act: 'import', by, patch }, { value, english: all }, now), conflicts: merged.conflicts }
}
