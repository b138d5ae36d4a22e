import { allow, issueCode, readPhone } from '#identity'
import { Refusal } from '#kernel/refusal.ts'
import { queueNotice, writeNotice } from '#notices'
import { to } from '#ui/paths.ts'
import type { Ctx, Reply } from '#ui/page.ts'

/** The signed cookie that remembers which phone waits for its code. */
export const WAITING = 'so'
const WAITING_SECONDS = 10 * 60
const PER_ADDRESS = { limit: 30, windowSeconds: 3600 }

/** The page for the code, and where it leads. */
export const codePage = (next: string) => `${to.portal.signIn}/ma?${new URLSearchParams({ tiep: next })}`

/** Sends a one-time code to this phone and goes to the page that asks for it; or the sentence why not. Refusal `phone` when it is no phone. */
export async function sendCode(ctx: Ctx, typed: string, next: string): Promise<{ reply: Reply } | { says: string }> {
  const phone = readPhone(typed)
  if (!(await ctx.write(tx => allow(tx, `code-from:${ctx.ip}`, PER_ADDRESS, ctx.machineNow))))
    return { says: 'Nơi này đã gửi quá nhiều mã. Chờ một giờ rồi thử lại, hoặc đến quầy một cửa' }
  try {
    await ctx.write(async tx => {
      const digits = await issueCode(tx, phone, ctx.machineNow)
      await queueNotice(tx, writeNotice('oneTimeCode', { to: phone, digits, language: ctx.edition, host: new URL(ctx.origin).host }), ctx.now)
    })
  } catch (problem) {
    if (problem instanceof Refusal) return { says: problem.message }
    throw problem
  }
  return { reply: { redirect: codePage(next), cookies: { [WAITING]: { value: phone, seconds: WAITING_SECONDS } } } }
}
