import { number, percent } from '#kernel/format.ts'

type BarProps = {
  /** 0 to 1; null draws an empty track. */
  readonly share: number | null
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
  readonly line?: number | undefined
  readonly hollow?: boolean | undefined
}

const at = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`

/** A horizontal bar on a track of 0 to 100 %. Lengths are SVG attributes in percent: no style attribute, no scaled text. */
export const Bar = ({ share, low, high, line, hollow }: BarProps) => (
  <svg class="bar" width="100%" height="18" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="18" />
    {share !== null && <rect class={hollow ? 'fill hollow' : 'fill'} x="0" y="3" width={at(share)} height="12" />}
    {line !== undefined && <line class="line" x1={at(line)} x2={at(line)} y1="0" y2="18" />}
    {share !== null && low != null && high != null && (
      <>
        <line class="halo" x1={at(low)} x2={at(high)} y1="9" y2="9" />
        <line class="whisker" x1={at(low)} x2={at(high)} y1="9" y2="9" />
        <line class="whisker" x1={at(low)} x2={at(low)} y1="5.5" y2="12.5" />
        <line class="whisker" x1={at(high)} x2={at(high)} y1="5.5" y2="12.5" />
      </>
    )}
  </svg>
)

export type SharePart = { readonly label: string; readonly value: number }

/** Parts of a whole as one bar, and as the table that says the same. */
export function ShareBar({ parts, caption }: { parts: readonly SharePart[]; caption: string }) {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  if (total === 0) return <p class="hint">Không phát sinh hồ sơ.</p>
  const starts = parts.map((_, place) => parts.slice(0, place).reduce((sum, { value }) => sum + value, 0) / total)
  return (
    <figure class="share">
      <svg class="bar" width="100%" height="28" aria-hidden="true" focusable="false">
        {parts.map(({ label, value }, place) => (
          <rect key={label} class={`part p-${place % 5}`} x={at(starts[place] ?? 0)} width={at(value / total)} height="28" />
        ))}
      </svg>
      <table class="legend">
        <caption>{caption}</caption>
        <tbody>
          {parts.map(({ label, value }, place) => (
            <tr key={label}>
              <th scope="row">
                <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                  <rect class={`part p-${place % 5}`} width="14" height="14" />
                </svg>
                {label}
              </th>
              <td class="numeric">{percent(value / total)}</td>
              <td class="numeric">{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
