import {
  actsOf,
  announceWave,
  cancelWave,
  changeWave,
  collisions,
  confirmReported,
  fillOutline,
  isCellState,
  moveCells,
  previewMove,
  servicesOfWave,
  waveOf,
  type Move,
} from '#rollout'
import type { Problem } from '#kernel/refusal.ts'
import { editionsOn } from '#procedures'
import { byName, fullName, unitsOn } from '#units'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, attempt, back, dayIn, found, operatorOf } from './frame.ts'
import { ShowPreview } from './preview.show.tsx'
import { ShowWave } from './wave.show.tsx'

const idOf = ({ params }: Ctx) => params['id'] ?? ''
const NONE = 'Không có đợt này. Xem danh sách ở trang Các đợt.'

async function page(ctx: Ctx, problems: readonly Problem[] = []) {
  const wave = found(await waveOf(ctx.db, idOf(ctx), ctx.today), NONE)
  const [services, acts, heaps, units] = await Promise.all([
    servicesOfWave(ctx.db, wave.id, ctx.today),
    actsOf(ctx.db, wave.id),
    collisions(ctx.db, ctx.today),
    unitsOn(ctx.db, ctx.today, 'district'),
  ])
  const known = new Set(editionsOn(ctx.city.editions, ctx.today).map(({ code }) => code))
  const filled = services.filter(({ kind, procedure }) => kind === 'outline' && known.has(procedure)).map(({ procedure }) => procedure)
  const districts = units.toSorted(byName).map(unit => ({ id: unit.id, name: fullName(unit) }))
  return ShowWave({ ...around(ctx), problems, wave, on: ctx.today, services, acts, collisions: heaps, districts, filled, typed: ctx.form })
}

const lines = (text = '') => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]

/** What the form asks; a code of five digits is the unit that stands today. */
async function moveOf(ctx: Ctx, problems: Problem[]): Promise<Move | undefined> {
  const { form, today } = ctx
  const sang = form['sang']
  if (!isCellState(sang)) problems.push({ at: 'sang', says: 'Chọn trạng thái cần chuyển sang' })
  if (!form['ly-do']?.trim()) problems.push({ at: 'ly-do', says: 'Ghi lý do hoặc số văn bản' })
  if (sang === 'suspended' && !form['nop-thay']?.trim()) problems.push({ at: 'nop-thay', says: 'Ghi nơi và cách nộp thay để người dân biết' })
  const codes = lines(form['ma-don-vi'])
  const standing = codes.length > 0 ? await unitsOn(ctx.db, today) : []
  const units = codes.map(code => standing.find(unit => unit.id === code || unit.code === code)?.id ?? `?${code}`)
  const unknown = units.filter(id => id.startsWith('?'))
  if (unknown.length > 0) problems.push({ at: 'ma-don-vi', says: `Hôm nay không có đơn vị mã ${unknown.map(id => id.slice(1)).join(', ')}` })
  if (problems.length > 0 || !isCellState(sang)) return undefined
  return {
    wave: idOf(ctx),
    to: sang,
    on: today,
    procedures: form['dv'] ? [form['dv']] : undefined,
    units: units.length > 0 ? units : form['quan'] ? [form['quan']] : undefined,
    reason: form['ly-do']?.trim() ?? '',
    notice: form['vi-sao']?.trim() || undefined,
    instead: form['nop-thay']?.trim() || undefined,
  }
}

async function preview(ctx: Ctx, more: readonly Problem[] = []): Promise<Reply> {
  const problems: Problem[] = []
  const move = await moveOf(ctx, problems)
  if (!move) return { status: 422, html: await page(ctx, problems) }
  const wave = found(await waveOf(ctx.db, move.wave, ctx.today), NONE)
  const [plan, services] = await Promise.all([previewMove(ctx.db, move), servicesOfWave(ctx.db, wave.id, ctx.today)])
  const outlines = new Set(services.filter(({ kind }) => kind === 'outline').map(({ procedure }) => procedure))
  return { status: more.length > 0 ? 409 : 200, html: ShowPreview({ ...around(ctx), problems: more, wave, plan, outlines, typed: ctx.form }) }
}

