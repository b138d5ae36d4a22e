import { NotFound } from '#kernel/refusal.ts'
import { outcomeOf, readAnswers, type Answers } from '#procedures'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { communesFor, withCommunes } from '#ui/places.ts'
import { TrialQuestionPage, TrialTasks, type TrialQuestion } from './citizen.show.tsx'
import { outcomeNow } from './outcome.ts'
import { tried } from './trial.ts'
import { after, BEFORE, homeOf, placesOf, type Place, type Trial } from './walk.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'self'"

/** These pages may stand in the frame of the editor's own page, and in no index. */
const FRAMED = { 'content-security-policy': POLICY, 'x-frame-options': 'SAMEORIGIN', 'x-robots-tag': 'noindex' }

const plain = (ctx: Ctx) => pageChrome(ctx, { person: undefined })

/** GET of the tasks, as a citizen would see them. */
export async function showTasks(ctx: Ctx): Promise<Reply> {
  const { trial } = await tried(ctx)
  const now = outcomeNow(trial.edition, trial.answers, trial.facts, ctx.city.fees)
  return { html: TrialTasks({ chrome: plain(ctx), trial, now }), headers: FRAMED }
}

function placeHere(ctx: Ctx, trial: Trial): Place {
  const place = placesOf(trial).find(({ task, page }) => task === ctx.params['task'] && page.id === ctx.params['page'])
  if (!place) throw new NotFound('Với những câu trả lời này thì không hỏi trang ấy. Về danh sách việc.')
  return place
}

async function page(
  ctx: Ctx,
  trial: Trial,
  place: Place,
  { status = 200, ...more }: Partial<TrialQuestion> & { status?: number } = {},
): Promise<Reply> {
  const values = more.values ?? trial.answers
  const communes = await communesFor(ctx.db, place.page.questions, values, ctx.today)
  const view = { place, values, problems: more.problems ?? [], warnings: more.warnings ?? [], communes }
  return { status, html: TrialQuestionPage({ chrome: plain(ctx), trial, ...view }), headers: FRAMED }
}

/** GET of a page of questions. */
export async function showQuestion(ctx: Ctx): Promise<Reply> {
  const { trial } = await tried(ctx)
  return page(ctx, trial, placeHere(ctx, trial))
}

const given = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
const fieldsOf = (form: Fields): Fields => Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('_') && name !== 'tim'))

/** POST of a page of questions: read and checked as the portal does; the answers go on in the address, nothing is kept. */
export async function answerQuestion(ctx: Ctx): Promise<Reply> {
  const { trial } = await tried(ctx)
  const place = placeHere(ctx, trial)
  const posted = await withCommunes(ctx.db, place.page.questions, fieldsOf(ctx.form), ctx.today)
  const read = readAnswers(trial.edition, place.page, posted, { answers: trial.answers, facts: trial.facts })
  const cleared = { ...trial.answers, ...Object.fromEntries(place.page.questions.map(({ id }) => [id, undefined])), ...posted }
  if (ctx.form['tim'] !== undefined) return page(ctx, trial, place, { values: cleared })
  const answers = given({ ...trial.answers, ...read.answers })
  const next = { ...trial, answers }
  if (read.problems.length > 0) return page(ctx, trial, place, { values: cleared, problems: read.problems, warnings: read.warnings, status: 422 })
  const outcome = place.task === BEFORE ? outcomeOf(trial.edition, answers, trial.facts) : undefined
  if (outcome) return page(ctx, next, place, { problems: [{ at: outcome.at, says: outcome.says }], status: 422 })
  return { redirect: placesOf(next).some(({ page }) => page.id === place.page.id) ? after(next, place) : homeOf(next, answers) }
}
