import { day, weekday } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { CalendarDay, Closure } from '../calendar.ts'

/** Writes one day of the calendar by a decision: `by` is the officer. A day is never removed; `ordinary` gives it back to its weekday. */
export async function setCalendarDay(tx: Tx, row: CalendarDay, by: string, at: Instant): Promise<void> {
  const nth = weekday(day(row.on))
  if (row.kind === 'worked-saturday' && nth !== 6) refuse('not-a-saturday', 'Ngày làm bù phải là thứ Bảy. Chọn lại ngày.')
  if (row.kind.endsWith('-off') && nth > 5) refuse('already-off', 'Ngày này đã là ngày nghỉ cuối tuần. Chọn một ngày từ thứ Hai đến thứ Sáu.')
  if (row.source.trim() === '') refuse('no-decision', 'Ghi số và ngày của quyết định cho nghỉ hoặc làm bù.')
  await tx.run(sql`
    insert into units.calendar_day (on_day, kind, name, source, certainty, edited_by, edited_at)
    values (${row.on}, ${row.kind}, ${row.name}, ${row.source}, ${row.certainty}, ${by}, ${at})
    on conflict (on_day) do update
      set (kind, name, source, certainty, edited_by, edited_at)
        = (excluded.kind, excluded.name, excluded.source, excluded.certainty, excluded.edited_by, excluded.edited_at)`)
}

/** Announces that a unit is shut in [from, to). Announced again from the same moment, the new end replaces the old. */
export async function announceClosure(tx: Tx, closure: Closure, by: string, at: Instant): Promise<void> {
  if (closure.to <= closure.from) refuse('closure-ends-before-it-begins', 'Giờ mở lại phải sau giờ đóng cửa. Nhập lại giờ mở lại.')
  await tx.run(sql`
    insert into units.closure (unit, from_at, to_at, reason, announced_by, announced_at)
    values (${closure.unit}, ${closure.from}, ${closure.to}, ${closure.reason}, ${by}, ${at})
    on conflict (unit, from_at) do update
      set (to_at, reason, announced_by, announced_at) = (excluded.to_at, excluded.reason, excluded.announced_by, excluded.announced_at)`)
}
