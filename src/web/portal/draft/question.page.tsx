import { NotFound, type Problem } from '#kernel/refusal.ts'
import { timeOf } from '#kernel/instant.ts'
import { outcomeOf, readAnswers, type Answers, type Edition, type Facts, type Page, type Question } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import type { CommuneOption } from '#ui/fields.tsx'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { QuestionFields } from '#ui/questions.tsx'
import { communesFor, withCommunes } from '#ui/places.ts'
import { withFound } from '../questions/communes.ts'
import { boxesOf, fieldsBesides, fieldsOf } from '../questions/fields.ts'
import { pageAfter, progressAt } from './progress.ts'
import { knownAt, saveAnswers } from './save.ts'
import { BEFORE, nextAddress, placeAt, placesIn, previousAddress, sentAlready, workOf, workToChange, type Place, type Work } from './draft.ts'

export type QuestionView = {
  readonly code: string
  /** What was known when the page was shown; tells whether another device has answered since. */
  readonly known: string
  readonly name: string
  /** `Việc 2 trong 5: Về trẻ` */
  readonly where: string
  readonly back: string
  readonly address: string
  readonly page: Page
  readonly values: Answers
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly savedAt: string
  /** Whether the review sent the visitor here: then saving leads back there. */
  readonly review: boolean
  readonly communes?: ((id: string) => readonly CommuneOption[]) | undefined
}

/** `/nop/:draft/:task/:page`: one topic; saved at every press, checked when going on. */
export const QuestionPage = ({ chrome, page, problems, warnings, review, ...view }: QuestionView & { chrome: Chrome }) => {
  const only = page.questions.length === 1 && page.questions[0]?.label === page.title
  return (
    <PortalLayout chrome={chrome} title={page.title} problems={problems} back={{ href: review ? to.portal.review(view.code) : view.back }}>
      <p class="topic">{`${view.name} · ${view.where}`}</p>
      {!only && <h1>{page.title}</h1>}
      <Form action={view.address + (review ? '?sua=1' : '')} autosave={`${view.address}/luu`}>
        <input type="hidden" name="_biet" value={view.known} />
        <QuestionFields
          questions={page.questions}
          values={view.values}
          problems={problems}
          facts={view.facts}
          density="page"
          communes={view.communes}
          heading={only}
        />
        <ButtonRow>
          <Button>Lưu và tiếp tục</Button>
          <Button variant="secondary" name="_sau" value="1">
            Lưu, làm tiếp sau
          </Button>
        </ButtonRow>
      </Form>
      <Warnings of={warnings} />
      <p class="hint">
        {`Đã lưu lúc ${view.savedAt}`} · Mã nháp <span translate={false}>{view.code}</span>
      </p>
      {page.help && (
        <Details summary={page.help.title}>
          <p>{page.help.text}</p>
        </Details>
      )}
    </PortalLayout>
  )
}

const Warnings = ({ of }: { of: readonly Problem[] }) =>
  of.length === 0 ? null : (
    <ul class="services">
      {of.map(({ at, says }) => (
        <li key={at}>
          <a href={`#${at}`}>{says}</a>
        </li>
      ))}
    </ul>
  )

type Shown = { problems?: readonly Problem[]; warnings?: readonly Problem[]; posted?: Fields; status?: number }

const isReview = (ctx: Ctx) => ctx.query['sua'] !== undefined

async function show(
  ctx: Ctx,
  { draft, edition, facts }: Work,
  place: Place,
  { problems = [], warnings = [], posted, status = 200 }: Shown = {},
): Promise<Reply> {
  const { page, task } = place
  const values = posted ? { ...draft.answers, ...cleared(page.questions, posted) } : boxesOf(page.questions, draft.answers, draft.typed)
  const communes = await communesFor(ctx.db, page.questions, values as Answers, ctx.today)
  const view = {
    code: draft.code,
    known: knownAt(page.questions, draft.answers),
    name: edition.name,
    where: whereWords(edition, draft.answers, facts, place),
    back: previousAddress(draft.code, edition, draft.answers, facts, { task, page: page.id }),
    address: to.portal.question(draft.code, task, page.id),
    page,
    values,
    facts,
    problems: posted ? withFound(problems, page.questions, posted, communes) : problems,
    warnings,
    savedAt: timeOf(draft.updatedAt),
    review: isReview(ctx),
    communes,
  }
  return { status, html: <QuestionPage chrome={pageChrome(ctx)} {...view} /> }
}

