import { papersOfDossier, type Asked, type Dossier, type Paper } from '#dossiers'
import { shortDay, weekdayName } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { supplementUntil, type Answers, type Facts, type Question } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { CheckboxField, FileField, TextArea, type CommuneOption } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { QuestionFields } from '#ui/questions.tsx'
import { filesWords } from '../papers/size.ts'
import { communesFor } from '#ui/places.ts'
import { ownDossier } from '../tracking/access.ts'
import { answerSupplement } from './answer-supplement.ts'
import { askedOf } from './asked.ts'
import { editionOf, factsOf } from './edition.ts'

/** One asked item with what it takes to answer it. */
export type Item = Asked & {
  readonly place: number
  readonly label?: string | undefined
  readonly ask?: Question | undefined
  readonly files: readonly Paper[]
}

export type SupplementView = {
  readonly dossier: Pick<Dossier, 'code'>
  readonly until: string
  readonly items: readonly Item[]
  readonly values: Answers | Fields
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly communes?: ((id: string) => readonly CommuneOption[]) | undefined
}

/** `/ho-so/:code/bo-sung`: every item of the request on one page, each answered where it is asked. */
export const SupplementPage = ({ chrome, dossier, until, items, values, facts, problems, communes }: SupplementView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Bổ sung hồ sơ" problems={problems} back={{ href: to.portal.dossier(dossier.code), label: 'Hồ sơ' }}>
    <p class="topic" translate={false}>
      {dossier.code}
    </p>
    <h1>Bổ sung hồ sơ</h1>
    <p>{`Có ${items.length} mục. Trả lời mọi mục rồi gửi một lần, chậm nhất ${until}.`}</p>
    <Form action={to.portal.supplement(dossier.code)} upload>
      <ol class="asked-items">
        {items.map(item => (
          <li key={item.place}>
            <AskedItem item={item} values={values} facts={facts} problems={problems} communes={communes} />
          </li>
        ))}
      </ol>
      <TextArea id="ghi-chu" label="Lời nhắn cho cán bộ" rows={3} optional value={String(values['ghi-chu'] ?? '')} />
      <Button>Gửi bổ sung</Button>
    </Form>
  </PortalLayout>
)

type ItemProps = Pick<SupplementView, 'values' | 'facts' | 'problems' | 'communes'> & { item: Item }

const AskedItem = ({ item, values, facts, problems, communes }: ItemProps) => {
  const { place, says, fix, label, ask, files } = item
  return (
    <section>
      <h2>{says}</h2>
      <p>{fix}</p>
      {item.paper && (
        <>
          {files.length > 0 && <p class="hint">{`Đã gửi: ${filesWords(files)}`}</p>}
          <FileField
            id={`tep-${place}`}
            label={label ?? 'Ảnh hoặc tệp'}
            hint="Ảnh hoặc PDF, mỗi tệp tối đa 10 MB."
            problem={problemAt(problems, `tep-${place}`)}
          />
          <CheckboxField
            id={`khong-${place}`}
            label="Tôi không có giấy này"
            hint="Cán bộ sẽ xem giấy khác thay được, hoặc mời đến quầy."
            value={String(values[`khong-${place}`] ?? '')}
          />
        </>
      )}
      {ask && <QuestionFields questions={[ask]} values={values} problems={problems} facts={facts} density="page" communes={communes} />}
      {!item.paper && !ask && (
        <TextArea
          id={`loi-${place}`}
          label="Trả lời"
          rows={3}
          value={String(values[`loi-${place}`] ?? '')}
          problem={problemAt(problems, `loi-${place}`)}
        />
      )}
    </section>
  )
}

/** The view of a dossier's open request; undefined when nothing is asked. */
export async function supplementView(ctx: Ctx, dossier: Dossier, posted?: Fields): Promise<SupplementView | undefined> {
  const edition = editionOf(ctx, dossier)
  const facts = factsOf(dossier)
  const papers = await papersOfDossier(ctx.db, dossier.id)
  const questions = [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions)
  const items = askedOf(dossier).map((asked, place) => ({
    ...asked,
    place,
    label: edition.papers.find(({ code }) => code === asked.paper)?.label,
    ask: questions.find(({ id }) => id === asked.question),
    files: papers.filter(({ paper }) => paper === asked.paper),
  }))
  if (items.length === 0) return undefined
  const values = { ...dossier.answers, ...posted }
  const communes = await communesFor(
    ctx.db,
    items.flatMap(({ ask }) => ask ?? []),
    values,
    ctx.today,
  )
  return { dossier, until: await until(ctx, dossier), items, values, facts, problems: [], communes }
}

async function until(ctx: Ctx, { pausedAt }: Dossier): Promise<string> {
  const last = supplementUntil(await ctx.city.calendar(), pausedAt ?? ctx.now)
  return `${weekdayName(last)} ${shortDay(last)}`
}

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'supplement')
  if (!('dossier' in here)) return here
  const view = await supplementView(ctx, here.dossier)
  return view ? { html: <SupplementPage chrome={pageChrome(ctx)} {...view} /> } : { redirect: to.portal.dossier(here.dossier.code) }
}

async function answer(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'supplement')
  if (!('dossier' in here)) return here
  const { dossier } = here
  const view = await supplementView(ctx, dossier, ctx.form)
  if (!view) return { redirect: to.portal.dossier(dossier.code) }
  const problems = ctx.form['tim'] === undefined ? await answerSupplement(ctx, dossier, view) : []
  if (problems === undefined) return { redirect: to.portal.dossier(dossier.code) }
  return { status: problems.length > 0 ? 422 : 200, html: <SupplementPage chrome={pageChrome(ctx)} {...view} problems={problems} /> }
}

export const supplementRoutes = [get('/ho-so/:code/bo-sung', 'track', show), post('/ho-so/:code/bo-sung', 'track', answer, { upload: true })]
