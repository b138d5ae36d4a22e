import { cellsOf, confirmGate, evidenceOf, gateHistory, gates, gatesOf, reopenGate, targetsOn, waiveGate, wavesOn, type GateWord } from '#rollout'
import type { Problem } from '#kernel/refusal.ts'
import { addDays } from '#kernel/day.ts'
import { onlineRate } from '#statistics'
import { findUnit, fullName } from '#units'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, attempt, back, found, operatorOf } from './frame.ts'
import { ShowRolloutUnit, type RolloutUnitView } from './unit.show.tsx'

const YEAR = 365

async function page(ctx: Ctx, problems: readonly Problem[] = []) {
  const place = found(await findUnit(ctx.db, ctx.params['unit'] ?? ''), 'Không có đơn vị này.')
  const cells = await cellsOf(ctx.db, { on: ctx.today, unit: place.id })
  const own = new Set(cells.map(({ wave }) => wave))
  const waves = (await wavesOn(ctx.db, ctx.today)).filter(({ id }) => own.has(id))
  const asked = ctx.query['dot'] ?? ctx.form['dot']
  const wave = waves.find(({ id }) => id === asked) ?? waves.at(-1)
  const [states, history, targets, rate] = await Promise.all([
    gatesOf(ctx.db, { wave: wave?.id ?? null, units: [place.id], on: ctx.today }),
    gateHistory(ctx.db, place.id),
    targetsOn(ctx.db, ctx.today, [place.id]),
    rateOf(ctx, place),
  ])
  const name = place.level === 'city' ? 'Sở, ngành thành phố' : fullName(place)
  const view = { place: { id: place.id, name }, wave, waves, states: states.get(place.id) ?? [], cells, history, targets, rate, typed: ctx.form }
  return ShowRolloutUnit({ ...around(ctx), problems, ...view })
}

/** How many of the unit's dossiers of the last year came online. */
async function rateOf(ctx: Ctx, { id, level, parent }: { id: string; level: RolloutLevel; parent: string | null }): Promise<RolloutUnitView['rate']> {
  const asked = { from: addDays(ctx.today, -YEAR), to: ctx.today, level, ...(level === 'commune' && parent ? { parent } : {}) }
  const { rows, city } = await onlineRate(ctx.db, asked)
  return level === 'city' ? city : rows.find(({ unit }) => unit === id)
}
type RolloutLevel = Parameters<typeof onlineRate>[1]['level']

async function judge(ctx: Ctx): Promise<Reply> {
  const { form, params } = ctx
  const unit = params['unit'] ?? ''
  const gate = gates.find(({ code }) => code === form['dk'])?.code ?? ''
  const by = operatorOf(ctx)
  return attempt(
    async () => {
      const before = (await gatesOf(ctx.db, { wave: form['dot'] || null, units: [unit], on: ctx.today })).get(unit)?.find(one => one.gate === gate)
      const word: GateWord = {
        unit,
        gate,
        wave: form['dot'] || null,
        on: ctx.today,
        note: form[`ly-do-${gate}`]?.trim() ?? '',
        number: form[`so-${gate}`]?.trim() || undefined,
      }
      await ctx.db.write(tx => {
        if (form['lam'] === 'mien') return waiveGate(tx, by, { ...word, leader: form[`lanh-dao-${gate}`] ?? '' }, ctx.now)
        if (form['lam'] === 'mo-lai') return reopenGate(tx, by, word, ctx.now)
        return confirmGate(
          tx,
          by,
          { ...word, note: before?.note ?? '', number: before?.number ?? undefined, file: before?.file ?? undefined },
          ctx.now,
        )
      })
      return back(`${to.city.rolloutUnit(unit)}${form['dot'] ? `?dot=${encodeURIComponent(form['dot'])}` : ''}`, 'dieu-kien')
    },
    more =>
      page(
        ctx,
        more.map(({ says }) => ({ at: gate, says })),
      ),
  )
}

async function file(ctx: Ctx): Promise<Reply> {
  const { unit = '', hash = '' } = ctx.params
  const { name, mime } = found(await evidenceOf(ctx.db, unit, hash), 'Đơn vị này không có tệp đó.')
  return { bytes: await ctx.city.files.get(hash), type: mime, name }
}

export const rolloutUnitRoutes: Route[] = [
  get('/dieu-hanh/trien-khai/:unit', 'runRollout', async ctx => ({ html: await page(ctx) })),
  get('/dieu-hanh/trien-khai/:unit/tep/:hash', 'runRollout', file),
  post('/dieu-hanh/trien-khai/:unit/dieu-kien', 'waiveGate', judge),
]
