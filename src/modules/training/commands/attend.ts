import { clockTime, dueTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { readDoorCode } from '../door-code.ts'
import { lockedSeats, seatWith } from '../queries/seats.ts'
import { doorKeyOf, sessionWith } from '../queries/sessions.ts'
import { doorIsOpen, doorOpensAt, type Seat, type Session } from '../session.ts'

/** `now` is the city's moment, for the hours of the session; `machineNow` the machine's, for the age of the code. */
export type Moments = { readonly now: Instant; readonly machineNow: Instant }

export type AtDoor = { readonly session: Session; readonly seat: Seat }

/** Whether this officer may come in with this code now. Refuses a wrong or old code, the wrong hour, and whoever is not registered. */
export async function atDoor(db: Db, officer: Officer, id: number, code: string, { now, machineNow }: Moments): Promise<AtDoor> {
  may(officer, 'joinTraining')
  const session = await sessionWith(db, id)
  const read = readDoorCode(await doorKeyOf(db, id), code, machineNow)
  if (read === 'wrong') refuse('wrong-code', 'Mã này không phải của lớp. Quét lại mã trên màn hình ở cửa lớp.')
  if (read === 'lapsed') refuse('code-lapsed', 'Mã đã hết hạn. Quét lại mã đang hiện trên màn hình ở cửa lớp.')
  if (session.cancelledAt) refuse('session-cancelled', `Lớp đã hủy: ${session.cancelledWhy}.`)
  if (!doorIsOpen(session, now)) refuse('door-closed', `Chỉ điểm danh từ ${dueTime(doorOpensAt(session))} đến ${dueTime(session.endsAt)}.`)
  return { session, seat: await ownSeat(db, officer, id) }
}

async function ownSeat(db: Db, officer: Officer, session: number): Promise<Seat> {
  const found = await db.maybe<{ id: number }>(sql`
    select id from training.seat where session_id = ${session} and officer = ${officer.id} and withdrawn_at is null`)
  if (found) return seatWith(db, found.id)
  const replaced = await db.maybe<{ name: string }>(sql`
    select u.name from training.substitution u join training.seat s on s.id = u.seat_id
    where s.session_id = ${session} and u.was_person = ${`officer:${officer.id}`} order by u.id desc limit 1`)
  if (replaced) refuse('replaced', `${replaced.name} đã đi thay ${officer.name} ở lớp này. Muốn vào lớp thì nhờ đơn vị đổi lại.`)
  return refuse('not-registered', `${officer.name} không có tên trong lớp này. Nhờ đơn vị đăng ký đi thay, hoặc chọn lớp khác.`)
}

/** Notes that the officer has come, once: from a second device it answers when that was. */
export async function checkIn(tx: Tx, officer: Officer, id: number, code: string, moments: Moments): Promise<{ at: Instant; already: boolean }> {
  const { seat } = await atDoor(tx, officer, id, code, moments)
  const marked = await tx.run(sql`
    update training.seat set came_at = ${moments.now}, came_how = 'qr', came_by = ${officer.name}
    where id = ${seat.id} and came_at is null and withdrawn_at is null`)
  if (marked === 1) return { at: moments.now, already: false }
  return { at: (await seatWith(tx, seat.id)).cameAt ?? moments.now, already: true }
}

export type Tick = 'came' | 'undo' | 'left'

/** The trainer ticks by hand: came, did not come after all, left. Says in the log who did. Refuses before the door opens, and what is scored. */
export async function tick(tx: Tx, by: Officer, session: number, id: number, what: Tick, now: Instant): Promise<void> {
  may(by, 'recordTraining')
  const held = await sessionWith(tx, session)
  const [seat] = await lockedSeats(tx, session, [id])
  if (!seat) return refuse('not-registered', 'Người này không có tên trong lớp. Đăng ký đi thay, hoặc đăng ký lớp khác.')
  if (now < doorOpensAt(held)) refuse('door-closed', `Chưa đến giờ. Điểm danh được từ ${dueTime(doorOpensAt(held))}.`)
  if (what === 'undo') {
    if (seat.score !== null) refuse('has-score', `${seat.name} đã có điểm nên không bỏ điểm danh. Xóa điểm trước.`)
    await tx.run(sql`update training.seat set came_at = null, came_how = null, came_by = null, left_at = null where id = ${id}`)
  } else if (what === 'left') {
    if (!seat.cameAt) refuse('has-not-come', `${seat.name} chưa có mặt. Điểm danh trước khi ghi về sớm.`)
    await tx.run(sql`update training.seat set left_at = ${now} where id = ${id}`)
  } else {
    if (seat.cameAt) refuse('has-come', `${seat.name} đã có mặt lúc ${clockTime(seat.cameAt)}.`)
    // From the paper at the door after the session: who was there is noted as there at the beginning.
    const at = now > held.endsAt ? held.startsAt : now
    await tx.run(sql`update training.seat set came_at = ${at}, came_how = 'hand', came_by = ${by.name} where id = ${id}`)
  }
  await tx.run(sql`insert into training.log (seat_id, what, by, at) values (${id}, ${tickWords[what]}, ${by.name}, ${now})`)
}

const tickWords: Readonly<Record<Tick, string>> = { came: 'Điểm danh bằng tay', undo: 'Bỏ điểm danh', left: 'Ghi về sớm' }

/** What was typed beside a name; empty takes the score back. */
export type Score = { readonly seat: number; readonly typed: string }

/** Every score that cannot be kept, at its field. */
export class ScoreProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('scores', problems[0]?.says ?? '')
    this.problems = problems
  }
}

