import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#kernel/day.ts'
import { bare, slug } from '#kernel/text.ts'
import { calendarOf, type Calendar, type CalendarDay, type Hours } from './calendar.ts'
import { rows } from './csv.ts'
import { fullName, type Certainty, type Level, type Lineage, type LineageKind, type Unit, type UnitType } from './unit.ts'

const FOLDER = join(import.meta.dirname, '../../../data')

/** The rows of one file of the product's own data. */
export const table = (name: string): Record<string, string>[] => rows(readFileSync(join(FOLDER, `${name}.csv`), 'utf8'))

/** What a unit's row carries beyond the contract: words to find it by, its office, its place on the tile map. */
export type UnitRecord = Unit & {
  bare: string
  slug: string
  words: string
  context: string
  act: string | null
  endedBy: string | null
  office: string | null
  lat: number | null
  lon: number | null
  areaKm2: number | null
  population: number | null
  tileCol: number | null
  tileRow: number | null
}

/** Hanoi's code is 01; like every date before 2013, its first day is the first in the statistics office's history. */
export const CITY: Unit = {
  id: '01@2004-08-31',
  code: '01',
  name: 'Hà Nội',
  type: 'thành phố',
  level: 'city',
  parent: null,
  validFrom: '2004-08-31' as Day,
  validTo: null,
}

const text = (value: string | undefined) => value || null
const real = (value: string | undefined) => (value ? Number(value) : null)
const keyed = (name: string, key: string) => new Map(table(name).map(row => [row[key] ?? '', row]))

/** The city, its 30 districts and 771 commune versions, from the files. A commune's parent is its district, from 1/7/2025 the city. */
export function unitRecords(): UnitRecord[] {
  const districts = table('hanoi-districts').map(row => version(row, 'district', CITY.id))
  const districtOf = new Map(districts.map(unit => [unit.code, unit]))
  const today = keyed('hanoi-2025', 'code')
  const tiles = { district: keyed('districts-grid', 'district_code'), commune: keyed('hanoi-2025-grid', 'code') }
  const people = keyed('districts-population', 'district_code')
  const communes = table('hanoi-units').map(row => ({ unit: version(row, 'commune', districtOf.get(row.district_code ?? '')?.id ?? CITY.id), row }))

  return [
    record(CITY, '', {}),
    ...districts.map(unit =>
      record(unit, '', {
        population: people.get(unit.code)?.pop_2017_est,
        col: tiles.district.get(unit.code)?.col,
        row: tiles.district.get(unit.code)?.row,
      }),
    ),
    ...communes.map(({ unit, row }) => {
      const now = unit.parent === CITY.id ? today.get(unit.code) : undefined
      const tile = now && tiles.commune.get(unit.code)
      const district = districtOf.get(row.district_code || now?.main_old_district || '')
      const before =
        now?.old_districts
          ?.split('|')
          .map(code => districtOf.get(code)?.name)
          .join(' ') ?? ''
      const context = district ? fullName(district) + (now ? ' cũ' : '') : ''
      return record(unit, context, {
        act: row.created_by,
        endedBy: row.ended_by,
        ...now,
        areaKm2: now?.area_km2,
        col: tile?.fine_col,
        row: tile?.fine_row,
        before,
      })
    }),
  ]
}

function version(row: Record<string, string>, level: Level, parent: string): Unit {
  const { code = '', name = '', type = '', valid_from: validFrom = '', valid_to: validTo } = row
  return {
    id: `${code}@${validFrom}`,
    code,
    name,
    type: type as UnitType,
    level,
    parent,
    validFrom: validFrom as Day,
    validTo: (validTo || null) as Day | null,
  }
}

/** A unit with what it is found by; `more` in the words of the files. */
export function record(unit: Unit, context: string, more: Record<string, string | undefined>): UnitRecord {
  return {
    ...unit,
    bare: bare(unit.name),
    slug: slug(unit.name),
    words: bare(`${fullName(unit)} ${context} ${more.before ?? ''}`),
    context,
    act: text(more.act),
    endedBy: text(more.endedBy),
    office: text(more.office),
    lat: real(more.lat),
    lon: real(more.lon),
    areaKm2: real(more.areaKm2),
    population: real(more.population),
    tileCol: real(more.col),
    tileRow: real(more.row),
  }
}

export type LineageRecord = Lineage & { clause: string | null; basis: string | null }

/** The 924 arrows between commune versions. The old end is the version that ended that day, the new end the one that began. */
export function lineageRecords(): LineageRecord[] {
  const units = table('hanoi-units')
  const ended = new Map(units.map(row => [`${row.code}|${row.valid_to}`, row.unit_id ?? '']))
  const end = (found: string | undefined, row: Record<string, string>) => found ?? broken(row)
  const began = new Set(units.map(row => row.unit_id))
  return table('hanoi-lineage').map(row => {
    const to = `${row.new_code}@${row.date}`
    return {
      from: end(ended.get(`${row.old_code}|${row.date}`), row),
      to: end(began.has(to) ? to : undefined, row),
      on: row.date as Day,
      kind: row.kind as LineageKind,
      isMain: row.is_main === '1',
      populationShare: real(row.pop_share),
      areaShare: real(row.area_share_est),
      certainty: row.main_certainty as Certainty,
      act: row.resolution ?? '',
      clause: text(row.clause),
      basis: text(row.basis),
    }
  })
}

function broken(row: Record<string, string>): never {
  throw new Error(`hanoi-lineage.csv: no unit for ${row.old_code} → ${row.new_code} on ${row.date}`)
}

/** The decreed days of 2016 to 2027. */
export const calendarRecords = (): CalendarDay[] =>
  table('calendar').map(row => ({ on: row.date, kind: row.kind, name: row.name, source: row.source, certainty: row.certainty }) as CalendarDay)

export type HoursRecord = Hours & { source: string; certainty: Certainty }

/** Office and desk hours with their dates. */
export const hoursRecords = (): HoursRecord[] =>
  table('working-hours').map(
    row =>
      ({
        use: row.use,
        weekday: Number(row.weekday),
        opens: row.opens,
        closes: row.closes,
        validFrom: row.valid_from,
        validTo: row.valid_to || null,
        source: row.source,
        certainty: row.certainty,
      }) as HoursRecord,
  )

/** The city's calendar straight from the files, for tests and for programs without a database. */
export const calendarFromFiles = (): Calendar => calendarOf(calendarRecords(), hoursRecords())
