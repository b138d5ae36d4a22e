import { rightWords, taxCodeWords } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import { check, declarationView, feeOf, papersOf, readAnswers, type Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { CheckboxField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { Details, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { addressOf, placesIn, sentAlready, workOf, workToChange, type Work } from '../draft/draft.ts'
import { filesWords } from '../papers/size.ts'
import { namesIn } from '#ui/places.ts'
import { officeOf, type Office } from '../places/places.ts'
import { fieldsOf } from '../questions/fields.ts'
import { feeWords } from '../service/fee.ts'
import { actingFor } from '../organisation/acting.ts'
import { OATH, send } from './send.ts'

export type Line = { readonly label: string; readonly value: string; readonly change?: string | undefined; readonly at?: string | undefined }
export type ReviewView = {
  readonly code: string
  readonly name: string
  readonly sections: readonly { readonly title: string; readonly rows: readonly Line[] }[]
  readonly papers: readonly { readonly code: string; readonly label: string; readonly value: string; readonly change: string }[]
  readonly fee: string
  readonly office: Office | undefined
  readonly oath: string
  /** The organisation that it is filed for. */
  readonly onBehalf?: { readonly name: string; readonly taxCode: string; readonly right: string } | undefined
  readonly sworn: boolean
  /** What must be done before sending, each with its page. */
  readonly open: readonly { readonly says: string; readonly href: string }[]
  readonly warnings: readonly { readonly says: string; readonly href: string }[]
  readonly problems: readonly Problem[]
}

/** `/nop/:draft/kiem-tra-lai`: everything once more, each line with its way back; then it is sent. */
export const ReviewPage = ({
  chrome,
  code,
  name,
  sections,
  papers,
  fee,
  office,
  oath,
  onBehalf,
  sworn,
  open,
  warnings,
  problems,
}: ReviewView & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title="Kiểm tra lại trước khi gửi"
    problems={problems}
    back={{ href: to.portal.draft(code), label: 'Danh sách việc' }}
  >
    <p class="topic">{name}</p>
    <h1>Kiểm tra lại trước khi gửi</h1>
    {open.length > 0 && (
      <Notice tone="warn" title="Cần làm trước khi gửi">
        <Links of={open} />
      </Notice>
    )}
    {warnings.length > 0 && (
      <Notice tone="info" title="Xem lại, không bắt buộc sửa">
        <Links of={warnings} />
      </Notice>
    )}
    {onBehalf && <OnBehalf {...onBehalf} />}
    {sections.map(({ title, rows }) => (
      <SummaryList
        key={title}
        title={title}
        rows={rows.map(({ label, value, change, at }) => ({
          label,
          value,
          id: at,
          change: change === undefined ? undefined : { href: change, hidden: label },
        }))}
      />
    ))}
    {papers.length > 0 && (
      <SummaryList
        title="Giấy tờ"
        rows={papers.map(({ code: paper, label, value, change }) => ({
          label,
          value,
          words: true,
          id: `papers.${paper}`,
          change: { href: change, hidden: label },
        }))}
      />
    )}
    <section>
      <h2>Gửi đến</h2>
      <Facts
        items={[
          { label: 'Nơi giải quyết', value: office?.name ?? 'Chưa chọn', data: office !== undefined },
          { label: 'Lệ phí', value: fee },
        ]}
      />
    </section>
    <Form action={to.portal.review(code)}>
      <CheckboxField id={OATH} label="Tôi cam đoan" hint={oath} value={sworn} problem={problemAt(problems, OATH)} />
      <Button>Gửi hồ sơ</Button>
    </Form>
    <Details summary="Sau khi gửi thì thế nào?">
      <p>{`Cán bộ xem trong 8 giờ làm việc và nhắn tin. Cần hỏi thêm thì gọi ${words.helpPhone}.`}</p>
    </Details>
  </PortalLayout>
)

/** For which organisation, and by what right. */
const OnBehalf = ({ name, taxCode, right }: NonNullable<ReviewView['onBehalf']>) => (
  <section>
    <h2>Thay mặt tổ chức</h2>
    <Facts
      items={[
        { label: 'Tổ chức', value: name, data: true },
        { label: 'Mã số thuế', value: taxCode, data: true },
        { label: 'Theo', value: right, data: true },
      ]}
    />
  </section>
)

const Links = ({ of }: { of: readonly { says: string; href: string }[] }) => (
  <ul class="services">
    {of.map(({ says, href }) => (
      <li key={says}>
        <a href={href}>{says}</a>
      </li>
    ))}
  </ul>
)

const back = (address: string) => address.replace(/(#|$)/, '?sua=1$1')

/** Pages where something was typed and not sent: the answers shown are older. */
function halfTyped({ draft, edition, facts }: Work): { says: string; href: string }[] {
  return placesIn(edition, draft.answers, facts).flatMap(({ task, page }) => {
    const typed = fieldsOf(page.questions, draft.typed)
    if (Object.keys(typed).length === 0) return []
    const read = readAnswers(edition, page, { ...onlyGiven(draft.answers, page.questions), ...typed }, { answers: draft.answers, facts })
    const same = read.problems.length === 0 && page.questions.every(({ id }) => read.answers[id] === draft.answers[id])
    return same ? [] : [{ says: `Trang "${page.title}" đang sửa dở`, href: back(to.portal.question(draft.code, task, page.id)) }]
  })
}

/** What was typed and not saved is not sent over: the person saves it or takes it back first. */
function halfSaid(work: Work): { problems: readonly Problem[] } | undefined {
  const half = halfTyped(work)
  return half.length === 0 ? undefined : { problems: half.map(({ says }) => ({ at: '', says })) }
}

const onlyGiven = (answers: Work['draft']['answers'], questions: readonly { id: string; kind: string }[]) =>
  Object.fromEntries(
    questions
      .filter(({ kind }) => kind !== 'day' && kind !== 'partialDay')
      .flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  )

/** The declaration's rows with their way back; a question that stands in several is changed at the first. */
export function linesOf(declaration: ReturnType<typeof declarationView>, code: string, edition: Edition): ReviewView['sections'] {
  const seen = new Set<string>()
  const once = (at: string | undefined) => (at === undefined || seen.has(at) ? undefined : (seen.add(at), at))
  return declaration.sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, value, at }) => {
      const first = once(at)
      const address = first && addressOf(code, edition, first)
      return { label, value, at: first, change: address && back(address) }
    }),
  }))
}