/** Writes the scores of a test, all or none. Refuses before the session, for whoever did not come, and after a certificate. */
export async function writeScores(tx: Tx, by: Officer, session: number, scores: readonly Score[], now: Instant): Promise<number> {
  may(by, 'recordTraining')
  const held = await sessionWith(tx, session)
  if (now < held.startsAt) refuse('session-not-begun', `Lớp bắt đầu lúc ${clockTime(held.startsAt)}. Nhập điểm sau đó.`)
  const seats = new Map(
    (
      await lockedSeats(
        tx,
        session,
        scores.map(({ seat }) => seat),
      )
    ).map(seat => [seat.id, seat]),
  )
  const problems: Problem[] = []
  const changed: { id: number; score: number | null }[] = []
  for (const { seat: id, typed } of scores) {
    const seat = seats.get(id)
    const says = seat ? wrongScore(seat, typed.trim(), held.best) : 'Người này không có tên trong lớp.'
    if (says) problems.push({ at: `diem.${id}`, says })
    else if (seat && String(seat.score ?? '') !== typed.trim()) changed.push({ id, score: typed.trim() === '' ? null : Number(typed) })
  }
  if (problems.length > 0) throw new ScoreProblems(problems)
  if (changed.length === 0) return 0
  await tx.run(sql`
    update training.seat s set score = c.score, tested_by = ${by.name}, tested_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id bigint, score int) where s.id = c.id`)
  await tx.run(sql`
    insert into training.log (seat_id, what, by, at)
    select c.id, coalesce('Ghi điểm ' || c.score, 'Xóa điểm'), ${by.name}, ${now} from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id bigint, score int)`)
  return changed.length
}

function wrongScore({ name, cameAt, certificate, score }: Seat, typed: string, best: number): string | undefined {
  if (typed === String(score ?? '')) return undefined
  if (certificate) return `${name} đã có giấy chứng nhận nên không sửa điểm.`
  if (typed === '') return undefined
  if (!/^\d{1,4}$/.test(typed) || Number(typed) > best) return `Điểm của ${name}: nhập số nguyên từ 0 đến ${best}. Đang nhập: ${typed}`
  return cameAt ? undefined : `${name} chưa có mặt nên chưa có điểm. Điểm danh trước.`
}
