import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { countsOn, takesIn, type Duty } from './duty.ts'
import type { Officer } from './visitor.ts'

/** In what capacity somebody signs: the lines above the name, the post, and for an acting signer the decision behind it. */
export type Signing = { readonly title: string; readonly capacity: readonly string[]; readonly basis?: string }

const COMMITTEE = 'TM. Ủy ban nhân dân'
const CHAIR = 'Chủ tịch'
const DEPUTY = 'Phó Chủ tịch'

/** The lines above a name (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7): the chair, a deputy for the chair, a civil servant by authority. */
export const capacityOf = (title: string): readonly string[] => {
  if (title.startsWith('Phó')) return [COMMITTEE, `KT. ${CHAIR}`, title]
  return title === CHAIR ? [COMMITTEE, CHAIR] : [`TUQ. ${CHAIR}`, title]
}

/**
 * In what capacity this officer signs on this day: an own post of chair or deputy, else the acting period that takes in the procedure.
 * Refusal `no-signing-post` names the day when there is neither.
 */
export function signingAs(officer: Officer, on: Day, procedure?: string): Signing {
  const duty = signingDuties(officer).find(one => countsOn(one, on) && takesIn(one, procedure))
  if (!duty) {
    return refuse(
      'no-signing-post',
      `Ngày ${shortDay(on)} ${officer.name} không giữ vai ký cho thủ tục này. Chỉ ký trong thời gian giữ vai. Chuyển cho người ký khác.`,
    )
  }
  const title = duty.title ?? (duty.role === 'head' ? CHAIR : DEPUTY)
  return { title, capacity: capacityOf(title), ...(duty.kind === 'acting' && duty.basis && { basis: duty.basis }) }
}

/** Own posts before acting periods, the chair's before the deputy's. An officer without listed duties signs by the roles held. */
function signingDuties({ duties, roles }: Officer): Duty[] {
  const always = { kind: 'own', from: '0001-01-01' as Day, to: null, title: null, procedures: null, standsFor: null, basis: null } as const
  const all = duties ?? roles.map((role): Duty => ({ role, ...always }))
  const rank = ({ kind, role }: Duty) => (kind === 'own' ? 0 : 2) + (role === 'head' ? 0 : 1)
  return all.filter(({ role }) => role === 'head' || role === 'signer').sort((a, b) => rank(a) - rank(b))
}
