import type { LastingPost, PostMove } from '#identity'
import { heirOf, type Change, type Decision } from './change.ts'

/** Why a post waits for a person to decide. */
export const openWords = {
  noHeir: 'Đơn vị không có nơi nhận',
  severalHeads: 'Nơi nhận có nhiều người đứng đầu',
  actingEnds: 'Thời gian ký thay kết thúc cùng đơn vị',
} as const

/** What becomes of one post: what was decided, else the same role at the main heir. `open`: nobody has decided what has to be. */
export type PostPlan = LastingPost & {
  /** The main heir of the unit, where it has one. */
  readonly heir: string | null
  readonly move: PostMove
  readonly decided: boolean
  readonly open?: 'noHeir' | 'severalHeads'
  readonly ends?: true
}

/**
 * Officers of a unit that ends get the same role at the main heir, unless somebody decided otherwise. A person decides where there is no heir (the
 * districts), and who of several heads is the one of the heir. An acting period ends with its unit. Pure.
 */
export function postPlans(posts: readonly LastingPost[], change: Pick<Change, 'successions'>, decisions: readonly Decision[]): PostPlan[] {
  const heirs = heirOf(change)
  const names = new Map(change.successions.flatMap(({ heir, heirName }) => (heir && heirName ? [[heir, heirName] as const] : [])))
  const decided = new Map(decisions.map(one => [one.post, one]))
  const plans = posts.map((lasting): PostPlan => {
    const post = { ...lasting, heir: heirs.get(lasting.unit)?.heir ?? null }
    const said = decided.get(post.id)
    const nothing = { id: post.id, unit: null, unitName: null, role: null, title: null }
    if (said) {
      const move = said.unit
        ? { id: post.id, unit: said.unit, unitName: names.get(said.unit) ?? said.unit, role: said.role, title: said.title }
        : nothing
      return { ...post, move, decided: true, ...(said.unit ? {} : { ends: true }) }
    }
    if (post.actingFor) return { ...post, move: nothing, decided: false, ends: true }
    const heir = heirs.get(post.unit)
    if (!heir?.heir) return { ...post, move: nothing, decided: false, open: 'noHeir' }
    return { ...post, move: { id: post.id, unit: heir.heir, unitName: heir.heirName, role: post.role, title: post.title }, decided: false }
  })
  const heads = Map.groupBy(
    plans.filter(({ move }) => move.role === 'head' && move.unit),
    ({ move }) => move.unit,
  )
  return plans.map(plan => {
    const rivals = plan.move.role === 'head' ? (heads.get(plan.move.unit) ?? []) : []
    const officers = new Set(rivals.map(({ officer }) => officer))
    return officers.size > 1 && !plan.decided
      ? { ...plan, move: { ...plan.move, unit: null, unitName: null, role: null, title: null }, open: 'severalHeads' as const }
      : plan
  })
}
