import { NotFound, type Problem } from '#kernel/refusal.ts'
import {
  doubts,
  frozenOf,
  indicatorAnswer,
  indicatorAnswers,
  indicators,
  isOpen,
  isWhole,
  legsIndicator,
  legsOnTime,
  periodNamed,
  TWO_TIERS,
  unmeasured,
} from '#statistics'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { asQuery, inBoxes, readAsked } from '../asked.ts'
import { troubled } from '../statistics.page.tsx'
import { storedPage } from '../stored.tsx'
import { civilRoutes } from './civil.page.tsx'
import { formRoutes } from './form.page.tsx'
import { indexRoutes } from './index-766.page.tsx'
import { IndicatorCards } from './list.show.tsx'
import { IndicatorPage, LegsPage, UnmeasuredPage } from './one.show.tsx'

const TITLE = 'Các chỉ số'

async function list(ctx: Ctx): Promise<Reply> {
  const read = readAsked(ctx.query, ctx.today)
  const { question } = read
  const action = to.city.indicators
  if (read.problems.length > 0 || !isWhole(question)) return troubled(ctx, read, read.problems, action)
  const wrong: Problem[] = []
  const page = await storedPage(ctx, {
    name: `${action} ${ctx.today} ${JSON.stringify([read.typed, read.usual])}`,
    title: TITLE,
    current: 'indicators',
    question,
    make: async db => {
      wrong.push(...inBoxes(await doubts(db, question)))
      if (wrong.length > 0) return undefined
      const { boundaries: _, ...rest } = question
      const answers = await indicatorAnswers(db, indicators, { ...rest, level: 'city' })
      const all = indicators.flatMap((indicator, place) => {
        const answer = answers[place]
        return answer ? [{ indicator, answer }] : []
      })
      const legs = legsIndicator.of(await legsOnTime(db, question, ctx.now))
      return <IndicatorCards view={{ read, query: asQuery(read), all, legs, stamped: ctx.city.demo }} />
    },
  })
  return page ?? troubled(ctx, read, wrong, action)
}

async function one(ctx: Ctx): Promise<Reply> {
  const id = ctx.params['id'] ?? ''
  const action = to.city.indicator(id)
  const read = readAsked(ctx.query, ctx.today)
  const { question } = read
  if (read.problems.length > 0 || !isWhole(question)) return troubled(ctx, read, read.problems, action)
  const stamped = ctx.city.demo
  const without = unmeasured.find(each => each.id === id)
  const indicator = indicators.find(each => each.id === id)
  if (!without && !indicator && id !== legsIndicator.id) throw new NotFound(`Không có chỉ số mã ${id}. Chọn ở trang các chỉ số.`)
  const name = ctx.query['ky']
  const frozen = indicator && name ? await frozenOf(ctx.db, name) : undefined
  const wrong: Problem[] = []
  const page = await storedPage(ctx, {
    name: `${action} ${frozen?.hash ?? ''} ${id === legsIndicator.id ? ctx.today : ''} ${JSON.stringify([read.typed, read.usual])}`,
    title: TITLE,
    current: 'indicators',
    question,
    make: async db => {
      if (without) return <UnmeasuredPage of={without} />
      if (!frozen) wrong.push(...inBoxes(await doubts(db, question)))
      if (wrong.length > 0) return undefined
      if (!indicator) {
        const agencies = await legsOnTime(db, question, ctx.now)
        return <LegsPage view={{ agencies: agencies.map(row => ({ ...row, name: row.agency })), from: question.from, to: question.to, stamped }} />
      }
      const answer = await indicatorAnswer(db, indicator, frozen ? { frozen, level: frozen.to < TWO_TIERS ? 'district' : 'commune' } : question)
      return (
        <IndicatorPage
          view={{
            indicator,
            answer,
            read: frozen ? undefined : read,
            query: asQuery(read),
            stamped,
            provisional: !frozen && isOpen(question, ctx.today),
            frozen: frozen && { ...frozen, name: periodNamed(frozen.period)?.name ?? frozen.period },
          }}
        />
      )
    },
  })
  return page ?? troubled(ctx, read, wrong, action)
}

/** Indicators as cards, one by one, and the forms of the law. */
export const indicatorRoutes: Route[] = [
  get('/thong-ke/chi-so', 'read', list),
  get('/thong-ke/chi-so/:id', 'read', one),
  ...formRoutes,
  ...indexRoutes,
  ...civilRoutes,
]
