import type { ComponentChildren } from 'preact'
import { number, percent } from '#kernel/format.ts'
import { Bar } from './bar.tsx'

/** How much is known of a cell. The five are never merged and never all shown as blank. */
export type CellState = 'measured' | 'small' | 'none' | 'notDeployed' | 'missing'

export type RateCell = {
  readonly state: CellState
  readonly online: number
  readonly total: number
  /** 0 to 1; null when nothing was filed or known. */
  readonly rate: number | null
  /** The 95 % interval of the rate, 0 to 1. */
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
}

export type RankRow = RateCell & {
  readonly id: string
  readonly name: string
  readonly href?: string | undefined
  /** First and last place that the interval allows. */
  readonly rank?: readonly [number, number] | undefined
}

const whole = (share: number) => number(share * 100)
const span = ({ low, high }: RateCell) => (low == null || high == null ? '' : `, khoảng ${whole(low)}–${whole(high)}%`)

/** A rate in words, one notation for each state: "nothing arose" is not 0 %. */
export function rateWords(cell: RateCell, decimals = 0): string {
  const { state, online, total, rate } = cell
  if (state === 'notDeployed') return 'Chưa triển khai'
  if (state === 'missing') return '… Chưa có số liệu'
  if (state === 'none' || rate === null) return '– Không phát sinh hồ sơ'
  if (state === 'small') return `${percent(rate, decimals)} (${number(online)}/${number(total)}) · ít hồ sơ${span(cell)}`
  return online === 0 ? `0% (0/${number(total)})` : percent(rate, decimals)
}

type RankTableProps = {
  readonly caption: string
  readonly rows: readonly RankRow[]
  /** The whole city's rate, drawn through every bar. */
  readonly line: { readonly value: number; readonly label: string }
  readonly decimals?: number | undefined
  readonly unitLabel?: string | undefined
}

const places = (rank: RankRow['rank']) => (rank ? (rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`) : '')

/** Who is high, who is low: a table whose bars carry their interval; only measured rows get a rank. */
export const RankTable = ({ caption, rows, line, decimals = 0, unitLabel = 'Đơn vị' }: RankTableProps) => (
  <table class="rank">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{unitLabel}</th>
        <th scope="col" class="bars">{`${line.label} ${percent(line.value, decimals)}`}</th>
        <th scope="col" class="numeric">
          Tỷ lệ
        </th>
        <th scope="col" class="numeric fold">
          Hạng
        </th>
        <th scope="col" class="numeric fold">
          Trực tuyến/tổng
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr key={row.id}>
          <th scope="row" translate={false}>
            {row.href ? <a href={row.href}>{row.name}</a> : row.name}
          </th>
          <td class="bars">
            <RankBar {...row} line={line.value} />
          </td>
          <td class="numeric">{rateWords(row, decimals)}</td>
          <td class="numeric fold">{places(row.rank)}</td>
          <td class="numeric fold">{row.total > 0 ? `${number(row.online)}/${number(row.total)}` : ''}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** One bar with its whisker and the city's line. The words beside it say the same. */
export const RankBar = ({ rate, low, high, line, state }: RateCell & { line?: number | undefined }): ComponentChildren => (
  <Bar share={state === 'measured' || state === 'small' ? rate : null} low={low} high={high} line={line} hollow={state === 'small'} />
)
