import type { Day } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { Answers, Question } from '#procedures'
import { findUnit, fullName, placesOn, searchUnits, unitsById, type Unit } from '#units'
import type { CommuneOption } from '#ui/fields.tsx'
import type { Fields } from '#ui/page.ts'

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Every unit that the answers name, with its parents, written out: `Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội`. */
export async function unitNames(db: Db, ids: readonly unknown[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string' && id.includes('@')))]
  if (wanted.length === 0) return id => id
  const known = new Map<string, Unit>()
  for (let next = wanted; next.length > 0; ) {
    const found = await unitsById(db, next)
    for (const unit of found) known.set(unit.id, unit)
    next = [...new Set(found.flatMap(({ parent }) => (parent && !known.has(parent) ? [parent] : [])))]
  }
  return id => {
    const parts: string[] = []
    for (let unit = known.get(id); unit; unit = unit.parent ? known.get(unit.parent) : undefined)
      parts.push(parts.length === 0 ? fullName(unit) : lower(fullName(unit)))
    return parts.length === 0 ? id : parts.join(', ')
  }
}

export const namesIn = (db: Db, answers: Answers) => unitNames(db, Object.values(answers))

/** A commune's office as a person finds it: its whole name and where it is. */
export type Office = { readonly id: string; readonly name: string; readonly address: string | undefined }

/** The office of a unit on a day; undefined when there is no such unit. */
export async function officeOf(db: Db, id: string, on: Day): Promise<Office | undefined> {
  const unit = await findUnit(db, id)
  if (!unit) return undefined
  const place = (await placesOn(db, on, unit.level)).find(place => place.id === id)
  const names = await unitNames(db, [id])
  return { id, name: names(id), address: place?.office ?? undefined }
}

/** What the commune questions of a page may be answered with: found by what was typed, or the one already chosen. */
export async function communesFor(
  db: Db,
  questions: readonly Question[],
  values: Fields | Answers,
  on: Day,
): Promise<(id: string) => CommuneOption[]> {
  const found = new Map<string, CommuneOption[]>()
  for (const { id, kind } of questions) {
    if (kind !== 'commune') continue
    const typed = String(values[`${id}.tim`] ?? '')
    const chosen = String(values[id] ?? '')
    found.set(id, typed ? await search(db, typed, on) : await named(db, chosen))
  }
  return id => found.get(id) ?? []
}

/**
 * The posted fields with every commune that was typed whole and found once: no second press is needed then. What was chosen
 * before another name was typed is let go.
 */
export async function withCommunes(db: Db, questions: readonly Question[], fields: Fields, on: Day): Promise<Fields> {
  const filled: Record<string, string> = { ...fields }
  for (const { id, kind } of questions) {
    const typed = fields[`${id}.tim`]?.trim()
    if (kind !== 'commune' || !typed || filled[id] === 'ngoai') continue
    const found = await search(db, typed, on)
    if (found.some(commune => commune.id === filled[id])) continue
    const only = onlyOne(found, typed)
    if (only) filled[id] = only.id
    else delete filled[id]
  }
  return filled
}

type Found = CommuneOption & { readonly names: readonly string[] }

/** The one place that was found, or the only one that is called exactly this today. */
function onlyOne(found: readonly Found[], typed: string): Found | undefined {
  if (found.length === 1) return found[0]
  const called = found.filter(({ names }) => names.includes(bare(typed)))
  return called.length === 1 ? called[0] : undefined
}

async function search(db: Db, typed: string, on: Day): Promise<Found[]> {
  const hits = await searchUnits(db, typed.slice(0, 80), on)
  return hits.map(({ formerly, context, ...unit }) => ({
    id: unit.id,
    name: fullName(unit),
    parent: formerly ? `${context} (trước là ${formerly})` : context,
    names: formerly ? [] : [bare(unit.name), bare(fullName(unit))],
  }))
}

async function named(db: Db, id: string): Promise<CommuneOption[]> {
  if (!id.includes('@')) return []
  const unit = await findUnit(db, id)
  const parent = unit?.parent ? await findUnit(db, unit.parent) : undefined
  return unit ? [{ id, name: fullName(unit), parent: parent && fullName(parent) }] : []
}
