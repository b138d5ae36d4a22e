import { eachDay, addDays, type Day } from '#kernel/day.ts'
import { dueTime, shortDay } from '#kernel/format.ts'
import { dayOf, instant, timeOf, type Instant } from '#kernel/instant.ts'
import { dayOffName, doubtfulDays, nextOpening, officeHours, receptionDay, type Calendar } from '#units'
import { isLate } from './count.ts'
import { civilCode, INDEX_766, labourCode, oneStop, sameDayRule } from './law.ts'
import type { DueStep, TimeLimit } from './limit.ts'

const step = (at: Instant, text: string, rule: string): DueStep => ({ at, text, rule })
const desk = (at: Instant, text: string): DueStep => step(at, text, oneStop(dayOf(at)))

const rule = (time: TimeLimit, at: Instant): string => time.law ?? (time.kind === 'sameDay' ? sameDayRule(dayOf(at)) : civilCode(dayOf(at)))

export const received = (at: Instant) => desk(at, `Hồ sơ được nhận lúc ${dueTime(at)}.`)

/** When a receipt outside office hours counts instead. */
export function outsideHours(calendar: Calendar, at: Instant): DueStep[] {
  const on = receptionDay(calendar, at)
  if (on === dayOf(at) && timeOf(at) >= (officeHours(calendar, on)[0]?.[0] ?? '')) return []
  const counted = nextOpening(calendar, instant(on) < at ? at : instant(on))
  return [step(counted, `${outside(calendar, at)}, nên tính là nhận lúc ${dueTime(counted)}.`, civilCode(on))]
}

/** What the hour of receipt does to the limit. */
export function lateness(calendar: Calendar, time: TimeLimit, at: Instant): DueStep[] {
  if (!isLate(time, at, receptionDay(calendar, at))) return []
  const then = time.kind === 'sameDay' ? 'trả kết quả trong' : 'tính là nhận vào'
  return [step(at, `Nhận sau ${time.cutoff} thì ${then} ngày làm việc tiếp theo.`, rule(time, at))]
}

function outside(calendar: Calendar, at: Instant): string {
  const off = dayOffName(calendar, dayOf(at))
  if (!off) return 'Lúc đó ngoài giờ làm việc'
  return off.startsWith('ngày') ? 'Hôm đó đơn vị đóng cửa' : `Hôm đó là ngày nghỉ (${off})`
}

/** How long the procedure takes. */
export function limit(time: TimeLimit, at: Instant): DueStep {
  if (time.kind === 'sameDay') return step(at, `Hồ sơ nhận không muộn hơn ${time.cutoff} được trả kết quả trong ngày.`, rule(time, at))
  const unit = time.kind === 'workingDays' ? 'ngày làm việc' : 'ngày'
  return step(at, `Thời hạn là ${time.days} ${unit}, bắt đầu từ ngày tiếp theo ngày nhận.`, rule(time, at))
}

export const asked = (at: Instant) => desk(at, `Đơn vị yêu cầu bổ sung lúc ${dueTime(at)}. Thời gian chờ người nộp không tính.`)
export const askedAgain = (at: Instant) => desk(at, `Đơn vị yêu cầu bổ sung lần nữa lúc ${dueTime(at)}. Chỉ được yêu cầu một lần, nên hạn không đổi.`)
export const supplemented = (at: Instant) => desk(at, `Người nộp bổ sung đủ lúc ${dueTime(at)}. Thời hạn được tính lại từ đầu.`)
export const notAsked = (at: Instant) => desk(at, `Người nộp gửi thêm giấy tờ lúc ${dueTime(at)} khi không có yêu cầu, nên hạn không đổi.`)
export const supplementedAgain = (at: Instant) => desk(at, `Người nộp bổ sung lần nữa lúc ${dueTime(at)}. Hạn không đổi.`)
export const tooLate = (at: Instant) => desk(at, `Việc ghi lúc ${dueTime(at)} là sau khi quá hạn, nên hạn không đổi.`)
export const appointed = (at: Instant, to: Instant) => desk(at, `Đơn vị xin lỗi và hẹn lại lúc ${dueTime(to)}. Chỉ được hẹn lại một lần.`)
export const appointedAgain = (at: Instant) => desk(at, `Đơn vị hẹn lại lần nữa lúc ${dueTime(at)}. Chỉ được hẹn lại một lần, nên hạn không đổi.`)
export const shut = (from: Instant, to: Instant) => desk(from, `Đơn vị đóng cửa đến ${dueTime(to)}. Ngày đóng cửa không tính.`)

