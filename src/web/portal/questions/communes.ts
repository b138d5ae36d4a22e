import type { Problem } from '#kernel/refusal.ts'
import type { Question } from '#procedures'
import type { Communes } from '#ui/questions.tsx'
import type { Fields } from '#ui/page.ts'

/** The problems of a page; where a commune was typed and not chosen, what the search found decides what is said. */
export const withFound = (problems: readonly Problem[], questions: readonly Question[], fields: Fields, communes: Communes): readonly Problem[] =>
  problems.map(problem => {
    const question = questions.find(({ id }) => id === problem.at)
    const typed = fields[`${problem.at}.tim`]?.trim()
    if (question?.kind !== 'commune' || !typed) return problem
    return communes(question.id).length > 0
      ? { at: problem.at, says: `Có nhiều nơi tên gần giống "${typed}". Chọn một nơi trong danh sách` }
      : { at: problem.at, says: `Không có xã, phường nào tên "${typed}". Kiểm tra lại tên, không cần gõ dấu` }
  })
