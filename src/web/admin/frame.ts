import type { VNode } from 'preact'
import { Forbidden, NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import type { Action, Officer } from '#identity'
import { english } from '#catalogue'
import { workOf, type Edition, type Work } from '#procedures'
import type { Chrome, FlashNotice } from '#ui/chrome.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import type { Around } from './parts/shape.ts'

const FLASH = 'bao-quan-tri'

/** Who writes; the route's permission already keeps everybody else out. */
export function editorOf({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ.')
  return visitor
}

type Handler = (ctx: Ctx, officer: Officer) => Promise<Reply>

/** A page and a form of the city's editors. */
export const shows = (path: string, handle: Handler, may: Action = 'editProcedures'): Route => get(path, may, ctx => handle(ctx, editorOf(ctx)))
export const does = (path: string, handle: Handler, may: Action = 'editProcedures', more: { upload?: true } = {}): Route =>
  post(path, may, ctx => handle(ctx, editorOf(ctx)), more)

/** The working edition in the address. */
export async function workHere(ctx: Ctx): Promise<Work> {
  const id = ctx.params['id'] ?? ''
  if (!/^[\w-]{1,40}$/.test(id)) throw new NotFound('Không có bản soạn này. Mở lại danh sách thủ tục.')
  return workOf(ctx.db, id)
}

export type Frame = { readonly chrome: Chrome; readonly unit: string }

/** What stands around every page of the editors. */
export function frameOf(ctx: Ctx, officer: Officer): Frame {
  const kept = ctx.cookies[FLASH]
  return {
    chrome: pageChrome(ctx, { person: { name: officer.name }, ...(kept ? { notice: JSON.parse(kept) as FlashNotice } : {}) }),
    unit: officer.unitName,
  }
}

/** The page as an answer; the message that it shows is shown once. */
export const shown = (ctx: Ctx, html: VNode, status = 200): Reply => ({ html, status, ...(ctx.cookies[FLASH] ? { cookies: { [FLASH]: null } } : {}) })

/** To another page, with one message there. */
export const goTo = (redirect: string, text: string, tone: FlashNotice['tone'] = 'ok'): Reply => ({
  redirect,
  cookies: { [FLASH]: { value: JSON.stringify({ tone, text }), seconds: 60 } },
})

/** What stopped an act, as problems of its page; anything else goes on up. */
export function problemsOf(trouble: unknown): readonly Problem[] {
  if (!(trouble instanceof Refusal)) throw trouble
  const all = (trouble as Refusal & { problems?: readonly Problem[] }).problems
  return all && all.length > 0 ? all : [{ at: '', says: trouble.message }]
}

/** Somebody else saved after this page was shown. */
export const isConflict = (trouble: unknown): boolean => trouble instanceof Refusal && trouble.reason === 'changed-by-another'

/** What the forms may look at. */
export const aroundOf = (ctx: Ctx, edition: Edition): Around => ({ edition, fees: ctx.city.fees })

/** Every English text that the city has, those of this work first. */
export const englishWith = (ctx: Ctx, work: Pick<Work, 'english'>): Readonly<Record<string, string>> => ({
  ...english,
  ...ctx.city.english,
  ...work.english,
})

const LONGEST = 46

/** The head of a page in the browser's tab: as much of the name as fits. */
export function headOf(what: string, name: string): string {
  const whole = `${what}: ${name}`
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole
}
