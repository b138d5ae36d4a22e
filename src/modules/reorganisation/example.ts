import { addDays, type Day } from '#kernel/day.ts'
import { table } from '#units'
import { allowed, END, needed } from './columns.ts'

type Line = Readonly<Record<string, string | undefined>>

const quoted = (value = '') => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A change that the product's own data holds, as the file that would have brought it; a pattern for a new one. Only the columns when the day had none. */
export function exampleFile(on: Day): string {
  const later = new Map(table('hanoi-2025').map(row => [`${row.code}@${row.valid_from}`, row]))
  const tiles = new Map(table('hanoi-2025-grid').map(row => [row.code, row]))
  const begun = new Map(table('hanoi-units').map(row => [row.unit_id, row]))
  const arrows: Line[] = table('hanoi-lineage')
    .filter(({ date }) => date === on)
    .map(row => {
      const unit = begun.get(`${row.new_code}@${on}`)
      const now = later.get(`${row.new_code}@${on}`)
      const tile = now && tiles.get(row.new_code ?? '')
      return {
        ...row,
        new_district_code: unit?.district_code,
        new_former_district: now?.main_old_district,
        new_former_districts: now?.old_districts,
        new_office: now?.office,
        new_lat: now?.lat,
        new_lon: now?.lon,
        new_area_km2: now?.area_km2,
        new_population: now?.population,
        new_tile_col: tile?.fine_col,
        new_tile_row: tile?.fine_row,
      }
    })
  const ends: Line[] = table('hanoi-districts')
    .filter(({ valid_to: end }) => end === on)
    .map(({ code, name, ended_by: act }) => ({ old_code: code, old_name: name, date: on, resolution: act?.split(' (')[0], kind: END }))
  const columns = [...new Set([...needed, ...allowed])]
  return [columns.join(','), ...[...arrows, ...ends].map(row => columns.map(name => quoted(row[name])).join(','))].join('\n') + '\n'
}

/** The day before a change. */
export const eve = (on: Day): Day => addDays(on, -1)
