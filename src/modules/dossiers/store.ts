import { NotFound, refuse } from '#kernel/refusal.ts'
import { clockTime } from '#kernel/format.ts'
import { identifier, join, sql, type Db, type Sql, type Tx } from '#platform/db/index.ts'
import type { Calendar } from '#units'
import { chainHash } from './chain.ts'
import { closeLedger, closeLedgers, type Ended } from './commands/close-ledger.ts'
import { countReasons } from './commands/reasons.ts'
import { after, forWhom, type Dossier, type Happening } from './dossier.ts'

/** Column of each field; the only place that knows both names. */
const columns: Record<Exclude<keyof Dossier, 'id'>, string> = {
  code: 'code',
  secret: 'secret',
  draftId: 'draft_id',
  procedure: 'procedure',
  edition: 'edition',
  unit: 'unit_id',
  channel: 'channel',
  assisted: 'assisted',
  paperDate: 'paper_date',
  state: 'state',
  owner: 'owner',
  applicant: 'applicant',
  subject: 'subject',
  parties: 'parties',
  eventKey: 'event_key',
  answers: 'answers',
  declaration: 'declaration',
  fee: 'fee',
  submittedAt: 'submitted_at',
  receivedAt: 'received_at',
  receivedBy: 'received_by',
  dueAt: 'due_at',
  dueIndexAt: 'due_index_at',
  dueSteps: 'due_steps',
  pausedAt: 'paused_at',
  asked: 'asked',
  supplements: 'supplements',
  examinedBy: 'examined_by',
  certificate: 'certificate',
  signedBy: 'signed_by',
  entry: 'entry',
  finishedAt: 'finished_at',
  returnedAt: 'returned_at',
  outcome: 'outcome',
  apology: 'apology',
  released: 'released',
  verifying: 'verifying',
  referredFrom: 'referred_from',
  legs: 'legs',
  legsDueAt: 'legs_due_at',
  wholeDueAt: 'whole_due_at',
  version: 'version',
  lastHash: 'last_hash',
}
type Field = keyof typeof columns
const JSON_FIELDS = new Set<Field>([
  'assisted',
  'applicant',
  'answers',
  'declaration',
  'fee',
  'dueSteps',
  'asked',
  'certificate',
  'entry',
  'apology',
  'released',
  'verifying',
  'legs',
])
const fields = Object.keys(columns) as Field[]
const column = (field: Field) => identifier(columns[field])
const list = join([sql`id`, ...fields.map(field => sql`${column(field)} as ${identifier(field)}`)], ', ')
const value = (dossier: Omit<Dossier, 'id'>, field: Field) =>
  JSON_FIELDS.has(field) ? (dossier[field] === null ? null : JSON.stringify(dossier[field])) : dossier[field]

/** The columns of a dossier as its type names them, for queries of this room. */
export const dossierColumns: Sql = list

/** Reads one dossier by its public code; NotFound when there is none, or when it belongs to another unit than the reading officer's. */
export async function byCode(db: Db, code: string): Promise<Dossier> {
  return (await db.maybe<Dossier>(sql`select ${list} from dossiers.dossier where code = ${code}`)) ?? unknown(code)
}

/** Reads and locks one dossier; when `version` is given, refuses if somebody changed it since and says who and when. */
export async function lock(tx: Tx, code: string, version?: number): Promise<Dossier> {
  const dossier = (await tx.maybe<Dossier>(sql`select ${list} from dossiers.dossier where code = ${code} for update`)) ?? unknown(code)
  if (version === undefined || version === dossier.version) return dossier
  const last = await tx.one<{ actor: { name: string }; at: Date }>(
    sql`select actor, at from dossiers.event where dossier_id = ${dossier.id} order by seq desc limit 1`,
  )
  return refuse('changed-by-another', `Hồ sơ này vừa được ${last.actor.name} xử lý lúc ${clockTime(last.at)}. Tải lại trang để xem bước mới.`)
}

