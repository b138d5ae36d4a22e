import { number } from '#kernel/format.ts'
import { type RateCell, rateWords } from './rank.tsx'

export type MapTile = RateCell & {
  readonly id: string
  readonly name: string
  /** Two or three letters that stand in the tile. */
  readonly short: string
  /** From 0. */
  readonly col: number
  readonly row: number
  readonly href?: string | undefined
}

type TileMapProps = { readonly title: string; readonly tiles: readonly MapTile[]; readonly fine?: boolean | undefined }

const step = (rate: number) => (rate < 0.25 ? 1 : rate < 0.5 ? 2 : rate < 0.77 ? 3 : rate < 0.9 ? 4 : 5)

const figure = ({ state, rate }: MapTile, sign: string) =>
  state === 'none' ? '–' : state === 'notDeployed' ? '○' : state === 'missing' || rate === null ? '…' : `${number(rate * 100)}${sign}`

const looks = ({ state, rate }: MapTile) =>
  state === 'measured' && rate !== null ? `tile r-${step(rate)}` : state === 'small' && rate !== null ? `tile small r-${step(rate)}` : `tile ${state}`

/**
 * Where: one equal square for each unit, its figure printed inside, so that neither size nor colour alone speaks.
 * `fine` is for many units: small tiles that scroll sideways on a phone. The table beside it says the same.
 */
export function TileMap({ title, tiles, fine }: TileMapProps) {
  const size = fine ? 34 : 41
  const columns = Math.max(...tiles.map(({ col }) => col)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  return (
    <figure class={fine ? 'tilemap fine' : 'tilemap'}>
      <figcaption>{title}</figcaption>
      <section class="scroll" aria-label={title} tabindex={0}>
        <svg viewBox={`0 0 ${columns * size} ${rows * size}`} role="list" aria-label={title}>
          <defs>
            <pattern id="gach" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V6" class="hatch" />
            </pattern>
          </defs>
          {tiles.map(tile => (
            <TileSquare key={tile.id} tile={tile} size={size} fine={fine ?? false} />
          ))}
        </svg>
      </section>
      <Legend />
    </figure>
  )
}

function TileSquare({ tile, size, fine }: { tile: MapTile; size: number; fine: boolean }) {
  const x = tile.col * size
  const y = tile.row * size
  const middle = x + size / 2
  const shown = figure(tile, fine ? '' : '%')
  const says = tile.state === 'measured' ? `${tile.name}: ${shown}` : `${tile.name}: ${rateWords(tile)}`
  const drawing = (
    <g class={looks(tile)}>
      <rect x={x + 1} y={y + 1} width={size - 2} height={size - 2} rx="2" />
      {tile.state === 'none' && <rect class="hatched" x={x + 1} y={y + 1} width={size - 2} height={size - 2} rx="2" />}
      {!fine && (
        <text class="name" x={middle} y={y + 16} translate={false}>
          {tile.short}
        </text>
      )}
      <text class="figure" x={middle} y={fine ? y + 22 : y + 33} translate={false}>
        {shown}
      </text>
    </g>
  )
  return (
    <g role="listitem">
      {tile.href ? (
        <a href={tile.href}>
          <title>{says}</title>
          {drawing}
        </a>
      ) : (
        <>
          <title>{says}</title>
          {drawing}
        </>
      )}
    </g>
  )
}

const legend = [
  { looks: 'tile r-1', label: 'dưới 25%' },
  { looks: 'tile r-2', label: '25–49%' },
  { looks: 'tile r-3', label: '50–76%' },
  { looks: 'tile r-4', label: '77–89%' },
  { looks: 'tile r-5', label: '90% trở lên' },
  { looks: 'tile small r-3', label: 'viền chấm: ít hồ sơ' },
  { looks: 'tile none', label: '– không phát sinh', hatched: true },
  { looks: 'tile notDeployed', label: '○ chưa triển khai' },
]

const Legend = () => (
  <ul class="key">
    {legend.map(({ looks, label, hatched }) => (
      <li key={label}>
        <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          <g class={looks}>
            <rect x="1" y="1" width="12" height="12" />
            {hatched && <rect class="hatched" x="1" y="1" width="12" height="12" />}
          </g>
        </svg>
        {label}
      </li>
    ))}
  </ul>
)
