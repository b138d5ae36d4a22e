import { addDays } from '#kernel/day.ts'
import { number } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { agencyNames, type Edition } from '#procedures'
import { legsOnTime, printedPercent, type AgencyTimes } from '#statistics'
import type { Ctx } from '#ui/page.ts'
import { DataTable, type Column } from '#ui/table.tsx'

/** Of how many days of receipt the parts are counted. */
const DAYS = 30

/** A part of groups on time, by its name and its agency's. */
export type PartTimes = AgencyTimes & { readonly name: string; readonly by: string }

const nameOf = (editions: readonly Edition[], kind: string): string =>
  editions.flatMap(({ legs = [] }) => legs).find(leg => leg.kind === kind)?.name ?? 'Đăng ký hộ tịch'

/** Đúng hạn theo từng phần việc, of the groups that were received in the last 30 days. */
export async function partsOnTime({ db, now, city }: Pick<Ctx, 'db' | 'now' | 'city'>): Promise<PartTimes[]> {
  const to = dayOf(now)
  const rows = await legsOnTime(db, { from: addDays(to, 1 - DAYS), to }, now)
  return rows.map(row => ({ ...row, name: nameOf(city.editions, row.kind), by: agencyNames[row.agency] ?? row.agency }))
}

const shareOf = ({ share, onTime, late, openLate }: PartTimes): string =>
  share === null ? '–' : `${printedPercent(onTime, onTime + late + openLate)}%`

const columns: Column<PartTimes>[] = [
  { key: 'phan', label: 'Phần việc', heads: true, cell: ({ name }) => name },
  { key: 'co-quan', label: 'Cơ quan', cell: ({ by }) => by },
  { key: 'dung', label: 'Xong đúng hạn', numeric: true, cell: ({ onTime }) => number(onTime) },
  { key: 'cham', label: 'Xong chậm', numeric: true, cell: ({ late }) => number(late) },
  { key: 'dang', label: 'Đang làm', numeric: true, cell: ({ open }) => number(open) },
  { key: 'dang-cham', label: 'Đang chậm', numeric: true, cell: ({ openLate }) => number(openLate) },
  { key: 'ty-le', label: 'Đúng hạn', numeric: true, cell: shareOf },
]

/** What each agency made of its parts, by the legal time of each part. Nothing without groups. */
export const PartsOnTime = ({ parts }: { parts: readonly PartTimes[] }) =>
  parts.length === 0 ? null : (
    <>
      <h2>Đúng hạn theo từng phần việc</h2>
      <p>Hồ sơ làm cùng lúc nhiều việc, nhận trong 30 ngày gần nhất. Mỗi phần tính theo hạn luật của phần ấy; từ chối cũng là xong.</p>
      <DataTable caption="Từng phần việc" columns={columns} rows={parts} rowKey={({ agency, kind }) => `${agency} ${kind}`} />
    </>
  )