/** What was just posted stands alone: an old answer must not show through an emptied box. */
const cleared = (questions: readonly Question[], posted: Fields): Answers => ({
  ...Object.fromEntries(questions.map(({ id }) => [id, undefined])),
  ...posted,
})

function whereWords(edition: Edition, answers: Answers, facts: Facts, { task, title }: Place): string {
  const tasks = [...new Set(placesIn(edition, answers, facts).map(place => place.task))].filter(id => id !== BEFORE)
  return task === BEFORE ? title : `Việc ${tasks.indexOf(task) + 1} trong ${tasks.length}: ${title}`
}

function here(ctx: Ctx, { draft, edition, facts }: Work): Place {
  const place = placeAt(edition, draft.answers, facts, ctx.params['task'] ?? '', ctx.params['page'] ?? '')
  if (!place) throw new NotFound('Trang này không còn cần cho hồ sơ. Về danh sách việc để làm tiếp.')
  return place
}

/** GET of a question page. */
export async function showQuestion(ctx: Ctx): Promise<Reply> {
  const work = await workOf(ctx)
  return sentAlready(work) ?? show(ctx, work, here(ctx, work))
}

/** POST of a question page: what can be read is saved as answers, the rest as typed; then the next page, or this one with every problem. */
export async function saveQuestion(ctx: Ctx): Promise<Reply> {
  const work = await workToChange(ctx)
  const sent = sentAlready(work)
  if (sent) return sent
  const place = here(ctx, work)
  const { draft, edition, facts } = work
  const posted = await withCommunes(ctx.db, place.page.questions, fieldsOf(place.page.questions, ctx.form), ctx.today)
  const read = readAnswers(edition, place.page, posted, { answers: draft.answers, facts })
  const unread = place.page.questions.filter(({ id }) => read.problems.some(({ at }) => at === id) || (posted[`${id}.tim`] && !posted[id]))
  const typed = { ...fieldsBesides(place.page.questions, draft.typed), ...fieldsOf(unread, posted) }
  const passed = read.problems.length === 0 && ctx.form['tim'] === undefined && ctx.form['_sau'] === undefined
  const stands = { task: place.task, page: place.page.id }
  const next = passed ? pageAfter(edition, { ...draft.answers, ...read.answers } as Answers, facts, stands) : stands
  const at = progressAt(ctx, edition, next, read.problems)
  const saved = await saveAnswers(ctx, draft.code, { questions: place.page.questions, answers: read.answers, typed, known: ctx.form['_biet'], at })
  if ('says' in saved) return show(ctx, { ...work, draft: saved.draft }, place, { problems: [{ at: '', says: saved.says }], posted, status: 409 })

  const after = { ...work, draft: saved.draft }
  if (ctx.form['tim'] !== undefined) return show(ctx, after, place, { posted })
  if (ctx.form['_sau'] !== undefined) return { redirect: to.portal.draft(draft.code) }
  const outcome = place.task === BEFORE ? outcomeOf(edition, after.draft.answers, facts) : undefined
  const problems = outcome && read.problems.length === 0 ? [{ at: outcome.at, says: outcome.says }] : read.problems
  if (problems.length > 0) return show(ctx, after, place, { problems, warnings: read.warnings, posted, status: 422 })
  if (isReview(ctx)) return { redirect: `${to.portal.review(draft.code)}#${place.page.questions[0]?.id ?? ''}` }
  return { redirect: nextAddress(draft.code, edition, after.draft.answers, facts, { task: place.task, page: place.page.id }) }
}
