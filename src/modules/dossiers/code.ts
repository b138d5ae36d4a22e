import type { Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'

/** `H26.00.01.60-170315-0001`: Hà Nội, the unit's code in pairs, the day, the number of the day (Quyết định 20/2020/QĐ-TTg). */
export const dossierCode = (unitId: string, on: Day, number: number): string =>
  `H26.${unitCode(unitId)
    .padStart(6, '0')
    .replace(/(\d\d)(?=\d)/g, '$1.')}-${on.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`

const unitCode = (unitId: string) => unitId.split('@')[0] ?? ''

const SHAPES = [
  /^\d{3}\.\d\d\.\d\d\.H\d\d-\d{6}-\d{4,}$/, // Thông tư 01/2018/TT-VPCP
  /^H\d\d(\.\d\d){2,3}-\d{6}-\d{4,}$/, // Quyết định 20/2020/QĐ-TTg
  /^M[A-Z0-9]\w?\.\w{3}\.\w{2}-\d{6}-\d{2}\w{4,}$/, // Thông tư 04/2025/TT-VPCP
]

/** Whether the text has the shape of a dossier code of any of the three national formats. */
export const isDossierCode = (text: string): boolean => SHAPES.some(shape => shape.test(text))

/** The next code of this unit on this day: race-free by the row's lock, never reused; a gap does no harm. */
export async function nextCode(tx: Tx, unitId: string, at: Instant): Promise<string> {
  const on = dayOf(at)
  const { last } = await tx.one<{ last: number }>(sql`
    insert into dossiers.day_number (unit_id, day, last) values (${unitCode(unitId)}, ${on}, 1)
    on conflict (unit_id, day) do update set last = dossiers.day_number.last + 1 returning last`)
  return dossierCode(unitId, on, last)
}

/** Keeps the numbers up to `last` of these units and days, for histories that come with their codes. */
export async function reserveNumbers(tx: Tx, used: readonly { unit: string; day: Day; last: number }[]): Promise<void> {
  const rows = used.map(({ unit, day, last }) => ({ unit_id: unitCode(unit), day, last }))
  await tx.run(sql`
    insert into dossiers.day_number (unit_id, day, last)
    select unit_id, day, max(last) from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(unit_id text, day date, last int) group by unit_id, day
    on conflict (unit_id, day) do update set last = greatest(dossiers.day_number.last, excluded.last)`)
}
