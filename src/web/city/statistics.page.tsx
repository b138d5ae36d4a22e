import type { Db } from '#platform/db/index.ts'
import { answered, byMonth, doubts, isOpen, isWhole, keyOf, onlineRate, onTime, rateCsv, type Question } from '#statistics'
import { holds } from '#identity'
import { placesOn } from '#units'
import { underReview } from '#integrity'
import type { Problem } from '#kernel/refusal.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { to } from '#ui/paths.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { inBoxes, readAsked, type Read } from './asked.ts'
import { Figures, type Placed } from './figures.tsx'
import { Filters } from './filters.tsx'
import { ReviewLine, type Reviewed } from './signals/line.tsx'
import { FiguresPage, storedPage, textOf } from './stored.tsx'

const TITLE = 'Hồ sơ nộp trực tuyến'

/** `/thong-ke`: the city, ranked, mapped, split by channel. */
export async function showCity(ctx: Ctx): Promise<Reply> {
  const read = readAsked(ctx.query, ctx.today)
  const { question } = read
  if (read.problems.length > 0 || !isWhole(question))
    return troubled(ctx, read, [...read.problems, ...inBoxes(await ctx.read(db => doubts(db, question)))])
  const wrong: Problem[] = []
  const page = await storedPage(ctx, {
    name: `/thong-ke ${JSON.stringify([read.typed, read.usual])}`,
    title: TITLE,
    question,
    make: async db => {
      wrong.push(...inBoxes(await doubts(db, question)))
      return wrong.length > 0 ? undefined : (
        <>
          <Figures view={{ ...(await load(db, question)), read, provisional: isOpen(question, ctx.today), stamped: ctx.city.demo }} />
          <ReviewLine {...(await reviewed(db, question))} />
        </>
      )
    },
  })
  return page ?? troubled(ctx, read, wrong)
}

const load = async (db: Db, question: Question) => ({
  rates: await onlineRate(db, question),
  times: await onTime(db, question),
  months: await byMonth(db, question),
  placed: await places(db, question),
})

/** Told of the whole city only: before somebody has looked, no unit is pointed at. */
async function reviewed(db: Db, { from, to: last, procedures }: Question): Promise<Reviewed> {
  const flagged = (await underReview(db, { from, to: last, procedures })).reduce((sum, one) => sum + one.online, 0)
  if (flagged === 0) return { online: 0, total: 0, flagged }
  const { city } = await onlineRate(db, { from, to: last, level: 'city', procedures })
  return { online: city.online, total: city.total, flagged }
}

async function places(db: Db, { level, to: last, boundaries = 'then' }: Question): Promise<Placed> {
  if (level === 'city') return new Map()
  const found = await placesOn(db, boundaries === 'then' ? last : boundaries, level)
  return new Map(found.flatMap(({ id, tileCol: col, tileRow: row }) => (col === null || row === null ? [] : [[id, { col, row }]])))
}

/** The question again with everything that is wrong in it. */
export const troubled = (ctx: Ctx, read: Read, problems: readonly Problem[], action: string = to.city.statistics): Reply => ({
  status: 422,
  html: (
    <FiguresPage
      chrome={pageChrome(ctx)}
      title={TITLE}
      problems={problems}
      operator={holds(ctx.visitor, 'seeCity')}
      html={textOf(
        <>
          <h1>Chọn lại kỳ, cấp hoặc dịch vụ</h1>
          <Filters read={{ ...read, problems }} action={action} fixed={action !== to.city.statistics} />
        </>,
      )}
    />
  ),
})

/** `/thong-ke.csv`: the same question, as a table for machines. */
export async function sendCsv(ctx: Ctx): Promise<Reply> {
  const read = readAsked(ctx.query, ctx.today)
  const { question } = read
  if (read.problems.length > 0 || !isWhole(question)) return troubled(ctx, read, read.problems)
  const wrong: Problem[] = []
  const note = [ctx.city.demo && 'dữ liệu minh họa', isOpen(question, ctx.today) && 'số liệu tạm, kỳ chưa khép'].filter(Boolean).join('; ')
  const found = await answered(ctx.db, `csv ${note} ${keyOf(question, ctx.today)}`, { ...question, now: ctx.now }, async db => {
    wrong.push(...inBoxes(await doubts(db, question)))
    return wrong.length > 0 ? undefined : rateCsv(await onlineRate(db, question), note)
  })
  if (!found) return troubled(ctx, read, wrong)
  return {
    text: found.body,
    type: 'text/csv; charset=utf-8',
    headers: {
      etag: found.etag,
      'cache-control': 'public, max-age=60',
      'content-disposition': `attachment; filename="ty-le-nop-qua-mang-${question.from}-${question.to}.csv"`,
    },
  }
}
