import { clockTime } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { bare, foldTone, tidy } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { holds, may, type Officer } from '#identity'
import type { Unit } from '#units'
import { groupName, groupsOn } from '../groups.ts'
import { takenOfQuota } from '../queries/figures.ts'
import { seatWith, takenBy, type Taken } from '../queries/seats.ts'
import { courseById, openSessions, sessionWith } from '../queries/sessions.ts'
import type { Session } from '../session.ts'
import { alone } from './lock.ts'

/** Somebody with an account here, or somebody from outside with a number by which two of one name are told apart. */
export type Trainee = { readonly officer?: string | undefined; readonly name: string; readonly contact?: string | undefined }
export type Registration = {
  readonly session: number
  readonly unit: Pick<Unit, 'id' | 'level'> & { readonly name: string }
  readonly group: string
  readonly trainee: Trainee
}

export const personKey = ({ officer, name, contact }: Trainee): string =>
  officer ? `officer:${officer}` : `${bare(foldTone(name))}|${contact ?? ''}`

const registrar = (by: Officer, unit: string) => (holds(by, 'recordTraining') ? may(by, 'recordTraining') : may(by, 'registerTrainees', { unit }))

/**
 * Gives somebody of a unit a place. Who missed or failed the course before gets a make-up place. Refuses a session that has begun, a group
 * that is not taught there, more than the quota, a full class (and says what else is open), and a person who is registered at that hour.
 */
export async function register(tx: Tx, by: Officer, { session: id, unit, group, trainee }: Registration, now: Instant): Promise<number> {
  registrar(by, unit.id)
  const person = personKey(trainee)
  await alone(tx, 'session', id)
  await alone(tx, 'person', person)
  const session = await sessionWith(tx, id)
  refuseSession(session, now)
  if (!session.groups.includes(group))
    refuse('group-not-taught', `Lớp này không dành cho nhóm ${groupName(group, dayOf(session.startsAt))}. Chọn lớp khác.`)
  if (!groupsOn(dayOf(session.startsAt), unit.level).some(({ code }) => code === group))
    refuse('group-of-another-level', `${unit.name} không có nhóm này. Chọn nhóm của đơn vị.`)
  const makesUp = await placeBefore(tx, session, trainee.name, await takenBy(tx, person), now)
  if (makesUp === undefined) await refuseOverQuota(tx, session, unit, group)
  if (session.seats >= session.capacity) await refuseFull(tx, session, group, now)
  const { id: seat } = await tx.one<{ id: number }>(sql`
    insert into training.seat (session_id, unit_id, unit_name, role_group, officer, person, name, contact, makes_up, registered_by, registered_at)
    values (${id}, ${unit.id}, ${unit.name}, ${group}, ${trainee.officer ?? null}, ${person}, ${tidy(trainee.name)}, ${trainee.contact ?? null},
      ${makesUp ?? null}, ${by.name}, ${now}) returning id`)
  return seat
}

/** Gives a place back before the session begins. */
export async function withdraw(tx: Tx, by: Officer, id: number, now: Instant): Promise<void> {
  const seat = await seatWith(tx, id)
  registrar(by, seat.unit)
  await alone(tx, 'session', seat.session)
  const session = await sessionWith(tx, seat.session)
  if (session.startsAt <= now) refuse('session-begun', 'Lớp đã bắt đầu nên không rút tên. Người không đến được tính là vắng.')
  await tx.run(sql`update training.seat set withdrawn_at = ${now}, withdrawn_by = ${by.name} where id = ${id} and withdrawn_at is null`)
}

