import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { RankTable, ShareBar, TileMap, Trend, type MapTile, type RankRow } from '#ui/charts.tsx'
import { ButtonRow, ButtonLink } from '#ui/forms.tsx'
import { Details, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { OnlineRates, OnTimes, Question, RateRow } from '#statistics'
import { asQuery, type Read } from './asked.ts'
import { Filters } from './filters.tsx'
import { OnTimeByUnit, OnTimeFigures } from './on-time.tsx'
import { channelParts, fractionWords, percentOf, periodWords, sentences, shortName, shown, unitName } from './words.ts'

export type Placed = ReadonlyMap<string, { col: number; row: number }>
export type Month = { readonly month: Day; readonly online: number; readonly total: number }
export type View = {
  readonly read: Read
  readonly rates: OnlineRates
  readonly times: OnTimes
  readonly months: readonly Month[]
  readonly placed: Placed
  readonly provisional: boolean
  readonly stamped: boolean
}

/** The whole of the public figures between header and footer: made once, stored as text. */
export const Figures = ({ view }: { view: View }) => {
  const { read, rates, times, provisional, stamped } = view
  const { city } = rates
  return (
    <>
      <h1>{city.rate === null ? 'Kỳ này chưa có hồ sơ nào được tiếp nhận' : `${percentOf(city)} ${read.services} được nộp qua mạng`}</h1>
      <p class="hint">{headLine(view)}</p>
      <p>
        Tỷ lệ hồ sơ nộp qua mạng = hồ sơ nộp qua mạng ÷ tổng hồ sơ được tiếp nhận trong kỳ. <a href="/thong-ke/cach-tinh">Cách tính</a>
      </p>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      <Details summary="Đổi kỳ, cấp hoặc dịch vụ" open={read.problems.length > 0}>
        <Filters read={read} action={to.city.statistics} />
      </Details>
      {city.rate !== null && (
        <Stats>
          <Stat value={percentOf(city)} label="nộp qua mạng" hint={fractionWords(city.channels, city.total)} />
          <Stat value={percentOf({ online: city.channels.self, total: city.total })} label="tự nộp, không cần ai giúp" />
          <Stat value={percentOf({ online: city.channels.assisted, total: city.total })} label="có người hỗ trợ nộp" />
        </Stats>
      )}
      {sentences(rates).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Ranked rates={rates} query={asQuery(read, ['cap'])} />
      <h2>Nộp bằng cách nào</h2>
      <ShareBar caption="Hồ sơ được tiếp nhận theo cách nộp" parts={channelParts(city.channels)} />
      <Map view={view} />
      <Months months={view.months} />
      <OnTimeFigures own={times.city} />
      <OnTimeByUnit rows={times.rows} query={asQuery(read, ['cap'])} />
      <ButtonRow>
        <ButtonLink variant="secondary" href={`/thong-ke.csv${asQuery(read)}`}>
          Tải bảng số liệu (CSV)
        </ButtonLink>
        <ButtonLink variant="secondary" href={onTimeCsvAt(read.question)}>
          Tải bảng đúng hạn (CSV)
        </ButtonLink>
      </ButtonRow>
      <p class="hint">{`Cách tính ${rates.method}, chốt ở vị trí nhật ký ${rates.snapshot}${provisional ? '. Số liệu tạm, kỳ chưa khép.' : '.'}`}</p>
    </>
  )
}

/** Machines are asked by the names of the question, people by those of the form. */
function onTimeCsvAt({ from, to: last, level, procedures, boundaries }: Partial<Question>): string {
  const asked = { from, to: last, level, procedure: procedures?.join(','), boundaries }
  return `/api/v1/statistics/on-time.csv?${new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`
}

const levelOf = ({ rows }: OnlineRates) =>
  rows.some(({ type }) => type === 'quận')
    ? `${rows.length} quận, huyện, thị xã`
    : rows.some(({ type }) => type === 'phường' || type === 'xã')
      ? `${rows.length} xã, phường, thị trấn`
      : 'toàn thành phố'

function headLine({ rates, provisional }: View): string {
  const borders = rates.boundaries === 'then' ? 'đơn vị như lúc đó' : `địa giới ngày ${shortDay(rates.boundaries)}`
  return `${periodWords(rates)} · ${levelOf(rates)} · ${borders}${provisional ? ' · số liệu tạm, kỳ chưa khép' : ''}`
}

const rankRow = (row: RateRow, query: string): RankRow => ({
  id: row.unit,
  name: unitName(row),
  href: `${to.city.unit(row.unit)}${query}`,
  online: row.online,
  total: row.total,
  rate: shown(row.rate),
  low: row.low,
  high: row.high,
  state: row.state,
  rank: row.place ? [row.place.best, row.place.worst] : undefined,
})

/** The ranked, then each of the other four states apart, never mixed. */
export const Ranked = ({ rates: { rows, city }, query }: { rates: OnlineRates; query: string }) => {
  const of = (state: RateRow['state']) => rows.filter(row => row.state === state)
  const [measured, small] = [of('measured'), of('small')]
  const line = { value: shown(city.rate) ?? 0, label: 'Mức chung' }
  return (
    <>
      {measured.length > 0 && (
        <RankTable caption="Xếp theo tỷ lệ; hạng là khoảng mà sai số cho phép" rows={measured.map(row => rankRow(row, query))} line={line} />
      )}
      {small.length > 0 && (
        <Details summary={`Ít hồ sơ, không xếp hạng: ${small.length} đơn vị`} open={measured.length === 0 || small.length <= 12}>
          <RankTable caption="Dưới 30 hồ sơ, theo tên" rows={small.map(row => rankRow(row, query))} line={line} />
        </Details>
      )}
      <Names title="Không phát sinh hồ sơ" rows={of('none')} query={query} />
      <Names title="Chưa có số liệu" rows={of('missing')} query={query} />
      <Names title="Chưa triển khai" rows={of('notDeployed')} query={query} />
    </>
  )
}

const Names = ({ title, rows, query }: { title: string; rows: readonly RateRow[]; query: string }) =>
  rows.length === 0 ? null : (
    <Details summary={`${title}: ${rows.length} đơn vị`} open={rows.length <= 12}>
      <p>
        {rows.map((row, place) => (
          <span key={row.unit}>
            {place > 0 && ' · '}
            <a href={`${to.city.unit(row.unit)}${query}`} translate={false}>
              {unitName(row)}
            </a>
          </span>
        ))}
      </p>
    </Details>
  )

const Map = ({ view: { rates, placed, read } }: { view: View }) => {
  const tiles = rates.rows.flatMap((row): MapTile[] => {
    const at = placed.get(row.unit)
    return at ? [{ ...rankRow(row, asQuery(read, ['cap'])), name: row.name, short: shortName(row.name), ...at }] : []
  })
  if (tiles.length < 2) return null
  return (
    <>
      <h2>Ở đâu</h2>
      <TileMap title="Bản đồ ô, mỗi đơn vị một ô bằng nhau" tiles={tiles} fine={tiles.length > 40} />
    </>
  )
}

export const Months = ({ months, beside }: { months: readonly Month[]; beside?: readonly Month[] | undefined }) => {
  if (months.filter(({ total }) => total > 0).length < 2) return null
  const value = ({ online, total }: Month) => (total === 0 ? null : shown(online / total))
  return (
    <>
      <h2>Có khá lên không</h2>
      <Trend
        title="Tỷ lệ nộp qua mạng theo tháng"
        points={months.map(month => ({ label: shortDay(month.month.slice(0, 7)), value: value(month) }))}
        {...(beside ? { beside: { label: 'Thành phố', points: beside.map(value) } } : {})}
      />
    </>
  )
}
