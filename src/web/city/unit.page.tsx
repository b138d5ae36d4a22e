import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db/index.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import {
  byMonth,
  byService,
  doubts,
  isOpen,
  isWhole,
  onlineRate,
  onTime,
  type OnlineRates,
  type OnTimeCell,
  type Question,
  type RateRow,
} from '#statistics'
import { findUnit, fullName, mainHeirOn, type Unit } from '#units'
import { rateWords, ShareBar } from '#ui/charts.tsx'
import { Details, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { number } from '#kernel/format.ts'
import { asQuery, inBoxes, readAsked, services, type Read } from './asked.ts'
import { Months, Ranked, type Month } from './figures.tsx'
import { Filters } from './filters.tsx'
import { OnTimeFigures } from './on-time.tsx'
import { storedPage } from './stored.tsx'
import { troubled } from './statistics.page.tsx'
import { channelParts, fractionWords, percentOf, periodWords, shown } from './words.ts'

export type UnitView = {
  readonly unit: Pick<Unit, 'id' | 'name' | 'type' | 'level' | 'parent'>
  readonly read: Read
  readonly own: RateRow
  readonly city: OnlineRates['city']
  readonly onTime: OnTimeCell
  readonly cityOnTime: OnTimeCell
  readonly under: OnlineRates | undefined
  readonly kinds: readonly { procedure: string; online: number; total: number }[]
  readonly months: readonly Month[]
  readonly cityMonths: readonly Month[]
  readonly period: Pick<OnlineRates, 'from' | 'to'>
  readonly provisional: boolean
  readonly stamped: boolean
}

/** `/thong-ke/:unit`: one unit beside the city, what it is made of, by service and month. A district leads to its communes. */
export async function showUnit(ctx: Ctx): Promise<Reply> {
  const id = ctx.params.unit ?? ''
  if (id.startsWith('01@')) return { redirect: to.city.statistics }
  const read = readAsked(ctx.query, ctx.today, id)
  const { level: _, parent: __, ...rest } = read.question
  const question = { ...rest, level: 'commune' as const, parent: id }
  if (read.problems.length > 0 || !isWhole(question)) return troubled(ctx, read, read.problems, to.city.unit(id))
  const heir = await takenOver(ctx.db, id, question.from)
  if (heir) return { redirect: `${to.city.unit(heir)}${/\?.*/.exec(ctx.path)?.[0] ?? ''}` }
  const wrong: Problem[] = []
  const page = await storedPage(ctx, {
    name: `/thong-ke/${id} ${JSON.stringify([read.typed, read.usual])}`,
    title: 'Số liệu của một đơn vị',
    question,
    make: async db => {
      const unit = await findUnit(db, id)
      if (!unit) throw new NotFound(`Không có đơn vị mã ${id}. Tìm đơn vị ở trang số liệu.`)
      const { parent: ___, ...whole } = question
      wrong.push(...inBoxes(await doubts(db, whole)))
      return wrong.length > 0 ? undefined : <UnitFigures view={await load(ctx, db, unit, question, read)} />
    },
  })
  return page ?? troubled(ctx, read, wrong, to.city.unit(id))
}

/** The main heir of a commune that had ended when the period began: its address leads there; older periods are shown as they were. */
async function takenOver(db: Db, id: string, from: Day): Promise<string | undefined> {
  const unit = await findUnit(db, id)
  return unit?.level === 'commune' && unit.validTo !== null && unit.validTo <= from ? (await mainHeirOn(db, id, from))?.id : undefined
}

async function load(ctx: Ctx, db: Db, unit: Unit, question: Question, read: Read): Promise<UnitView> {
  const { parent: _, ...whole } = question
  const asked = { ...whole, level: unit.level, boundaries: unit.level === 'commune' ? await boundariesOf(db, unit, question) : 'then' } as const
  const own = await onlineRate(db, asked)
  const row = own.rows.find(one => one.unit === unit.id)
  if (!row) throw new NotFound(`${fullName(unit)} không có trong kỳ này. Chọn kỳ khác.`)
  const times = await onTime(db, asked)
  return {
    unit,
    read,
    own: row,
    city: own.city,
    onTime: times.rows.find(one => one.unit === unit.id) ?? times.city,
    cityOnTime: times.city,
    period: own,
    provisional: isOpen(question, ctx.today),
    stamped: ctx.city.demo,
    under: unit.level === 'commune' ? undefined : await onlineRate(db, question),
    kinds: await byService(db, { ...question, unit: unit.level === 'city' ? undefined : unit.id }),
    months: await byMonth(db, { ...question, unit: unit.level === 'city' ? undefined : unit.id }),
    cityMonths: await byMonth(db, question),
  }
}

/** A commune of today that is asked about an older period answers with what its main forerunners did. */
async function boundariesOf(db: Db, unit: Unit, { to: last, boundaries = 'then' }: Question): Promise<Question['boundaries']> {
  if (boundaries !== 'then' || unit.validFrom <= last) return boundaries
  return (await mainHeirOn(db, unit.id, unit.validFrom)) ? unit.validFrom : 'then'
}

export const UnitFigures = ({ view }: { view: UnitView }) => {
  const { unit, read, own, city, under, kinds, months, cityMonths, period, provisional, stamped } = view
  return (
    <>
      <p class="hint">
        <a href={`${to.city.statistics}${asQuery(read, ['cap'])}`}>Số liệu toàn thành phố</a>
      </p>
      <h1>
        <span translate={false}>{fullName(unit)}</span>
        {`: ${rateWords({ ...own, rate: shown(own.rate) })}`}
      </h1>
      <p class="hint">{`${periodWords(period)} · mức chung của thành phố ${percentOf(city)}${provisional ? ' · số liệu tạm, kỳ chưa khép' : ''}`}</p>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      <Details summary="Đổi kỳ hoặc dịch vụ">
        <Filters read={read} action={to.city.unit(unit.id)} fixed />
      </Details>
      {own.total > 0 && own.state !== 'missing' && (
        <>
          <Stats>
            <Stat value={percentOf(own)} label="nộp qua mạng" hint={fractionWords(own.channels, own.total)} />
            <Stat value={percentOf(city)} label="mức chung của thành phố" />
            {own.place && <Stat value={`${own.place.best}–${own.place.worst}`} label="hạng mà sai số cho phép" />}
          </Stats>
          <h2>Nộp bằng cách nào</h2>
          <ShareBar caption="Hồ sơ được tiếp nhận theo cách nộp" parts={channelParts(own.channels)} />
        </>
      )}
      {under && (
        <>
          <h2>Xã, phường, thị trấn trực thuộc</h2>
          <Ranked rates={under} query={asQuery(read, ['cap'])} />
        </>
      )}
      {kinds.length > 0 && (
        <>
          <h2>Theo dịch vụ</h2>
          <DataTable
            caption="Hồ sơ được tiếp nhận theo dịch vụ"
            quietCaption
            rows={kinds}
            rowKey={({ procedure }) => procedure}
            columns={[
              {
                key: 'ten',
                label: 'Dịch vụ',
                heads: true,
                cell: ({ procedure }) => services.find(one => one.procedure === procedure)?.name ?? procedure,
              },
              { key: 'online', label: 'Qua mạng', numeric: true, cell: ({ online }) => number(online) },
              { key: 'tong', label: 'Tổng', numeric: true, cell: ({ total }) => number(total) },
              { key: 'ty-le', label: 'Tỷ lệ', numeric: true, cell: percentOf },
            ]}
          />
        </>
      )}
      <Months months={months} beside={unit.level === 'city' ? undefined : cityMonths} />
      <OnTimeFigures own={view.onTime} city={unit.level === 'city' ? undefined : view.cityOnTime} />
    </>
  )
}
