import { NotFound, type Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import type { Officer, Role } from '#identity'
import { practiceById, practicesOf } from '#training'
import type { ExerciseWanted } from '#ui/city.ts'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, problemsOf, shown, shows, statusOf, PageProblems } from '../frame.ts'
import { ShowChoice, ShowLink, ShowResult } from './practice.show.tsx'

export const PRACTISED = ['deskOfficer', 'civilStatusOfficer', 'signer'] as const
const LENGTHS = [8, 10, 12] as const
const SEED = /^[a-z0-9-]{1,30}$/

const heldFirst = ({ roles }: Officer): Role => PRACTISED.find(role => roles.includes(role)) ?? (roles.includes('head') ? 'signer' : 'deskOfficer')

async function choice(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const frame = await ctx.read(db => around(ctx, officer, db))
  const past = await practicesOf(ctx.db, officer.id)
  const seed = `ngay-${shortDay(ctx.today).replaceAll('/', '-')}`
  const typed = { vai: heldFirst(officer), dai: '8', ma: seed, ...ctx.form }
  return shown(ctx, ShowChoice({ ...frame, past, typed, problems, opens: ctx.city.openExercise !== undefined }), status)
}

/** What was chosen, or everything that is wrong with it at once. */
function wantedIn({ form, today }: Pick<Ctx, 'form' | 'today'>, { id, name, unit }: Officer): ExerciseWanted {
  const role = PRACTISED.find(one => one === form['vai'])
  const length = LENGTHS.find(one => String(one) === form['dai'])
  const seed = (form['ma'] ?? '').trim().toLowerCase()
  const problems = [
    ...(role ? [] : [{ at: 'vai', says: 'Chọn vai để thực hành' }]),
    ...(length ? [] : [{ at: 'dai', says: 'Chọn số hồ sơ' }]),
    ...(SEED.test(seed) ? [] : [{ at: 'ma', says: `Mã bài gồm chữ không dấu, số và dấu gạch, dài nhất 30. Đang nhập: ${form['ma'] ?? ''}` }]),
  ]
  if (!role || !length || problems.length > 0) throw new PageProblems(problems)
  return { officer: id, name, unit, role, length, seed, today }
}

async function open(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { openExercise } = ctx.city
  if (!openExercise) throw new NotFound('Nơi này không mở phòng thực hành. Hỏi người quản trị hệ thống.')
  let wanted: ExerciseWanted
  try {
    wanted = wantedIn(ctx, officer)
  } catch (trouble) {
    return choice(ctx, officer, problemsOf(trouble), statusOf(trouble))
  }
  const href = await openExercise(wanted).catch(() => undefined)
  if (!href) return choice(ctx, officer, [{ at: '', says: 'Phòng thực hành chưa mở được. Thử lại sau một phút.' }], 503)
  const frame = await ctx.read(db => around(ctx, officer, db))
  return shown(ctx, ShowLink({ ...frame, href, wanted }))
}

async function result(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = await practiceById(ctx.db, ctx.params.bai ?? '')
  const mine = found && (found.officer === officer.id || officer.roles.includes('cityOperator'))
  if (!found || !mine) throw new NotFound('Không có bài này, hoặc bài là của người khác. Mở lại trang Thực hành.')
  return shown(ctx, ShowResult({ ...(await ctx.read(db => around(ctx, officer, db))), found }))
}

export const practiceRoutes: Route[] = [
  shows(to.office.practice, 'practise', (ctx, officer) => choice(ctx, officer)),
  does(to.office.practice, 'practise', open),
  shows(`${to.office.practice}/:bai`, 'practise', result),
]
