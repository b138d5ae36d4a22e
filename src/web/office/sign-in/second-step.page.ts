import type { Problem } from '#kernel/refusal.ts'
import { beginSecondFactor, checkSecondFactor, confirmSecondFactor, secondFactorOf } from '#identity'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { proof, PROVED, provedOf } from './proof.ts'
import { choosePost, startAgain, thenOf } from './sign-in.page.ts'
import { CODE_PATH, ENROL_PATH, ShowCode, ShowKeepCodes, ShowMustEnrol } from './sign-in.show.tsx'

const status = (problems: readonly Problem[]) => (problems.length > 0 ? 422 : 200)
const holder = (ctx: Ctx, officer: string) => ({ officer, key: ctx.city.secret })
const missing: readonly Problem[] = [{ at: 'ma', says: 'Nhập 6 số đang hiện trong ứng dụng, hoặc một mã dự phòng' }]

async function showCode(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  if (!provedOf(ctx, 'password')) return startAgain(ctx)
  return { status: status(problems), html: ShowCode({ chrome: pageChrome(ctx), then: thenOf(ctx), problems }) }
}

async function checkCode(ctx: Ctx): Promise<Reply> {
  const officer = provedOf(ctx, 'password')
  if (!officer) return startAgain(ctx)
  const code = ctx.form.ma?.trim()
  if (!code) return showCode(ctx, missing)
  const answer = await ctx.db.write(tx => checkSecondFactor(tx, holder(ctx, officer), code, ctx.machineNow))
  return answer.ok ? choosePost(ctx, officer) : showCode(ctx, [{ at: 'ma', says: answer.says }])
}

/** Who has only the password may set a second step only where there is none. */
async function enrolling(ctx: Ctx): Promise<string | undefined> {
  const officer = provedOf(ctx, 'password')
  const { enrolled } = officer ? await secondFactorOf(ctx.db, officer, ctx.today, true) : { enrolled: true }
  return enrolled ? undefined : officer
}

async function showEnrol(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const officer = await enrolling(ctx)
  if (!officer) return startAgain(ctx)
  const secret = await ctx.db.write(tx => beginSecondFactor(tx, holder(ctx, officer)))
  return { status: status(problems), html: ShowMustEnrol({ chrome: pageChrome(ctx), then: thenOf(ctx), problems, secret }) }
}

async function enrol(ctx: Ctx): Promise<Reply> {
  const officer = await enrolling(ctx)
  if (!officer) return startAgain(ctx)
  const code = ctx.form.ma?.trim()
  if (!code) return showEnrol(ctx, missing)
  const answer = await ctx.db.write(tx => confirmSecondFactor(tx, holder(ctx, officer), code, ctx.machineNow))
  if (!answer.ok) return showEnrol(ctx, [{ at: 'ma', says: answer.says }])
  return {
    html: ShowKeepCodes({ chrome: pageChrome(ctx), then: thenOf(ctx), codes: answer.codes }),
    cookies: { [PROVED]: proof(ctx, 'all', officer) },
  }
}

export const secondStepRoutes = [
  get(CODE_PATH, 'signIn', ctx => showCode(ctx)),
  post(CODE_PATH, 'signIn', checkCode),
  get(ENROL_PATH, 'signIn', ctx => showEnrol(ctx)),
  post(ENROL_PATH, 'signIn', enrol),
]
