import { dayOf } from '#kernel/instant.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { slug } from '#kernel/text.ts'
import {
  cancelSession,
  changeSession,
  courseById,
  courses,
  groupsOn,
  makeCourse,
  missingOf,
  planSession,
  sessionsOf,
  sessionWith,
  setQuota,
  type Course,
} from '#training'
import { fullName, unitsOn } from '#units'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { around, attempt, back, idIn, operatorOf, page } from './around.ts'
import { link } from './links.ts'
import { unitTyped } from './places.ts'
import { ShowCancel, ShowMakeUps, ShowNewCourse, ShowQuota, ShowSessionForm, typedOf } from './plan.show.tsx'
import { GROUP, reading } from './read.ts'

type Problems = readonly Problem[]

const newCourse = async (ctx: Ctx, problems?: Problems): Promise<Reply> =>
  page(ShowNewCourse({ ...around(ctx, { problems }), groups: groupsOn(ctx.today), today: ctx.today }), problems)

async function addCourse(ctx: Ctx): Promise<Reply> {
  const { need, text, whole, groups, done } = reading(ctx.form)
  const name = need('ten', 'Nhập tên khóa')
  const course = {
    id: slug(name).slice(0, 60).replace(/-+$/, '').padEnd(3, 'x'),
    name,
    wave: text('dot') || null,
    groups: groups('Chọn ít nhất một nhóm'),
    best: whole('toi-da', [1, 1000], 'Nhập điểm tối đa, số nguyên từ 1 đến 1000.'),
    passMark: whole('dat', [0, 1000], 'Nhập điểm đạt, số nguyên.'),
  }
  done()
  await ctx.db.write(tx => makeCourse(tx, operatorOf(ctx), course, ctx.now))
  return back(link.overview(course.id), 'khoa')
}

async function courseIn(ctx: Ctx): Promise<Course> {
  const course = await courseById(ctx.db, ctx.params.khoa ?? '')
  if (!course) throw new NotFound('Không có khóa này. Mở lại trang tập huấn.')
  return course
}

async function quotaPage(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const course = await courseIn(ctx)
  const districts = (await unitsOn(ctx.db, ctx.today, 'district')).map(unit => ({ id: unit.id, name: fullName(unit) }))
  const frame = around(ctx, { problems, illustrative: course.illustrative })
  return page(ShowQuota({ ...frame, course, districts, groups: groupsOn(ctx.today), today: ctx.today }), problems)
}

async function putQuota(ctx: Ctx): Promise<Reply> {
  const course = await courseIn(ctx)
  const { text, whole, lacks, done } = reading(ctx.form)
  const group = groupsOn(ctx.today).find(({ code }) => code === text('nhom') && course.groups.includes(code))
  if (!group) lacks('nhom', 'Chọn một nhóm của khóa')
  const seats = whole('so', [0, 500], 'Nhập số người, từ 0 đến 500.')
  const one = text('don-vi') ? await unitTyped(ctx.db, text('don-vi'), ctx.today) : undefined
  if (one?.says) lacks('don-vi', one.says)
  if (group && one?.unit && one.unit.level !== group.level) lacks('don-vi', `${fullName(one.unit)} không có nhóm này. Chọn nhóm của đơn vị`)
  done()
  const everywhere = one?.unit ? [one.unit] : await unitsOn(ctx.db, ctx.today, group?.level)
  const within = text('quan')
  const units = everywhere.filter(({ id, parent }) => one?.unit !== undefined || within === '' || id === within || parent === within)
  await ctx.db.write(tx => setQuota(tx, operatorOf(ctx), { course: course.id, units: units.map(({ id }) => id), group: group!.code, seats }))
  return back(link.quota(course.id), 'chi-tieu')
}

async function sessionForm(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const all = await courses(ctx.db)
  const asked = all.find(({ id }) => id === ctx.query.khoa)
  const first: Fields = asked ? { khoa: asked.id, ...Object.fromEntries(asked.groups.map(code => [`${GROUP}${code}`, 'true'])) } : {}
  const typed = problems ? ctx.form : first
  return page(ShowSessionForm({ ...around(ctx, { problems }), typed, courses: all, groups: groupsOn(ctx.today), today: ctx.today }), problems)
}