export const waited = (type: 'pay' | 'confirm', from: Instant, to: Instant) =>
  desk(from, `Chờ người nộp ${type === 'pay' ? 'trả phí' : 'xác nhận bản dự thảo'} đến ${dueTime(to)}. Ngày chờ không tính.`)

/** What verification adds to the limit, if this procedure has time for it. */
export function verifying(time: TimeLimit, at: Instant): DueStep {
  if (time.kind === 'workingDays' && time.verifiedDays) return step(at, `Phải xác minh, nên thời hạn là ${time.verifiedDays} ngày.`, rule(time, at))
  if (time.extraOnVerify) return step(at, `Phải xác minh, nên thời hạn thêm ${time.extraOnVerify} ngày làm việc.`, rule(time, at))
  return step(at, 'Thủ tục này không có thêm ngày để xác minh, nên hạn không đổi.', rule(time, at))
}

const STOPPED = { supplement: 'người nộp bổ sung đủ', pay: 'người nộp trả phí', confirm: 'người nộp xác nhận', reopening: 'đơn vị mở cửa lại' }

export const stopped = (why: keyof typeof STOPPED, at: Instant) => desk(at, `Đồng hồ đang dừng. Hạn trả kết quả được tính tiếp khi ${STOPPED[why]}.`)

export const end = (time: TimeLimit, at: Instant) => step(at, `Hạn trả kết quả là ${dueTime(at)}.`, rule(time, at))

export const index = (at: Instant, legal: Instant): DueStep[] =>
  at.getTime() === legal.getTime() ? [] : [step(at, `Khi chấm điểm, chỉ trừ thời gian chờ người nộp: hạn là ${dueTime(at)}.`, INDEX_766)]

/** The days off, made-up days and uncertain days on the way to the deadline. */
export function daysOff(calendar: Calendar, time: TimeLimit, start: Day, dueAt: Instant): DueStep[] {
  const [first, last] = [addDays(start, 1), dayOf(dueAt)]
  const days = first > last ? [] : [...eachDay(first, last)]
  const at = instant(start)
  const off = Map.groupBy(
    days.filter(on => dayOffName(calendar, on)),
    on => dayOffName(calendar, on) ?? '',
  )
  const verb = time.kind === 'calendarDays' ? 'Không trả kết quả vào' : 'Không tính'
  const named = [...off].map(([name, on]) => step(at, `${verb} ${name} (${range(on)}).`, labourCode(start)))
  const madeUp = days.filter(on => calendar.days.get(on)?.kind === 'worked-saturday' && !off.has(on))
  return [
    ...named,
    ...madeUp.map(on => step(at, `Thứ Bảy ${shortDay(on)} là ngày làm bù, nên vẫn tính.`, calendar.days.get(on)?.source ?? '')),
    ...(doubtfulDays(calendar, first, last).length > 0
      ? [step(at, 'Lịch nghỉ trong khoảng này chưa chính thức, nên ngày hẹn có thể đổi.', labourCode(start))]
      : []),
  ]
}

/** `18/03/2017` or `26/01/2017–01/02/2017`; weekends apart are listed: `18/03/2017, 25/03/2017`. */
function range(days: readonly Day[]): string {
  const runs: Day[][] = []
  for (const on of days) {
    const run = runs.at(-1)
    if (run && addDays(run.at(-1) as Day, 1) === on) run.push(on)
    else runs.push([on])
  }
  return runs.map(run => (run.length === 1 ? shortDay(run[0] as Day) : `${shortDay(run[0] as Day)}–${shortDay(run.at(-1) as Day)}`)).join(', ')
}
