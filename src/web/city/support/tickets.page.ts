import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { tellPerson } from '#notices'
import {
  actOnTicket,
  isTheme,
  openIssues,
  SubmitWrong,
  ticketByCode,
  ticketCounts,
  tickets,
  ticketStates,
  type Act,
  type TicketState,
} from '#support'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, byOf } from './frame.tsx'
import { ShowTicket } from './ticket.show.tsx'
import { ShowTickets } from './tickets.show.tsx'

const PAGE = 30
const isState = (text = ''): text is TicketState => Object.hasOwn(ticketStates, text)

/** The whole city's tickets are no unit's: they are read outside the wall of the operator's own unit. */
async function list(ctx: Ctx): Promise<Reply> {
  const { tt, 'chu-de': theme, sau } = ctx.query
  const after = Number(sau)
  const asked = {
    state: isState(tt) ? tt : ('waiting' as const),
    theme: isTheme(theme) ? theme : undefined,
    after: sau && Number.isSafeInteger(after) && after > 0 ? after : undefined,
  }
  const [found, counts] = await Promise.all([tickets(ctx.db, { ...asked, before: asked.after, limit: PAGE + 1 }), ticketCounts(ctx.db, ctx.now)])
  const rows = found.slice(0, PAGE)
  return { html: ShowTickets({ ...around(ctx), asked, rows, next: found.length > PAGE ? rows.at(-1)?.id : undefined, counts }) }
}

async function one(ctx: Ctx, more: { problems?: readonly Problem[]; typed?: string; status?: number } = {}): Promise<Reply> {
  const [ticket, issues] = await Promise.all([ticketByCode(ctx.db, ctx.params['code'] ?? ''), openIssues(ctx.db)])
  if (!ticket) throw new NotFound('Không có phiếu này. Mở lại danh sách phiếu.')
  return { status: more.status ?? 200, html: ShowTicket({ ...around(ctx, more.problems), ticket, issues, typed: more.typed }) }
}

const boxes: Partial<Record<Act, string>> = { answer: 'tra-loi', link: 'loi-biet', theme: 'chu-de' }
const acts: readonly Act[] = ['assign', 'release', 'answer', 'link', 'theme', 'close', 'reopen']

async function act(ctx: Ctx): Promise<Reply> {
  const code = ctx.params['code'] ?? ''
  const doing = acts.find(one => one === ctx.params['act'])
  const version = Number(ctx.form['ban'])
  if (!doing || !Number.isSafeInteger(version)) throw new NotFound('Không có việc này. Mở lại phiếu.')
  const box = boxes[doing]
  const text = box ? (ctx.form[box] ?? '').slice(0, 20_000) : ''
  const calendar = await ctx.city.calendar()
  try {
    await ctx.db.write(async tx => {
      const ticket = await actOnTicket(tx, { code, version, by: byOf(ctx), act: doing, text }, calendar, ctx.now)
      if (doing !== 'answer') return
      const { phone, email, language } = ticket
      const told = { phone: phone ?? undefined, email: email ?? undefined, language, ticket: code, host: new URL(ctx.origin).host }
      await tellPerson(tx, 'ticketAnswered', { ...told, once: `${code}:${ticket.version}` }, ctx.now)
    })
    return { redirect: `${to.city.ticketAt(code)}?xong=${doing}` }
  } catch (problem) {
    if (problem instanceof SubmitWrong) return one(ctx, { problems: problem.problems, typed: text, status: 422 })
    // Nothing typed is lost when somebody was faster.
    if (problem instanceof Refusal) return one(ctx, { problems: [{ at: '', says: problem.message }], typed: text, status: 409 })
    throw problem
  }
}

export const ticketRoutes: Route[] = [
  get('/dieu-hanh/phieu-ho-tro', 'answerTickets', list),
  get('/dieu-hanh/phieu-ho-tro/:code', 'answerTickets', ctx => one(ctx)),
  post('/dieu-hanh/phieu-ho-tro/:code/:act', 'answerTickets', act),
]
