import { dueTime } from '#kernel/format.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { day, isDay } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { due, editionFor, timeOf, wholeTimeOf, type DueEvent, type Edition } from '#procedures'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { DueDatePage, type Asked, type Found } from './due-date.tsx'

/** Tính hạn: anybody may try the engine that dates every dossier, and read why. */
export const dueDateRoutes: Route[] = [get('/tinh-han', 'read', show)]

const EVENTS = [1, 2, 3] as const

async function show(ctx: Ctx): Promise<Reply> {
  const editions = ctx.city.editions.filter(({ to }) => to > day('2016-01-01'))
  const asked = read(ctx.query)
  const found = asked && asked.problems.length === 0 ? await answer(ctx, asked) : undefined
  return {
    status: asked && asked.problems.length > 0 ? 422 : 200,
    html: DueDatePage({ chrome: pageChrome(ctx), procedures: names(editions), typed: ctx.query, asked, found }),
  }
}

function read(query: Ctx['query']): Asked | undefined {
  if (Object.keys(query).length === 0) return undefined
  const problems: Problem[] = []
  const moment = (at: string, hour: string, field: string): Instant | undefined => {
    if (!at) return undefined
    const [y, m, d] = /^\d{4}-/.test(at) ? at.split('-') : at.split('/').reverse()
    const on = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`
    if (!isDay(on)) problems.push({ at: field, says: `Ngày "${at}" không có trong lịch. Ghi dạng 17/03/2017.` })
    else if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(hour)) problems.push({ at: `${field}.gio`, says: `Giờ "${hour}" chưa đọc được. Ghi dạng 15:20.` })
    else return instant(on, hour.padStart(5, '0'))
    return undefined
  }
  const receivedAt = moment(query.ngay ?? '', query.gio ?? '', 'ngay')
  if (!query.ngay) problems.push({ at: 'ngay', says: 'Nhập ngày tiếp nhận, ví dụ 17/03/2017.' })
  const events = EVENTS.flatMap(n => {
    const type = query[`viec${n}`]
    const at = moment(query[`ngay${n}`] ?? '', query[`gio${n}`] ?? '08:00', `ngay${n}`)
    return type && at ? [{ type: type as DueEvent['type'], at }] : []
  })
  return { procedure: query.thu_tuc ?? '1.001193', receivedAt, events: events.sort((a, b) => a.at.getTime() - b.at.getTime()), problems }
}

async function answer(ctx: Ctx, { procedure, receivedAt, events }: Asked): Promise<Found | undefined> {
  if (!receivedAt) return undefined
  const filedOn = dayOf(receivedAt)
  const edition = editionFor(ctx.city.editions, procedure, filedOn)
  const facts = { today: filedOn, filedOn }
  const time = wholeTimeOf(edition, {}, facts, '') ?? timeOf(edition, {}, facts)
  const { dueAt, steps } = due({ calendar: await ctx.city.calendar(), time, receivedAt, events })
  return { name: edition.name, edition: edition.from, dueAt: dueAt ? dueTime(dueAt) : undefined, steps }
}

const names = (editions: readonly Edition[]) => [
  ...new Map(editions.map(({ code, name }) => [code, { value: code, label: `${name} (${code})` }])).values(),
]
