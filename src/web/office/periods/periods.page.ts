import { addDays, day, type Day } from '#kernel/day.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { byMonth, closeUnit, periodNamed, unitClosings } from '#statistics'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, shown, shows } from '../frame.ts'
import { ShowOwnMonths, type OwnMonth } from './periods.show.tsx'

const MONTHS_BACK = 365
const FIRST = day('2016-07-01')

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The months of the last year that are over, the latest first, as this unit has them. The city's figures are no officer's own: read outside the wall. */
async function ownMonths(ctx: Ctx, officer: Officer): Promise<OwnMonth[]> {
  const last = addDays(day(`${ctx.today.slice(0, 7)}-01`), -1)
  const [months, closings] = await Promise.all([
    byMonth(ctx.db, { from: later(addDays(last, -MONTHS_BACK), FIRST), to: last, unit: officer.unit }),
    unitClosings(ctx.db, officer.unit),
  ])
  return months.toReversed().flatMap(({ month, online, total }) => {
    const period = periodNamed(month.slice(0, 7))
    return period ? [{ ...period, online, total, closing: closings.find(one => one.period === period.id) }] : []
  })
}

async function page(ctx: Ctx, officer: Officer, problems: readonly Problem[] = []): Promise<Reply> {
  const [frame, rows] = await Promise.all([ctx.read(db => around(ctx, officer, db)), ownMonths(ctx, officer)])
  return shown(ctx, ShowOwnMonths({ ...frame, rows, problems }), problems.length > 0 ? 422 : 200)
}

async function close(ctx: Ctx, officer: Officer): Promise<Reply> {
  const period = periodNamed(ctx.form['ky'] ?? '')
  if (!period) return page(ctx, officer, [{ at: '', says: 'Chọn một tháng trong bảng.' }])
  try {
    await ctx.db.write(tx => closeUnit(tx, officer, period, ctx.now))
    return goTo(to.office.closing, { tone: 'ok', text: `Đã chốt ${period.name} của ${officer.unitName}.` })
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return page(ctx, officer, [{ at: '', says: problem.message }])
  }
}

export const ownPeriodRoutes = [
  shows('/can-bo/chot-so-lieu', 'closeUnitFigures', (ctx, officer) => page(ctx, officer)),
  does('/can-bo/chot-so-lieu', 'closeUnitFigures', close),
]
