import { percent } from '#kernel/format.ts'

export type TrendPoint = { readonly label: string; readonly value: number | null }

type TrendProps = {
  readonly title: string
  readonly points: readonly TrendPoint[]
  /** A second, quieter line: the city beside one unit. */
  readonly beside?: { readonly label: string; readonly points: readonly (number | null)[] } | undefined
  readonly small?: boolean | undefined
}

const W = 300
const H = 100

/** The line's path; a point without a value breaks it. y runs from 0 to 100 %. */
function path(values: readonly (number | null)[]): string {
  const gap = values.length > 1 ? W / (values.length - 1) : 0
  return values
    .map((value, place) =>
      value === null ? '' : `${values[place - 1] == null ? 'M' : 'L'}${(place * gap).toFixed(1)} ${((1 - value) * H).toFixed(1)}`,
    )
    .join('')
}

/** Is it getting better: one line from 0 to 100 %, ends in words, every value in the table below. */
export function Trend({ title, points, beside, small }: TrendProps) {
  const first = points[0]
  const last = points.at(-1)
  return (
    <figure class={small ? 'trend small' : 'trend'}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${W} ${H}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {[0, 50, 100].map(y => (
          <path key={y} class="grid" d={`M0 ${y}H${W}`} />
        ))}
        {beside && <path class="beside" d={path(beside.points)} />}
        <path class="run" d={path(points.map(({ value }) => value))} />
      </svg>
      {first && last && (
        <p class="ends">
          <span>{ends(first)}</span>
          <span>{ends(last)}</span>
        </p>
      )}
      {!small && <TrendTable title={title} points={points} beside={beside} />}
    </figure>
  )
}

const ends = ({ label, value }: TrendPoint) => `${label}: ${value === null ? '–' : percent(value)}`

const TrendTable = ({ title, points, beside }: TrendProps) => (
  <details class="more">
    <summary>Bảng số liệu</summary>
    <table class="data">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          <th scope="col" class="numeric">
            Tỷ lệ
          </th>
          {beside && (
            <th scope="col" class="numeric">
              {beside.label}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {points.map(({ label, value }, place) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="numeric">{value === null ? '–' : percent(value, 1)}</td>
            {beside && <td class="numeric">{beside.points[place] == null ? '–' : percent(beside.points[place], 1)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
