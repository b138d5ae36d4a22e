import { randomBytes } from 'node:crypto'
import { clockTime } from '#kernel/format.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { bare, foldTone, tidy } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { groupsOn } from '../groups.ts'
import { clashing } from '../queries/seats.ts'
import { courseById, sessionWith, trainerAt } from '../queries/sessions.ts'
import type { Course, Session } from '../session.ts'
import { alone } from './lock.ts'

export type CourseToMake = Pick<Course, 'id' | 'name' | 'wave' | 'groups' | 'best' | 'passMark'> & { readonly illustrative?: boolean }

/** A course: what is taught, to which role groups, for which wave, and with how many points it is passed. Refuses a name that is taken. */
export async function makeCourse(tx: Tx, by: Officer, course: CourseToMake, now: Instant): Promise<void> {
  may(by, 'recordTraining')
  const { id, name, wave, groups, best, passMark, illustrative = false } = course
  refuseGroups(groups, now)
  if (passMark > best) refuse('pass-above-best', `Điểm đạt không cao hơn điểm tối đa ${best}. Sửa một trong hai.`)
  const made = await tx.run(sql`
    insert into training.course (id, name, wave, groups, best, pass_mark, illustrative, made_by, made_at)
    values (${id}, ${tidy(name)}, ${wave}, ${[...groups]}, ${best}, ${passMark}, ${illustrative}, ${by.name}, ${now}) on conflict do nothing`)
  if (made === 0) refuse('course-exists', 'Đã có khóa mang tên này. Đặt tên khác, ví dụ thêm tháng và năm.')
}

export type QuotaToSet = { readonly course: string; readonly units: readonly string[]; readonly group: string; readonly seats: number }

/** Chỉ tiêu of a role group in a course, at all these units at once; 0 takes it back. Refuses less than are registered anywhere. */
export async function setQuota(tx: Tx, by: Officer, { course, units, group, seats }: QuotaToSet): Promise<void> {
  may(by, 'recordTraining')
  const most = await tx.maybe<{ name: string; taken: number }>(sql`
    select s.unit_name as name, count(*)::int as taken from training.seat s join training.session n on n.id = s.session_id
    where n.course_id = ${course} and s.unit_id = any(${[...units]}::text[]) and s.role_group = ${group} and s.withdrawn_at is null and s.makes_up is null
    group by s.unit_name order by taken desc, s.unit_name limit 1`)
  if (most && seats > 0 && seats < most.taken)
    refuse('quota-below-registered', `${most.name} đã đăng ký ${most.taken} người của nhóm này. Đặt chỉ tiêu từ ${most.taken} trở lên.`)
  if (seats === 0) {
    await tx.run(sql`delete from training.quota where course_id = ${course} and unit_id = any(${[...units]}::text[]) and role_group = ${group}`)
    return
  }
  await tx.run(sql`
    insert into training.quota (course_id, unit_id, role_group, seats) select ${course}, u, ${group}, ${seats} from unnest(${[...units]}::text[]) u
    on conflict (course_id, unit_id, role_group) do update set seats = excluded.seats`)
}

export type SessionToPlan = Pick<Session, 'name' | 'place' | 'startsAt' | 'endsAt' | 'capacity' | 'trainer' | 'groups' | 'makeUp'> & {
  readonly course: string
}

export const trainerKey = (name: string): string => bare(foldTone(name))

/** A session of a course. Refuses one in the past, one that ends before it begins, a trainer who teaches elsewhere at that hour. Answers its number. */
export async function planSession(tx: Tx, by: Officer, plan: SessionToPlan, now: Instant): Promise<number> {
  may(by, 'recordTraining')
  if (!(await courseById(tx, plan.course))) refuse('no-course', 'Không có khóa này. Chọn một khóa trong danh sách.')
  await refusePlan(tx, plan, now)
  const { course, name, place, startsAt, endsAt, capacity, trainer, groups, makeUp } = plan
  const { id } = await tx.one<{ id: number }>(sql`
    insert into training.session (course_id, name, place, starts_at, ends_at, capacity, trainer, trainer_key, groups, make_up, door_key, made_by, made_at)
    values (${course}, ${tidy(name)}, ${tidy(place)}, ${startsAt}, ${endsAt}, ${capacity}, ${tidy(trainer)}, ${trainerKey(trainer)}, ${[...groups]},
      ${makeUp}, ${randomBytes(24).toString('base64url')}, ${by.name}, ${now}) returning id`)
  return id
}

