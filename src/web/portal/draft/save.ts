import { createHash } from 'node:crypto'
import { draftByCode, ownerOf, saveDraft, type Draft, type Progress } from '#dossiers'
import type { Answers, Question } from '#procedures'
import type { Ctx, Fields } from '#ui/page.ts'
import { answersTo } from '../questions/fields.ts'

/** A short mark of the answers that a page showed: the same while nobody else has answered these questions. */
export const knownAt = (questions: readonly Question[], answers: Answers): string =>
  createHash('sha256')
    .update(JSON.stringify(answersTo(questions, answers)))
    .digest('base64url')
    .slice(0, 12)

type Saving = { questions: readonly Question[]; answers: Answers; typed: Fields; known?: string | undefined; at: Progress }
type Saved = { draft: Draft } | { draft: Draft; says: string }

/** Saves one page. Not over what another device answered since the page was shown, unless it answered the same. */
export async function saveAnswers(ctx: Ctx, code: string, { questions, answers, typed, known, at }: Saving): Promise<Saved> {
  const owner = ownerOf(ctx.visitor)
  return ctx.write(async tx => {
    const draft = await draftByCode(tx, code, owner)
    const now = knownAt(questions, draft.answers)
    if (known && known !== now && now !== knownAt(questions, answers)) {
      return { draft, says: 'Bản khai vừa được sửa trên máy hoặc thẻ khác. Những gì vừa nhập vẫn ở đây; bấm "Lưu và tiếp tục" để dùng bản này' }
    }
    const given = answers as Record<string, string | boolean | number | undefined>
    return { draft: await saveDraft(tx, code, owner, { answers: given, typed: { ...typed }, version: draft.version, at }, ctx.now) }
  })
}

/** Keeps what is being typed, unread and unchecked. Answers change only when the page is sent. */
export async function keepTyped(ctx: Ctx, code: string, typed: Fields, at: Progress): Promise<Draft> {
  return ctx.write(tx => saveDraft(tx, code, ownerOf(ctx.visitor), { answers: {}, typed: { ...typed }, at }, ctx.now))
}
