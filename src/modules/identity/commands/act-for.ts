import type { Day } from '#kernel/day.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { sameName } from '../organisation.ts'
import { hashOf } from '../token.ts'
import type { Citizen } from '../visitor.ts'

type Right = { kind: 'representative' | 'mandate'; name: string | null }

/**
 * From now on this session acts for the organisation. NotFound for a stranger; Refusals `organisation-not-confirmed` and `name-differs` (the mandate
 * names somebody else than the e-ID does: the number was mistyped).
 */
export async function actFor(tx: Tx, token: string, by: Citizen, organisation: string, on: Day): Promise<string> {
  const held = await tx.all<Right & { state: string; organisation: string }>(sql`
    select a.kind, m.name, g.state, g.name as organisation from identity.acting a
    join identity.organisation g on g.id = a.organisation left join identity.mandate m on m.id = a.mandate
    where a.organisation::text = ${organisation} and a.pin = ${by.pin} and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})`)
  const [first] = held
  if (!first) throw new NotFound('Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.')
  if (first.state !== 'confirmed' && first.state !== 'stopped')
    refuse('organisation-not-confirmed', `Thành phố chưa đối chiếu ${first.organisation}, nên chưa thay mặt được.`)
  const misnamed = held.find(({ name }) => name !== null && !sameName(name, by.name))
  if (misnamed) refuse('name-differs', `Giấy ủy quyền ghi tên ${misnamed.name}. Nhờ người đại diện lập lại đúng tên.`)
  await tx.run(sql`update identity.session set organisation = ${organisation}::uuid where token_hash = ${hashOf(token)} and citizen = ${by.id}`)
  return first.organisation
}

/** This session acts in the own name again. */
export const actForSelf = (tx: Tx, token: string): Promise<number> =>
  tx.run(sql`update identity.session set organisation = null where token_hash = ${hashOf(token)}`)
