import { number, percent, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { doubts, groups766, indicatorAnswers, indicators, isOpen, isWhole, type IndicatorAnswer } from '#statistics'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { inBoxes, readAsked, type Read } from '../asked.ts'
import { Filters } from '../filters.tsx'
import { troubled } from '../statistics.page.tsx'
import { storedPage } from '../stored.tsx'

type View = { readonly read: Read; readonly answers: readonly IndicatorAnswer[]; readonly provisional: boolean; readonly stamped: boolean }

/** The groups of the index, what we count of each component, and what nobody counts here. No sum of points: what a component is worth is not known. */
export const Index766 = ({ view: { read, answers, provisional, stamped } }: { view: View }) => {
  const counted = groups766.flatMap(({ components }) => components).filter(({ indicator }) => indicator !== null).length
  const all = groups766.flatMap(({ components }) => components).length
  const of = (id: string | null) => answers.find(answer => answer.id === id)
  const first = answers[0]
  return (
    <>
      <p class="hint">
        <a href={to.city.indicators}>Các chỉ số</a>
      </p>
      <h1>Bộ chỉ số 766</h1>
      <p class="lead">{`Đo được ${counted} trong ${all} thành phần của Quyết định 766/QĐ-TTg.`}</p>
      <p>Chưa cộng thành điểm: điểm của từng thành phần chưa đối chiếu với văn bản nên để trống trong bảng cấu hình.</p>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      {first && <p class="hint">{`Từ ${shortDay(first.from)} đến ${shortDay(first.to)}`}</p>}
      {provisional && <p class="hint">Số liệu tạm, kỳ chưa khép.</p>}
      <Details summary="Đổi kỳ, cấp hoặc dịch vụ" open={read.problems.length > 0}>
        <Filters read={read} action={to.city.index766} fixed />
      </Details>
      {groups766.map(({ id, name, points, components }) => (
        <section key={id}>
          <h2>{name}</h2>
          <p>{`Nhóm này tối đa ${points} điểm`}</p>
          <DataTable
            caption={`Thành phần của nhóm ${name}`}
            quietCaption
            rows={components}
            rowKey={component => component.id}
            columns={[
              { key: 'ma', label: 'Mục', cell: component => component.id },
              {
                key: 'ten',
                label: 'Thành phần',
                heads: true,
                cell: ({ name: text, indicator }) => (indicator ? <a href={to.city.indicator(indicator)}>{text}</a> : text),
              },
              { key: 'diem', label: 'Điểm', numeric: true, cell: ({ points: own }) => (own === null ? 'Chưa đối chiếu' : number(own)) },
              {
                key: 'so',
                label: 'Giá trị',
                numeric: true,
                cell: ({ indicator }) => {
                  const value = of(indicator)?.city.value
                  return indicator === null ? 'Chưa đo được' : value == null ? '–' : percent(value, 2)
                },
              },
            ]}
          />
        </section>
      ))}
      <p class="hint">Số ở đây theo cách tính của trang chỉ số, có chỗ khác Quyết định 766/QĐ-TTg. Mở từng chỉ số để xem khác gì.</p>
    </>
  )
}

async function show(ctx: Ctx): Promise<Reply> {
  const read = readAsked(ctx.query, ctx.today)
  const { question } = read
  if (read.problems.length > 0 || !isWhole(question)) return troubled(ctx, read, read.problems, to.city.index766)
  const wrong: Problem[] = []
  const wanted = new Set(groups766.flatMap(({ components }) => components.map(({ indicator }) => indicator)))
  const page = await storedPage(ctx, {
    name: `${to.city.index766} ${JSON.stringify([read.typed, read.usual])}`,
    title: 'Bộ chỉ số 766',
    current: 'indicators',
    question,
    make: async db => {
      wrong.push(...inBoxes(await doubts(db, question)))
      if (wrong.length > 0) return undefined
      const { boundaries: _, ...rest } = question
      const ours = indicators.filter(({ id }) => wanted.has(id))
      const answers = await indicatorAnswers(db, ours, { ...rest, level: 'city' })
      return <Index766 view={{ read, answers, provisional: isOpen(question, ctx.today), stamped: ctx.city.demo }} />
    },
  })
  return page ?? troubled(ctx, read, wrong, to.city.index766)
}

export const indexRoutes: Route[] = [get('/thong-ke/bo-chi-so-766', 'read', show)]
