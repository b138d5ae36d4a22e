import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { lastEvent, logPosition } from '#dossiers'
import { may, type Officer } from '#identity'
import { CLOSED_ENOUGH, differences, frozenBody, rowsOf, sealOf, type Frozen } from '../frozen.ts'
import type { NamedPeriod } from '../named-period.ts'
import { closings, frozenMaybe, frozenOf } from '../queries/frozen.ts'
import { recount } from '../queries/recount.ts'

const over = ({ to, name }: NamedPeriod, today: Day) =>
  to < today || refuse('period-open', `Kỳ ${name} chưa hết: ngày cuối là ${shortDay(to)}. Chốt từ ngày hôm sau.`)

/** Chốt số liệu của đơn vị: its head says that the figures of the period are whole. Again changes nothing. */
export async function closeUnit(tx: Tx, by: Officer, period: NamedPeriod, now: Instant): Promise<void> {
  may(by, 'closeUnitFigures', { unit: by.unit })
  over(period, dayOf(now))
  const who = { id: by.id, name: by.name }
  await tx.run(sql`
    insert into statistics.unit_closed (period, unit_id, by, at) values (${period.id}, ${by.unit}, ${JSON.stringify(who)}, ${now}) on conflict do nothing`)
}

/**
 * Chốt kỳ: freezes the figures of a period that is over, counted from the log at a place of it that never moves, under a seal. The first time most units
 * must have closed theirs, or a reason is given; later data make a new revision, with a reason, only when a figure is otherwise.
 */
export async function closePeriod(database: Database, by: Officer, period: NamedPeriod, reason: string, now: Instant): Promise<Frozen> {
  may(by, 'publishFigures')
  over(period, dayOf(now))
  const why = reason.trim() || null
  const [[units = { all: 0, closed: 0 }], before] = await Promise.all([closings(database, [period]), frozenMaybe(database, period.id)])
  if (!before && !why && units.closed < units.all * CLOSED_ENOUGH)
    refuse(
      'too-few-closed',
      `Mới có ${units.closed} trong ${units.all} đơn vị chốt kỳ này, cần ${Math.ceil(units.all * CLOSED_ENOUGH)}. Chờ thêm, hoặc ghi lý do chốt sớm.`,
    )
  if (before && !why) refuse('no-reason', `Kỳ này đã có bản ${before.revision}. Ghi lý do của bản mới để mọi người biết vì sao số liệu đổi.`)

  const lastId = await lastEvent(database)
  const [rows, position] = await Promise.all([recount(database, period, lastId), logPosition(database, lastId)])
  if (before && differences(rowsOf(before), rows).length === 0)
    refuse('nothing-changed', `Số liệu của kỳ này vẫn như bản ${before.revision}. Không cần bản mới.`)
  const body = frozenBody({ id: period.id, from: period.from, to: period.to }, position, rows)
  const revision = (before?.revision ?? 0) + 1
  const kept = await database.write(tx =>
    tx.run(sql`
      insert into statistics.frozen
        (period, revision, from_day, to_day, last_id, events, digest, body, hash, closed_by, closed_at, reason, closed_units, all_units)
      values (${period.id}, ${revision}, ${period.from}, ${period.to}, ${position.lastId}, ${position.events}, ${position.digest}, ${body}, ${sealOf(body)},
        ${JSON.stringify({ id: by.id, name: by.name })}, ${now}, ${why}, ${units.closed}, ${units.all})
      on conflict do nothing`),
  )
  const found = await frozenOf(database, period.id, revision)
  if (kept === 0) refuse('changed-by-another', `${found.closedBy.name} vừa chốt bản ${revision} của kỳ này. Tải lại trang để xem.`)
  return found
}

/** Whether the log still gives the bytes that were frozen: the figures, and the log below them. */
export async function recomputed(database: Database, { period, from, to, position, body }: Frozen): Promise<{ body: string; same: boolean }> {
  const rows = await recount(database, { from, to }, position.lastId)
  const again = frozenBody({ id: period, from, to }, await logPosition(database, position.lastId), rows)
  return { body: again, same: again === body }
}

type Hand = {
  readonly period: NamedPeriod
  readonly unit: string
  readonly indicator: string
  readonly value: number
  readonly source: { name: string; hash: string }
  readonly note: string
}

/** Số liệu nhập tay: a figure of a person, with its author and the file that it is from; shown beside the system's and never counted with it. */
export async function writeHandFigure(tx: Tx, by: Officer, { period, unit, indicator, value, source, note }: Hand, now: Instant): Promise<void> {
  may(by, 'publishFigures')
  if (!Number.isFinite(value) || value < 0) refuse('not-a-number', 'Số liệu nhập tay là một số từ 0 trở lên. Ghi lại con số.')
  if (note.trim() === '') refuse('no-note', 'Ghi con số này được đếm thế nào và vì sao phải nhập tay.')
  await tx.run(sql`
    insert into statistics.hand_figure (period, unit_id, indicator, value, author, source, source_hash, note, at)
    values (${period.id}, ${unit}, ${indicator}, ${value}, ${JSON.stringify({ id: by.id, name: by.name })}, ${source.name}, ${source.hash}, ${note.trim()}, ${now})`)
}
