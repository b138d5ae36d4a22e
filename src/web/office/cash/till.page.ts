import { isDay, type Day } from '#kernel/day.ts'
import { dong, shortDay } from '#kernel/format.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { closeDay, dayOfTill, openDays, readDong } from '#payments'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { ShowTill } from './till.show.tsx'

const dayFrom = (text: string | undefined, today: Day): Day => (text !== undefined && isDay(text) && text <= today ? text : today)

async function reply(ctx: Ctx, officer: Officer, day: Day, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const view = await ctx.read(async db => ({
    ...(await around(ctx, officer, db)),
    till: await dayOfTill(db, officer, day),
    open: await openDays(db, officer, ctx.today),
  }))
  return shown(ctx, ShowTill({ ...view, day, today: ctx.today, typed: ctx.form, problems }), status)
}

/** Which box a refusal of the closing belongs to. */
const places: Readonly<Record<string, string>> = { money: 'dem-duoc', 'no-reason': 'ly-do' }

async function close(ctx: Ctx, officer: Officer): Promise<Reply> {
  const day = dayFrom(ctx.form['ngay'], ctx.today)
  try {
    const counted = readDong(ctx.form['dem-duoc'] ?? '')
    const reason = tidy(ctx.form['ly-do'] ?? '').slice(0, 200)
    const closed = await ctx.write(tx => closeDay(tx, officer, { day, counted, reason }, ctx.now))
    return goTo(`${to.office.cash}?ngay=${day}`, { tone: 'ok', text: `Đã chốt quỹ ngày ${shortDay(day)}: ${dong(closed.counted)}.` })
  } catch (trouble) {
    const at = trouble instanceof Refusal ? places[trouble.reason] : undefined
    const problems = at && trouble instanceof Refusal ? [{ at, says: trouble.message }] : problemsOf(trouble)
    return reply(ctx, officer, day, problems, statusOf(trouble))
  }
}

export const tillRoutes: Route[] = [
  shows(to.office.cash, 'takePayment', (ctx, officer) => reply(ctx, officer, dayFrom(ctx.query['ngay'], ctx.today))),
  does(`${to.office.cash}/chot`, 'takePayment', close),
]