/** For which organisation, and by what right; a mandate that only lets one see is told at the press of the button. */
function organisationWords({ visitor }: Ctx, procedure: string): ReviewView['onBehalf'] {
  const acting = actingFor(visitor)
  const right = acting?.rights.find(({ procedures }) => procedures === null || procedures.includes(procedure))
  return acting && right && { name: acting.name, taxCode: taxCodeWords(acting.taxCode), right: rightWords(right) }
}

async function view(ctx: Ctx, work: Work): Promise<Omit<ReviewView, 'problems' | 'sworn'>> {
  const { draft, edition, facts, papers } = work
  const names = await namesIn(ctx.db, draft.answers)
  const { errors, warnings } = check(edition, draft.answers, facts)
  const wanted = papersOf(edition, draft.answers, facts).filter(({ form }) => form === 'submit')
  const filesOf = (code: string) => papers.filter(({ paper }) => paper === code)
  const linked = ({ at, says }: Problem) => ({ says, href: back(addressOf(draft.code, edition, at) ?? to.portal.draft(draft.code)) })
  const missing = wanted
    .filter(({ code }) => filesOf(code).length === 0)
    .map(({ code, label }) => ({ says: `Chụp hoặc chọn ảnh ${label}`, href: to.portal.paper(draft.code, code) }))
  const unit = edition.units.map(id => draft.answers[id]).find(id => typeof id === 'string' && id.includes('@')) as string | undefined
  const declaration = declarationView(edition, draft.answers, facts, names)
  return {
    code: draft.code,
    name: edition.name,
    sections: linesOf(declaration, draft.code, edition),
    papers: wanted.map(({ code, label }) => ({
      code,
      label,
      value: filesOf(code).length > 0 ? filesWords(filesOf(code)) : '',
      change: to.portal.paper(draft.code, code),
    })),
    fee: feeWords(feeOf(edition, draft.answers, facts, ctx.city.fees, true)),
    office: unit ? await officeOf(ctx.db, unit, ctx.today) : undefined,
    oath: declaration.oath,
    onBehalf: organisationWords(ctx, edition.code),
    open: [...errors.map(linked), ...missing, ...halfTyped(work)],
    warnings: warnings.filter(({ at }) => !edition.precheck.some(({ questions }) => questions.some(({ id }) => id === at))).map(linked),
  }
}

async function show(ctx: Ctx): Promise<Reply> {
  const work = await workOf(ctx)
  return sentAlready(work) ?? { html: <ReviewPage chrome={pageChrome(ctx)} {...(await view(ctx, work))} sworn={false} problems={[]} /> }
}

async function sendIt(ctx: Ctx): Promise<Reply> {
  const work = await workToChange(ctx)
  const sent = sentAlready(work) ?? halfSaid(work) ?? (await send(ctx, work))
  if (!('problems' in sent)) return sent
  const shown = await view(ctx, work)
  const sworn = ctx.form[OATH] === 'true'
  return { status: 422, html: <ReviewPage chrome={pageChrome(ctx)} {...shown} sworn={sworn} problems={sent.problems} /> }
}

export const reviewRoutes = [get('/nop/:draft/kiem-tra-lai', 'submit', show), post('/nop/:draft/kiem-tra-lai', 'submit', sendIt)]
