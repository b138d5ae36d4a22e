import type { Db } from '#platform/db/index.ts'
import { cellsOf, cellWords, gatesOf, matrixOf, openGates, unitsOfRows, wavesOn, type MatrixAsked, type WaveRow } from '#rollout'
import { byName, fullName, unitsOn } from '#units'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { csvOf, around } from './frame.ts'
import { ShowMatrix, type MatrixAt, type Readiness } from './matrix.show.tsx'

const ALL = 'tat-ca'
const whole = (text: string | undefined) => Math.min(99, Math.max(1, Math.trunc(Number(text)) || 1))

/** What the address asks; without a wave the one that is being prepared, or the last that began. */
export function matrixAsked(query: Fields, waves: readonly WaveRow[]): MatrixAt {
  const standing = waves.filter(({ units, state }) => units > 0 && state !== 'cancelled')
  const usual = standing.findLast(({ state }) => state === 'preparing' || state === 'announced') ?? standing.findLast(({ state }) => state === 'live')
  const wave = query['dot'] === ALL ? undefined : (waves.find(({ id }) => id === query['dot'])?.id ?? usual?.id)
  return {
    wave,
    district: query['quan'] || undefined,
    unfinished: ['1', 'true'].includes(query['chua-xong'] ?? ''),
    page: whole(query['trang']),
    columns: whole(query['cot']),
  }
}

/** Seven statements at most, ten while a wave is being prepared, however large the city is. */
export async function showMatrix(ctx: Ctx): Promise<Reply> {
  const on = ctx.today
  const waves = await wavesOn(ctx.db, on)
  const at = matrixAsked(ctx.query, waves)
  const asked = { ...at, on }
  const [matrix, units] = await Promise.all([matrixOf(ctx.db, asked), unitsOn(ctx.db, on, 'district')])
  const wave = waves.find(({ id }) => id === at.wave)
  const preparing = wave && wave.state !== 'live'
  const readiness = preparing
    ? await readinessOf(
        ctx.db,
        asked,
        wave.id,
        matrix.rows.map(({ id }) => id),
      )
    : undefined
  const districts = units.toSorted(byName).map(unit => ({ id: unit.id, name: fullName(unit) }))
  return { html: ShowMatrix({ ...around(ctx), at, on, matrix, waves: waves.filter(({ state }) => state !== 'cancelled'), districts, readiness }) }
}

async function readinessOf(db: Db, asked: MatrixAsked, wave: string, rows: readonly string[]): Promise<Map<string, Readiness>> {
  const pairs = await unitsOfRows(db, asked, rows)
  const gates = await gatesOf(db, { wave, units: pairs.map(({ unit }) => unit), on: asked.on })
  const found = Map.groupBy(pairs, ({ row }) => row)
  return new Map(
    [...found].map(([row, units]) => [
      row,
      { units: units.length, ready: units.filter(({ unit }) => openGates(gates.get(unit) ?? []).length === 0).length },
    ]),
  )
}

/** `/dieu-hanh/trien-khai.csv`: the same question, one line a cell. */
export async function sendMatrix(ctx: Ctx): Promise<Reply> {
  const waves = await wavesOn(ctx.db, ctx.today)
  const at = matrixAsked(ctx.query, waves)
  const cells = await cellsOf(ctx.db, { on: ctx.today, wave: at.wave, district: at.district, unfinished: at.unfinished })
  return csvOf(
    ctx,
    `trien-khai-${ctx.today}`,
    ['dot', 'ma_dich_vu', 'dich_vu', 'ma_don_vi', 'don_vi', 'trang_thai', 'ngay_du_kien', 'ngay_van_hanh'],
    cells.map(cell => [cell.wave, cell.procedure, cell.name, cell.unit, cell.unitName, cellWords[cell.state], cell.planned ?? '', cell.actual ?? '']),
  )
}
