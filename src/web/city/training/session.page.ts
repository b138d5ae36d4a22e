import { dayOf, iso } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import { officerNamed } from '#identity'
import { groupName, register, seatsOf, seatWith, sessionWith, substitute, withdraw, type Trainee } from '#training'
import { fullName } from '#units'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { csvOf } from '#ui/training.tsx'
import { around, attempt, back, idIn, operatorOf, page } from './around.ts'
import { link } from './links.ts'
import { csvReply, stampOf } from './overview.page.ts'
import { unitTyped } from './places.ts'
import { reading } from './read.ts'
import { ShowSession, ShowSwap } from './session.show.tsx'

type Problems = readonly Problem[]
type Reader = ReturnType<typeof reading>

/** Who is meant: by user name, or by name and number. What is missing is noted at its field. */
async function traineeIn(db: Db, form: Fields, { text, need, phone, lacks }: Reader): Promise<Trainee> {
  const username = text('ten-dang-nhap')
  if (username !== '') {
    const officer = await officerNamed(db, username)
    if (!officer) lacks('ten-dang-nhap', `Không có cán bộ nào đăng nhập bằng tên "${username}". Kiểm tra lại tên`)
    return { officer: officer?.id, name: officer?.name ?? '' }
  }
  const name = need('ho-ten', 'Ghi tên đăng nhập, hoặc họ tên và số di động')
  return { name, contact: name === '' && (form['dien-thoai'] ?? '') === '' ? '' : phone('dien-thoai') }
}

async function showSession(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  const seats = await seatsOf(ctx.db, session.id)
  return page(ShowSession({ ...around(ctx, { problems, illustrative: session.illustrative }), session, seats }), problems)
}

async function put(ctx: Ctx): Promise<Reply> {
  const id = idIn(ctx)
  const session = await sessionWith(ctx.db, id)
  const read = reading(ctx.form)
  const found = await unitTyped(ctx.db, read.text('don-vi'), dayOf(session.startsAt))
  if (found.says) read.lacks('don-vi', found.says)
  const group = read.need('nhom', 'Chọn nhóm')
  const trainee = await traineeIn(ctx.db, ctx.form, read)
  read.done()
  const { id: unit, level } = found.unit!
  await ctx.db.write(tx =>
    register(tx, operatorOf(ctx), { session: id, unit: { id: unit, level, name: fullName(found.unit!) }, group, trainee }, ctx.now),
  )
  return back(link.session(id), 'dang-ky')
}

async function takeOut(ctx: Ctx): Promise<Reply> {
  const seat = await seatWith(ctx.db, Number(ctx.form['cho']))
  await ctx.db.write(tx => withdraw(tx, operatorOf(ctx), seat.id, ctx.now))
  return back(link.session(seat.session), 'rut')
}

async function swapForm(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  const seat = await seatWith(ctx.db, idIn(ctx, 'cho'))
  return page(ShowSwap({ ...around(ctx, { problems, illustrative: session.illustrative }), session, seat }), problems)
}

async function swap(ctx: Ctx): Promise<Reply> {
  const read = reading(ctx.form)
  const trainee = await traineeIn(ctx.db, ctx.form, read)
  const reason = read.need('ly-do', 'Ghi lý do thay người')
  read.done()
  await ctx.db.write(tx => substitute(tx, operatorOf(ctx), idIn(ctx, 'cho'), { trainee, reason }, ctx.now))
  return back(link.session(idIn(ctx)), 'thay')
}

async function csv(ctx: Ctx): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  const on = dayOf(session.startsAt)
  const rows = (await seatsOf(ctx.db, session.id)).map(seat => [
    seat.name,
    seat.unit,
    seat.unitName,
    groupName(seat.group, on),
    seat.insteadOf,
    seat.cameAt && iso(seat.cameAt),
    seat.cameHow === null ? null : seat.cameHow === 'qr' ? 'quét mã' : `ghi tay: ${seat.cameBy}`,
    seat.leftAt && iso(seat.leftAt),
    seat.score,
    seat.score === null ? null : seat.score >= session.passMark ? 'đạt' : 'chưa đạt',
  ])
  const head = ['ho_ten', 'ma_don_vi', 'don_vi', 'nhom', 'di_thay', 'den_luc', 'cach_diem_danh', 've_luc', 'diem', 'ket_qua']
  return csvReply(`lop-${session.id}`, csvOf(head, rows, stampOf(session)))
}

const does = (path: string, work: (ctx: Ctx) => Promise<Reply>, again: (ctx: Ctx, problems: Problems) => Promise<Reply>): Route =>
  post(path, 'recordTraining', ctx =>
    attempt(
      () => work(ctx),
      problems => again(ctx, problems),
    ),
  )

export const sessionRoutes: Route[] = [
  get('/dieu-hanh/tap-huan/:id', 'recordTraining', ctx => showSession(ctx)),
  get('/dieu-hanh/tap-huan/:id/danh-sach.csv', 'recordTraining', csv),
  does('/dieu-hanh/tap-huan/:id/dang-ky', put, showSession),
  does('/dieu-hanh/tap-huan/:id/rut', takeOut, showSession),
  get('/dieu-hanh/tap-huan/:id/doi-nguoi/:cho', 'recordTraining', ctx => swapForm(ctx)),
  does('/dieu-hanh/tap-huan/:id/doi-nguoi/:cho', swap, swapForm),
]