async function perform(ctx: Ctx): Promise<Reply> {
  const problems: Problem[] = []
  const move = await moveOf(ctx, problems)
  if (!move) return { status: 422, html: await page(ctx, problems) }
  let again: readonly Problem[] = []
  const done = await attempt(
    async () => {
      await ctx.db.write(tx => moveCells(tx, operatorOf(ctx), move, ctx.form['dau'] ?? '', ctx.now))
      return back(to.city.wave(move.wave), 'chuyen')
    },
    async found => {
      again = found
      return page(ctx, found)
    },
  )
  return again.length > 0 ? preview(ctx, again) : done
}

const act =
  (what: string, work: (ctx: Ctx, problems: Problem[]) => Promise<unknown>) =>
  (ctx: Ctx): Promise<Reply> => {
    const problems: Problem[] = []
    return attempt(
      async () => {
        await work(ctx, problems)
        return problems.length > 0 ? { status: 422, html: await page(ctx, problems) } : back(to.city.wave(idOf(ctx)), what)
      },
      more => page(ctx, [...problems, ...more]),
    )
  }

const version = ({ form }: Ctx) => Number(form['ban']) || 0

const change = act('doi', async (ctx, problems) => {
  const { form } = ctx
  const days = {
    begins: dayIn(form, 'bat-dau', problems),
    pilot: dayIn(form, 'thi-diem', problems),
    planned: dayIn(form, 'ngay', problems),
    decided: dayIn(form, 'ngay-quyet-dinh', problems),
  }
  if (problems.length > 0) return
  const wanted = { ...days, decision: form['quyet-dinh']?.trim() || null, reason: form['ly-do-doi'] ?? '' }
  await ctx.db.write(tx => changeWave(tx, operatorOf(ctx), idOf(ctx), version(ctx), wanted, ctx.now))
})

const fill = act('co-noi-dung', async (ctx, problems) => {
  const procedure = ctx.form['dv'] ?? ''
  if (!editionsOn(ctx.city.editions, ctx.today).some(({ code }) => code === procedure)) {
    problems.push({ at: '', says: 'Chưa có bản thủ tục nào của dịch vụ này có hiệu lực hôm nay. Soạn và công bố ở trang Thủ tục.' })
    return
  }
  await ctx.db.write(tx => fillOutline(tx, operatorOf(ctx), idOf(ctx), procedure, ctx.now))
})

export const waveRoutes: Route[] = [
  get('/dieu-hanh/dot/:id', 'runRollout', async ctx => ({ html: await page(ctx) })),
  post('/dieu-hanh/dot/:id/xem-truoc', 'runRollout', ctx => preview(ctx)),
  post('/dieu-hanh/dot/:id/thuc-hien', 'runRollout', perform),
  post('/dieu-hanh/dot/:id/doi', 'runRollout', change),
  post(
    '/dieu-hanh/dot/:id/cong-bo',
    'runRollout',
    act('cong-bo', ctx => ctx.db.write(tx => announceWave(tx, operatorOf(ctx), idOf(ctx), version(ctx), ctx.now))),
  ),
  post(
    '/dieu-hanh/dot/:id/bo',
    'runRollout',
    act('bo', ctx => ctx.db.write(tx => cancelWave(tx, operatorOf(ctx), idOf(ctx), version(ctx), ctx.form['ly-do-bo'] ?? '', ctx.now))),
  ),
  post(
    '/dieu-hanh/dot/:id/xac-nhan',
    'runRollout',
    act('xac-nhan', ctx => ctx.db.write(tx => confirmReported(tx, operatorOf(ctx), idOf(ctx), ctx.now))),
  ),
  post('/dieu-hanh/dot/:id/co-noi-dung', 'runRollout', fill),
]
