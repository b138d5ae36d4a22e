import {
  acceptHandOver,
  actFor,
  actForSelf,
  changeContact,
  contactProblems,
  giveMandate,
  handOverProblems,
  mandateProblems,
  offerHandOver,
  organisationFor,
  organisationHistory,
  organisationsOf,
  revokeMandate,
  takeBackHandOver,
  type Citizen,
} from '#identity'
import type { Day } from '#kernel/day.ts'
import { Forbidden, NotFound, type Problem } from '#kernel/refusal.ts'
import { audiencesOf, editionsOn } from '#procedures'
import type { FlashNotice } from '#ui/chrome.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, SESSION, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { actingFor } from './acting.ts'
import { ContactPage, HandOverPage } from './forms.show.tsx'
import { HistoryPage } from './history.show.tsx'
import { OrganisationsPage } from './list.show.tsx'
import { GivePage, MandatePage } from './mandate.show.tsx'
import { OrganisationPage, type OrganisationView } from './organisation.show.tsx'
import { contactIn, handOverIn, mandateIn, problemsOf } from './read.ts'
import { claimRoutes, registerRoutes } from './register.page.tsx'

/** Organisations are of people who are known by the e-ID. */
export function citizenHere({ visitor }: Pick<Ctx, 'visitor'>): Citizen {
  if (visitor.kind !== 'citizen') throw new Forbidden('Đăng nhập bằng định danh điện tử để thay mặt tổ chức.')
  return visitor
}

const nameOf = (ctx: Ctx) => (code: string) => ctx.city.editions.find(edition => edition.code === code)?.name ?? code
const idHere = (ctx: Ctx) => ctx.params['id'] ?? ''
const done: Readonly<Record<string, string>> = {
  'dang-ky': 'Đã đăng ký tổ chức. Thành phố đối chiếu rồi mới nộp được.',
  'uy-quyen': 'Đã ghi giấy ủy quyền.',
  'thu-hoi': 'Đã thu hồi. Người ấy không còn thay mặt được.',
  'ban-giao': 'Đã ghi. Người mới đăng nhập và nhận thì việc đổi mới xong.',
  'rut-ban-giao': 'Đã rút lại việc bàn giao.',
  'nhan-ban-giao': 'Đã nhận làm người đại diện.',
  'lien-he': 'Đã đổi nơi nhận tin.',
}
const back = (ctx: Ctx, what: string): Reply => ({ redirect: `${to.portal.organisation(idHere(ctx))}?xong=${what}` })

async function viewOf(ctx: Ctx): Promise<OrganisationView> {
  const by = citizenHere(ctx)
  return { ...(await organisationFor(ctx.db, by, idHere(ctx), ctx.today)), today: ctx.today, acting: actingFor(by)?.id, nameOf: nameOf(ctx) }
}

async function list(ctx: Ctx): Promise<Reply> {
  const by = citizenHere(ctx)
  const organisations = await organisationsOf(ctx.db, by, ctx.today)
  return { html: <OrganisationsPage chrome={pageChrome(ctx)} organisations={organisations} acting={actingFor(by)?.id} /> }
}

async function show(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const text = done[ctx.query['xong'] ?? '']
  const notice: FlashNotice | undefined = problems[0]
    ? { tone: 'warn', text: `${problems[0].says}.` }
    : text === undefined
      ? undefined
      : { tone: 'ok', text }
  return {
    status: problems.length > 0 ? 422 : 200,
    html: <OrganisationPage chrome={pageChrome(ctx, notice ? { notice } : {})} {...(await viewOf(ctx))} />,
  }
}

/** For whom only the representative does this: others are told or see nothing. */
async function governed(ctx: Ctx): Promise<OrganisationView> {
  const view = await viewOf(ctx)
  if (view.right !== 'representative') throw new Forbidden('Việc này của người đại diện theo pháp luật. Nhờ người đại diện làm.')
  return view
}

type Page = (props: {
  chrome: ReturnType<typeof pageChrome>
  view: OrganisationView
  typed: Ctx['form']
  problems: readonly Problem[]
  ctx: Ctx
}) => ReturnType<typeof GivePage>

type OfForm = {
  readonly page: Page
  /** All that is wrong with what was typed. */
  readonly check: (ctx: Ctx) => readonly Problem[]
  readonly work: (ctx: Ctx, by: Citizen) => Promise<unknown>
  readonly typed?: (view: OrganisationView) => Ctx['form']
}

/** A form of the representative: GET shows it, POST does the work or shows every problem with what was typed. */
const form = (part: string, { page, check, work, typed = () => ({}) }: OfForm): Route[] => [
  get(`/to-chuc/:id/${part}`, 'actForOrganisation', async ctx => {
    const view = await governed(ctx)
    return { html: page({ chrome: pageChrome(ctx), view, typed: typed(view), problems: [], ctx }) }
  }),
  post(`/to-chuc/:id/${part}`, 'actForOrganisation', async ctx => {
    const view = await governed(ctx)
    const by = citizenHere(ctx)
    const wrong = check(ctx)
    const problems = wrong.length > 0 ? wrong : await problemsOf(() => work(ctx, by))
    if (problems.length === 0) return back(ctx, part)
    return { status: 422, html: page({ chrome: pageChrome(ctx), view, typed: ctx.form, problems, ctx }) }
  }),
]

