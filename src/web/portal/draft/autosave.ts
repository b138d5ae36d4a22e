import { timeOf } from '#kernel/instant.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { fieldsBesides, fieldsOf } from '../questions/fields.ts'
import { BEFORE, workToChange } from './draft.ts'
import { progressAt } from './progress.ts'
import { keepTyped } from './save.ts'

/** POST of a half-filled page: kept as typed, never judged; answers with the sentence that the page shows. */
export async function autosave(ctx: Ctx): Promise<Reply> {
  const { draft, edition } = await workToChange(ctx)
  if (draft.submittedCode) return { text: '', type: 'text/plain; charset=utf-8', status: 409 }
  const { task, page } = ctx.params
  const pages = task === BEFORE ? edition.precheck : (edition.tasks.find(({ id }) => id === task)?.pages ?? [])
  const questions = pages.find(({ id }) => id === page)?.questions ?? []
  const typed = { ...fieldsBesides(questions, draft.typed), ...fieldsOf(questions, ctx.form) }
  const saved = await keepTyped(ctx, draft.code, typed, progressAt(ctx, edition, { task: task ?? '', page: page ?? '' }))
  const when = timeOf(saved.updatedAt)
  return { text: ctx.edition === 'en' ? `Saved at ${when}` : `Đã lưu lúc ${when}`, type: 'text/plain; charset=utf-8' }
}
