import { NotFound, type Problem } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import { officersOf, phoneSays, readPhone, type Officer } from '#identity'
import {
  cellsOf,
  missingOf,
  register,
  seatsOfUnit,
  seatWith,
  sessionsOf,
  sessionWith,
  substitute,
  withdraw,
  type Session,
  type Trainee,
} from '#training'
import { findUnit, fullName } from '#units'
import type { Ctx, Fields, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { stamped } from './stamped.ts'
import { ShowClass, ShowUnit, ShowUnitSwap, UNIT } from './unit.show.tsx'

type Problems = readonly Problem[]

const takes = (session: Session, now: Date): boolean => session.cancelledAt === null && session.startsAt > now

async function unitPage(ctx: Ctx, officer: Officer, problems: Problems = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => ({
    ...stamped(ctx, await around(ctx, officer, db)),
    seats: await seatsOfUnit(db, officer.unit),
    cells: await cellsOf(db, [officer.unit], ctx.now),
    open: (await sessionsOf(db, { after: ctx.now })).filter(session => takes(session, ctx.now)).reverse(),
  }))
  return shown(ctx, ShowUnit({ ...found, today: ctx.today, problems }), status)
}

async function levelOf(db: Db, id: string) {
  const unit = await findUnit(db, id)
  if (!unit) throw new NotFound('Không tìm thấy đơn vị này.')
  return { level: unit.level, name: fullName(unit) }
}

const idIn = (text: string | undefined): number => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : 0)

async function classPage(ctx: Ctx, officer: Officer, problems: Problems = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => {
    const session = await sessionWith(db, idIn(ctx.params.session))
    const { level } = await levelOf(db, officer.unit)
    return {
      ...stamped(ctx, await around(ctx, officer, db)),
      session,
      level,
      officers: await officersOf(db, officer.unit, ctx.today),
      missing: await missingOf(db, session.course, ctx.now, officer.unit),
    }
  })
  return shown(ctx, ShowClass({ ...found, typed: ctx.form, problems }), status)
}

/** Who is meant: an officer of the unit today, or somebody else by name and number. Everything that is missing at once. */
async function traineeIn(db: Db, unit: string, { form, today }: Pick<Ctx, 'form' | 'today'>, more: Problems = []): Promise<Trainee> {
  const problems: Problem[] = [...more]
  const said = (at: keyof Fields) => (form[at] ?? '').trim().normalize('NFC').slice(0, 120)
  const chosen = said('can-bo')
  const officer = chosen ? (await officersOf(db, unit, today)).find(({ id }) => id === chosen) : undefined
  const [name, phone] = [said('ho-ten'), said('dien-thoai')]
  if (chosen && !officer) problems.push({ at: 'can-bo', says: 'Người này hôm nay không có vai ở đơn vị. Chọn lại' })
  if (officer && name) problems.push({ at: 'ho-ten', says: `Đã chọn ${officer.name}. Xóa tên này, hoặc chọn "Không có trong danh sách"` })
  if (!chosen && !name) problems.push({ at: 'can-bo', says: 'Chọn cán bộ của đơn vị, hoặc ghi họ tên người khác' })
  if (!chosen && name) {
    const wrong = phone ? phoneSays(phone) : 'Nhập số di động của người này'
    if (wrong) problems.push({ at: 'dien-thoai', says: wrong })
  }
  if (problems.length > 0) throw new PageProblems(problems)
  return officer ? { officer: officer.id, name: officer.name } : { name, contact: readPhone(phone) }
}

async function enroll(ctx: Ctx, officer: Officer): Promise<string> {
  const group = ctx.form['nhom'] ?? ''
  const more = group ? [] : [{ at: 'nhom', says: 'Chọn nhóm' }]
  return ctx.write(async tx => {
    const trainee = await traineeIn(tx, officer.unit, ctx, more)
    const unit = { id: officer.unit, ...(await levelOf(tx, officer.unit)) }
    await register(tx, officer, { session: idIn(ctx.params.session), unit, group, trainee }, ctx.now)
    return `Đã đăng ký ${trainee.name}.`
  })
}

async function swapPage(ctx: Ctx, officer: Officer, problems: Problems = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => {
    const seat = await seatWith(db, idIn(ctx.params.cho))
    return {
      ...stamped(ctx, await around(ctx, officer, db)),
      seat,
      session: await sessionWith(db, seat.session),
      officers: await officersOf(db, officer.unit, ctx.today),
    }
  })
  return shown(ctx, ShowUnitSwap({ ...found, typed: ctx.form, problems }), status)
}

async function swap(ctx: Ctx, officer: Officer): Promise<string> {
  const reason = (ctx.form['ly-do'] ?? '').trim().slice(0, 200)
  const more = reason ? [] : [{ at: 'ly-do', says: 'Ghi lý do thay người' }]
  return ctx.write(async tx => {
    const trainee = await traineeIn(tx, officer.unit, ctx, more)
    await substitute(tx, officer, idIn(ctx.params.cho), { trainee, reason }, ctx.now)
    return `${trainee.name} đi thay.`
  })
}

async function takeOut(ctx: Ctx, officer: Officer): Promise<string> {
  await ctx.write(tx => withdraw(tx, officer, idIn(ctx.form['cho']), ctx.now))
  return 'Đã rút tên.'
}

/** Does the work and goes back to the unit's page; a refusal comes back on the page it came from, with what was typed. */
const attempt =
  (page: typeof unitPage, work: (ctx: Ctx, officer: Officer) => Promise<string>) =>
  async (ctx: Ctx, officer: Officer): Promise<Reply> => {
    try {
      return goTo(UNIT, { tone: 'ok', text: await work(ctx, officer) })
    } catch (trouble) {
      return page(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  }

export const unitTrainingRoutes: Route[] = [
  shows(UNIT, 'registerTrainees', (ctx, officer) => unitPage(ctx, officer)),
  shows(`${to.office.training}/lop/:session`, 'registerTrainees', (ctx, officer) => classPage(ctx, officer)),
  does(`${to.office.training}/lop/:session`, 'registerTrainees', attempt(classPage, enroll)),
  shows(`${to.office.training}/doi-nguoi/:cho`, 'registerTrainees', (ctx, officer) => swapPage(ctx, officer)),
  does(`${to.office.training}/doi-nguoi/:cho`, 'registerTrainees', attempt(swapPage, swap)),
  does(`${to.office.training}/rut`, 'registerTrainees', attempt(unitPage, takeOut)),
]
