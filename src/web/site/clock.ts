import { addDays, day } from '#kernel/day.ts'
import { instant, timeOf } from '#kernel/instant.ts'
import { post, safePath, type Ctx, type Route } from '#ui/page.ts'

/** Moves the training city's clock: to the article's day, to today, or on by an hour or a day. */
export const clockRoutes: Route[] = [
  post('/dong-ho', 'moveClock', async ctx => {
    await ctx.city.moveClock(target(ctx))
    return { redirect: safePath(ctx.form.back, '/') }
  }),
]

function target({ form, now, today, machineNow }: Ctx): Date {
  switch (form.to) {
    case 'hom-nay':
      return machineNow
    case 'ngay-mai':
    case '+1d':
      return instant(addDays(today, 1), timeOf(now))
    case '+1h':
      return new Date(now.getTime() + 3_600_000)
    default:
      return instant(day(form.to ?? ''), '08:30')
  }
}