/** A dossier is born: row and first event in one statement. */
export async function begin(tx: Tx, born: Omit<Dossier, 'id' | 'version' | 'lastHash'>, given: Happening): Promise<Dossier> {
  const happening = forWhom(given)
  const dossier = { ...born, version: 1, lastHash: chainHash('', born.code, 1, happening) }
  const { id } = await tx.one<{ id: number }>(sql`
    with born as (
      insert into dossiers.dossier (${join(fields.map(column), ', ')})
      values (${join(
        fields.map(field => sql`${value(dossier, field)}`),
        ', ',
      )}) returning id
    ), logged as (
      insert into dossiers.event (dossier_id, seq, type, at, actor, unit_id, data, hash)
      select id, 1, ${happening.action}::text, ${happening.at}::timestamptz, ${JSON.stringify(happening.by)}::jsonb, ${born.unit}::text, ${JSON.stringify(happening.data)}::jsonb, ${dossier.lastHash}::text from born
    ) select id from born`)
  return { id, ...dossier }
}

/** The dossier one event later, with its place in the log and the hash that seals it. Pure. */
export function moved(dossier: Dossier, happening: Happening): Dossier {
  const seq = dossier.version + 1
  return { ...after(dossier, happening), version: seq, lastHash: chainHash(dossier.lastHash, dossier.code, seq, happening) }
}

/** The only way a dossier changes: the lifecycle is asked, the event is written, the row follows it; one statement. What ends it closes its ledger, by `calendar`: no end without one. */
export async function record(tx: Tx, dossier: Dossier, given: Happening, calendar?: Calendar): Promise<Dossier> {
  const happening = forWhom(given)
  const changed = moved(dossier, happening)
  const ends = changed.finishedAt !== null && dossier.finishedAt === null
  if (ends && !calendar) throw new TypeError(`${happening.action} ends a dossier and needs the calendar`)
  const seq = changed.version
  // Another unit's dossier does not exist for an officer's connection: the unit follows by the one function that may move it.
  const touched = fields.filter(field => field !== 'unit' && changed[field] !== dossier[field])
  const rows = await tx.run(sql`
    with changed as (
      update dossiers.dossier set ${join(
        touched.map(field => sql`${column(field)} = ${value(changed, field)}`),
        ', ',
      )}
      where id = ${dossier.id} and version = ${dossier.version} returning id, unit_id
    )
    insert into dossiers.event (dossier_id, seq, type, at, actor, unit_id, data, hash)
    select id, ${seq}::int, ${happening.action}::text, ${happening.at}::timestamptz, ${JSON.stringify(happening.by)}::jsonb, unit_id, ${JSON.stringify(happening.data)}::jsonb, ${changed.lastHash}::text from changed`)
  if (rows !== 1) refuse('changed-by-another', 'Hồ sơ này vừa được người khác xử lý. Tải lại trang để xem bước mới.')
  if (ends && calendar) await closeLedger(tx, calendar, changed)
  await countReasons(tx, changed.unit, happening)
  if (changed.unit !== dossier.unit)
    await tx.run(sql`
      with let_go as (delete from dossiers.hold where dossier_id = ${dossier.id}::bigint)
      select dossiers.refer_to(${dossier.id}::bigint, ${changed.unit}::text)`)
  return changed
}

/**
 * Many dossiers, each one event further: the same lifecycle, the same chain, one statement however many. For what happens to a whole unit at
 * once; nothing that ends a dossier. Refuses all of them when one was changed since it was read.
 */
