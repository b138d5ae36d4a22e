import type { VNode } from 'preact'
import { Forbidden, Refusal, type Problem } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import type { Action, Officer } from '#identity'
import { queueCounts, queues, SubmitProblems, troubledLegs, watchOf, type QueueName } from '#dossiers'
import type { Chrome, FlashNotice } from '#ui/chrome.ts'
import type { NavItem } from '#ui/layouts.tsx'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { to } from '#ui/paths.ts'

/** What stands around every page of an officer. */
export type Around = { readonly chrome: Chrome; readonly unit: string; readonly nav: readonly NavItem[] }

const FLASH = 'bao'

/** Who asks; the route's permission already keeps everybody else out. */
export function officerOf({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ.')
  return visitor
}

type Handler = (ctx: Ctx, officer: Officer) => Promise<Reply>

/** A page and a form of officers. */
export const shows = (path: string, may: Action, handle: Handler): Route => get(path, may, ctx => handle(ctx, officerOf(ctx)))
export const does = (path: string, may: Action, handle: Handler, more: { upload?: true } = {}): Route =>
  post(path, may, ctx => handle(ctx, officerOf(ctx)), more)

/** The frame of a page: queues with their counts, who works, the message of the action before. Two statements. */
export async function around(ctx: Ctx, officer: Officer, db: Db, current?: string): Promise<Around> {
  const counts = await queueCounts(db, officer.unit)
  const legs = await troubledLegs(db, officer.unit, watchOf(await ctx.city.calendar(), ctx.now))
  return {
    chrome: pageChrome(ctx, { person: { name: officer.name }, shortcuts: officer.shortcuts !== false, ...noticeOf(ctx) }),
    unit: officer.unitName,
    nav: [...navOf(counts, current), ...legNav(legs, current === LEGS)],
  }
}

/** A name that fits in the head of the page, where the queue's own is long. */
const shorter: Partial<Record<QueueName, string>> = { 'cho-xac-nhan': 'Chờ xác nhận' }

/** The queues as they stand in the head of the page; the finished are found from the first page. */
export function navOf(counts: Record<QueueName, number>, current?: string): NavItem[] {
  const names = (Object.keys(queues) as QueueName[]).filter(name => name !== 'da-xong')
  return names.map(name => ({
    href: to.office.queue(name),
    label: shorter[name] ?? queues[name].name,
    count: counts[name],
    current: name === current,
  }))
}

/** The name of the board of parts among the places of the head. */
export const LEGS = 'phan-viec'
const MOST_SHOWN = 99

/** The board of parts at other agencies, where there is something on it. */
export const legNav = (count: number, current: boolean): NavItem[] =>
  count > 0 || current ? [{ href: to.office.legs(), label: 'Phần việc', count: Math.min(count, MOST_SHOWN), current }] : []

function noticeOf({ cookies }: Ctx): Partial<Chrome> {
  const kept = cookies[FLASH]
  return kept ? { notice: JSON.parse(kept) as FlashNotice } : {}
}

/** The page as an answer; the message that it shows is shown once. */
export const shown = (ctx: Ctx, html: VNode, status = 200): Reply => ({ html, status, ...(ctx.cookies[FLASH] ? { cookies: { [FLASH]: null } } : {}) })

/** To another page, with one message there. */
export const goTo = (redirect: string, notice?: FlashNotice): Reply => ({
  redirect,
  ...(notice ? { cookies: { [FLASH]: { value: JSON.stringify(notice), seconds: 60 } } } : {}),
})

/** What was posted is not enough yet: everything that is missing, each at its field. */
export class PageProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('incomplete', problems[0]?.says ?? '')
    this.problems = problems
  }
}

/** What stopped an action, as problems on its page; anything that is not for this page goes on up. */
export function problemsOf(trouble: unknown): readonly Problem[] {
  if (trouble instanceof SubmitProblems || trouble instanceof PageProblems) return trouble.problems
  if (trouble instanceof Refusal) return [{ at: '', says: trouble.message }]
  throw trouble
}

/** 409 when somebody else was faster, 422 for what is missing or not allowed. */
export const statusOf = (trouble: unknown): number => (trouble instanceof Refusal && trouble.reason === 'changed-by-another' ? 409 : 422)
