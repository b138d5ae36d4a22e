import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Day } from '#kernel/day.ts'
import { number } from '#kernel/format.ts'
import { groupAtLevel, groupName, groupsOn, type Cell, type CourseUnit } from '#training'
import { DataTable, type Column } from '#ui/table.tsx'

export type Row = { readonly id: string; readonly name: string; readonly href?: string | undefined; readonly cells: ReadonlyMap<string, Cell> }

/** Rows that fit a page. */
export const PER_PAGE = 30

const sum = (cells: readonly Cell[], group: string): Cell => ({
  unit: '',
  group,
  asked: cells.some(({ asked }) => asked !== null) ? cells.reduce((all, { asked }) => all + (asked ?? 0), 0) : null,
  registered: cells.reduce((all, { registered }) => all + registered, 0),
  due: cells.reduce((all, { due }) => all + due, 0),
  attended: cells.reduce((all, { attended }) => all + attended, 0),
  passed: cells.reduce((all, { passed }) => all + passed, 0),
})

/** The cells by group, added up. */
export function byGroup(cells: readonly Cell[]): Map<string, Cell> {
  const groups = Map.groupBy(cells, ({ group }) => group)
  return new Map([...groups].map(([group, some]) => [group, some.length === 1 ? some[0]! : sum(some, group)]))
}

export const totalOf = (cells: readonly Cell[]): Cell => sum(cells, '')

/** One row a district, or a unit where there is no district above it. */
export function districtRows(units: readonly CourseUnit[], cells: readonly Cell[], href: (unit: string) => string): Row[] {
  const ofUnit = Map.groupBy(cells, ({ unit }) => unit)
  const districts = Map.groupBy(units, ({ id, district }) => district ?? id)
  return [...districts].map(([id, some]) => ({
    id,
    name: some[0]!.district ? some[0]!.districtName : `${some[0]!.type} ${some[0]!.name}`,
    href: some[0]!.district ? href(id) : undefined,
    cells: byGroup(some.flatMap(unit => ofUnit.get(unit.id) ?? [])),
  }))
}

/** One row a unit. */
export function unitRows(units: readonly CourseUnit[], cells: readonly Cell[]): Row[] {
  const ofUnit = Map.groupBy(cells, ({ unit }) => unit)
  return units.map(({ id, type, name }) => ({ id, name: `${type} ${name}`, cells: byGroup(ofUnit.get(id) ?? []) }))
}

/** The groups that have a column: those of the day, and any that a cell names besides. At most twelve. */
export function groupsIn(rows: readonly Row[], on: Day): string[] {
  const named = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  const known = groupsOn(on).map(({ code }) => code)
  return [...known.filter(code => named.has(code)), ...[...named].filter(code => !known.includes(code))].slice(0, 12)
}

/** `5/6 dự, 5 đạt`; what is short says so in words. */
export const CellText = ({ cell }: { cell: Cell | undefined }) => {
  if (!cell) return <span class="hint">–</span>
  const short = cell.due > cell.attended ? cell.due - cell.attended : 0
  const unsent = cell.asked !== null && cell.asked > cell.registered ? cell.asked - cell.registered : 0
  return (
    <>
      {number(cell.attended)}/{number(cell.registered)}
      {short > 0 && <strong> thiếu {number(short)}</strong>}
      {unsent > 0 && <span class="hint"> chưa cử {number(unsent)}</span>}
    </>
  )
}

/** Unit × role group: came of registered. Never more than thirty rows and twelve columns. */
export const Matrix = ({ caption, rows, on, levels }: { caption: string; rows: readonly Row[]; on: Day; levels: boolean }) => {
  const columns: Column<Row>[] = [
    { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name) },
    ...groupsIn(rows, on).map(group => ({
      key: group,
      label: levels ? groupAtLevel(group, on) : groupName(group, on),
      cell: ({ cells }: Row) => <CellText cell={cells.get(group)} />,
    })),
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} stacks empty="Khóa này chưa hỏi đơn vị nào cử người." />
}

/** The day by which a course's groups are named: its first session, or today. */
export const dayOfCourse = (sessions: readonly { readonly startsAt: Instant }[], today: Day): Day =>
  sessions.length > 0 ? dayOf(sessions.map(({ startsAt }) => startsAt).reduce((a, b) => (a < b ? a : b))) : today
