import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { certificateColumns, type Certificate } from '../queries/certificates.ts'
import { keeperOf } from '../queries/keeping.ts'
import { annotate } from './annotations.ts'

/** `originals`: how many the edition issues: two of a marriage, one of everything else (Luật Hộ tịch 2014, Điều 62). */
type ToIssue = { readonly entryId: number; readonly kind: string; readonly originals: number; readonly serial: string }

/** As it is printed on the form: letters, digits, a few signs. */
function readSerial(text: string): string {
  const serial = text.trim().toUpperCase().replace(/\s+/g, ' ')
  return /^[\p{L}\p{N} ./-]{1,40}$/u.test(serial) ? serial : refuse('no-serial', 'Nhập số in trên phôi giấy.')
}

/**
 * Records an original that was printed on a numbered blank form. Refuses when as many valid originals are out as the law allows, and a
 * number of a form that was used before.
 */
export async function issueOriginal(tx: Tx, officer: Officer, given: ToIssue, at: Instant): Promise<Certificate> {
  const { unit, pins } = await tx.one<{ unit: string; pins: string[] }>(sql`
    select unit_id as unit, pins from registers.entry where id = ${given.entryId}`)
  may(officer, 'draftCertificate', { unit: await keeperOf(tx, unit, dayOf(at)), parties: pins })
  const out = await tx.all<{ original: number }>(sql`
    select original from registers.certificate where entry_id = ${given.entryId} and kind = ${given.kind} and cancelled_at is null`)
  const original = Array.from({ length: given.originals }, (_, nth) => nth + 1).find(one => !out.some(other => other.original === one))
  return (
    (await write(tx, officer, { ...given, unit, original: original ?? tooMany(given.originals), replaces: null }, at)) ??
    refuse('serial-used', 'Số phôi này đã dùng, hoặc có người vừa cấp. Kiểm tra lại số in trên phôi.')
  )
}

const tooMany = (originals: number): never => refuse('original-out', `Đã cấp đủ ${originals} bản chính còn giá trị. Bản hỏng thì hủy rồi cấp lại.`)

const write = (
  tx: Tx,
  officer: Officer,
  given: Omit<ToIssue, 'originals'> & { unit: string; original: number; replaces: number | null },
  at: Instant,
) =>
  tx.maybe<Certificate>(sql`
    insert into registers.certificate (entry_id, unit_id, kind, original, serial, issued_at, issued_by, replaces)
    values (${given.entryId}, ${given.unit}, ${given.kind}, ${given.original}, ${readSerial(given.serial)}, ${at},
      ${JSON.stringify({ id: officer.id, name: officer.name })}, ${given.replaces})
    on conflict do nothing returning ${certificateColumns}`)

/**
 * Hủy bản hỏng, cấp lại: a spoiled original that has not been handed over is cancelled with its reason and replaced by one on another blank
 * form; the book says so beside the entry (Thông tư 04/2020/TT-BTP, Điều 35). After it was handed over, only cải chính mends.
 */
export async function replaceSpoiled(
  tx: Tx,
  officer: Officer,
  given: { certificateId: number; reason: string; serial: string },
  at: Instant,
): Promise<{ cancelled: Certificate; replacement: Certificate }> {
  const reason = given.reason.trim() || refuse('no-reason', 'Ghi lý do hủy, ví dụ in lệch hoặc ghi sai chữ.')
  const cancelled = await tx.one<Certificate>(
    sql`select ${certificateColumns} from registers.certificate where id = ${given.certificateId} for update`,
  )
  may(officer, 'draftCertificate', { unit: await keeperOf(tx, cancelled.unit, dayOf(at)) })
  if (cancelled.handedAt) refuse('handed-over', 'Bản này đã trả cho người dân. Có sai sót thì làm thủ tục cải chính.')
  if (cancelled.cancelledAt) refuse('cancelled', 'Bản này đã hủy từ trước.')
  await tx.run(sql`
    update registers.certificate set cancelled_at = ${at}, cancelled_by = ${JSON.stringify({ id: officer.id, name: officer.name })}, cancel_reason = ${reason}
    where id = ${cancelled.id}`)
  const { entryId, kind, unit, original, id: replaces } = cancelled
  const replacement =
    (await write(tx, officer, { entryId, kind, unit, original, replaces, serial: given.serial }, at)) ??
    refuse('serial-used', 'Số phôi này đã dùng. Kiểm tra lại số in trên phôi.')
  const text = `Hủy bản chính trên phôi số ${cancelled.serial}: ${reason.replace(/\.$/, '')}. Cấp lại trên phôi số ${replacement.serial}.`
  await annotate(tx, officer, entryId, { text, kind: 'spoiled' }, at)
  return { cancelled: { ...cancelled, cancelledAt: at, cancelReason: reason }, replacement }
}

/** Marks the valid originals of an entry as handed over; whoever calls hands the dossier over. Answers how many. */
export const handOverOriginals = (tx: Tx, entryId: number, at: Instant): Promise<number> =>
  tx.run(sql`update registers.certificate set handed_at = ${at} where entry_id = ${entryId} and cancelled_at is null and handed_at is null`)
