import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Edition } from './edition.ts'

/** The editions in force on a day, one of each procedure, in the order of the list: the last one to begin takes over from those before it. */
export function editionsOn(list: readonly Edition[], on: Day): Edition[] {
  const inForce = list.filter(({ from, to }) => from <= on && on < to)
  const last = new Map<string, Day>()
  for (const { code, from } of inForce) if (from >= (last.get(code) ?? from)) last.set(code, from)
  return inForce.filter(({ code, from }) => last.get(code) === from)
}

function none(procedure: string, on: Day): never {
  throw new NotFound(`Không có thủ tục ${procedure} vào ngày ${shortDay(on)}. Tìm lại ở trang "Các thủ tục".`)
}

/** The edition of a procedure for what is received on this day; NotFound when the procedure has none then. */
export function editionFor(list: readonly Edition[], code: string, on: Day): Edition {
  const [found] = editionsOn(
    list.filter(edition => edition.code === code),
    on,
  )
  return found ?? none(code, on)
}

/** The edition under which a dossier was filed, by its first day; NotFound when it is not in the list. */
export function editionFrom(list: readonly Edition[], code: string, from: Day): Edition {
  const found = list.find(edition => edition.code === code && edition.from === from)
  if (!found) throw new NotFound(`Không có bản ${shortDay(from)} của thủ tục ${code}. Báo người quản trị.`)
  return found
}

/** The edition of the procedure with this slug on this day; NotFound when there is none. */
export function editionBySlug(list: readonly Edition[], slug: string, on: Day): Edition {
  const found = editionsOn(list, on).find(edition => edition.slug === slug)
  return found ?? none(slug, on)
}

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of an edition. */
export const editionHash = (edition: Edition): string =>
  createHash('sha256')
    .update(canonicalize(edition) ?? '')
    .digest('hex')