/** One press without a form of its own; a refusal is told on the page of the organisation. */
const press = (part: string, work: (ctx: Ctx, by: Citizen) => Promise<unknown>): Route =>
  post(`/to-chuc/:id/${part}`, 'actForOrganisation', async ctx => {
    const by = citizenHere(ctx)
    const problems = await problemsOf(() => work(ctx, by))
    return problems.length === 0 ? back(ctx, part) : show(ctx, problems)
  })

/** The boxes of a day that is proposed. */
function boxesFrom(id: string, on: Day): Ctx['form'] {
  const [nam = '', thang, ngay] = on.split('-')
  return { [`${id}.ngay`]: String(Number(ngay)), [`${id}.thang`]: String(Number(thang)), [`${id}.nam`]: nam }
}

const giveRoutes = form('uy-quyen', {
  page: ({ view, ctx, ...props }) => (
    <GivePage
      {...props}
      organisation={view.organisation}
      procedures={editionsOn(ctx.city.editions, ctx.today).filter(({ code }) => audiencesOf(code).includes('business'))}
    />
  ),
  check: ctx => mandateProblems(mandateIn(ctx.form), ctx.today),
  work: (ctx, by) => ctx.write(tx => giveMandate(tx, by, idHere(ctx), mandateIn(ctx.form), ctx.now)),
  typed: ({ today }) => boxesFrom('from', today),
})

const handOverRoutes = form('ban-giao', {
  page: ({ view, ctx: _, ...props }) => <HandOverPage {...props} organisation={view.organisation} />,
  check: ctx => handOverProblems(handOverIn(ctx.form), ctx.today),
  work: (ctx, by) => ctx.write(tx => offerHandOver(tx, by, idHere(ctx), handOverIn(ctx.form), ctx.now)),
})

const contactRoutes = form('lien-he', {
  page: ({ view, ctx: _, ...props }) => <ContactPage {...props} organisation={view.organisation} />,
  check: ctx => contactProblems(contactIn(ctx.form)),
  work: (ctx, by) => ctx.write(tx => changeContact(tx, by, idHere(ctx), contactIn(ctx.form), ctx.now)),
  typed: ({ organisation: { phone, email } }) => ({ phone, email: email ?? '' }),
})

async function mandatePage(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const view = await viewOf(ctx)
  const mandate = view.mandates.find(({ id }) => String(id) === ctx.params['no'])
  if (!mandate) throw new NotFound('Không có giấy ủy quyền này. Mở lại trang tổ chức.')
  const status = problems.length > 0 ? 422 : 200
  return { status, html: <MandatePage chrome={pageChrome(ctx)} {...view} mandate={mandate} typed={ctx.form} problems={problems} /> }
}

async function revoke(ctx: Ctx): Promise<Reply> {
  const by = citizenHere(ctx)
  const no = Number(ctx.params['no'])
  if (!Number.isSafeInteger(no)) throw new NotFound('Không có giấy ủy quyền này. Mở lại trang tổ chức.')
  const problems = await problemsOf(() => ctx.write(tx => revokeMandate(tx, by, idHere(ctx), no, ctx.form['reason'] ?? '', ctx.now)))
  return problems.length === 0 ? back(ctx, 'thu-hoi') : mandatePage(ctx, problems)
}

async function history(ctx: Ctx): Promise<Reply> {
  const { organisation } = await governed(ctx)
  const events = await organisationHistory(ctx.db, organisation.id)
  return { html: <HistoryPage chrome={pageChrome(ctx)} organisation={organisation} events={events} /> }
}

async function act(ctx: Ctx): Promise<Reply> {
  const by = citizenHere(ctx)
  const problems = await problemsOf(() => ctx.write(tx => actFor(tx, ctx.cookies[SESSION] ?? '', by, idHere(ctx), ctx.today)))
  return problems.length === 0 ? { redirect: to.portal.mine } : show(ctx, problems)
}

async function stop(ctx: Ctx): Promise<Reply> {
  citizenHere(ctx)
  await ctx.write(tx => actForSelf(tx, ctx.cookies[SESSION] ?? ''))
  return { redirect: to.portal.mine }
}

/** Organisations that apply, by the people who act for them. */
export const organisationRoutes: Route[] = [
  get('/to-chuc', 'actForOrganisation', list),
  ...registerRoutes,
  ...claimRoutes,
  post('/to-chuc/thoi-thay-mat', 'actForOrganisation', stop),
  get('/to-chuc/:id', 'actForOrganisation', ctx => show(ctx)),
  ...giveRoutes,
  ...handOverRoutes,
  ...contactRoutes,
  press('rut-ban-giao', (ctx, by) => ctx.write(tx => takeBackHandOver(tx, by, idHere(ctx), ctx.now))),
  press('nhan-ban-giao', (ctx, by) => ctx.write(tx => acceptHandOver(tx, by, idHere(ctx), ctx.now))),
  post('/to-chuc/:id/thay-mat', 'actForOrganisation', act),
  get('/to-chuc/:id/lich-su', 'actForOrganisation', history),
  get('/to-chuc/:id/uy-quyen/:no', 'actForOrganisation', ctx => mandatePage(ctx)),
  post('/to-chuc/:id/uy-quyen/:no/thu-hoi', 'actForOrganisation', revoke),
]
