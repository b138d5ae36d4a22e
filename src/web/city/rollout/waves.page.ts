import { collisions, createWave, levelWords, wavesOn, type Place, type ServiceLevel, type WaveDraft } from '#rollout'
import type { Problem } from '#kernel/refusal.ts'
import { editionsOn } from '#procedures'
import { unitsOn } from '#units'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, attempt, back, dayIn, operatorOf } from './frame.ts'
import { ShowNewWave, type NewWaveView } from './new-wave.show.tsx'
import { ShowWaves } from './waves.show.tsx'

async function list(ctx: Ctx): Promise<Reply> {
  const [waves, heaps] = await Promise.all([wavesOn(ctx.db, ctx.today), collisions(ctx.db, ctx.today)])
  return { html: ShowWaves({ ...around(ctx), waves, collisions: heaps, on: ctx.today }) }
}

const offeredOn = (ctx: Ctx): NewWaveView['offered'] =>
  editionsOn(ctx.city.editions, ctx.today)
    .filter(({ online }) => online !== false)
    .map(({ code, name }) => ({ code, name }))

const page = (ctx: Ctx, problems: readonly Problem[] = []) => ShowNewWave({ ...around(ctx), problems, typed: ctx.form, offered: offeredOn(ctx) })

const oneOf = <T extends string>(allowed: readonly T[], text: string | undefined): T => allowed.find(one => one === text) ?? allowed[0]!

/** The lines of the box: a code that has a form, or a code with a name for an outline. */
export function servicesIn(text: string, place: Place, offered: NewWaveView['offered'], problems: Problem[]): WaveDraft['services'] {
  const services = new Map<string, WaveDraft['services'][number]>()
  for (const line of text.split('\n').map(one => one.trim().normalize('NFC'))) {
    const [code = '', ...rest] = line.split(/\s+/)
    if (code === '') continue
    const known = offered.find(one => one.code === code)
    if (services.has(code)) problems.push({ at: 'dich-vu', says: `Mã ${code} ghi hai lần` })
    else if (known) services.set(code, { procedure: code, name: known.name, place, kind: 'full' })
    else if (rest.length > 0) services.set(code, { procedure: code, name: rest.join(' '), place, kind: 'outline' })
    else problems.push({ at: 'dich-vu', says: `Không có thủ tục mã ${code}. Nếu là khung thì ghi tên sau mã` })
  }
  return [...services.values()]
}

async function unitsIn({ db, form }: Ctx, day: WaveDraft['planned'], today: Ctx['today']): Promise<string[]> {
  const on = day && day >= today ? day : today
  const scope = form['don-vi']
  if (scope === 'ma') {
    const codes = [...new Set((form['ma-don-vi'] ?? '').split(/[\s,;]+/).filter(Boolean))]
    const standing = await unitsOn(db, on)
    return codes.map(code => standing.find(unit => unit.code === code)?.id ?? code)
  }
  const level = scope === 'quan-huyen' ? 'district' : scope === 'thanh-pho' ? 'city' : 'commune'
  const units = await unitsOn(db, on, level)
  return units.filter(({ type }) => scope !== 'phuong' || type === 'phường').map(({ id }) => id)
}

async function create(ctx: Ctx): Promise<Reply> {
  const { form } = ctx
  const problems: Problem[] = []
  const days = {
    begins: dayIn(form, 'bat-dau', problems),
    pilot: dayIn(form, 'thi-diem', problems),
    planned: dayIn(form, 'ngay', problems),
    decided: dayIn(form, 'ngay-quyet-dinh', problems),
  }
  const draft: WaveDraft = {
    ...days,
    id: form['ma']?.trim() ?? '',
    name: form['ten']?.trim().normalize('NFC') ?? '',
    decision: form['quyet-dinh']?.trim().normalize('NFC') || null,
    level: oneOf(Object.keys(levelWords) as ServiceLevel[], form['muc-do'] ?? 'endToEnd'),
    services: servicesIn(form['dich-vu'] ?? '', oneOf(['commune', 'district', 'city'], form['cap']), offeredOn(ctx), problems),
    units: await unitsIn(ctx, days.planned, ctx.today),
  }
  return attempt(
    async () => {
      await ctx.db.write(async tx => {
        await createWave(tx, operatorOf(ctx), draft, ctx.now, problems)
      })
      return back(to.city.wave(draft.id), 'lap')
    },
    async found => page(ctx, found),
  )
}

export const wavesRoutes: Route[] = [
  get('/dieu-hanh/dot', 'runRollout', list),
  get('/dieu-hanh/dot/moi', 'runRollout', ctx => ({ html: page(ctx) })),
  post('/dieu-hanh/dot/moi', 'runRollout', create),
]
