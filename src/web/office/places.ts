import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db/index.ts'
import type { Answers, Question } from '#procedures'
import { fullName, searchUnits, unitsById, type Unit } from '#units'
import type { CommuneOption } from '#ui/fields.tsx'

/** How a unit is written out. */
export type UnitName = (id: string) => string

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** These units with all that they lie in: `Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội`. At most three statements. */
export async function unitNames(db: Db, ids: readonly unknown[]): Promise<UnitName> {
  const known = new Map<string, Unit>()
  let wanted = ids.filter((id): id is string => typeof id === 'string' && id.includes('@'))
  while (wanted.length > 0) {
    for (const unit of await unitsById(db, [...new Set(wanted)])) known.set(unit.id, unit)
    wanted = [...known.values()].flatMap(({ parent }) => (parent && !known.has(parent) ? [parent] : []))
  }
  const chain = (id: string | null): string[] => {
    const unit = id === null ? undefined : known.get(id)
    return unit ? [fullName(unit), ...chain(unit.parent).map(lowered)] : []
  }
  return id => chain(id).join(', ') || id
}

/** What each commune question may be answered with: what was looked for, or what was chosen. */
export async function communesOf(db: Db, asked: readonly Question[], values: Answers, on: Day): Promise<(id: string) => CommuneOption[]> {
  const found = new Map<string, CommuneOption[]>()
  const name = await unitNames(
    db,
    asked.map(({ id }) => values[id]),
  )
  for (const { id } of asked.filter(({ kind }) => kind === 'commune')) {
    const typed = String(values[`${id}.tim`] ?? '').trim()
    const chosen = String(values[id] ?? '')
    if (typed && typed !== name(chosen)) found.set(id, (await searchUnits(db, typed.slice(0, 80), on)).map(optionOf))
    else if (chosen.includes('@')) found.set(id, [{ id: chosen, name: name(chosen) }])
  }
  return id => found.get(id) ?? []
}

const optionOf = ({ id, context, formerly, ...unit }: Awaited<ReturnType<typeof searchUnits>>[number]): CommuneOption => ({
  id,
  name: fullName(unit),
  parent: formerly ? `${context} (trước là ${formerly})` : context,
})

/** The posted boxes with each commune that was typed whole and found once: no second press is needed then. */
export async function settled(db: Db, asked: readonly Question[], form: Readonly<Record<string, string>>, on: Day): Promise<Record<string, string>> {
  const boxes: Record<string, string> = { ...form }
  for (const { id } of asked.filter(({ kind }) => kind === 'commune')) {
    const typed = (form[`${id}.tim`] ?? '').trim().slice(0, 80)
    if (!typed || form[id]) continue
    const found = await searchUnits(db, typed, on)
    if (found.length === 1 && found[0]) boxes[id] = found[0].id
  }
  return boxes
}
