import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { LEVELS } from '../question.ts'
import type { Question, RateLevel } from './online-rate.ts'

/** What only the tables know: a parent that does not exist, a service nobody offers, boundaries of before the period. One statement. */
export async function doubts(db: Db, { from, to, level, parent, procedures = [], boundaries = 'then' }: Partial<Question>): Promise<Problem[]> {
  const on = boundaries === 'then' ? null : boundaries
  const known = await db.one<{ parent: string | null; unknown: string[]; homeless: number }>(sql`
    select (select level from units.published_unit where id = ${parent ?? null}) as parent,
      array(select code from unnest(${[...procedures]}::text[]) as p(code) where not exists (select from rollout.published_service s where s.procedure = p.code)) as unknown,
      (select count(*)::int from units.published_unit u
        where ${on}::date is not null and u.level = 'commune' and u.valid_from <= ${to ?? null}::date and (u.valid_to is null or u.valid_to > ${from ?? null}::date)
          and not exists (select from units.published_heir h where h.unit = u.id and h.is_main and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to > ${on}::date))
      ) as homeless`)
  const problems: Problem[] = []
  if (parent && !known.parent) problems.push({ at: 'parent', says: `Không có đơn vị mã ${parent}. Mã có dạng 004@2004-08-31.` })
  else if (parent && level && LEVELS.indexOf(known.parent as RateLevel) >= LEVELS.indexOf(level))
    problems.push({ at: 'parent', says: `Đơn vị ${parent} không có đơn vị cấp dưới như đã chọn. Chọn lại cấp.` })
  for (const code of known.unknown)
    problems.push({ at: 'procedure', says: `Không có dịch vụ mã ${code} trong số liệu. Xem danh sách mã ở trang thủ tục.` })
  if (on && known.homeless > 0)
    problems.push({
      at: 'boundaries',
      says: `Địa giới ngày ${shortDay(on)} có trước ${known.homeless} đơn vị của kỳ này. Chọn ngày muộn hơn hoặc "then".`,
    })
  return problems
}
