import { maskPhone } from '#identity'
import { issuesAt } from '#support'
import type { Chrome } from './chrome.ts'
import { assets } from './assets.ts'
import type { Ctx } from './page.ts'

type Around = Pick<Ctx, 'path' | 'edition' | 'csrf' | 'now' | 'city' | 'visitor'>

/** What every layout needs around a page, taken from the request. */
export function pageChrome(ctx: Around, more: Partial<Chrome> = {}): Chrome {
  return {
    path: ctx.path,
    edition: ctx.edition,
    csrf: ctx.csrf,
    now: ctx.now,
    assets: assets().paths,
    demo: ctx.city.demo,
    exercise: ctx.city.exercise,
    issues: issuesAt(ctx.city.board?.issues ?? [], ctx.path),
    person: personOf(ctx.visitor),
    acting: actingOf(ctx.visitor),
    ...more,
  }
}

function actingOf(visitor: Around['visitor']): Chrome['acting'] {
  if (visitor.kind !== 'citizen') return undefined
  const { organisation, actedFor } = visitor
  return organisation ? { name: organisation.name } : actedFor && { name: actedFor.name, ended: true }
}

function personOf(visitor: Around['visitor']): Chrome['person'] {
  if (visitor.kind === 'citizen') return { name: visitor.name }
  if (visitor.kind === 'phone') return { name: maskPhone(visitor.phone) }
  if (visitor.kind === 'officer') return { name: visitor.name, post: visitor.unitName }
  return undefined
}
