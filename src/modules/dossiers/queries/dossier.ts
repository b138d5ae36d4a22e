import type { Instant } from '#kernel/instant.ts'
import { newId } from '#kernel/ids.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Actor, Dossier, Happening } from '../dossier.ts'
import type { Action, State } from '../lifecycle.ts'
import { byCode, dossierColumns } from '../store.ts'

export type Entry = { seq: number; type: Action; at: Instant; actor: Actor; data: Happening['data'] }
export type Access = { officerName: string; unit: string; at: Instant; purpose: string }
export type Document = { id: string; kind: string; number: string | null; hash: string; at: Instant; verifyCode: string | null }

/** One dossier by its public code; NotFound when there is none for this reader. */
export const dossierByCode = (db: Db, code: string): Promise<Dossier> => byCode(db, code)

/** What happened, oldest first. */
export const timeline = (db: Db, dossierId: number): Promise<Entry[]> =>
  db.all<Entry>(sql`select seq, type, at, actor, data from dossiers.event where dossier_id = ${dossierId} order by seq`)

/** A person's dossiers, the latest first; at most fifty. */
export const dossiersOf = (db: Db, owner: string, procedures?: readonly string[]): Promise<Dossier[]> =>
  db.all<Dossier>(sql`
    select ${dossierColumns} from dossiers.dossier
    where owner = ${owner} and (${procedures === undefined} or procedure = any(${procedures ?? []}::text[])) order by id desc limit 50`)

/** Other dossiers about the same civil event, in the whole city, that were not turned away or withdrawn. */
export const sameEvent = (db: Db, eventKey: string, notCode: string): Promise<{ code: string; unit: string; subject: string; state: State }[]> =>
  db.all(sql`
    select code, unit_id as unit, subject, state from dossiers.dossier
    where event_key = ${eventKey} and code <> ${notCode} and state <> all(${['turnedAway', 'withdrawn', 'terminated']}) order by id limit 10`)

/** Writes down that an officer read this dossier; the citizen sees it. One line an officer, dossier and hour. */
export async function noteAccess(tx: Tx, officer: Officer, dossier: Pick<Dossier, 'id'>, purpose: string, now: Instant): Promise<void> {
  await tx.run(sql`
    insert into dossiers.access (dossier_id, officer_id, officer_name, unit_id, at, purpose)
    select ${dossier.id}, ${officer.id}::text, ${officer.name}::text, ${officer.unit}::text, ${now}::timestamptz, ${purpose}::text
    where not exists (select from dossiers.access where dossier_id = ${dossier.id} and officer_id = ${officer.id} and at > ${now}::timestamptz - interval '1 hour' and at <= ${now}::timestamptz)`)
}

/** Who read this dossier, the latest first; at most a hundred. */
export const accessesOf = (db: Db, dossierId: number): Promise<Access[]> =>
  db.all<Access>(
    sql`select officer_name as "officerName", unit_id as unit, at, purpose from dossiers.access where dossier_id = ${dossierId} order by id desc limit 100`,
  )

const documentColumns = sql`id, kind, number, hash, at, verify_code as "verifyCode"`

/** The slips, certificates and copies made for this dossier, in order. */
export const documentsOf = (db: Db, dossierId: number): Promise<Document[]> =>
  db.all<Document>(sql`select ${documentColumns} from dossiers.document where dossier_id = ${dossierId} order by at, id`)

/** Files a document that was made; its bytes are in the file store under `hash`. */
export const addDocument = (
  tx: Tx,
  dossierId: number,
  document: Omit<Document, 'id' | 'at' | 'number' | 'verifyCode'> & { number?: string; verifyCode?: string },
  at: Instant,
): Promise<Document> =>
  tx.one<Document>(sql`
    insert into dossiers.document (id, dossier_id, kind, number, hash, at, verify_code)
    values (${newId()}, ${dossierId}, ${document.kind}, ${document.number ?? null}, ${document.hash}, ${at}, ${document.verifyCode ?? null})
    returning ${documentColumns}`)

/** The document with this code printed on it, with the dossier that it belongs to; undefined when there is none. */
export const verified = (
  db: Db,
  verifyCode: string,
): Promise<(Document & { code: string; subject: string; unit: string; state: State; entry: Dossier['entry'] }) | undefined> =>
  db.maybe(sql`
    select d.id, d.kind, d.number, d.hash, d.at, d.verify_code as "verifyCode", o.code, o.subject, o.unit_id as unit, o.state, o.entry
    from dossiers.document d join dossiers.dossier o on o.id = d.dossier_id where d.verify_code = ${verifyCode.toUpperCase()}`)

/** The editions that open drafts and unfinished dossiers are filed under: the program must have them all. */
export const editionsInUse = (db: Db): Promise<{ procedure: string; edition: string }[]> =>
  db.all(sql`
    select procedure, edition from dossiers.draft where submitted_code is null
    union select procedure, edition from dossiers.dossier where finished_at is null`)
