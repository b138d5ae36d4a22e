import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Edition } from './edition.ts'

const inForce =
  (on: Day) =>
  ({ from, to }: Edition) =>
    from <= on && on < to

function none(procedure: string, on: Day): never {
  throw new NotFound(`Không có thủ tục ${procedure} vào ngày ${shortDay(on)}. Tìm lại ở trang "Các thủ tục".`)
}

/** The edition of a procedure for what is received on this day; NotFound when the procedure has none then. */
export function editionFor(list: readonly Edition[], code: string, on: Day): Edition {
  const found = list.filter(edition => edition.code === code).find(inForce(on))
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
  const found = list.filter(edition => edition.slug === slug).find(inForce(on))
  return found ?? none(slug, on)
}

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of an edition. */
export const editionHash = (edition: Edition): string =>
  createHash('sha256')
    .update(canonicalize(edition) ?? '')
    .digest('hex')
