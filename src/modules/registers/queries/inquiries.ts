import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Inquiry } from '../inquiry.ts'
import { keptBy } from './keeping.ts'

/** The columns of a question as its type names them. */
export const inquiryColumns: Sql = sql`
  id, from_unit as "from", to_unit as "to", dossier_code as "dossierCode", question, about, text, entry_id as "entryId", kind, asked_at as "askedAt",
  asked_by as "askedBy", due_at as "dueAt", answered_at as "answeredAt", answered_by as "answeredBy", answer, found_entry as "foundEntry",
  answer_text as "answerText"`

/** One question; NotFound for an officer of a unit that neither asked nor was asked. */
export const inquiryById = (db: Db, id: number): Promise<Inquiry> =>
  db.one<Inquiry>(sql`select ${inquiryColumns} from registers.inquiry where id = ${id}`)

/** What a unit was asked and has not answered yet, the soonest due first; at most 100. */
export const inquiriesTo = (db: Db, unit: string): Promise<Inquiry[]> =>
  db.all<Inquiry>(sql`
    select ${inquiryColumns} from registers.inquiry where to_unit in (${keptBy(unit)}) and answered_at is null order by due_at, id limit 100`)

/** What a unit answered lately. */
export const answeredBy = (db: Db, unit: string, limit = 20): Promise<Inquiry[]> =>
  db.all<Inquiry>(sql`
    select ${inquiryColumns} from registers.inquiry where to_unit in (${keptBy(unit)}) and answered_at is not null order by id desc limit ${limit}`)

/** What a unit asked others: what is still open first, the soonest due first; then what was answered, the newest first. */
export const inquiriesFrom = (db: Db, unit: string, limit = 50): Promise<Inquiry[]> =>
  db.all<Inquiry>(sql`
    select ${inquiryColumns} from registers.inquiry where from_unit in (${keptBy(unit)})
    order by answered_at is not null, case when answered_at is null then due_at end, id desc limit ${limit}`)

/** Every question that was asked for a dossier, in the order of asking. */
export const inquiriesOf = (db: Db, dossierCode: string): Promise<Inquiry[]> =>
  db.all<Inquiry>(sql`select ${inquiryColumns} from registers.inquiry where dossier_code = ${dossierCode} order by id`)

/** How many questions wait for a unit's answer, and how many of them are overdue. */
export const waitingInquiries = (db: Db, unit: string, now: Instant): Promise<{ waiting: number; overdue: number }> =>
  db.one(sql`
    select count(*)::int as waiting, count(*) filter (where due_at < ${now}::timestamptz)::int as overdue
    from registers.inquiry where to_unit in (${keptBy(unit)}) and answered_at is null`)
