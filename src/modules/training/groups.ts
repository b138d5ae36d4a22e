import type { Day } from '#kernel/day.ts'
import { table, type Level } from '#units'

/** A role group: who of a unit is trained together. `ours`: not named so by a source. */
export type RoleGroup = {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly source: string
  readonly ours: boolean
}

/** Every version of every role group, from data/training-groups.csv. */
export const roleGroups: readonly RoleGroup[] = table('training-groups').map(row => ({
  code: row.code ?? '',
  name: row.name ?? '',
  level: row.level as Level,
  validFrom: row.valid_from as Day,
  validTo: (row.valid_to || null) as Day | null,
  source: row.source ?? '',
  ours: row.ours === 'yes',
}))

/** The groups of a day, of one level when told so, in the order of the file. */
export const groupsOn = (on: Day, level?: Level): RoleGroup[] =>
  roleGroups.filter(
    group => group.validFrom <= on && (group.validTo === null || on < group.validTo) && (level === undefined || group.level === level),
  )

/** The name of a group on a day; before and after its time the nearest one that there is, so that an old list stays readable. */
export const groupName = (code: string, on: Day): string =>
  (groupsOn(on).find(group => group.code === code) ?? roleGroups.find(group => group.code === code))?.name ?? code

const levels: Readonly<Record<Level, string>> = { city: 'thành phố', district: 'cấp huyện', commune: 'cấp xã' }

/** With its level, where both stand in one list: two groups are called `Cán bộ một cửa`. */
export function groupAtLevel(code: string, on: Day): string {
  const level = roleGroups.find(group => group.code === code)?.level
  return level ? `${groupName(code, on)} (${levels[level]})` : code
}
