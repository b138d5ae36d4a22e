import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { byUnit, waitingAt, type Waiting } from './waiting.ts'
import type { Opening, Service } from '../service.ts'

type Row = Pick<Service, 'from' | 'to' | 'level'>

/** Whether `procedure` may be filed at `unit` on `day`: its level and since when, or why not and from when. */
export async function serviceOpen(db: Db, procedure: string, unit: string, day: Day): Promise<Opening> {
  const rows = await db.all<Row>(sql`
    select from_day as "from", to_day as "to", level from rollout.service
    where procedure = ${procedure} and unit_id = ${unit} order by from_day`)
  const answer = opening(rows, day)
  return answer.open ? answer : waitingWords((await waitingAt(db, procedure, [unit], day))[0], answer)
}

/** The same answer for many units at once, by unit id. */
export async function servicesOpen(db: Db, procedure: string, units: readonly string[], day: Day): Promise<Map<string, Opening>> {
  const rows = await db.all<Row & { unit: string }>(sql`
    select unit_id as unit, from_day as "from", to_day as "to", level from rollout.service
    where procedure = ${procedure} and unit_id = any(${units}::text[]) order by from_day`)
  const rowsOf = Map.groupBy(rows, row => row.unit)
  const answers = new Map(units.map(unit => [unit, opening(rowsOf.get(unit) ?? [], day)]))
  const shut = units.filter(unit => !answers.get(unit)?.open)
  if (shut.length === 0) return answers
  const waiting = byUnit(await waitingAt(db, procedure, shut, day))
  for (const unit of shut) answers.set(unit, waitingWords(waiting.get(unit), answers.get(unit)!))
  return answers
}

/** Every service of one unit on `day`. */
export const servicesOf = (db: Db, unit: string, day: Day): Promise<Service[]> =>
  db.all<Service>(sql`
    select procedure, unit_id as unit, from_day as "from", to_day as "to", level, decision, wave, certainty from rollout.service
    where unit_id = ${unit} and from_day <= ${day}::date and (to_day is null or to_day > ${day}::date) order by procedure`)

/** At how many units each procedure is open on `day`. */
export const reach = (db: Db, day: Day): Promise<{ procedure: string; name: string | null; units: number }[]> =>
  db.all(sql`
    select s.procedure, o.name, count(*)::int as units from rollout.service s left join rollout.offer o using (procedure)
    where s.from_day <= ${day}::date and (s.to_day is null or s.to_day > ${day}::date)
    group by s.procedure, o.name order by s.procedure`)

/** The answer from one unit's rows in order of time. Since: the first day without a break, across changes of level. */
export function opening(rows: readonly Row[], day: Day): Opening {
  const at = rows.findIndex(row => row.from <= day && (row.to === null || day < row.to))
  const now = rows[at]
  if (now) {
    let first = at
    while (rows[first - 1] && rows[first - 1]?.to === rows[first]?.from) first--
    return { open: true, level: now.level, since: rows[first]?.from ?? now.from }
  }
  const next = rows.find(row => row.from > day)
  if (next)
    return { open: false, opensOn: next.from, why: `Đơn vị này nhận hồ sơ qua mạng từ ngày ${shortDay(next.from)}. Trước ngày đó, nộp tại quầy.` }
  const ended = rows.at(-1)?.to
  if (ended) return { open: false, why: `Đơn vị này ngừng nhận thủ tục từ ngày ${shortDay(ended)}. Chọn đơn vị mới quản lý nơi ở.` }
  return { open: false, why: 'Đơn vị này chưa nhận thủ tục qua mạng. Chọn đơn vị khác hoặc nộp tại quầy.' }
}

const COUNTER = 'Nộp tại quầy một cửa của đơn vị trong giờ làm việc.'

/** What the wave adds to a no: suspended since when and where to apply instead, or for which day it is announced. */
export function waitingWords(waiting: Waiting | undefined, answer: Opening): Opening {
  if (answer.open || !waiting) return answer
  if (waiting.state === 'suspended') {
    const why = `Đơn vị này tạm dừng nhận qua mạng từ ngày ${shortDay(waiting.since)}.${waiting.notice ? ` ${waiting.notice}` : ''}`
    return { open: false, why, instead: waiting.instead ?? COUNTER }
  }
  if (!waiting.planned || answer.opensOn) return answer
  const why = `Đơn vị này dự kiến nhận qua mạng từ ngày ${shortDay(waiting.planned)}. Trước ngày đó, nộp tại quầy.`
  return { open: false, opensOn: waiting.planned, why, instead: COUNTER }
}
