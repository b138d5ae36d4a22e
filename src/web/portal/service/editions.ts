import type { Day } from '#kernel/day.ts'
import { NotFound } from '#kernel/refusal.ts'
import { editionBySlug, editionFor, editionsOn, type Answers, type Edition, type Facts } from '#procedures'
import type { Ctx } from '#ui/page.ts'
import { words } from '#ui/words.ts'

/** Those that are filed on the net; the others are taken by an officer only. */
export const onlineOn = (all: readonly Edition[], on: Day): Edition[] => editionsOn(all, on).filter(({ online }) => online !== false)

/** The edition of today behind the slug in the address, to be filed on the net; NotFound when the city has none. */
export function editionHere(ctx: Ctx): Edition {
  const edition = editionBySlug(ctx.city.editions, ctx.params['slug'] ?? '', ctx.today)
  if (edition.online === false) throw new NotFound(`Việc này không nộp qua mạng. Gọi ${words.helpPhone} hoặc Ủy ban nhân dân xã, phường.`)
  return edition
}

/** The edition of today of a procedure. */
export const editionOfCode = (ctx: Pick<Ctx, 'city' | 'today'>, code: string): Edition => editionFor(ctx.city.editions, code, ctx.today)

/** Facts for somebody who would file today. */
export const factsToday = (ctx: Pick<Ctx, 'today'>): Facts => ({ today: ctx.today, filedOn: ctx.today })

/** Answers as a query string, to be carried from page to page without a session. */
export function carried(answers: Answers): string {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([id, value]) => [id, String(value)]))}`
}
