import { draftByCode, ownerOf, papersOfDraft, type Draft, type Paper } from '#dossiers'
import { NotFound } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import { visiblePages, type Answers, type Edition, type Facts, type Page, type Question, type Task } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { may } from '#identity'
import { formerOwner, inScope, refuseEnded } from '../organisation/acting.ts'
import { to } from '#ui/paths.ts'
import { editionOfCode, factsToday } from '../service/editions.ts'

/** A draft with the edition of today, under which it would be filed. */
export type Work = { readonly draft: Draft; readonly edition: Edition; readonly facts: Facts; readonly papers: readonly Paper[] }

/** The name in addresses of the pages that were asked before the start. */
export const BEFORE = 'truoc'

/** The visitor's draft in the address; NotFound when it is somebody else's. */
export async function workOf(ctx: Ctx, db: Db = ctx.db): Promise<Work> {
  const draft = await ownDraft(ctx, db)
  return { draft, edition: editionOfCode(ctx, draft.procedure), facts: factsToday(ctx), papers: await papersOfDraft(db, draft.id) }
}

/** As `workOf`, for what changes the draft: for an organisation only by a mandate that lets one file. */
export async function workToChange(ctx: Ctx): Promise<Work> {
  const work = await workOf(ctx)
  may(ctx.visitor, 'submit', { procedure: work.draft.procedure })
  return work
}

/** Forbidden, with whom to ask, when the right to act for the organisation ended since the page was opened. */
async function ownDraft({ params, visitor }: Ctx, db: Db): Promise<Draft> {
  const code = params['draft'] ?? ''
  const ended = formerOwner(visitor)
  const lost = ended && (await draftByCode(db, code, ended).catch(notFound))
  if (lost) refuseEnded(visitor, lost)
  const draft = await draftByCode(db, code, ownerOf(visitor))
  if (!inScope(visitor, draft)) throw new NotFound('Giấy ủy quyền không gồm thủ tục của bản nháp này. Nhờ người đại diện ủy quyền thêm.')
  return draft
}

const notFound = (problem: unknown): undefined => {
  if (!(problem instanceof NotFound)) throw problem
}

/** A draft that was sent has become a dossier: its pages lead there, however the visitor came back. */
export const sentAlready = ({ draft }: Work): Reply | undefined =>
  draft.submittedCode ? { redirect: to.portal.sent(draft.submittedCode) } : undefined

export type Place = { readonly task: string; readonly title: string; readonly page: Page; readonly questions: readonly Question[] }

const placed = ({ task, page, questions }: { task?: Task; page: Page; questions: readonly Question[] }): Place => ({
  task: task?.id ?? BEFORE,
  title: task?.title ?? 'Trước khi khai',
  page,
  questions,
})

/** The pages that this person is asked, in order, those before the start first. */
export const placesIn = (edition: Edition, answers: Answers, facts: Facts): Place[] => visiblePages(edition, answers, facts).map(placed)

/** The page behind an address, asked now or not. */
export const placeAt = (edition: Edition, answers: Answers, facts: Facts, task: string, page: string): Place | undefined =>
  placesIn(edition, answers, facts).find(place => place.task === task && place.page.id === page)

/** The address of the page that asks this question. */
export function addressOf(code: string, edition: Edition, id: string): string | undefined {
  const before = edition.precheck.find(({ questions }) => questions.some(question => question.id === id))
  if (before) return `${to.portal.question(code, BEFORE, before.id)}#${id}`
  for (const task of edition.tasks) {
    const page = task.pages.find(({ questions }) => questions.some(question => question.id === id))
    if (page) return `${to.portal.question(code, task.id, page.id)}#${id}`
  }
  return undefined
}

/** After this page: the next of the same task, or the list of tasks. */
export function nextAddress(code: string, edition: Edition, answers: Answers, facts: Facts, here: { task: string; page: string }): string {
  const pages = placesIn(edition, answers, facts).filter(({ task }) => task === here.task)
  const at = pages.findIndex(({ page }) => page.id === here.page)
  const next = pages[at + 1]
  return next ? to.portal.question(code, next.task, next.page.id) : to.portal.draft(code)
}

/** Where the back link of a page leads: the page before it in its task, or the list of tasks. */
export function previousAddress(code: string, edition: Edition, answers: Answers, facts: Facts, here: { task: string; page: string }): string {
  const pages = placesIn(edition, answers, facts).filter(({ task }) => task === here.task)
  const before = pages[pages.findIndex(({ page }) => page.id === here.page) - 1]
  return before ? to.portal.question(code, before.task, before.page.id) : to.portal.draft(code)
}