export async function recordAll(tx: Tx, moves: readonly { dossier: Dossier; happening: Happening }[]): Promise<Dossier[]> {
  if (moves.length === 0) return []
  const changed = moves.map(({ dossier, happening }) => moved(dossier, happening))
  if (changed.some(({ finishedAt }, place) => finishedAt !== null && moves[place]?.dossier.finishedAt === null))
    throw new TypeError('what ends a dossier is recorded one by one')
  const touched = fields.filter(field => changed.some((dossier, place) => dossier[field] !== moves[place]?.dossier[field]))
  const rows = changed.map(dossier => ({ id: dossier.id, ...Object.fromEntries(touched.map(field => [columns[field], dossier[field]])) }))
  const events = moves.map(({ dossier, happening: { action, by, at, data } }, place) => ({
    dossier_id: dossier.id,
    seq: changed[place]?.version,
    type: action,
    at,
    actor: by,
    unit_id: dossier.unit,
    data,
    hash: changed[place]?.lastHash,
  }))
  const written = await tx.run(sql`
    with changed as (
      update dossiers.dossier d set ${join(
        touched.map(field => sql`${column(field)} = r.${column(field)}`),
        ', ',
      )}
      from jsonb_populate_recordset(null::dossiers.dossier, ${JSON.stringify(rows)}::jsonb) r
      where d.id = r.id and d.version = r.version - 1 returning d.id
    )
    insert into dossiers.event (dossier_id, seq, type, at, actor, unit_id, data, hash)
    select e.dossier_id, e.seq, e.type, e.at, e.actor, e.unit_id, e.data, e.hash
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as e(dossier_id bigint, seq int, type text, at timestamptz, actor jsonb, unit_id text, data jsonb, hash text)
    join changed c on c.id = e.dossier_id order by e.dossier_id`)
  if (written !== moves.length) refuse('changed-by-another', 'Có hồ sơ vừa được người khác xử lý. Làm lại từ đầu.')
  return changed
}

/** Many whole histories at once, for filling a city and for moving one in: the same fold, the same chain, the same ledger, a few statements. Each history's first happening is `submit`. */
export async function recordHistories(
  tx: Tx,
  calendar: Calendar,
  histories: readonly { born: Omit<Dossier, 'id' | 'version' | 'lastHash'>; happenings: readonly Happening[] }[],
): Promise<void> {
  const events: object[] = []
  const ended: Ended[] = []
  const rows = histories.map(({ born, happenings }) => {
    let dossier: Dossier = { ...born, id: 0, version: 0, lastHash: '' }
    for (const happening of happenings) {
      const { unit } = dossier
      dossier =
        happening.action === 'submit' ? { ...dossier, version: 1, lastHash: chainHash('', born.code, 1, happening) } : moved(dossier, happening)
      events.push({
        code: born.code,
        seq: dossier.version,
        type: happening.action,
        at: happening.at,
        actor: happening.by,
        unit_id: unit,
        data: happening.data,
        hash: dossier.lastHash,
      })
    }
    const { code, unit, finishedAt } = dossier
    const lived = happenings.map(({ action, at, data }) => ({ type: action, at, data }))
    if (finishedAt) ended.push({ code, unit, events: lived, finishedAt })
    return Object.fromEntries(fields.map(field => [columns[field], dossier[field]]))
  })
  await tx.run(sql`
    with born as (
      insert into dossiers.dossier (${join(fields.map(column), ', ')})
      select ${join(fields.map(column), ', ')} from jsonb_populate_recordset(null::dossiers.dossier, ${JSON.stringify(rows)}::jsonb)
      returning id, code
    )
    insert into dossiers.event (dossier_id, seq, type, at, actor, unit_id, data, hash)
    select b.id, e.seq, e.type, e.at, e.actor, e.unit_id, e.data, e.hash
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(code text, seq int, type text, at timestamptz, actor jsonb, unit_id text, data jsonb, hash text)
    join born b on b.code = e.code order by e.at, b.id, e.seq`)
  await closeLedgers(tx, calendar, ended)
}

function unknown(code: string): never {
  throw new NotFound(`Không có hồ sơ mã ${code}. Kiểm tra lại mã trên giấy hẹn.`)
}