/** Somebody else of the unit comes instead. Refused once the person has come, and after the session. */
export async function substitute(
  tx: Tx,
  by: Officer,
  id: number,
  { trainee, reason }: { trainee: Trainee; reason: string },
  now: Instant,
): Promise<void> {
  const seen = await seatWith(tx, id)
  registrar(by, seen.unit)
  const person = personKey(trainee)
  await alone(tx, 'session', seen.session)
  await alone(tx, 'person', person)
  const seat = await seatWith(tx, id)
  const session = await sessionWith(tx, seat.session)
  if (session.endsAt < now) refuse('session-over', 'Lớp đã kết thúc nên không đổi người. Đăng ký lớp học bù.')
  if (seat.cameAt) refuse('has-come', `${seat.name} đã vào lớp lúc ${clockTime(seat.cameAt)} nên không thay người.`)
  if (seat.makesUp) refuse('make-up-is-personal', `${seat.name} học bù cho chính mình nên không thay người. Rút tên rồi đăng ký người khác.`)
  if (tidy(reason) === '') refuse('no-reason', 'Ghi lý do thay người.')
  const taken = await takenBy(tx, person)
  refuseBusy(session, trainee.name, taken)
  if (taken.some(({ course }) => course === session.course))
    refuse('registered-elsewhere', `${tidy(trainee.name)} đã đăng ký khóa này ở lớp khác. Chọn người khác.`)
  const was = await tx.one<{ person: string }>(sql`select person from training.seat where id = ${id}`)
  await tx.run(sql`
    insert into training.substitution (seat_id, unit_id, was_person, was_name, name, reason, by, at)
    values (${id}, ${seat.unit}, ${was.person}, ${seat.name}, ${tidy(trainee.name)}, ${tidy(reason)}, ${by.name}, ${now})`)
  await tx.run(sql`
    update training.seat set officer = ${trainee.officer ?? null}, person = ${person}, name = ${tidy(trainee.name)}, contact = ${trainee.contact ?? null} where id = ${id}`)
}

function refuseSession(session: Session, now: Instant): void {
  if (session.cancelledAt) refuse('session-cancelled', `Lớp đã hủy: ${session.cancelledWhy}. Chọn lớp khác.`)
  if (session.startsAt <= now) refuse('session-begun', `Lớp bắt đầu lúc ${clockTime(session.startsAt)} nên không nhận đăng ký nữa. Chọn lớp khác.`)
}

function refuseBusy(session: Session, name: string, taken: readonly Taken[]): void {
  if (taken.some(one => one.session === session.id)) refuse('registered-already', `${tidy(name)} đã có tên trong lớp này.`)
  const clash = taken.find(one => one.startsAt < session.endsAt && one.endsAt > session.startsAt)
  if (clash) refuse('trainee-busy', `${tidy(name)} đã đăng ký lớp "${clash.name}" vào giờ ấy. Chọn lớp khác.`)
}

/** The first place that this one makes up for; undefined for somebody new to the course. */
async function placeBefore(tx: Tx, session: Session, name: string, taken: readonly Taken[], now: Instant): Promise<number | undefined> {
  refuseBusy(session, name, taken)
  const before = taken.filter(one => one.course === session.course)
  const first = before.find(({ makesUp }) => makesUp === null)
  if (!first) return undefined
  const course = await courseById(tx, session.course)
  if (before.some(({ score }) => score !== null && score >= (course?.passMark ?? 0))) refuse('passed-already', `${tidy(name)} đã đạt khóa này.`)
  const waiting = before.find(({ endsAt }) => endsAt >= now)
  if (waiting) refuse('registered-elsewhere', `${tidy(name)} đã đăng ký khóa này ở lớp "${waiting.name}". Rút tên ở lớp đó trước khi đổi lớp.`)
  return first.seat
}

async function refuseOverQuota(tx: Tx, session: Session, unit: Registration['unit'], group: string): Promise<void> {
  await alone(tx, 'quota', `${session.course} ${unit.id} ${group}`)
  const { asked, taken } = await takenOfQuota(tx, session.course, unit.id, group)
  if (asked !== null && taken >= asked)
    refuse('over-quota', `Chỉ tiêu của ${unit.name} cho nhóm này là ${asked} người và đã đủ. Rút một người trước khi thêm.`)
}

async function refuseFull(tx: Tx, session: Session, group: string, now: Instant): Promise<never> {
  const others = await openSessions(tx, session.course, group, now, session.id)
  const else_ = others.map(({ name, startsAt, capacity, seats }) => `"${name}" lúc ${clockTime(startsAt)}, còn ${capacity - seats} chỗ`)
  return refuse(
    'full',
    `Lớp đã đủ ${session.capacity} người. ${else_.length > 0 ? `Lớp còn chỗ: ${else_.join('; ')}.` : 'Chưa có lớp nào khác còn chỗ. Đề nghị thành phố mở thêm lớp.'}`,
  )
}
