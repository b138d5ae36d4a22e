import { NotFound, type Problem } from '#kernel/refusal.ts'
import { openSandbox, type Sandbox } from '#exchange'
import { allow, holds } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { IntegratePage } from './integrate.show.tsx'

/** Accounts from one address: enough for a team, too few to fill the table. */
const ACCOUNTS = { limit: 10, windowSeconds: 3_600 }
const LONGEST_NAME = 100

/** Never where real letters go: there an account is agreed on in writing. */
const opens = ({ city }: Ctx): boolean => city.demo && city.letters !== undefined

const page = (ctx: Ctx, more: { account?: Sandbox; typed?: string; problems?: readonly Problem[] } = {}): Reply => ({
  status: more.problems ? 422 : 200,
  html: IntegratePage({ chrome: pageChrome(ctx), origin: ctx.origin, sandbox: opens(ctx), operator: holds(ctx.visitor, 'seeCity'), ...more }),
})

async function open(ctx: Ctx): Promise<Reply> {
  if (!opens(ctx)) throw new NotFound('Nơi này không mở tài khoản thử.')
  const typed = (ctx.form['ten'] ?? '').trim()
  const wrong = (says: string) => page(ctx, { typed, problems: [{ at: 'ten', says }] })
  if (!typed) return wrong('Ghi tên cơ quan hoặc nhóm phát triển.')
  if (typed.length > LONGEST_NAME) return wrong(`Ghi tên ngắn hơn, tối đa ${LONGEST_NAME} ký tự.`)
  const account = await ctx.db.write(async tx =>
    (await allow(tx, `sandbox:${ctx.ip}`, ACCOUNTS, ctx.machineNow)) ? openSandbox(tx, typed, ctx.city.secret) : undefined,
  )
  return account ? page(ctx, { account }) : wrong('Đã mở nhiều tài khoản từ nơi này. Dùng tài khoản đã có, hoặc chờ một giờ.')
}

/** How another agency connects: open to everybody, and in the training city with an account to try. */
export const integrateRoutes: Route[] = [get('/tich-hop', 'read', ctx => page(ctx)), post('/tich-hop/tai-khoan-thu', 'trySandbox', open)]
