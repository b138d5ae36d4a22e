import { addDays, day, weekday, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { dropOff, dropOffForms, FEW, funnelOf } from '#dossiers'
import { askedMost, filingHours, suspendedAt } from '#integrity'
import type { Edition } from '#procedures'
import type { Db } from '#platform/db/index.ts'
import { byService, durations, tallyRows } from '#statistics'
import { closuresOf, officeHours, table, type Calendar } from '#units'

export type Stop = { readonly procedure: string; readonly edition: Day; readonly page: string; readonly share: number; readonly stopped: number }
export type Service = { readonly procedure: string; readonly online: number; readonly total: number }
type Times = { readonly timed: number; readonly median: number; readonly p90: number } | null

/** What may explain a figure of one unit over the last whole months: each fact with its numbers. */
export type WhyFacts = {
  readonly from: Day
  readonly to: Day
  readonly services: readonly Service[]
  readonly city: { readonly online: number; readonly total: number }
  readonly stops: readonly Stop[]
  /** Filed by net and otherwise, in and outside office hours. */
  readonly hours: Readonly<Record<'onlineIn' | 'onlineOut' | 'otherIn' | 'otherOut', number>>
  readonly asked: readonly { readonly kind: 'reason' | 'paper'; readonly what: string; readonly says: string; readonly dossiers: number }[]
  readonly wait: Times
  readonly work: Times
  readonly cityWait: Times
  readonly closures: readonly { readonly from: Date; readonly to: Date; readonly reason: string }[]
  readonly suspended: readonly { readonly procedure: string; readonly planned: Day | null }[]
}

const MONTHS = 3
const STOPS = 5

/** The last three whole months, or this one while there are none. */
export function spanOf(today: Day): { from: Day; to: Day } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return { from: day(new Date(Date.UTC(year, month - 1 - MONTHS, 1)).toISOString().slice(0, 10)), to: addDays(day(`${today.slice(0, 7)}-01`), -1) }
}

/** A dozen statements, each over one unit and three months. Drop-off is counted by form in the whole city: a draft has no unit until it is sent. */
export async function whyFacts(db: Db, unit: string, today: Day, calendar: Calendar, editions: readonly Edition[]): Promise<WhyFacts> {
  const span = spanOf(today)
  const [services, all, rows, filed, most, suspended, forms] = await Promise.all([
    byService(db, { ...span, unit }),
    byService(db, span),
    tallyRows(db, span),
    filingHours(db, { ...span, unit }),
    askedMost(db, { ...span, unit }),
    suspendedAt(db, unit),
    dropOffForms(db, day(`${span.from.slice(0, 7)}-01`), day(`${today.slice(0, 7)}-01`)),
  ])
  const used = new Set(services.map(({ procedure }) => procedure))
  const stops = await Promise.all(
    forms
      .filter(({ procedure }) => used.has(procedure))
      .slice(0, STOPS)
      .map(form => worstPage(db, form, span, editions)),
  )
  const own = rows.find(row => row.unit === unit)?.tallies ?? {}
  return {
    ...span,
    services,
    city: { online: sum(all, 'online'), total: sum(all, 'total') },
    stops: stops.flatMap(stop => (stop ? [stop] : [])),
    hours: inAndOut(filed, calendar, span.from),
    asked: most.filter(({ dossiers }) => dossiers >= FEW).map(one => ({ ...one, says: wordsOf(one.kind, one.what, editions) })),
    wait: durations(own, 'wait'),
    work: durations(own, 'work'),
    cityWait: durations(summed(rows), 'wait'),
    closures: closuresOf(calendar, unit, instant(span.from, '00:00'), instant(addDays(span.to, 1), '00:00')),
    suspended,
  }
}

const sum = (rows: readonly Service[], of: 'online' | 'total') => rows.reduce((all, row) => all + row[of], 0)

function summed(rows: readonly { tallies: Readonly<Record<string, number>> }[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { tallies } of rows)
    for (const [figure, count] of Object.entries(tallies)) if (figure.startsWith('wait:')) all[figure] = (all[figure] ?? 0) + count
  return all
}

/** The page of the form where the greatest share of those who came as far went no further. */
async function worstPage(
  db: Db,
  { procedure, edition: from }: { procedure: string; edition: Day },
  span: { from: Day; to: Day },
  editions: readonly Edition[],
): Promise<Stop | undefined> {
  const edition = editions.find(one => one.code === procedure && one.from === from)
  if (!edition) return undefined
  const { rows } = funnelOf(edition, await dropOff(db, { procedure, edition: from, ...span }))
  const [worst] = rows
    .flatMap(({ title, share, stopped }) => (share !== null && stopped ? [{ title, share, stopped }] : []))
    .toSorted((a, b) => b.share - a.share)
  return worst && { procedure, edition: from, page: worst.title, share: worst.share, stopped: worst.stopped }
}

/** In hours of an ordinary week after `from`; an hour is inside when its half is. */
function inAndOut(
  filed: readonly { weekday: number; hour: number; online: boolean; count: number }[],
  calendar: Calendar,
  from: Day,
): WhyFacts['hours'] {
  const week = new Map(Array.from({ length: 14 }, (_, n) => addDays(from, n)).map(on => [weekday(on), officeHours(calendar, on)] as const))
  const counts = { onlineIn: 0, onlineOut: 0, otherIn: 0, otherOut: 0 }
  for (const { weekday: on, hour, online, count } of filed) {
    const half = `${String(hour).padStart(2, '0')}:30`
    const inside = (week.get(on) ?? []).some(([opens, closes]) => opens <= half && half < closes)
    counts[`${online ? 'online' : 'other'}${inside ? 'In' : 'Out'}`] += count
  }
  return counts
}

const reasonRows = table('reasons')

/** A reason in words, a paper by the name that an edition gives it. */
function wordsOf(kind: 'reason' | 'paper', what: string, editions: readonly Edition[]): string {
  if (kind === 'reason') return reasonRows.find(({ code }) => code === what)?.['says']?.replaceAll('{}', 'giấy tờ') ?? what
  return editions.flatMap(({ papers }) => papers).find(({ code }) => code === what)?.label ?? what
}
