import { NotFound } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import { cellsOf, courses, groupName, sentOf, sessionsOf, shortOf, unitsOfCourse, type Course } from '#training'
import { findUnit, fullName } from '#units'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { csvOf } from '#ui/training.tsx'
import { around, page } from './around.ts'
import { dayOfCourse } from './matrix.tsx'
import { ShowDistrict, ShowOverview, ShowShort } from './overview.show.tsx'

/** The course that is asked for; else the one whose sessions are nearest to now, so that each era opens on its own. */
async function chosen(db: Db, ctx: Ctx): Promise<{ all: Course[]; course: Course | undefined }> {
  const all = await courses(db)
  const asked = all.find(({ id }) => id === ctx.query.khoa)
  if (asked || all.length === 0) return { all, course: asked }
  const sessions = await sessionsOf(db, { limit: 200 })
  const far = (course: string) =>
    Math.min(...sessions.filter(one => one.course === course).map(({ startsAt }) => Math.abs(startsAt.getTime() - ctx.now.getTime())), Infinity)
  return { all, course: [...all].sort((a, b) => far(a.id) - far(b.id))[0] }
}

const pageIn = (ctx: Ctx): number => {
  const asked = Number(ctx.query.trang)
  return Number.isSafeInteger(asked) && asked > 0 && asked < 1000 ? asked : 1
}

async function showOverview(ctx: Ctx): Promise<Reply> {
  const { all, course } = await chosen(ctx.db, ctx)
  const id = course?.id
  const [sessions, units, sent, short] = await Promise.all([
    id ? sessionsOf(ctx.db, { course: id }) : [],
    id ? unitsOfCourse(ctx.db, id) : [],
    id ? sentOf(ctx.db, id) : [],
    id ? shortOf(ctx.db, ctx.now, id) : [],
  ])
  const cells = await cellsOf(
    ctx.db,
    units.map(unit => unit.id),
    ctx.now,
    id,
  )
  const frame = around(ctx, { illustrative: course?.illustrative ?? false })
  const on = dayOfCourse(sessions, ctx.today)
  return page(ShowOverview({ ...frame, courses: all, course, sessions, units, cells, sent, short, on, page: pageIn(ctx) }))
}

async function showDistrict(ctx: Ctx): Promise<Reply> {
  const { course } = await chosen(ctx.db, ctx)
  const id = ctx.params.unit ?? ''
  const found = await findUnit(ctx.db, id)
  if (!found) throw new NotFound('Không có đơn vị này. Mở lại bảng tập huấn.')
  const units = await unitsOfCourse(ctx.db, course?.id, id)
  const [cells, sessions] = await Promise.all([
    cellsOf(
      ctx.db,
      units.map(unit => unit.id),
      ctx.now,
      course?.id,
    ),
    sessionsOf(ctx.db, { course: course?.id }),
  ])
  const frame = around(ctx, { illustrative: course?.illustrative ?? false })
  return page(ShowDistrict({ ...frame, course, units, cells, on: dayOfCourse(sessions, ctx.today), page: pageIn(ctx), id, name: fullName(found) }))
}

async function shortIn(ctx: Ctx) {
  const { course } = await chosen(ctx.db, ctx)
  const [short, sessions] = await Promise.all([shortOf(ctx.db, ctx.now, course?.id), sessionsOf(ctx.db, { course: course?.id })])
  return { course, short, on: dayOfCourse(sessions, ctx.today) }
}

async function showShort(ctx: Ctx): Promise<Reply> {
  const found = await shortIn(ctx)
  return page(ShowShort({ ...around(ctx, { illustrative: found.course?.illustrative ?? false }), ...found }))
}

export const stampOf = (course: Pick<Course, 'illustrative'> | undefined): string => (course?.illustrative ? 'dữ liệu minh họa' : '')

/** A table as a file of that name. */
export const csvReply = (name: string, text: string): Reply => ({
  text,
  type: 'text/csv; charset=utf-8',
  headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
})

async function shortCsv(ctx: Ctx): Promise<Reply> {
  const { course, short, on } = await shortIn(ctx)
  const rows = short.map(one => [
    one.districtName,
    one.unit,
    one.unitName,
    groupName(one.group, on),
    one.registered,
    one.attended,
    one.names.join('; '),
  ])
  return csvReply('du-it-hon-dang-ky', csvOf(['quan_huyen', 'ma_don_vi', 'don_vi', 'nhom', 'dang_ky', 'du', 'nguoi_vang'], rows, stampOf(course)))
}

async function matrixCsv(ctx: Ctx): Promise<Reply> {
  const { course } = await chosen(ctx.db, ctx)
  const [units, sessions] = await Promise.all([unitsOfCourse(ctx.db, course?.id), sessionsOf(ctx.db, { course: course?.id })])
  const named = new Map(units.map(unit => [unit.id, unit]))
  const cells = await cellsOf(ctx.db, [...named.keys()], ctx.now, course?.id)
  const on = dayOfCourse(sessions, ctx.today)
  const order = new Map([...named.keys()].map((id, place) => [id, place]))
  const rows = cells
    .sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0) || (a.group < b.group ? -1 : 1))
    .map(({ unit, group, asked, registered, attended, passed }) => {
      const { districtName = '', type = '', name = '' } = named.get(unit) ?? {}
      return [districtName, unit, `${type} ${name}`, group, groupName(group, on), asked, registered, attended, passed]
    })
  const head = ['quan_huyen', 'ma_don_vi', 'don_vi', 'ma_nhom', 'nhom', 'chi_tieu', 'dang_ky', 'du', 'dat']
  return csvReply('tap-huan', csvOf(head, rows, stampOf(course)))
}

export const overviewRoutes: Route[] = [
  get('/dieu-hanh/tap-huan', 'recordTraining', showOverview),
  get('/dieu-hanh/tap-huan/so-lieu.csv', 'recordTraining', matrixCsv),
  get('/dieu-hanh/tap-huan/thieu', 'recordTraining', showShort),
  get('/dieu-hanh/tap-huan/thieu.csv', 'recordTraining', shortCsv),
  get('/dieu-hanh/tap-huan/don-vi/:unit', 'recordTraining', showDistrict),
]
