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

const chair = [COMMITTEE, CHAIR]
const deputy = (title: string) => [COMMITTEE, `KT. ${CHAIR}`, title]
const byAuthority = (title: string) => [`TUQ. ${CHAIR}`, title]

/** Whether a post is that of a deputy, who signs for the chair and not by authority. */
export const isDeputy = (title: string): boolean => /^phó /i.test(title)

/** The lines above a name by the post alone, for entries that keep no more (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I). */
export const capacityOf = (title: string): readonly string[] => (isDeputy(title) ? deputy(title) : title === CHAIR ? chair : byAuthority(title))

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
  const { kind, role, basis } = duty
  if (kind === 'own') {
    const title = duty.title ?? (role === 'head' ? CHAIR : DEPUTY)
    return { title, capacity: role === 'head' ? chair : deputy(title) }
  }
  const title = duty.title ?? DEPUTY
  return { title, capacity: isDeputy(title) ? deputy(title) : byAuthority(title), ...(basis && { basis }) }
}

/** Own posts before acting periods, the chair's before the deputy's. An officer without listed duties signs by the roles held. */
function signingDuties({ duties, roles }: Officer): Duty[] {
  const always = { kind: 'own', from: '0001-01-01' as Day, to: null, title: null, procedures: null, standsFor: null, basis: null } as const
  const all = duties ?? roles.map((role): Duty => ({ role, ...always }))
  const rank = ({ kind, role }: Duty) => (kind === 'own' ? 0 : 2) + (role === 'head' ? 0 : 1)
  return all.filter(({ role }) => role === 'head' || role === 'signer').sort((a, b) => rank(a) - rank(b))
}
