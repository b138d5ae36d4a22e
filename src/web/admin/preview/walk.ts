import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { NotFound } from '#kernel/refusal.ts'
import { visiblePages, type Answers, type Edition, type Facts, type Page, type Question } from '#procedures'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'

/** The name in addresses of the pages that are asked before the start. */
export const BEFORE = 'truoc'
const MOST = 64_000

/** An edition that is tried: where its pages stand, the answers so far, and for whom it is shown. */
export type Trial = { readonly edition: Edition; readonly base: string; readonly answers: Answers; readonly facts: Facts; readonly shared: boolean }

/** Answers as they are carried in an address: nothing of a trial is kept anywhere else. */
export const pack = (answers: Answers): string => deflateRawSync(JSON.stringify(answers)).toString('base64url')

/** The answers in an address; none where it holds none. */
export function unpack(text: string | undefined): Answers {
  if (!text) return {}
  try {
    const found: unknown = JSON.parse(inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST }).toString())
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : []
    return Object.fromEntries(entries.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))) as Answers
  } catch {
    throw new NotFound('Địa chỉ này không trọn. Mở lại từ trang xem thử.')
  }
}

/** Somebody who files on the first day of the edition, or today once it has begun. */
export function factsFor({ from }: Edition, { today }: Pick<Ctx, 'today'>): Facts {
  const on = from > today ? from : today
  return { today: on, filedOn: on }
}

export type Place = { readonly task: string; readonly title: string; readonly page: Page; readonly questions: readonly Question[] }

/** The pages that this person is asked, in order. */
export const placesOf = ({ edition, answers, facts }: Trial): Place[] =>
  visiblePages(edition, answers, facts).map(({ task, page, questions }) => ({
    task: task?.id ?? BEFORE,
    title: task?.title ?? 'Trước khi khai',
    page,
    questions,
  }))

/** The first page of a trial: its tasks. */
export const homeOf = ({ base }: Trial, answers: Answers): string => `${base}/nguoi-dan?t=${pack(answers)}`

/** The address of a page of questions. */
export const pageOf = ({ base }: Trial, { task, page }: Place, answers: Answers): string =>
  to.admin.preview(`${base}/hoi`, task, page.id, pack(answers))

/** After this page: the next of the same task, or the list of tasks. */
export function after(trial: Trial, here: Place): string {
  const pages = placesOf(trial).filter(({ task }) => task === here.task)
  const next = pages[pages.findIndex(({ page }) => page.id === here.page.id) + 1]
  return next ? pageOf(trial, next, trial.answers) : homeOf(trial, trial.answers)
}
