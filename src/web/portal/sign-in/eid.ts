import { citizenOf } from '#identity'
import { Refusal } from '#kernel/refusal.ts'
import { get, safePath, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { signIn, takeDraftsAlong } from './session.ts'
import { nextOf, signInAgain } from './sign-in.page.tsx'

/** The signed cookie of a sign-in under way. */
const UNDER_WAY = 'eid'
const UNDER_WAY_SECONDS = 10 * 60
const DOWN = 'Cổng định danh đang tạm dừng. Vẫn nộp được bằng số điện thoại.'

const callback = (ctx: Ctx) => `${ctx.origin}${to.portal.signIn}/eid/xong`

/** The e-ID comes back to the Vietnamese address; the page that follows is in the language of the one before. */
const inEdition = (ctx: Ctx, path: string) => (ctx.edition === 'en' ? `/en${path}` : path)

/** A link, not a form: the policy of the pages lets no form lead to another host. */
async function leave(ctx: Ctx): Promise<Reply> {
  if (!ctx.city.eid) return signInAgain(ctx, DOWN)
  try {
    const { url, kept } = await ctx.city.eid.start(callback(ctx))
    return {
      redirect: url,
      cookies: { [UNDER_WAY]: { value: JSON.stringify({ kept, next: inEdition(ctx, nextOf(ctx)) }), seconds: UNDER_WAY_SECONDS } },
    }
  } catch (problem) {
    return explained(ctx, problem)
  }
}

async function comeBack(ctx: Ctx): Promise<Reply> {
  const underWay = ctx.cookies[UNDER_WAY]
  if (!ctx.city.eid || !underWay) return signInAgain(ctx, 'Lượt đăng nhập này đã hết hạn. Đăng nhập lại.')
  const { kept, next } = JSON.parse(underWay) as { kept: string; next: string }
  try {
    const claims = await ctx.city.eid.finish(`${callback(ctx)}?${new URLSearchParams(ctx.query)}`, kept)
    const cookies = await ctx.write(async tx => {
      const citizen = await citizenOf(tx, claims, ctx.now)
      await takeDraftsAlong(tx, ctx, citizen)
      return signIn(tx, ctx, { kind: 'citizen', id: citizen.id })
    })
    return { redirect: safePath(next, to.portal.mine), cookies: { ...cookies, [UNDER_WAY]: null } }
  } catch (problem) {
    return explained(ctx, problem)
  }
}

function explained(ctx: Ctx, problem: unknown): Reply {
  if (problem instanceof Refusal) return signInAgain(ctx, problem.message)
  throw problem
}

export const eidRoutes = [get('/dang-nhap/eid', 'signIn', leave), get('/dang-nhap/eid/xong', 'signIn', comeBack)]
