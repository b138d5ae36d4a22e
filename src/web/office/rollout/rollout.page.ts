import { allowed, type Officer } from '#identity'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import { readUpload } from '#platform/files/index.ts'
import { cellsOf, evidenceOf, gatesOf, reportGate, wavesOn, type Evidence } from '#rollout'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { ShowOwnRollout, type OwnWave } from './rollout.show.tsx'

async function page(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { unit } = officer
  const found = await ctx.read(async db => {
    const cells = await cellsOf(db, { on: ctx.today, unit })
    const coming = Map.groupBy(
      cells.filter(({ state }) => state === 'preparing' || state === 'ready'),
      ({ wave }) => wave,
    )
    const waves: OwnWave[] = []
    // The two or three waves that one unit prepares at a time, never its rows.
    for (const [id, own] of coming) {
      const states = (await gatesOf(db, { wave: id, units: [unit], on: ctx.today })).get(unit) ?? []
      const planned = own[0]?.planned
      waves.push({ id, name: own[0]?.waveName ?? id, day: planned ? `dự kiến ${shortDay(planned)}` : 'chưa định ngày', states, cells: own })
    }
    return { frame: await around(ctx, officer, db), waves, running: cells.filter(({ state }) => ['pilot', 'live', 'suspended'].includes(state)) }
  })
  const { frame, ...view } = found
  const chrome = { ...frame.chrome, illustrative: ctx.city.demo }
  return shown(
    ctx,
    ShowOwnRollout({ ...frame, chrome, ...view, reports: allowed(officer, 'reportGate', { unit }), typed: ctx.form, problems }),
    status,
  )
}

async function evidenceIn(ctx: Ctx, field: string): Promise<Evidence | undefined> {
  const file = ctx.files.find(one => one.field === field && one.filename !== '')
  if (!file) return undefined
  if (file.tooBig) refuse('file-too-big', 'Tệp nặng hơn 10 MB. Giảm cỡ ảnh rồi chọn lại.')
  const read = await readUpload(file.bytes, file.filename, { clamd: ctx.city.clamd })
  return { hash: await ctx.city.files.put(read.bytes), name: file.filename.normalize('NFC').slice(-100), mime: read.mime }
}

async function report(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { dk: gate = '', dot: wave = '' } = ctx.form
  const at = (name: string) => `${name}-${gate}-${wave}`
  try {
    const known = (await wavesOn(ctx.db, ctx.today)).some(({ id }) => id === wave)
    if (!known) throw new NotFound('Không có đợt này.')
    const note = ctx.form[at('da-co')]?.trim().normalize('NFC') ?? ''
    const number = ctx.form[at('so')]?.trim() || undefined
    const word = { unit: officer.unit, gate, wave, on: ctx.today, note, number, file: await evidenceIn(ctx, at('tep')) }
    await ctx.write(tx => reportGate(tx, officer, word, ctx.now))
    return goTo(to.office.rollout, { tone: 'ok', text: 'Đã báo. Thành phố xác nhận rồi điều kiện mới được tính là đạt.' })
  } catch (trouble) {
    const place = trouble instanceof Refusal && trouble.reason === 'no-evidence' ? at('da-co') : at('tep')
    return page(
      ctx,
      officer,
      problemsOf(trouble).map(({ says }) => ({ at: place, says })),
      statusOf(trouble),
    )
  }
}

async function file(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { hash = '' } = ctx.params
  const found = await ctx.read(db => evidenceOf(db, officer.unit, hash))
  if (!found) throw new NotFound('Đơn vị không có tệp đó.')
  return { bytes: await ctx.city.files.get(hash), type: found.mime, name: found.name }
}

export const ownRolloutRoutes = [
  shows('/can-bo/trien-khai', 'seeOwnRollout', page),
  shows('/can-bo/trien-khai/tep/:hash', 'seeOwnRollout', file),
  does('/can-bo/trien-khai', 'reportGate', report, { upload: true }),
]
