import { clockTime, shortDay } from '#kernel/format.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { closeSession, demoCast, endedSession, openSession, passwordSignIn, postsOf, secondFactorOf } from '#identity'
import type { FlashNotice } from '#ui/chrome.ts'
import { SESSION, get, post, safePath, type Ctx, type Reply } from '#ui/page.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { to } from '#ui/paths.ts'
import { proof, PROVED, PROVED_MINUTES, provedOf } from './proof.ts'
import { CODE_PATH, ENROL_PATH, ShowCast, ShowPassword, ShowPosts, UNIT_PATH } from './sign-in.show.tsx'

const SHIFT_SECONDS = 9 * 3600

/** Where the sign-in leads to, kept through its steps. */
export const thenOf = (ctx: Ctx): string => safePath(ctx.form.tiep ?? ctx.query.tiep, to.office.home)

/** The first page: the cast of a training city, else name and password. */
export async function showFirst(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const notice = problems.length === 0 ? await whyOut(ctx) : undefined
  const chrome = pageChrome(ctx, notice ? { notice } : {})
  const show = { chrome, then: thenOf(ctx), problems, username: ctx.form.username }
  const status = problems.length > 0 ? 422 : 200
  return { status, html: ctx.city.demo ? ShowCast({ ...show, cast: await demoCast(ctx.db, ctx.today) }) : ShowPassword(show) }
}

/** A step of the sign-in came too late, or out of turn. */
export const startAgain = (ctx: Ctx): Promise<Reply> =>
  showFirst(ctx, [{ at: 'username', says: `Đã quá ${PROVED_MINUTES} phút từ lúc nhập mật khẩu. Đăng nhập lại.` }])

/** Why an officer who was signed in stands at the door again. */
async function whyOut({ cookies, db, machineNow, today, visitor }: Ctx): Promise<FlashNotice | undefined> {
  const token = cookies[SESSION]
  const ended = token && visitor.kind === 'anyone' ? await endedSession(db, token, machineNow) : undefined
  if (!ended) return undefined
  const { endedAt, by, expired } = ended
  if (endedAt && by) return { tone: 'info', text: `${by} đã kết thúc phiên này lúc ${clockTime(endedAt)}. Cần thì hỏi người đó trước khi vào lại.` }
  if (endedAt) return { tone: 'info', text: `Phiên này đã được đăng xuất lúc ${clockTime(endedAt)}. Đăng nhập lại để làm tiếp.` }
  if (expired) return { tone: 'info', text: 'Phiên làm việc dài nhất 9 giờ và đã hết. Đăng nhập lại để làm tiếp.' }
  return {
    tone: 'warn',
    text: `Ngày ${shortDay(today)} không có vai nào ở đơn vị vừa chọn. Quyền tính theo vai của ngày; hỏi người đứng đầu đơn vị.`,
  }
}

/** Opens the session at a unit; the machine's own moment measures it, the city's day decides which posts count. */
async function enter(ctx: Ctx, id: string, unit: string): Promise<Reply> {
  const token = await ctx.db.write(tx => openSession(tx, { kind: 'officer', id, unit }, { now: ctx.machineNow, on: ctx.today, agent: ctx.agent }))
  const roles = (await postsOf(ctx.db, id, ctx.today)).find(post => post.unit === unit)?.roles ?? []
  const home = roles.every(role => role === 'cityOperator') ? to.city.home : to.office.home
  const then = thenOf(ctx)
  return { redirect: then === to.office.home ? home : then, cookies: { [SESSION]: { value: token, seconds: SHIFT_SECONDS }, [PROVED]: null } }
}

async function signIn(ctx: Ctx): Promise<Reply> {
  const { officer, unit, username = '', password = '' } = ctx.form
  if (ctx.city.demo && ctx.form.username === undefined) {
    const cast = await demoCast(ctx.db, ctx.today)
    const held = cast.find(({ id }) => id === officer)?.posts.some(post => post.unit === unit)
    return officer && unit && held
      ? enter(ctx, officer, unit)
      : showFirst(ctx, [{ at: '', says: 'Người này hôm nay không có vai ở đơn vị đó. Chọn lại.' }])
  }
  if (!username.trim()) return showFirst(ctx, [{ at: 'username', says: 'Nhập tên đăng nhập' }])
  if (!password) return showFirst(ctx, [{ at: 'password', says: 'Nhập mật khẩu' }])
  const answer = await ctx.db.write(tx => passwordSignIn(tx, { username, password, address: ctx.ip }, ctx.machineNow))
  if (!answer.ok) return showFirst(ctx, [{ at: 'password', says: answer.says }])
  const { enrolled, demanded } = await secondFactorOf(ctx.db, answer.officer, ctx.today, ctx.city.production === true)
  if (!enrolled && !demanded) return choosePost(ctx, answer.officer)
  const next = `${enrolled ? CODE_PATH : ENROL_PATH}?${new URLSearchParams({ tiep: thenOf(ctx) })}`
  return { redirect: next, cookies: { [PROVED]: proof(ctx, 'password', answer.officer) } }
}

/** Everything is proved: into the only unit, or to the choice of one. */
export async function choosePost(ctx: Ctx, officer: string, problems: readonly Problem[] = []): Promise<Reply> {
  const posts = await postsOf(ctx.db, officer, ctx.today)
  if (posts.length === 1 && posts[0] && problems.length === 0) return enter(ctx, officer, posts[0].unit)
  return {
    status: problems.length > 0 ? 422 : 200,
    html: ShowPosts({ chrome: pageChrome(ctx), then: thenOf(ctx), problems, posts }),
    cookies: { [PROVED]: proof(ctx, 'all', officer) },
  }
}

/** The unit chosen after everything is proved. */
async function chooseUnit(ctx: Ctx): Promise<Reply> {
  const officer = provedOf(ctx, 'all')
  if (!officer) return startAgain(ctx)
  if (!ctx.form.unit) return choosePost(ctx, officer)
  try {
    return await enter(ctx, officer, ctx.form.unit)
  } catch (trouble) {
    if (trouble instanceof Refusal) return choosePost(ctx, officer, [{ at: '', says: trouble.message }])
    throw trouble
  }
}

async function signOut(ctx: Ctx): Promise<Reply> {
  const token = ctx.cookies[SESSION]
  if (token) await ctx.db.write(tx => closeSession(tx, token, ctx.machineNow))
  return { redirect: to.office.signIn, cookies: { [SESSION]: null } }
}

export const signInRoutes = [
  get(to.office.signIn, 'signIn', ctx => showFirst(ctx)),
  post(to.office.signIn, 'signIn', signIn),
  post(UNIT_PATH, 'signIn', chooseUnit),
  post(to.office.signOut, 'signIn', signOut),
]
