import { newId } from '#kernel/ids.ts'
import { NotFound } from '#kernel/refusal.ts'
import { allow, roleName } from '#identity'
import { addToTicket, barePage, browserOf, openTicket, requestOf, SubmitWrong, ticketByCode, type AskingOfficer, type Context } from '#support'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import type { Problem } from '#kernel/refusal.ts'
import { HelpPage, type HelpView } from './help.show.tsx'
import { TicketPage } from './ticket.show.tsx'

const PER_ADDRESS = { limit: 6, windowSeconds: 900 }
const OFFICES = { limit: 40, windowSeconds: 900 }
const LOOKS = { limit: 60, windowSeconds: 900 }
const TOO_MANY = 'Đã gửi nhiều lần liền. Chờ 15 phút rồi gửi lại; những gì vừa viết vẫn ở đây'
/** More than a person writes; what is longer still is cut where it comes in. */
const LONGEST_KEPT = 20_000

const officerOf = ({ visitor }: Ctx): AskingOfficer | undefined =>
  visitor.kind === 'officer'
    ? { id: visitor.id, name: visitor.name, unit: visitor.unit, unitName: visitor.unitName, roles: visitor.roles }
    : undefined

const contextOf = (ctx: Ctx, given: { readonly [box: string]: string }): Context => ({
  page: barePage(given['tu']),
  browser: browserOf(ctx.agent),
  request: requestOf(given['ma']),
})

const emptyForm = { message: '', phone: '', email: '' }

function page(ctx: Ctx, view: Partial<HelpView> & Pick<HelpView, 'context'>, status = 200): Reply {
  const officer = officerOf(ctx)
  const whole: HelpView = {
    once: newId(),
    typed: emptyForm,
    officer: officer && `${officer.name}, ${officer.unitName} (${officer.roles.map(role => roleName(role as never)).join(', ')})`,
    issues: ctx.city.board?.issues ?? [],
    problems: [],
    ...view,
  }
  return { status, html: HelpPage({ chrome: pageChrome(ctx), ...whole }) }
}

const codeOf = (text: string) => text.replace(/\s/g, '').toUpperCase().slice(0, 20)

async function show(ctx: Ctx): Promise<Reply> {
  const context = contextOf(ctx, ctx.query)
  if (ctx.query['phieu'] === undefined) return page(ctx, { context })
  const code = codeOf(ctx.query['phieu'])
  const found = (await within(ctx, LOOKS)) && (await ticketByCode(ctx.db, code))
  return found
    ? { redirect: to.portal.ticket(code) }
    : page(ctx, { context, problems: [{ at: 'phieu', says: 'Không có yêu cầu nào mang mã này. Kiểm tra lại mã đã ghi' }] }, 422)
}

/** By address; an office shares one, so its officers may ask more often. */
const within = (ctx: Ctx, limit: typeof LOOKS): Promise<boolean> =>
  ctx.db.write(tx => allow(tx, `help:${limit.limit}:${ctx.ip}`, limit, ctx.machineNow))

async function send(ctx: Ctx): Promise<Reply> {
  const typed = {
    message: (ctx.form['loi-nhan'] ?? '').slice(0, LONGEST_KEPT),
    phone: (ctx.form['dien-thoai'] ?? '').slice(0, 40),
    email: (ctx.form['thu-dien-tu'] ?? '').slice(0, 300),
  }
  const context = contextOf(ctx, ctx.form)
  const once = ctx.form['lan'] ?? ''
  const again = (problems: readonly Problem[], status: number) => page(ctx, { context, typed, problems, once: once || newId() }, status)
  const officer = officerOf(ctx)
  if (!(await within(ctx, officer ? OFFICES : PER_ADDRESS))) return again([{ at: '', says: TOO_MANY }], 429)
  const calendar = await ctx.city.calendar()
  const asking = { ...typed, ...context, once, asker: ctx.visitor.kind, officer, language: ctx.edition }
  try {
    const { code } = await ctx.db.write(tx => openTicket(tx, asking, calendar, ctx.now))
    return { redirect: `${to.portal.ticket(code)}?moi=1` }
  } catch (problem) {
    if (problem instanceof SubmitWrong) return again(problem.problems, 422)
    throw problem
  }
}

async function ticketPage(ctx: Ctx, more: { typed?: string; problems?: readonly Problem[]; status?: number } = {}): Promise<Reply> {
  const code = codeOf(ctx.params['code'] ?? '')
  const ticket = (await within(ctx, LOOKS)) ? await ticketByCode(ctx.db, code) : undefined
  if (!ticket) throw new NotFound('Không có yêu cầu nào mang mã này. Kiểm tra lại mã đã ghi.')
  const { typed = '', problems = [], status = 200 } = more
  return { status, html: TicketPage({ chrome: pageChrome(ctx), ticket, typed, problems, fresh: ctx.query['moi'] !== undefined }) }
}

async function add(ctx: Ctx): Promise<Reply> {
  const typed = (ctx.form['loi-nhan'] ?? '').slice(0, LONGEST_KEPT)
  if (!(await within(ctx, PER_ADDRESS))) return ticketPage(ctx, { typed, problems: [{ at: '', says: TOO_MANY }], status: 429 })
  const calendar = await ctx.city.calendar()
  try {
    await ctx.db.write(tx => addToTicket(tx, codeOf(ctx.params['code'] ?? ''), typed, calendar, ctx.now))
    return { redirect: to.portal.ticket(codeOf(ctx.params['code'] ?? '')) }
  } catch (problem) {
    if (problem instanceof SubmitWrong) return ticketPage(ctx, { typed, problems: problem.problems, status: 422 })
    throw problem
  }
}

export const helpRoutes: Route[] = [
  get('/tro-giup', 'askHelp', show),
  post('/tro-giup', 'askHelp', send),
  get('/tro-giup/:code', 'askHelp', ctx => ticketPage(ctx)),
  post('/tro-giup/:code', 'askHelp', add),
]
