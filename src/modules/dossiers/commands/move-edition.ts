import { shortDay } from '#kernel/format.ts'
import { type Instant } from '#kernel/instant.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql, type Database, type Db, type Sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import type { Edition } from '#procedures'
import type { Calendar } from '#units'
import { clockEvents, dueData, type Logged } from '../clock.ts'
import type { Dossier, Happening } from '../dossier.ts'
import { allows, lifecycle, type State } from '../lifecycle.ts'
import { byCode, dossierColumns, lock, record, recordAll } from '../store.ts'
import { objections } from '../under.ts'
import { asActor } from './officer.ts'

/** The dossier stays under its edition: everything that stands in the way. */
export class MoveProblems extends Refusal {
  readonly problems: readonly { readonly at: string; readonly says: string }[]
  constructor(code: string, reasons: readonly string[]) {
    super('edition-does-not-fit', `Hồ sơ ${code} ở lại bản cũ. Xem từng lý do dưới đây.`)
    this.problems = reasons.map(says => ({ at: '', says }))
  }
}

/** `why`: in the words of who moves them, kept in each dossier's history. */
export type Moving = { readonly from: Edition; readonly to: Edition; readonly calendar: Calendar; readonly why?: string }
export type MoveVerdict = {
  readonly code: string
  readonly state: State
  readonly unit: string
  readonly version: number
  /** Why it stays; empty when it may go on under the new edition. */
  readonly reasons: readonly string[]
  readonly dueAt: Instant | null
  /** When it would be due; never later. */
  readonly thenDueAt: Instant | null
}

type Standing = { readonly log: readonly Logged[]; readonly handed: readonly string[] }

/** What moved the clock of each dossier and which papers it holds: two statements, however many there are. */
async function standings(db: Db, dossiers: readonly Dossier[]): Promise<(dossier: Dossier) => Standing> {
  const ids = dossiers.map(({ id }) => id)
  const events = await db.all<{ dossier: number; type: string; at: Instant; data: Happening['data'] }>(
    sql`select dossier_id as dossier, type, at, data from dossiers.event where dossier_id = any(${ids}::bigint[]) order by dossier_id, seq`,
  )
  const papers = await db.all<{ dossier: number; paper: string }>(
    sql`select distinct dossier_id as dossier, paper from dossiers.paper where dossier_id = any(${ids}::bigint[])`,
  )
  const [logs, handed] = [Map.groupBy(events, ({ dossier }) => dossier), Map.groupBy(papers, ({ dossier }) => dossier)]
  return ({ id, receivedAt }) => ({
    log: receivedAt ? clockEvents(logs.get(id) ?? []) : [],
    handed: (handed.get(id) ?? []).map(({ paper }) => paper),
  })
}

const TOO_FAR = 'Hồ sơ đã thẩm tra theo bản cũ. Giải quyết xong theo bản cũ'

/** A promise stands: the new time counts where it is earlier and still ahead. */
function promise(dossier: Dossier, { from, to, calendar, why }: Moving, log: readonly Logged[], now: Instant): Happening['data'] {
  const note = [`Từ bản ${shortDay(from.from)} sang bản ${shortDay(to.from)}`, ...(why ? [why] : [])].join(': ')
  const told = { edition: to.from, before: from.from, note }
  if (!dossier.receivedAt || !dossier.dueAt) return told
  const due = dueData({ edition: to, calendar }, dossier, dossier.receivedAt, log)
  const then = typeof due.dueAt === 'string' ? new Date(due.dueAt) : null
  return then && then < dossier.dueAt && then > now ? { ...told, ...due } : told
}

type Judged = { readonly reasons: readonly string[]; readonly data: Happening['data'] }

function judged(dossier: Dossier, moving: Moving, { log, handed }: Standing, now: Instant): Judged {
  const reasons = allows(dossier.state, 'changeEdition') ? objections(dossier, { ...moving, now, log, handed }) : [TOO_FAR]
  return { reasons, data: reasons.length === 0 ? promise(dossier, moving, log, now) : {} }
}

