import { addDays, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import {
  CITY,
  existsOn,
  fullName,
  unitRecord,
  type Certainty,
  type Lineage,
  type LineageKind,
  type LineageRecord,
  type Unit,
  type UnitRecord,
} from '#units'
import type { Change, Fault, Succession } from './change.ts'
import { END, type Row } from './columns.ts'
import { nameOf, rowsOf } from './rows.ts'

/** What the file is held against: the units of all times, the arrows of its day, the plans that wait, and the day of today. */
export type Standing = {
  readonly units: readonly Unit[]
  readonly arrows: readonly Pick<Lineage, 'from' | 'to' | 'isMain'>[]
  /** Units that another plan ends, by id, with that plan's number. */
  readonly planned: ReadonlyMap<string, number>
  readonly today: Day
}

export type Read = { readonly change?: Change; readonly faults: readonly Fault[] }

/** The day of a file, from its first row that has one; undefined when none has. */
export const dayOfFile = (text: string): Day | undefined => rowsOf(text).rows[0]?.date as Day | undefined

const SLACK = 1.0001

/** Reads a file of lineage rows. Every fault at once; a change only when there is none. Pure. */
export function readChange(text: string, standing: Standing): Read {
  const { rows, faults } = rowsOf(text)
  if (faults.length > 0) return { faults }
  const [first] = rows
  const on = first!.date as Day
  const mixed = rows
    .filter(({ date }) => date !== on)
    .map(({ line, date }) => ({ line, says: `Ngày ${date} khác ngày ${on} của dòng đầu. Một tệp, một ngày.` }))

  const found = placed(rows, on, standing)
  const known = isKnown(found.arrows, found.ends, standing, on)
  const all = known
    ? [...mixed, ...found.faults]
    : [
        ...mixed,
        ...(on <= standing.today ? [{ line: 0, says: `Ngày ${shortDay(on)} không ở sau hôm nay. Chọn ngày chưa tới.` }] : []),
        ...found.faults,
        ...ofEnding(found, on, standing),
        ...ofHeirs(rows, found.districts),
        ...ofNewUnits(rows, found, on, standing),
        ...ofDistricts(found, on, standing),
      ]
  if (all.length > 0) return { faults: all.toSorted((a, b) => a.line - b.line) }
  const begins = known ? [] : begun(rows, on, found.districts)
  const change = { on, ends: known ? [] : found.ends, begins, arrows: known ? [] : found.arrows, act: actOf(rows), known }
  return { change: { ...change, successions: successions(rows, found, standing) }, faults: [] }
}

type Found = {
  readonly ends: { unit: string; act: string; line: number; level: string }[]
  readonly arrows: (LineageRecord & { line: number })[]
  readonly districts: ReadonlyMap<string, Unit>
  readonly faults: Fault[]
}

const before = (on: Day) => addDays(on, -1)
const text = (value: string) => value || null
const share = (value: string) => (value === '' ? null : Number(value))

/** Each row with the unit that its old code named on the day before. */
function placed(rows: readonly Row[], on: Day, { units }: Standing): Found {
  const standing = units.filter(unit => existsOn(unit, before(on)))
  const byCode = new Map(standing.map(unit => [unit.code, unit]))
  const made = new Set(rows.map(({ new_code: code }) => code))
  const faults: Fault[] = []
  const ends = new Map<string, Found['ends'][number]>()
  const arrows: Found['arrows'] = []
  for (const row of rows) {
    const old = byCode.get(row.old_code)
    if (!old) {
      faults.push({ line: row.line, says: absent(row, on, units, made) })
      continue
    }
    if ((old.level === 'district') !== (row.kind === END))
      faults.push({ line: row.line, says: `${fullName(old)} không kết thúc theo kiểu "${row.kind}".` })
    if (!ends.has(old.id)) ends.set(old.id, { unit: old.id, act: row.resolution, line: row.line, level: old.level })
    else if (row.kind === END) faults.push({ line: row.line, says: `${fullName(old)} kết thúc hai lần trong tệp.` })
    if (row.kind !== END) arrows.push({ ...arrowOf(row, old.id, on), line: row.line })
  }
  return { ends: [...ends.values()], arrows, districts: byCode, faults }
}

function absent({ old_code: code }: Row, on: Day, units: readonly Unit[], made: ReadonlySet<string>): string {
  const last = units.filter(unit => unit.code === code).at(-1)
  if (last?.validTo && last.validTo <= before(on)) return `${fullName(last)} (${code}) đã kết thúc ngày ${shortDay(last.validTo)}.`
  if (made.has(code)) return `Đơn vị ${code} vừa bắt đầu vừa kết thúc trong cùng ngày: dòng này thành vòng tròn.`
  return `Không có đơn vị mã ${code} vào ngày ${shortDay(before(on))}. Kiểm tra lại mã.`
}

const arrowOf = (row: Row, from: string, on: Day): LineageRecord => ({
  from,
  to: `${row.new_code}@${on}`,
  on,
  kind: row.kind as LineageKind,
  isMain: row.is_main === '1',
  populationShare: share(row.pop_share),
  areaShare: share(row.area_share_est),
  certainty: (row.main_certainty || 'high') as Certainty,
  act: row.resolution,
  clause: text(row.clause),
  basis: text(row.basis),
})

/** The tables hold exactly these arrows and ends already. */
function isKnown(arrows: Found['arrows'], ends: Found['ends'], standing: Standing, on: Day): boolean {
  const held = new Map(standing.arrows.map(arrow => [`${arrow.from} ${arrow.to}`, arrow.isMain]))
  const units = new Map(standing.units.map(unit => [unit.id, unit]))
  return (
    ends.length > 0 &&
    ends.every(({ unit }) => units.get(unit)?.validTo === on) &&
    arrows.every(({ from, to, isMain }) => held.get(`${from} ${to}`) === isMain)
  )
}

/** A unit ends once, and only one plan may end it. */
function ofEnding({ ends }: Found, on: Day, { units, planned }: Standing): Fault[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  return ends.flatMap(({ unit, line }) => {
    const { validTo, ...one } = byId.get(unit)!
    const other = planned.get(unit)
    return [
      ...(validTo
        ? [{ line, says: `${fullName(one)} đã có ngày kết thúc ${shortDay(validTo)}${validTo === on ? ', nhưng với các dòng khác' : ''}.` }]
        : []),
      ...(other === undefined
        ? []
        : [{ line, says: `${fullName(one)} đã kết thúc trong việc sắp xếp số ${other}. Bỏ việc đó trước, hoặc bỏ dòng này.` }]),
    ]
  })
}

/** One main heir for each, no arrow twice, nothing given away more than whole. */
function ofHeirs(rows: readonly Row[], units: ReadonlyMap<string, Unit>): Fault[] {
  const olds = Map.groupBy(
    rows.filter(({ kind }) => kind !== END),
    ({ old_code: code }) => code,
  )
  return [...olds].flatMap(([code, arrows]) => {
    const line = arrows[0]!.line
    const old = units.get(code)
    const name = `${old ? fullName(old) : 'Đơn vị'} (${code})`
    const mains = arrows.filter(({ is_main: main }) => main === '1').length
    const sum = (field: 'pop_share' | 'area_share_est') => arrows.reduce((total, row) => total + Number(row[field] || 0), 0)
    const doubled = arrows.filter((row, place) => arrows.findIndex(other => other.new_code === row.new_code) !== place)
    return [
      ...(mains === 1 ? [] : [{ line, says: `${name} ${mains === 0 ? 'không có' : `có ${mains}`} nơi nhận chính. Đúng một dòng có is_main là 1.` }]),
      ...(sum('pop_share') > SLACK ? [{ line, says: `Tỷ lệ dân của ${name} cộng lại quá 1.` }] : []),
      ...(sum('area_share_est') > SLACK + 0.01 * arrows.length ? [{ line, says: `Tỷ lệ diện tích của ${name} cộng lại quá 1.` }] : []),
      ...doubled.map(row => ({ line: row.line, says: `${name} vào ${row.new_code} ghi hai lần.` })),
    ]
  })
}

/** A new unit is described the same in each row, lies in a district that stands or in the city, and takes a code that nobody keeps. */
function ofNewUnits(rows: readonly Row[], { ends, districts }: Found, on: Day, { units }: Standing): Fault[] {
  const ending = new Set(ends.map(({ unit }) => unit))
  const kept = new Map(units.filter(unit => (existsOn(unit, on) && !ending.has(unit.id)) || unit.validFrom === on).map(unit => [unit.code, unit]))
  return [...newUnits(rows)].flatMap(([code, told]) => {
    const { line, new_name: name } = told[0]!
    const holder = kept.get(code)
    const other = told.find(row => row.new_name !== name)
    const wrong = [...new Set(told.map(row => row.new_district_code))].filter(one => one !== '' && districts.get(one)?.level !== 'district')
    return [
      ...(holder ? [{ line, says: `Mã ${code} đang là của ${fullName(holder)}. Chọn mã khác, hoặc ghi đơn vị ấy kết thúc.` }] : []),
      ...(other ? [{ line: other.line, says: `Mã ${code} có hai tên: ${name} và ${other.new_name}.` }] : []),
      ...wrong.map(one => ({ line, says: `Không có huyện mã ${one} để đặt ${name} vào.` })),
    ]
  })
}

/** A district ends only when nothing stands under it. */
function ofDistricts({ ends, districts }: Found, on: Day, { units }: Standing): Fault[] {
  const ending = new Set(ends.map(({ unit }) => unit))
  return ends.flatMap(({ unit, line, level }) => {
    if (level !== 'district') return []
    const left = units.filter(one => one.parent === unit && existsOn(one, on) && !ending.has(one.id))
    const name = [...districts.values()].find(({ id }) => id === unit)
    const says = left.slice(0, 3).map(fullName).join(', ')
    const rest = `còn ${left.length} xã, phường không kết thúc: ${says}. Ghi cả các đơn vị ấy.`
    return left.length > 0 ? [{ line, says: `${name ? fullName(name) : unit} ${rest}` }] : []
  })
}

const newUnits = (rows: readonly Row[]) =>
  Map.groupBy(
    rows.filter(({ kind }) => kind !== END),
    ({ new_code: code }) => code,
  )

const told = (rows: readonly Row[], field: keyof Row & string) => rows.map(row => String(row[field])).find(value => value !== '') ?? ''

/** The units that begin, with what the file says of their office and place. */
function begun(rows: readonly Row[], on: Day, districts: ReadonlyMap<string, Unit>): UnitRecord[] {
  return [...newUnits(rows)].map(([code, of]) => {
    const named = nameOf(of[0]!.new_name)!
    const former = districts.get(told(of, 'new_former_district'))
    const district = districts.get(told(of, 'new_district_code'))
    const within = district ?? former
    const unit: Unit = { id: `${code}@${on}`, code, ...named, level: 'commune', parent: district?.id ?? CITY.id, validFrom: on, validTo: null }
    const olds = told(of, 'new_former_districts').split('|').filter(Boolean)
    return unitRecord(unit, within ? fullName(within) + (district ? '' : ' cũ') : '', {
      act: told(of, 'resolution'),
      office: told(of, 'new_office'),
      lat: told(of, 'new_lat'),
      lon: told(of, 'new_lon'),
      areaKm2: told(of, 'new_area_km2'),
      population: told(of, 'new_population'),
      col: told(of, 'new_tile_col'),
      row: told(of, 'new_tile_row'),
      before: olds.map(one => districts.get(one)?.name).join(' '),
    })
  })
}

function successions(rows: readonly Row[], { ends, arrows }: Found, { units }: Standing): Succession[] {
  const byId = new Map(units.map(unit => [unit.id, fullName(unit)]))
  for (const row of rows) if (row.kind !== END) byId.set(`${row.new_code}@${row.date}`, row.new_name)
  const ways = Map.groupBy(arrows, ({ from }) => from)
  return ends.map(({ unit }) => {
    const out = ways.get(unit) ?? []
    const heir = out.find(({ isMain }) => isMain)?.to ?? null
    return { unit, name: byId.get(unit) ?? unit, heir, heirName: heir && (byId.get(heir) ?? heir), split: out.length > 1 }
  })
}

/** The act that most rows name. */
function actOf(rows: readonly Row[]): string {
  const counts = Map.groupBy(rows, ({ resolution }) => resolution)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? ''
}
