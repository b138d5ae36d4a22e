import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { holds, may, pinSays, type Officer } from '#identity'
import type { Annotation, AnnotationKind, Entry } from '../book.ts'
import { entryById } from '../queries/entries.ts'
import { keeperOf } from '../queries/keeping.ts'
import { sendInquiry } from './ask.ts'

type ToAnnotate = {
  readonly text: string
  readonly kind?: AnnotationKind | undefined
  readonly dossierCode?: string | undefined
  readonly sourceUnit?: string | undefined
}
type Placed = ToAnnotate & { readonly entryId: number; readonly unit: string; readonly field?: string; readonly value?: string }

/** Writes beside an entry; whoever calls has asked the table of permissions. */
async function write(tx: Tx, { id: writer, name }: Annotation['by'], given: Placed, at: Instant): Promise<Annotation> {
  const text = given.text.trim() || refuse('annotation-empty', 'Nhập nội dung ghi chú.')
  const by = { id: writer, name }
  const { kind = 'other', dossierCode = null, sourceUnit = null } = given
  const { id } = await tx.one<{ id: number }>(sql`
    insert into registers.annotation (entry_id, unit_id, at, text, dossier_code, by, kind, source_unit, field, value)
    values (${given.entryId}, ${given.unit}, ${at}, ${text}, ${dossierCode}, ${JSON.stringify(by)}, ${kind}, ${sourceUnit},
      ${given.field ?? null}, ${given.value ?? null})
    returning id`)
  return { id, at, kind, text, dossierCode, sourceUnit, by }
}

const partiesOf = (tx: Tx, entryId: number) =>
  tx.one<{ unit: string; pins: string[] }>(sql`select unit_id as unit, pins from registers.entry where id = ${entryId}`)

/** Ghi chú: writes beside the entry what happened later; the entry itself stays as it was (Luật Hộ tịch 2014, Điều 28–30). Also in a locked book. */
export async function annotate(tx: Tx, officer: Officer, entryId: number, given: ToAnnotate, at: Instant): Promise<Annotation> {
  const { unit, pins } = await partiesOf(tx, entryId)
  may(officer, 'annotate', { unit: await keeperOf(tx, unit, dayOf(at)), parties: pins })
  return write(tx, officer, { ...given, entryId, unit }, at)
}

/** People whom an entry is about, whose number may come late. */
const LATE = /^(child|deceased|wife|husband|subject|partner|person|recogniser|recognised|guardian|ward)Pin$/

/** Whether a field of an entry is the number of somebody whom it is about, which may come late. */
export const takesLatePin = (field: string): boolean => LATE.test(field)

const textIn = ({ data }: Entry, name: string) => String(data[name] ?? '')

/**
 * Bổ sung số định danh: a personal number that had not come when the event was entered. The entry stays as written, the number stands
 * beside it and among its fields wherever it is read. Once: refuses when there is one already, and a number that does not fit the person.
 */
export async function completePin(tx: Tx, officer: Officer, given: LatePin, at: Instant): Promise<Annotation> {
  const entry = await entryById(tx, given.entryId)
  const { pins } = await partiesOf(tx, given.entryId)
  may(officer, 'annotate', { unit: await keeperOf(tx, entry.unit, dayOf(at)), parties: pins })
  if (textIn(entry, given.field)) pinThere()
  return writePin(tx, officer, entry, given, at)
}

/**
 * The same, when the database of the population itself sends the number. The same number again changes nothing and answers undefined; another one
 * is refused, as is one that fits neither the sex nor the year of birth. Whoever comes second waits for the first.
 */
export async function completePinFrom(
  tx: Tx,
  { source, ...given }: LatePin & { readonly source: Annotation['by'] },
  at: Instant,
): Promise<Annotation | undefined> {
  await tx.all(sql`select pg_advisory_xact_lock(hashtextextended(${`pin:${given.entryId}`}, 0))`)
  const entry = await entryById(tx, given.entryId)
  const there = textIn(entry, given.field)
  if (there === given.pin) return undefined
  if (there) pinThere()
  return writePin(tx, source, entry, given, at)
}

type LatePin = { readonly entryId: number; readonly field: string; readonly pin: string }

const pinThere = (): never => refuse('pin-there', 'Việc này đã có số định danh. Số ghi sai thì làm thủ tục cải chính.')

function writePin(tx: Tx, by: Annotation['by'], entry: Entry, { field, pin }: LatePin, at: Instant): Promise<Annotation> {
  const who = LATE.exec(field)?.[1] ?? refuse('no-such-number', 'Chọn người được bổ sung số định danh.')
  const born = textIn(entry, `${who}Born`)
  const sex = textIn(entry, `${who}Sex`)
  const says = pinSays(pin, { ...(born && { born }), ...((sex === 'Nam' || sex === 'Nữ') && { sex: sex === 'Nam' ? 'nam' : 'nu' }) })
  if (says) refuse('pin', says)
  const text = `Bổ sung số định danh cá nhân ${pin}, ngày ${shortDay(dayOf(at))}.`
  return write(tx, by, { text, kind: 'pin', entryId: entry.id, unit: entry.unit, field, value: pin }, at)
}

/** A deed on an entry that stands in some book of the city. */
export type Deed = { readonly entryId: number; readonly text: string; readonly kind: AnnotationKind; readonly dossierCode: string }

/**
 * What an act does to the entry it is about: annotates it when the officer's unit holds the book (its own, or one that it inherited),
 * otherwise asks the unit that holds it to (Luật Hộ tịch 2014, Điều 28–30). Signers act so when they sign, civil-status officers at any
 * time. Refuses when the entry is about the officer or a relative.
 */
export async function actOn(
  tx: Tx,
  officer: Officer,
  deed: Deed,
  at: Instant,
): Promise<{ annotated: Annotation } | { asked: { id: number; unit: string } }> {
  const { holder } = await tx.one<{ holder: string | null }>(sql`select registers.holder(${deed.entryId}) as holder`)
  const held = holder ?? refuse('no-source', 'Không còn thấy việc đã đăng ký. Tìm lại trong sổ.')
  const keeper = await keeperOf(tx, held, dayOf(at))
  const pins = keeper === officer.unit ? (await partiesOf(tx, deed.entryId)).pins : []
  may(officer, holds(officer, 'annotate') ? 'annotate' : 'sign', { unit: officer.unit, parties: pins })
  if (keeper === officer.unit) return { annotated: await write(tx, officer, { ...deed, unit: held }, at) }
  const { id } = await sendInquiry(tx, officer, { ...deed, to: keeper, question: 'annotate', about: { name: '' } }, at)
  return { asked: { id, unit: keeper } }
}
