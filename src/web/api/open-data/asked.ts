import { addDays, day, isDay, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { frozenMaybe, periodNamed, type OpenDataset, type Wanted } from '#statistics'
import { findUnit } from '#units'
import type { Ctx, Fields } from '#ui/page.ts'

/** What each dataset can be limited by. */
export const filtersOf = ({ id, columns }: OpenDataset): readonly string[] => [
  ...(columns.some(({ name }) => name === 'month') ? ['from', 'to'] : []),
  ...(columns.some(({ name }) => name === 'unit') || id === 'units' ? ['unit'] : []),
  ...(columns.some(({ name }) => name === 'period') ? ['period'] : []),
  ...(id === 'frozen' ? ['revision'] : []),
]

const lastWhole = (today: Day): Day => addDays(day(`${today.slice(0, 7)}-01`), -1)

/** Reads what is asked of a dataset; every reason why it cannot be answered, at once. Only months that are over are open data. */
export async function readWanted(ctx: Pick<Ctx, 'db' | 'today'>, dataset: OpenDataset, query: Fields) {
  const problems: Problem[] = []
  const filters = filtersOf(dataset)
  for (const name of Object.keys(query))
    if (!filters.includes(name))
      problems.push({ at: name, says: `Bộ dữ liệu này không lọc được theo ${name}. Lọc được theo: ${filters.join(', ') || 'không gì cả'}.` })
  const readDay = (at: 'from' | 'to'): Day | undefined => {
    const text = query[at]
    if (text === undefined || !filters.includes(at) || isDay(text)) return text as Day | undefined
    return void problems.push({ at, says: `Ngày "${text}" không có trong lịch. Ghi dạng 2017-03-01.` })
  }
  const [from, to] = [readDay('from'), readDay('to')]
  const last = lastWhole(ctx.today)
  if (from && to && from > to) problems.push({ at: 'from', says: `Ngày đầu ${shortDay(from)} sau ngày cuối ${shortDay(to)}. Đổi lại thứ tự.` })
  for (const [at, on] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (on && on > last)
      problems.push({
        at,
        says: `Tháng ${on.slice(5, 7)}/${on.slice(0, 4)} chưa hết, số còn tạm. Dữ liệu mở có đến ${shortDay(last)}; số tạm có ở /api/v1/statistics.`,
      })
  await checkUnit(ctx, query['unit'], { from, to: to ?? last }, problems)
  await checkPeriod(ctx, query, problems)
  const revision = query['revision'] === undefined ? undefined : Number(query['revision'])
  const wanted: Wanted = { from, to: filters.includes('to') ? (to ?? last) : undefined, unit: query['unit'], period: query['period'], revision }
  return { wanted, problems }
}

async function checkUnit({ db }: Pick<Ctx, 'db'>, id: string | undefined, { from, to }: { from: Day | undefined; to: Day }, problems: Problem[]) {
  if (id === undefined) return
  const unit = await findUnit(db, id)
  if (!unit) return void problems.push({ at: 'unit', says: `Không có đơn vị mã ${id}. Mã có ở /api/v1/open/units.csv.` })
  if ((from && unit.validTo && unit.validTo <= from) || unit.validFrom > to)
    problems.push({
      at: 'unit',
      says: `Đơn vị ${id} không có trong khoảng thời gian đã chọn: có từ ${shortDay(unit.validFrom)}${unit.validTo ? ` đến trước ${shortDay(unit.validTo)}` : ''}. Đơn vị nhận địa bàn có ở /api/v1/open/lineage.csv?unit=${id}.`,
    })
}

async function checkPeriod({ db, today }: Pick<Ctx, 'db' | 'today'>, { period, revision }: Fields, problems: Problem[]) {
  if (revision !== undefined && (!/^[1-9]\d{0,3}$/.test(revision) || period === undefined))
    return void problems.push({ at: 'revision', says: 'Bản là một số từ 1, và phải kèm period.' })
  if (period === undefined) return
  const named = periodNamed(period)
  if (!named) return void problems.push({ at: 'period', says: `Không có kỳ "${period}". Ghi dạng 2017, 2017-h1, 2017-q1 hoặc 2017-03.` })
  if (named.to >= today)
    return void problems.push({ at: 'period', says: `Kỳ ${named.name} chưa hết: ngày cuối là ${shortDay(named.to)}. Chưa có số đã chốt.` })
  if (!(await frozenMaybe(db, period, revision === undefined ? undefined : Number(revision))))
    problems.push({
      at: 'period',
      says: `Kỳ ${named.name}${revision ? `, bản ${revision},` : ''} chưa chốt. Các kỳ đã chốt có ở /api/v1/open/periods.csv.`,
    })
}