/**
 * Changes place, hours, room or trainer of a session that has not begun, at the version that was seen. Refuses fewer places than are
 * registered, and hours at which a trainer or somebody registered is elsewhere.
 */
export async function changeSession(
  tx: Tx,
  by: Officer,
  id: number,
  version: number,
  plan: Omit<SessionToPlan, 'course'>,
  now: Instant,
): Promise<void> {
  may(by, 'recordTraining')
  await alone(tx, 'session', id)
  const session = await sessionWith(tx, id)
  refuseChange(session, version, now)
  if (plan.capacity < session.seats)
    refuse('capacity-below-registered', `Đã có ${session.seats} người đăng ký. Đặt từ ${session.seats} chỗ trở lên, hoặc mở thêm lớp.`)
  await refusePlan(tx, plan, now, id)
  const [clash] = await clashing(tx, id, plan.startsAt, plan.endsAt)
  if (clash) refuse('trainee-busy', `${clash.name} đã đăng ký lớp "${clash.other}" vào giờ ấy. Chọn giờ khác, hoặc đổi lớp cho người này trước.`)
  const { name, place, startsAt, endsAt, capacity, trainer, groups, makeUp } = plan
  const lost = await tx.maybe<{ group: string }>(sql`
    select role_group as "group" from training.seat where session_id = ${id} and withdrawn_at is null and role_group <> all(${[...groups]}) limit 1`)
  if (lost) refuse('group-registered', 'Nhóm bị bỏ đã có người đăng ký. Giữ nhóm này, hoặc chuyển người sang lớp khác trước.')
  await tx.run(sql`
    update training.session set name = ${tidy(name)}, place = ${tidy(place)}, starts_at = ${startsAt}, ends_at = ${endsAt}, capacity = ${capacity},
      trainer = ${tidy(trainer)}, trainer_key = ${trainerKey(trainer)}, groups = ${[...groups]}, make_up = ${makeUp}, version = version + 1
    where id = ${id}`)
}

/** Cancels a session that has not begun: its places are given up, and their people are free for another. Answers how many. */
export async function cancelSession(tx: Tx, by: Officer, id: number, version: number, why: string, now: Instant): Promise<number> {
  may(by, 'recordTraining')
  await alone(tx, 'session', id)
  refuseChange(await sessionWith(tx, id), version, now)
  if (tidy(why) === '') refuse('no-reason', 'Ghi lý do hủy lớp để các đơn vị biết.')
  await tx.run(sql`
    update training.session set cancelled_at = ${now}, cancelled_by = ${by.name}, cancelled_why = ${tidy(why)}, version = version + 1 where id = ${id}`)
  return tx.run(
    sql`update training.seat set withdrawn_at = ${now}, withdrawn_by = ${`${by.name} (hủy lớp)`} where session_id = ${id} and withdrawn_at is null`,
  )
}

function refuseChange(session: Session, version: number, now: Instant): void {
  if (session.version !== version) refuse('changed-by-another', 'Người khác vừa sửa lớp này. Mở lại trang để xem bản mới.')
  if (session.cancelledAt) refuse('session-cancelled', 'Lớp đã hủy nên không sửa được. Mở lớp mới.')
  if (session.startsAt <= now) refuse('session-begun', 'Lớp đã bắt đầu nên không sửa, không hủy được.')
}

async function refusePlan(tx: Tx, plan: Omit<SessionToPlan, 'course'>, now: Instant, but = 0): Promise<void> {
  const { startsAt, endsAt, trainer, groups } = plan
  refuseGroups(groups, startsAt)
  if (endsAt <= startsAt) refuse('ends-before-start', `Giờ kết thúc phải sau giờ bắt đầu ${timeOf(startsAt)}.`)
  if (startsAt <= now) refuse('session-past', `Lúc ${clockTime(startsAt)} đã qua. Chọn ngày, giờ sau lúc này.`)
  await alone(tx, 'trainer', trainerKey(trainer))
  const [busy] = await trainerAt(tx, trainerKey(trainer), startsAt, endsAt, but)
  if (busy) refuse('trainer-busy', `${busy.trainer} dạy lớp "${busy.name}" lúc ${clockTime(busy.startsAt)}. Chọn giờ khác hoặc người khác.`)
}

function refuseGroups(groups: readonly string[], at: Instant): void {
  const known = new Set(groupsOn(dayOf(at)).map(({ code }) => code))
  if (groups.length === 0 || groups.some(code => !known.has(code))) refuse('no-group', 'Chọn ít nhất một nhóm đang có vào ngày học.')
}
