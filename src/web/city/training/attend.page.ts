import { dayOf } from '#kernel/instant.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { certificateOf, certificatesOf, issueCertificates, logOf, seatsOf, sessionWith, tick, writeScores, type Tick } from '#training'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { certificatePdf } from '#ui/training-paper.ts'
import { around, attempt, back, idIn, operatorOf, page } from './around.ts'
import { ShowAttendance, ShowCertificates, ShowScores } from './attend.show.tsx'
import { link } from './links.ts'

type Problems = readonly Problem[]

async function viewOf(ctx: Ctx, problems?: Problems) {
  const session = await sessionWith(ctx.db, idIn(ctx))
  return { ...around(ctx, { problems, illustrative: session.illustrative }), session, seats: await seatsOf(ctx.db, session.id) }
}

async function attendance(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const view = await viewOf(ctx, problems)
  return page(ShowAttendance({ ...view, log: await logOf(ctx.db, view.session.id) }), problems)
}

const ticks: readonly string[] = ['came', 'undo', 'left'] satisfies Tick[]
const isTick = (text: string | undefined): text is Tick => ticks.includes(text ?? '')

async function mark(ctx: Ctx): Promise<Reply> {
  const what = ctx.form['viec']
  if (!isTick(what)) throw new NotFound('Không có việc này. Mở lại trang điểm danh.')
  const seat = Number(ctx.form['cho'])
  await ctx.db.write(tx => tick(tx, operatorOf(ctx), idIn(ctx), Number.isSafeInteger(seat) ? seat : 0, what, ctx.now))
  return back(link.attendance(idIn(ctx)), 'diem-danh')
}

const scores = async (ctx: Ctx, problems?: Problems): Promise<Reply> => page(ShowScores(await viewOf(ctx, problems)), problems)

const SCORE = 'diem.'

async function keepScores(ctx: Ctx): Promise<Reply> {
  const typed = Object.entries(ctx.form).flatMap(([name, value]) => {
    const seat = name.startsWith(SCORE) ? Number(name.slice(SCORE.length)) : Number.NaN
    return Number.isSafeInteger(seat) ? [{ seat, typed: value }] : []
  })
  const changed = await ctx.db.write(tx => writeScores(tx, operatorOf(ctx), idIn(ctx), typed, ctx.now))
  return back(link.scores(idIn(ctx)), changed > 0 ? 'diem' : 'khong-doi')
}

async function certificates(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const view = await viewOf(ctx, problems)
  return page(ShowCertificates({ ...view, certificates: await certificatesOf(ctx.db, view.session.id) }), problems)
}

async function certify(ctx: Ctx): Promise<Reply> {
  const issued = await ctx.db.write(tx => issueCertificates(tx, operatorOf(ctx), idIn(ctx), ctx.now))
  return back(link.certificates(idIn(ctx)), issued > 0 ? 'giay' : 'khong-giay')
}

async function pdf(ctx: Ctx): Promise<Reply> {
  const found = await certificateOf(ctx.db, ctx.params.ma ?? '')
  if (!found) throw new NotFound('Không có giấy này. Mở lại danh sách giấy.')
  const bytes = await certificatePdf(found, ctx.origin)
  return { bytes, type: 'application/pdf', name: `giay-tap-huan-${found.number}-${dayOf(found.issuedAt).slice(0, 4)}.pdf` }
}

const form = (path: string, show: (ctx: Ctx, problems?: Problems) => Promise<Reply>, work: (ctx: Ctx) => Promise<Reply>): Route[] => [
  get(path, 'recordTraining', ctx => show(ctx)),
  post(path, 'recordTraining', ctx =>
    attempt(
      () => work(ctx),
      problems => show(ctx, problems),
    ),
  ),
]

export const attendRoutes: Route[] = [
  ...form('/dieu-hanh/tap-huan/:id/diem-danh', attendance, mark),
  ...form('/dieu-hanh/tap-huan/:id/diem', scores, keepScores),
  ...form('/dieu-hanh/tap-huan/:id/giay', certificates, certify),
  get('/dieu-hanh/tap-huan/:id/giay/:ma', 'recordTraining', pdf),
]
