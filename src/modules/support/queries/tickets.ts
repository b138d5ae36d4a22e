import { addDays } from '#kernel/day.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Theme } from '../theme.ts'
import type { Person, Ticket, TicketState } from '../ticket.ts'

export const ticketColumns = sql`id, code, asker, officer, unit_id as unit, theme, message, phone, email, page, browser, request, language, state, assignee,
  issue_no as issue, opened_at as "openedAt", due_at as "dueAt", answered_at as "answeredAt", closed_at as "closedAt", version`

export type TicketEvent = {
  readonly at: Instant
  readonly by: Person | null
  readonly type: string
  readonly says: string | null
  readonly shown: boolean
}
export type TicketFile = Ticket & { readonly events: readonly TicketEvent[]; readonly issueTitle: string | null }

/** A ticket with all that happened to it; undefined when no ticket has this code. Two statements. */
export async function ticketByCode(db: Db, code: string): Promise<TicketFile | undefined> {
  const ticket = await db.maybe<Ticket & { issueTitle: string | null }>(sql`
    select ${ticketColumns}, (select title from support.issue i where i.no = ticket.issue_no) as "issueTitle" from support.ticket where code = ${code.slice(0, 20)}`)
  if (!ticket) return undefined
  const events = await db.all<TicketEvent>(sql`
    select at, by, type, says, shown from support.ticket_event where ticket_id = ${ticket.id} order by id limit 200`)
  return { ...ticket, events }
}

export type TicketsAsked = {
  readonly state?: TicketState | 'waiting' | undefined
  readonly theme?: Theme | undefined
  readonly unit?: string | undefined
  readonly before?: number | undefined
  readonly limit?: number
}

/** Tickets: those that wait by the time that is left, all others the latest first. `before` continues behind the last one seen. */
export function tickets(db: Db, { state = 'waiting', theme, unit, before, limit = 31 }: TicketsAsked): Promise<Ticket[]> {
  const waiting = state === 'waiting'
  const states = waiting ? ['open', 'assigned'] : [state]
  const order = waiting ? sql`due_at, id` : sql`id desc`
  const behind = waiting
    ? sql`(due_at, id) > (select due_at, id from support.ticket where id = ${before ?? null}::bigint)`
    : sql`id < ${before ?? null}::bigint`
  return db.all<Ticket>(sql`
    select ${ticketColumns} from support.ticket
    where state = any(${states}::text[]) and (${theme ?? null}::text is null or theme = ${theme ?? null})
      and (${unit ?? null}::text is null or unit_id = ${unit ?? null}) and (${before ?? null}::bigint is null or ${behind})
    order by ${order} limit ${limit}`)
}

/** A unit's own tickets, the latest first; at most fifty. */
export const ticketsOfUnit = (db: Db, unit: string): Promise<Ticket[]> =>
  db.all<Ticket>(sql`select ${ticketColumns} from support.ticket where unit_id = ${unit} order by id desc limit 50`)

export type ThemeCount = { readonly theme: Theme; readonly opened: number; readonly waiting: number }
export type TicketCounts = {
  readonly waiting: number
  readonly late: number
  readonly answered: number
  readonly inTime: number
  readonly themes: readonly ThemeCount[]
}

/** How it stands: what waits and is late now; what was asked in the last thirty days, by theme, and how much of it was answered in time. */
export async function ticketCounts(db: Db, now: Instant): Promise<TicketCounts> {
  const since = instant(addDays(dayOf(now), -30))
  const rows = await db.all<ThemeCount & { late: number; answered: number; inTime: number }>(sql`
    select theme, count(*) filter (where opened_at >= ${since}::timestamptz)::int as opened, count(*) filter (where state in ('open', 'assigned'))::int as waiting,
      count(*) filter (where state in ('open', 'assigned') and due_at < ${now}::timestamptz)::int as late,
      count(*) filter (where answered_at >= ${since}::timestamptz)::int as answered,
      count(*) filter (where answered_at >= ${since}::timestamptz and answered_at <= due_at)::int as "inTime"
    from support.ticket where opened_at >= ${since}::timestamptz or state in ('open', 'assigned') group by theme order by 2 desc, theme`)
  const sum = (of: 'waiting' | 'late' | 'answered' | 'inTime') => rows.reduce((all, row) => all + row[of], 0)
  return { waiting: sum('waiting'), late: sum('late'), answered: sum('answered'), inTime: sum('inTime'), themes: rows }
}
