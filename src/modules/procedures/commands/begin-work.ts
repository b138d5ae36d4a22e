import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'
import { workColumns } from '../queries/work.ts'
import { englishProblems, parseEdition } from '../schema.ts'
import { outlineEdition, type Outline } from '../template.ts'
import { WorkProblems, type Editor, type Work, type WorkSave } from '../work.ts'
import type { Patch } from '../work-patch.ts'

/** Where a work begins: from an edition, from nothing but a name, or from a file that somebody brought. */
export type Beginning = (
  | { readonly base: Edition }
  | { readonly outline: Outline }
  | { readonly file: Edition; readonly base?: Edition | undefined }
) & {
  readonly from: Day
  /** The English of its texts, as far as it is there. */
  readonly english?: Readonly<Record<string, string>>
}

function beginningOf(begin: Beginning): { value: Edition; act: WorkSave['act'] } {
  if ('outline' in begin) return { value: outlineEdition(begin.outline, begin.from), act: 'begin' }
  if ('file' in begin) return { value: { ...begin.file, from: begin.from }, act: 'import' }
  const { base, from } = begin
  return { value: { ...base, from, to: base.to > from ? base.to : ('2100-01-01' as Day) }, act: 'begin' }
}

/** Bắt đầu soạn một bản: from an edition (which stays as it is) or from the template, in force from a day. Refuses with every problem what is no edition. */
export async function beginWork(tx: Tx, by: Editor, begin: Beginning, now: Instant): Promise<Work> {
  const { value, act } = beginningOf(begin)
  const parsed = parseEdition(value)
  const english = begin.english ?? {}
  const wrong = [...parsed.problems, ...englishProblems(english)]
  if (!parsed.edition || wrong.length > 0) throw new WorkProblems('not-an-edition', 'Chưa bắt đầu được. Xem từng chỗ cần sửa dưới đây.', wrong)
  const { edition } = parsed
  const base = 'base' in begin ? begin.base : undefined
  const patch: readonly Patch[] = [{ op: 'add', path: '', value: { ...edition, english } }]
  return tx.one<Work>(sql`
    with begun as (
      insert into procedures.work (id, code, begins, value, english, state, base_code, base_from, author_id, author_name, updated_at)
      values (${newId()}, ${edition.code}, ${edition.from}, ${JSON.stringify(edition)}, ${JSON.stringify(english)}, 'draft',
        ${base?.code ?? null}, ${base?.from ?? null}, ${by.id}, ${by.name}, ${now})
      returning *
    ), saved as (
      insert into procedures.work_save (work_id, version, act, by_id, by_name, at, patch)
      select id, 1, ${act}::text, ${by.id}::text, ${by.name}::text, ${now}::timestamptz, ${JSON.stringify(patch)}::jsonb from begun
    )
    select ${workColumns} from begun`)
}
