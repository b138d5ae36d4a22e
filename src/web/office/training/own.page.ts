import { NotFound, Refusal } from '#kernel/refusal.ts'
import { holds, type Officer } from '#identity'
import { atDoor, certificateOf, checkIn, doorIsOpen, doorKeyOf, practicesOf, readDoorCode, seatsOfOfficer, sessionWith } from '#training'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { certificatePdf } from '#ui/training-paper.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { stamped } from './stamped.ts'
import { ShowEnter, ShowEntered, ShowOwn, ShowShut } from './own.show.tsx'

/** In the training city everybody in these lists is invented, and the page says so. */
const frameOf = (ctx: Ctx, officer: Officer) => ctx.read(async db => stamped(ctx, await around(ctx, officer, db)))

/** Own places, in whatever unit they were given: read as the program, of this officer only. */
async function own(ctx: Ctx, officer: Officer, says?: string): Promise<Reply> {
  const seats = await seatsOfOfficer(ctx.db, officer.id)
  const problems = says ? [{ at: 'ma', says }] : []
  const scores = (await practicesOf(ctx.db, officer.id)).map(({ score }) => score)
  const best = scores.length > 0 ? Math.max(...scores) : undefined
  const view = { ...(await frameOf(ctx, officer)), seats, best, sends: holds(officer, 'registerTrainees'), problems, typed: ctx.query.ma }
  return shown(ctx, ShowOwn(view), says ? 422 : 200)
}

/** A code that was typed: to the session that it opens, among those of this officer whose door is open now. */
async function typedCode(ctx: Ctx, officer: Officer): Promise<Reply> {
  const code = (ctx.query.ma ?? '').slice(0, 20)
  const open = (await seatsOfOfficer(ctx.db, officer.id)).filter(seat => doorIsOpen(seat, ctx.now))
  const reads = await Promise.all(
    open.map(async ({ session }) => ({ session, read: readDoorCode(await doorKeyOf(ctx.db, session), code, ctx.machineNow) })),
  )
  const found = reads.find(({ read }) => read !== 'wrong')
  if (found?.read === 'good') return goTo(to.office.checkIn(found.session, code.toUpperCase().replace(/[^0-9A-Z]/g, '')))
  if (code.trim() === '') return own(ctx, officer, 'Nhập mã trên màn hình ở cửa lớp')
  return own(ctx, officer, found ? 'Mã đã hết hạn. Nhập mã đang hiện trên màn hình' : `Mã này không phải của lớp mình. Đang nhập: ${code}`)
}

const sessionIn = (ctx: Ctx): number => (/^\d{1,12}$/.test(ctx.params.session ?? '') ? Number(ctx.params.session) : 0)

async function shut(ctx: Ctx, officer: Officer, trouble: unknown): Promise<Reply> {
  if (!(trouble instanceof Refusal)) throw trouble
  return shown(ctx, ShowShut({ ...(await frameOf(ctx, officer)), problems: problemsOf(trouble) }), statusOf(trouble))
}

const moments = ({ now, machineNow }: Ctx) => ({ now, machineNow })

async function enter(ctx: Ctx, officer: Officer): Promise<Reply> {
  try {
    const code = ctx.params.token ?? ''
    const { session, seat } = await atDoor(ctx.db, officer, sessionIn(ctx), code, moments(ctx))
    const path = to.office.checkIn(session.id, code)
    return shown(ctx, ShowEnter({ ...(await frameOf(ctx, officer)), session, seat, path, name: officer.name }))
  } catch (trouble) {
    return shut(ctx, officer, trouble)
  }
}

/** An officer of any unit notes only the own presence: written as the program, for the place that bears this officer. */
async function entered(ctx: Ctx, officer: Officer): Promise<Reply> {
  try {
    const noted = await ctx.db.write(tx => checkIn(tx, officer, sessionIn(ctx), ctx.params.token ?? '', moments(ctx)))
    const session = await sessionWith(ctx.db, sessionIn(ctx))
    return shown(ctx, ShowEntered({ ...(await frameOf(ctx, officer)), session, ...noted }))
  } catch (trouble) {
    return shut(ctx, officer, trouble)
  }
}

async function certificate(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = await certificateOf(ctx.db, ctx.params.ma ?? '')
  const mine = found && (found.officer === officer.id || (found.unit === officer.unit && holds(officer, 'registerTrainees')))
  if (!found || !mine) throw new NotFound('Không có giấy này. Mở lại trang Tập huấn của tôi.')
  return { bytes: await certificatePdf(found, ctx.origin), type: 'application/pdf', name: `giay-tap-huan-${found.number}-${found.year}.pdf` }
}

export const ownRoutes: Route[] = [
  shows(to.office.training, 'joinTraining', (ctx, officer) => own(ctx, officer)),
  shows(`${to.office.training}/ma`, 'joinTraining', typedCode),
  shows(`${to.office.training}/giay/:ma`, 'joinTraining', certificate),
  shows(`${to.office.training}/:session/vao-lop/:token`, 'joinTraining', enter),
  does(`${to.office.training}/:session/vao-lop/:token`, 'joinTraining', entered),
]
