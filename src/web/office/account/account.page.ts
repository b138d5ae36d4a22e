import type { Problem } from '#kernel/refusal.ts'
import {
  beginSecondFactor,
  checkSecondFactor,
  closeOtherSessions,
  closeOwnSession,
  confirmSecondFactor,
  dropSecondFactor,
  holds,
  keepShortcuts,
  postsOf,
  renewRecoveryCodes,
  secondFactorOf,
  sessionsOf,
  type Officer,
} from '#identity'
import type { Tx } from '#platform/db/index.ts'
import { operatorNav } from '#ui/layout/operator.ts'
import { SESSION, type Ctx, type Reply } from '#ui/page.ts'
import { around, does, goTo, shown, shows, type Around } from '../frame.ts'
import { ACCOUNT, ShowAccount, ShowCodes, ShowEnrol } from './account.show.tsx'

const strict = ({ city }: Ctx) => city.production === true
const holder = (ctx: Ctx, officer: Officer) => ({ officer: officer.id, key: ctx.city.secret })
const status = (problems: readonly Problem[]) => (problems.length > 0 ? 422 : 200)

/** Who has no inbox runs the city: no queues, the city's own rooms instead. */
async function frameOf(ctx: Ctx, officer: Officer): Promise<Around> {
  const frame = await ctx.read(db => around(ctx, officer, db))
  return holds(officer, 'seeInbox') ? frame : { ...frame, nav: operatorNav(ctx.path) }
}

/** Secrets are read by the program itself; an officer's own connection has no right to their tables. */
async function showAccount(ctx: Ctx, officer: Officer, problems: readonly Problem[] = []): Promise<Reply> {
  const [frame, factor, sessions, posts] = await Promise.all([
    frameOf(ctx, officer),
    secondFactorOf(ctx.db, officer.id, ctx.today, strict(ctx)),
    sessionsOf(ctx.db, officer.id, ctx.cookies[SESSION], ctx.machineNow),
    postsOf(ctx.db, officer.id, ctx.today),
  ])
  const unitName = (id: string) => posts.find(({ unit }) => unit === id)?.unitName ?? id
  return shown(ctx, ShowAccount({ ...frame, problems, factor, sessions, shortcuts: officer.shortcuts !== false, unitName }), status(problems))
}

async function showEnrol(ctx: Ctx, officer: Officer, problems: readonly Problem[] = []): Promise<Reply> {
  const { enrolled } = await secondFactorOf(ctx.db, officer.id, ctx.today, strict(ctx))
  if (enrolled) return goTo(ACCOUNT, { tone: 'info', text: 'Bước thứ hai đã đặt. Muốn đổi điện thoại thì bỏ trước rồi đặt lại.' })
  const secret = await ctx.db.write(tx => beginSecondFactor(tx, holder(ctx, officer)))
  return shown(ctx, ShowEnrol({ ...(await frameOf(ctx, officer)), problems, secret }), status(problems))
}

async function enrol(ctx: Ctx, officer: Officer): Promise<Reply> {
  if ((await secondFactorOf(ctx.db, officer.id, ctx.today, strict(ctx))).enrolled) return showEnrol(ctx, officer)
  const answer = await ctx.db.write(tx => confirmSecondFactor(tx, holder(ctx, officer), ctx.form.ma ?? '', ctx.machineNow))
  if (!answer.ok) return showEnrol(ctx, officer, [{ at: 'ma', says: answer.says }])
  return shown(ctx, ShowCodes({ ...(await frameOf(ctx, officer)), codes: answer.codes }))
}

/** What weakens the second step is done only with its code. */
async function proved(ctx: Ctx, officer: Officer, work: (tx: Tx) => Promise<Reply>): Promise<Reply> {
  const answer = await ctx.db.write(async tx => {
    const checked = await checkSecondFactor(tx, holder(ctx, officer), ctx.form.ma ?? '', ctx.machineNow)
    return checked.ok ? await work(tx) : checked
  })
  return 'says' in answer ? showAccount(ctx, officer, [{ at: 'ma', says: answer.says }]) : (answer as Reply)
}

const renew = (ctx: Ctx, officer: Officer) =>
  proved(ctx, officer, async tx => {
    const codes = await renewRecoveryCodes(tx, holder(ctx, officer))
    return shown(ctx, ShowCodes({ ...(await frameOf(ctx, officer)), codes }))
  })

const drop = (ctx: Ctx, officer: Officer) =>
  proved(ctx, officer, async tx => {
    await dropSecondFactor(tx, officer.id)
    return goTo(ACCOUNT, { tone: 'ok', text: 'Đã bỏ bước thứ hai.' })
  })

async function endSessions(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { phien = '' } = ctx.form
  const own = ctx.cookies[SESSION] ?? ''
  const ended = await ctx.db.write(tx =>
    phien === 'khac' ? closeOtherSessions(tx, officer.id, own, ctx.machineNow) : closeOwnSession(tx, officer.id, phien, ctx.machineNow),
  )
  return goTo(ACCOUNT, ended > 0 ? { tone: 'ok', text: `Đã thoát ở ${ended} máy.` } : { tone: 'info', text: 'Không còn máy nào để thoát.' })
}

async function setShortcuts(ctx: Ctx, officer: Officer): Promise<Reply> {
  const on = ctx.form['phim-tat'] !== 'tat'
  await ctx.write(tx => keepShortcuts(tx, officer.id, on))
  return goTo(ACCOUNT, { tone: 'ok', text: on ? 'Đã bật phím tắt.' : 'Đã tắt phím tắt.' })
}

export const accountRoutes = [
  shows(ACCOUNT, 'keepAccount', (ctx, officer) => showAccount(ctx, officer)),
  shows(`${ACCOUNT}/buoc-hai`, 'keepAccount', (ctx, officer) => showEnrol(ctx, officer)),
  does(`${ACCOUNT}/buoc-hai`, 'keepAccount', enrol),
  does(`${ACCOUNT}/ma-du-phong`, 'keepAccount', renew),
  does(`${ACCOUNT}/bo-buoc-hai`, 'keepAccount', drop),
  does(`${ACCOUNT}/phien`, 'keepAccount', endSessions),
  does(`${ACCOUNT}/phim-tat`, 'keepAccount', setShortcuts),
]