const verdictOf = ({ code, state, unit, version, dueAt }: Dossier, { reasons, data }: Judged): MoveVerdict => ({
  code,
  state,
  unit,
  version,
  reasons,
  dueAt,
  thenDueAt: typeof data.dueAt === 'string' ? new Date(data.dueAt) : dueAt,
})

/** What would become of one dossier under another edition. Nothing is written. */
export async function movable(db: Db, code: string, moving: Moving, now: Instant): Promise<MoveVerdict> {
  const dossier = await byCode(db, code)
  const standing = await standings(db, [dossier])
  return verdictOf(dossier, judged(dossier, moving, standing(dossier), now))
}

const open = (Object.keys(lifecycle) as State[]).filter(
  state => !['signed', 'declined', 'handedOver', 'turnedAway', 'withdrawn', 'terminated'].includes(state),
)

const page = (db: Db, { from }: Moving, after: number, limit: number, lock: Sql = sql``) =>
  db.all<Dossier>(sql`
    select ${dossierColumns} from dossiers.dossier
    where procedure = ${from.code} and edition = ${from.from} and state = any(${open}::text[]) and id > ${after}::bigint order by id limit ${limit} ${lock}`)

const PREVIEW = 50

/** What would become of the open dossiers of an edition, in the order in which they came, fifty at a time; `next` goes on. Nothing is written. */
export async function previewMove(db: Db, moving: Moving, now: Instant, after = 0): Promise<{ rows: MoveVerdict[]; next: number | undefined }> {
  const dossiers = await page(db, moving, after, PREVIEW)
  const standing = await standings(db, dossiers)
  const rows = dossiers.map(dossier => verdictOf(dossier, judged(dossier, moving, standing(dossier), now)))
  return { rows, next: dossiers.length === PREVIEW ? dossiers.at(-1)?.id : undefined }
}

const happening = (by: Officer, data: Happening['data'], at: Instant): Happening => ({ action: 'changeEdition', by: asActor(by), at, data })

/**
 * Chuyển một hồ sơ sang bản mới: only where nothing that was declared, handed in or promised becomes wrong or missing; else refused with every reason.
 * The fee stays that of the day of filing; the due time moves only to an earlier one.
 */
export async function moveEdition(tx: Tx, by: Officer, code: string, moving: Moving & { readonly version?: number }, now: Instant): Promise<Dossier> {
  may(by, 'publishProcedures')
  const dossier = await lock(tx, code, moving.version)
  const standing = await standings(tx, [dossier])
  const { reasons, data } = judged(dossier, moving, standing(dossier), now)
  if (reasons.length > 0) throw new MoveProblems(code, reasons)
  return record(tx, dossier, happening(by, data, now))
}

export type MoveReport = { readonly moved: string[]; readonly stayed: { readonly code: string; readonly reasons: readonly string[] }[] }

const BATCH = 100

async function moveSome(tx: Tx, by: Officer, moving: Moving, now: Instant, after: number, report: MoveReport): Promise<number | undefined> {
  const dossiers = await page(tx, moving, after, BATCH, sql`for update`)
  const standing = await standings(tx, dossiers)
  const all = dossiers.map(dossier => ({ dossier, ...judged(dossier, moving, standing(dossier), now) }))
  const going = all.filter(({ reasons }) => reasons.length === 0)
  await recordAll(
    tx,
    going.map(({ dossier, data }) => ({ dossier, happening: happening(by, data, now) })),
  )
  report.moved.push(...going.map(({ dossier }) => dossier.code))
  report.stayed.push(...all.filter(({ reasons }) => reasons.length > 0).map(({ dossier, reasons }) => ({ code: dossier.code, reasons })))
  return dossiers.length === BATCH ? dossiers.at(-1)?.id : undefined
}

/** Moves all open dossiers of an edition that may be moved, a hundred a transaction; tells which went and why each of the others stayed. */
export async function moveEditions(db: Database, by: Officer, moving: Moving, now: Instant): Promise<MoveReport> {
  may(by, 'publishProcedures')
  const report: MoveReport = { moved: [], stayed: [] }
  let after: number | undefined = 0
  while (after !== undefined) {
    const start: number = after
    after = await db.write(tx => moveSome(tx, by, moving, now, start, report))
  }
  return report
}
