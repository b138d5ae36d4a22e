import { refuse, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { moveEditions, previewMove, type MoveReport } from '#dossiers'
import type { Edition, Work } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { does, frameOf, problemsOf, shown, shows, workHere } from '../frame.ts'
import { beforeOf } from '../work/home.page.ts'
import { MovePage } from './move.show.tsx'

type More = { problems?: readonly Problem[]; typed?: string; report?: MoveReport; status?: number }

/** The older edition whose dossiers are looked at. */
function fromOf(ctx: Ctx, work: Work): { choices: Edition[]; from: Edition | undefined } {
  const choices = ctx.city.editions.filter(({ code, from }) => code === work.code && from < work.from).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return { choices, from: choices.find(({ from }) => from === ctx.query['tu']) ?? beforeOf(ctx, work) }
}

async function show(ctx: Ctx, officer: Officer, { problems = [], typed = '', report, status = 200 }: More = {}): Promise<Reply> {
  const work = await workHere(ctx)
  const { choices, from } = fromOf(ctx, work)
  const after = Number(ctx.query['sau'])
  const start = Number.isSafeInteger(after) && after > 0 ? after : 0
  const moving = from && { from, to: work.value, calendar: await ctx.city.calendar() }
  const { rows, next } = moving ? await previewMove(ctx.db, moving, ctx.now, start) : { rows: [], next: undefined }
  return shown(ctx, MovePage({ ...frameOf(ctx, officer), work, from, choices, rows, next, typed, problems, report }), status)
}

async function move(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const { from } = fromOf(ctx, work)
  const why = tidy(ctx.form['ly-do'] ?? '')
  if (why === '') return show(ctx, officer, { problems: [{ at: 'ly-do', says: 'Ghi vì sao chuyển để người xem hồ sơ hiểu' }], status: 422 })
  try {
    if (work.state !== 'published') refuse('not-published', 'Bản này chưa công bố. Công bố xong rồi chuyển hồ sơ.')
    if (!from) return show(ctx, officer)
    const report = await moveEditions(ctx.db, officer, { from, to: work.value, calendar: await ctx.city.calendar(), why }, ctx.now)
    return show(ctx, officer, { report })
  } catch (trouble) {
    return show(ctx, officer, { problems: problemsOf(trouble).map(({ says }) => ({ at: '', says })), typed: why, status: 422 })
  }
}

export const moveRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/chuyen-ho-so', (ctx, officer) => show(ctx, officer)),
  does('/quan-tri/thu-tuc/ban/:id/chuyen-ho-so', move, 'publishProcedures'),
]
