import type { Day } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { Answers, Question } from '#procedures'
import { findUnit, fullName, searchUnits, unitsById, type Unit } from '#units'
import type { CommuneOption } from './fields.tsx'
import type { Fields } from './page.ts'

/** How a unit is written out. */
export type UnitName = (id: string) => string

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** These units with all that they lie in, written out: `Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội`. At most three statements. */
export async function unitNames(db: Db, ids: readonly unknown[]): Promise<UnitName> {
  const known = new Map<string, Unit>()
  let wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string' && id.includes('@')))]
  while (wanted.length > 0) {
    const found = await unitsById(db, wanted)
    for (const unit of found) known.set(unit.id, unit)
    wanted = [...new Set(found.flatMap(({ parent }) => (parent && !known.has(parent) ? [parent] : [])))]
  }
  const chain = (id: string | null): string[] => {
    const unit = id === null ? undefined : known.get(id)
    return unit ? [fullName(unit), ...chain(unit.parent).map(lower)] : []
  }
  return id => chain(id).join(', ') || id
}

/** Every unit that the answers name, written out. */
export const namesIn = (db: Db, answers: Answers): Promise<UnitName> => unitNames(db, Object.values(answers))

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
    const typed = String(values[`${id}.tim`] ?? '').trim()
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
