import type { Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { may, type Officer } from '#identity'
import { sql, type Tx } from '#platform/db/index.ts'
import { gates, TRAINING, type Evidence, type Gate } from '../gate.ts'

export type GateWord = {
  readonly unit: string
  readonly gate: string
  /** Of which wave; taken only by gates that each wave asks anew. */
  readonly wave: string | null
  readonly on: Day
  readonly note: string
  readonly number?: string | undefined
  readonly file?: Evidence | undefined
}

const gateCalled = (code: string): Gate => gates.find(gate => gate.code === code) ?? refuse('no-gate', 'Không có điều kiện này. Mở lại trang.')
const REASON = 10

type Entry = GateWord & { kind: 'reported' | 'confirmed' | 'waived' | 'reopened'; leader?: string }

async function write(tx: Tx, by: Officer, { unit, gate, wave, on, note, number, file, kind, leader }: Entry, now: Instant): Promise<void> {
  const { scope, name } = gateCalled(gate)
  if (scope === 'wave' && !wave) refuse('no-wave', `${name}: chọn đợt, vì mỗi đợt làm lại điều kiện này.`)
  if (on > dayOf(now)) refuse('day-ahead', `${name}: ngày làm xong không thể sau hôm nay.`)
  await tx.run(sql`
    insert into rollout.gate_entry (unit_id, gate, wave, kind, on_day, note, number, file_hash, file_name, file_mime, leader, by, at)
    values (${unit}, ${gate}, ${scope === 'wave' ? wave : null}, ${kind}, ${on}::date, ${note}, ${number ?? null},
      ${file?.hash ?? null}, ${file?.name ?? null}, ${file?.mime ?? null}, ${leader ?? null},
      ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, ${now})`)
}

/** A unit's head says that a gate is passed and on what evidence: a document's number, a file, or words. Refuses another unit's, and training, which its book judges. */
export async function reportGate(tx: Tx, head: Officer, word: GateWord, now: Instant): Promise<void> {
  may(head, 'reportGate', { unit: word.unit })
  if (word.gate === TRAINING) refuse('judged-elsewhere', 'Tập huấn tính từ sổ tập huấn. Cử người đi học ở trang Tập huấn.')
  if (!word.note.trim() && !word.number && !word.file) refuse('no-evidence', 'Ghi số văn bản, đính kèm tệp, hoặc ghi rõ đã có gì.')
  await write(tx, head, { ...word, kind: 'reported' }, now)
}

/** The city confirms a gate of a unit. Training is confirmed by its book alone. */
export async function confirmGate(tx: Tx, by: Officer, word: GateWord, now: Instant): Promise<void> {
  may(by, 'runRollout')
  if (word.gate === TRAINING) refuse('judged-elsewhere', 'Tập huấn tính từ sổ tập huấn, không xác nhận bằng tay. Nếu cần thì miễn, có lý do.')
  await write(tx, by, { ...word, kind: 'confirmed' }, now)
}

/** The city takes a confirmation or a waiver back: the gate is open again, for this reason. */
export async function reopenGate(tx: Tx, by: Officer, word: GateWord, now: Instant): Promise<void> {
  may(by, 'runRollout')
  if (!word.note.trim()) refuse('no-reason', 'Ghi lý do mở lại điều kiện này.')
  await write(tx, by, { ...word, kind: 'reopened' }, now)
}

/** The city lets a unit go on without this gate: by name, for a reason, on the word of a leader who is named. */
export async function waiveGate(tx: Tx, by: Officer, word: GateWord & { leader: string }, now: Instant): Promise<void> {
  may(by, 'waiveGate')
  if (word.note.trim().length < REASON) refuse('no-reason', `Ghi lý do miễn, ít nhất ${REASON} chữ cái.`)
  if (!word.leader.trim()) refuse('no-leader', 'Ghi họ tên và chức vụ lãnh đạo đã quyết định cho miễn.')
  await write(tx, by, { ...word, kind: 'waived', leader: word.leader.trim() }, now)
}

/** Confirms at once every gate that the units of a wave have reported and nobody has judged yet. Answers how many. */
export function confirmReported(tx: Tx, by: Officer, wave: string, now: Instant): Promise<number> {
  may(by, 'runRollout')
  return tx.run(sql`
    insert into rollout.gate_entry (unit_id, gate, wave, kind, on_day, note, number, file_hash, file_name, file_mime, by, at)
    select unit_id, gate, wave, 'confirmed', ${dayOf(now)}::date, note, number, file_hash, file_name, file_mime,
      ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, ${now}
    from (
      select distinct on (unit_id, gate) * from rollout.gate_entry e
      where (e.wave is null or e.wave = ${wave}) and exists (select from rollout.cell c where c.wave = ${wave} and c.unit_id = e.unit_id)
      order by unit_id, gate, id desc
    ) last where kind = 'reported'`)
}
