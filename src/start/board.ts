import pg from 'pg'
import type { Instant } from '#kernel/instant.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import {
  latestIncidents,
  openIssues,
  recordMinute,
  SUPPORT_CHANGED,
  uptimes,
  type Board,
  type Incident,
  type Issue,
  type PartNow,
  type Standing,
} from '#support'
import { lag } from '#statistics'
import { linesNow } from './lines-now.ts'

export type LiveBoard = Board & { readonly close: () => Promise<void> }

/** How old what the public page says may be. */
const FRESH_MS = 15_000
/** How long the database is waited for. */
const PATIENCE_MS = 2_000
const MINUTE_MS = 60_000

/**
 * Known issues, incidents and how things stand, kept by each copy of the program: a page asks no statement for them. PostgreSQL tells of changes; once a
 * minute all is read anew, and a copy that serves pages (`web`) writes down that it does.
 */
export async function liveBoard(db: Database, url: string, clocks: { city: Clock; machine: Clock }, { web }: { web: boolean }): Promise<LiveBoard> {
  let issues: readonly Issue[] = []
  let incidents: readonly Incident[] = []
  let standing: { at: number; now: Promise<Standing> } | undefined
  let last: Standing | undefined
  const read = async () => {
    ;[issues, incidents] = await Promise.all([openIssues(db), latestIncidents(db)])
    standing = undefined
  }
  const look = async (): Promise<Standing> => {
    const at = clocks.machine.now()
    const found = await within(PATIENCE_MS, Promise.all([uptimes(db, at), linesNow(db, clocks.city.now()), lag(db)])).catch(() => undefined)
    if (!found) return { at, readAt: last?.readAt ?? null, parts: withoutDatabase, incidents, uptimes: last?.uptimes ?? [] }
    const [watched, lines, { oldestWaiting }] = found
    const worker = watched.find(({ part }) => part === 'worker')
    const parts: PartNow[] = [
      { part: 'web', health: 'works' },
      { part: 'database', health: 'works' },
      workerNow(worker?.last, at, oldestWaiting, clocks.city.now()),
      ...lines,
    ]
    last = { at, readAt: at, parts, incidents, uptimes: watched }
    return last
  }
  const record = async () => {
    if (!web) return
    const seen = (['web', 'database'] as const).map(part => ({ part, works: true }))
    await db.write(tx => recordMinute(tx, seen, clocks.machine.now()))
  }
  const listener = new pg.Client({ connectionString: url })
  listener.on('error', () => {})
  await listener.connect()
  await listener.query(`listen ${SUPPORT_CHANGED}`)
  listener.on('notification', () => void read().catch(() => {}))
  await read()
  const minute = () => void Promise.all([record(), read()]).catch(() => {})
  minute()
  const timer = setInterval(minute, MINUTE_MS)
  timer.unref()
  return {
    get issues() {
      return issues
    },
    get open() {
      return incidents.filter(({ endedAt }) => endedAt === null)
    },
    standing() {
      const now = clocks.machine.now().getTime()
      if (!standing || now - standing.at > FRESH_MS) standing = { at: now, now: look() }
      return standing.now
    },
    close: async () => {
      clearInterval(timer)
      await listener.end()
    },
  }
}

const withoutDatabase: readonly PartNow[] = [
  { part: 'web', health: 'works' },
  { part: 'database', health: 'down', note: 'Không trả lời trong 2 giây' },
  { part: 'worker', health: 'unknown' },
  { part: 'letters', health: 'unknown' },
  { part: 'sms', health: 'unknown' },
]

/** The worker writes once a minute; three minutes of silence are trouble. */
export function workerNow(last: Instant | undefined, machineNow: Instant, oldestWaiting: Instant | null, now: Instant): PartNow {
  if (!last) return { part: 'worker', health: 'unknown', note: 'Chưa có lần ghi nhận nào' }
  if (machineNow.getTime() - last.getTime() > 4 * MINUTE_MS) return { part: 'worker', health: 'down', note: 'Đã hơn ba phút không ghi nhận' }
  const behind = oldestWaiting ? now.getTime() - oldestWaiting.getTime() : 0
  if (behind > 5 * MINUTE_MS) return { part: 'worker', health: 'slow', note: 'Số liệu chậm hơn năm phút' }
  return { part: 'worker', health: 'works' }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, no) => {
    timer = setTimeout(() => no(new Error('late')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
