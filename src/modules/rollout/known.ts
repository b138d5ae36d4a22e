import type { Day } from '#kernel/day.ts'
import { readTable } from '#procedures'
import type { Certainty, ServiceLevel } from './service.ts'

/** One of the 127 services of 2016 and 2017 as the article counts them. An outline has a number and no name: nothing of it is in our facts. */
export type Announced = {
  readonly procedure: string
  readonly name: string
  readonly wave: string
  readonly day: Day
  readonly planned: boolean
  readonly place: 'commune' | 'district' | 'city' | null
  readonly level: ServiceLevel
  readonly certainty: Certainty
  readonly source: string
  readonly outline: boolean
}

/** `data/services-2017.csv`: 7 of 2016, then 27, 20 and 73. */
export const announced: readonly Announced[] = readTable(new URL('../../../data/services-2017.csv', import.meta.url)).map(row => ({
  procedure: row['code'] ?? '',
  name: row['name'] ?? '',
  wave: row['wave'] ?? '',
  day: row['day'] as Day,
  planned: row['day_is'] === 'planned',
  place: (row['level'] || null) as Announced['place'],
  level: row['service_level'] as ServiceLevel,
  certainty: row['certainty'] as Certainty,
  source: row['source'] ?? '',
  outline: row['outline'] === 'yes',
}))

export const outlines = announced.filter(({ outline }) => outline)

/** Whether a code is an outline's: it has no form, so it is never offered for filing. */
export const isOutline = (procedure: string): boolean => procedure.startsWith('KHUNG-')
