import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { clockTime } from '#kernel/format.ts'
import { touchMonths } from '#statistics'
import { isOutcome, outcomes } from '../outcome.ts'

export type Review = { readonly signal: number; readonly version: number; readonly outcome: string; readonly reason: string }

/** Kết quả xem lại: by a person with a name and a reason, beside what was said before. Refuses when somebody was first, with who and when. */
export async function review(tx: Tx, by: Officer, { signal, version, outcome, reason }: Review, now: Instant): Promise<void> {
  may(by, 'reviewSignals')
  const says = reason.trim().slice(0, 2000)
  if (!isOutcome(outcome)) refuse('no-outcome', `Chọn một kết quả: ${Object.values(outcomes).join(', ')}.`)
  if (says.length < 10) refuse('no-reason', 'Ghi lý do, ít nhất 10 chữ cái, để người sau hiểu.')
  const changed = await tx.run(sql`
    with changed as (update integrity.signal set state = ${outcome}, version = version + 1 where id = ${signal} and version = ${version} returning id, version)
    insert into integrity.outcome (signal_id, version, at, by, outcome, reason)
    select id, version, ${now}, ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, ${outcome}, ${says} from changed`)
  if (changed === 1) return told(tx, signal)
  const last = await tx.maybe<{ name: string | null; at: Date | null }>(sql`
    select o.by->>'name' as name, o.at from integrity.signal s left join integrity.outcome o on o.signal_id = s.id where s.id = ${signal} order by o.version desc nulls last limit 1`)
  if (!last) throw new NotFound('Không có tín hiệu này. Mở lại danh sách.')
  refuse(
    'changed-by-another',
    last.name && last.at
      ? `${last.name} vừa ghi kết quả lúc ${clockTime(last.at)}. Tải lại trang để xem.`
      : 'Tín hiệu này vừa có thêm dữ liệu. Tải lại trang để xem.',
  )
}

/** The rate "without what is under review" is told beside stored figures. */
async function told(tx: Tx, signal: number): Promise<void> {
  const span = await tx.maybe<{ from: Date; to: Date }>(
    sql`select from_at as "from", to_at as "to" from integrity.signal where id = ${signal} and touches_rate`,
  )
  if (span) await touchMonths(tx, { from: dayOf(span.from), to: dayOf(span.to) })
}
