import type { Problem } from '#kernel/refusal.ts'
import { outcomeOf, readAnswers, visiblePages, type Answers, type Edition, type Facts, type Page, type Question } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { Button } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { QuestionFields } from '#ui/questions.tsx'
import type { CommuneOption } from '#ui/fields.tsx'
import { communesFor, withCommunes } from '#ui/places.ts'
import { withFound } from '../questions/communes.ts'
import { answersTo, fieldsBesides, fieldsOf } from '../questions/fields.ts'
import { carried, editionHere, factsToday } from './editions.ts'

export type CheckView = {
  readonly edition: Pick<Edition, 'slug' | 'name'>
  readonly n: number
  readonly count: number
  readonly page: Page
  readonly questions: readonly Question[]
  readonly values: Answers
  /** Answers of the other pages, carried along. */
  readonly before: Answers
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly communes?: ((id: string) => readonly CommuneOption[]) | undefined
}

/** `/thu-tuc/:slug/kiem-tra/:n`: one question before any effort; a GET form, so that nothing is kept anywhere. */
export const CheckPage = ({
  chrome,
  edition,
  n,
  count,
  page,
  questions,
  values,
  before,
  facts,
  problems,
  communes,
}: CheckView & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title={page.title}
    problems={problems}
    back={{
      href:
        n === 1 ? to.portal.service(edition.slug) : to.portal.check(edition.slug, n - 1) + carried({ ...before, ...answersTo(questions, values) }),
    }}
  >
    <p class="topic">{`${edition.name} · Câu hỏi trước ${n}, nhiều nhất ${count}`}</p>
    <h1>{page.title}</h1>
    <form action={to.portal.check(edition.slug, n)} method="get" novalidate>
      {Object.entries(before).map(([id, value]) => value !== undefined && <input key={id} type="hidden" name={id} value={String(value)} />)}
      <input type="hidden" name="_tiep" value="1" />
      <QuestionFields
        questions={page.questions}
        values={{ ...before, ...values }}
        problems={problems}
        facts={facts}
        density="page"
        communes={communes}
      />
      <Button>Tiếp tục</Button>
    </form>
    {page.help && (
      <Details summary={page.help.title}>
        <p>{page.help.text}</p>
      </Details>
    )}
  </PortalLayout>
)

/** The answers that came along in the address: of every page before the start, what can be read. */
export function answersBefore(edition: Edition, query: Fields, facts: Facts): Answers {
  let answers: Answers = {}
  for (const page of edition.precheck) {
    const read = readAnswers(edition, page, fieldsOf(page.questions, query), { answers, facts })
    answers = { ...answers, ...read.answers }
  }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}

/** The pages before the start that this person is asked. */
const pagesBefore = (edition: Edition, answers: Answers, facts: Facts) =>
  visiblePages(edition, answers, facts).filter(({ task }) => task === undefined)

async function check(ctx: Ctx): Promise<Reply> {
  const edition = editionHere(ctx)
  const facts = factsToday(ctx)
  const answers = answersBefore(edition, ctx.query, facts)
  const pages = pagesBefore(edition, answers, facts)
  const n = Number(ctx.params['n'])
  const here = pages[n - 1]
  if (!here) return { redirect: to.portal.papersOf(edition.slug) + carried(answers) }

  const { page, questions } = here
  const posted = ctx.query['_tiep'] !== undefined
  const fields = posted ? await withCommunes(ctx.db, questions, fieldsOf(questions, ctx.query), ctx.today) : fieldsOf(questions, ctx.query)
  const before = answersBefore(edition, fieldsBesides(questions, ctx.query), facts)
  const read = readAnswers(edition, page, fieldsOf(questions, fields), { answers: before, facts })
  if (posted && ctx.query['tim'] === undefined && read.problems.length === 0)
    return { redirect: following(edition, n, { ...before, ...read.answers }, facts) }

  const values = { ...fields, ...given(read.answers) }
  const communes = await communesFor(ctx.db, questions, values, ctx.today)
  const problems = posted && ctx.query['tim'] === undefined ? withFound(read.problems, questions, fields, communes) : []
  const view = { edition, n, count: edition.precheck.length, page, questions, values, before, facts, problems }
  return { status: problems.length > 0 ? 422 : 200, html: <CheckPage chrome={pageChrome(ctx)} {...view} communes={communes} /> }
}

const given = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))

/** The next question, or the papers when all is asked or when it is already clear that this is not the right procedure. */
function following(edition: Edition, n: number, answers: Answers, facts: Facts): string {
  const done = n >= pagesBefore(edition, answers, facts).length || outcomeOf(edition, answers, facts) !== undefined
  return (done ? to.portal.papersOf(edition.slug) : to.portal.check(edition.slug, n + 1)) + carried(answers)
}

export const checkRoutes = [get('/thu-tuc/:slug/kiem-tra/:n', 'read', check)]