function planOf(form: Fields, first?: { at: string; says: string }) {
  const { need, whole, day, time, groups, lacks, done } = reading(form)
  if (first) lacks(first.at, first.says)
  const name = need('ten', 'Nhập tên lớp')
  const place = need('cho-hoc', 'Ghi nơi học')
  const on = day('ngay', 'Nhập ngày học có trong lịch')
  const startsAt = time('tu-gio', on, 'Nhập giờ và phút bắt đầu, ví dụ 08:00.')
  const endsAt = time('den-gio', on, 'Nhập giờ và phút kết thúc, ví dụ 11:30.')
  const capacity = whole('so-cho', [1, 500], 'Nhập số chỗ, từ 1 đến 500.')
  const trainer = need('nguoi-day', 'Ghi họ tên người dạy')
  const chosen = groups('Chọn ít nhất một nhóm')
  done()
  return { name, place, startsAt: startsAt!, endsAt: endsAt!, capacity, trainer, groups: chosen, makeUp: form['hoc-bu'] === 'true' }
}

async function addSession(ctx: Ctx): Promise<Reply> {
  const course = ctx.form['khoa'] ?? ''
  const known = await courseById(ctx.db, course)
  const plan = planOf(ctx.form, known ? undefined : { at: 'khoa', says: 'Chọn khóa' })
  const id = await ctx.db.write(tx => planSession(tx, operatorOf(ctx), { ...plan, course }, ctx.now))
  return back(link.session(id), 'lop')
}

async function editForm(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  const typed = problems ? ctx.form : typedOf(session)
  const on = dayOf(session.startsAt)
  const frame = around(ctx, { problems, illustrative: session.illustrative })
  return page(ShowSessionForm({ ...frame, typed, courses: [], session, groups: groupsOn(on), today: ctx.today }), problems)
}

async function edit(ctx: Ctx): Promise<Reply> {
  const id = idIn(ctx)
  const plan = planOf(ctx.form)
  await ctx.db.write(tx => changeSession(tx, operatorOf(ctx), id, Number(ctx.form['ban']), plan, ctx.now))
  return back(link.session(id), 'sua')
}

async function cancelForm(ctx: Ctx, problems?: Problems): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  return page(ShowCancel({ ...around(ctx, { problems, illustrative: session.illustrative }), session }), problems)
}

async function cancel(ctx: Ctx): Promise<Reply> {
  const { need, done } = reading(ctx.form)
  const why = need('ly-do', 'Ghi lý do hủy lớp để các đơn vị biết')
  done()
  await ctx.db.write(tx => cancelSession(tx, operatorOf(ctx), idIn(ctx), Number(ctx.form['ban']), why, ctx.now))
  return back(link.session(idIn(ctx)), 'huy')
}

async function makeUps(ctx: Ctx): Promise<Reply> {
  const course = await courseIn(ctx)
  const missing = await missingOf(ctx.db, course.id, ctx.now)
  const open = (await sessionsOf(ctx.db, { course: course.id, after: ctx.now })).filter(
    ({ startsAt, cancelledAt, seats, capacity }) => startsAt > ctx.now && cancelledAt === null && seats < capacity,
  )
  return page(ShowMakeUps({ ...around(ctx, { illustrative: course.illustrative }), course, missing, open, today: ctx.today }))
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

export const planRoutes: Route[] = [
  ...form('/dieu-hanh/tap-huan/khoa/them', newCourse, addCourse),
  ...form('/dieu-hanh/tap-huan/khoa/:khoa/chi-tieu', quotaPage, putQuota),
  get('/dieu-hanh/tap-huan/khoa/:khoa/hoc-bu', 'recordTraining', makeUps),
  ...form('/dieu-hanh/tap-huan/lop/them', sessionForm, addSession),
  ...form('/dieu-hanh/tap-huan/:id/sua', editForm, edit),
  ...form('/dieu-hanh/tap-huan/:id/huy', cancelForm, cancel),
]
