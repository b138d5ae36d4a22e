import { roleName, type Role } from '#identity'
import { csvFields } from '#units'
import type { Change, Decision, Fault } from './change.ts'
import type { PostPlan } from './posts.ts'

const roles: readonly Role[] = ['deskOfficer', 'civilStatusOfficer', 'signer', 'head']
const roleList = roles.map(one => `${one} (${roleName(one)})`).join(', ')
export const decisionColumns = ['officer', 'unit', 'role', 'to_unit', 'to_role', 'title'] as const

/** In the place of the new unit: the post ends. Said, never left out, so that nobody ends posts by sending a list that is not filled in. */
export const ENDS = 'ket-thuc'

/** `officer,unit,role,to_unit,to_role,title`, a line a post. Every fault at once. Pure. */
export function decisionsIn(
  text: string,
  posts: readonly PostPlan[],
  { successions }: Pick<Change, 'successions'>,
): { decisions: Decision[]; faults: Fault[] } {
  const heirs = new Set(successions.map(({ heir }) => heir))
  const faults: Fault[] = []
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line, at) => ({ values: csvFields(line).map(one => one.trim()), line: at + 1 }))
    .filter(({ values }) => values.some(one => one !== '') && values.join() !== decisionColumns.join())
  if (lines.length === 0) return { decisions: [], faults: [{ line: 0, says: `Chưa có dòng nào. Mỗi dòng: ${decisionColumns.join(',')}.` }] }
  const seen = new Set<number>()
  const decisions = lines.flatMap(({ values, line }): Decision[] => {
    const [officer = '', unit = '', role = '', to = '', toRole = '', title = ''] = values
    const says: string[] = []
    const post = posts.find(one => one.officer === officer && one.unit === unit && one.role === role && !(one.actingFor && one.ends && !one.decided))
    if (!post) says.push(`Không có vai ${role} của "${officer}" tại ${unit} trong kế hoạch này.`)
    if (post && seen.has(post.id)) says.push(`Vai ${role} của "${officer}" ghi hai lần.`)
    const ends = to === ENDS
    if (to === '') says.push(`Ghi đơn vị mới vào ô to_unit, hoặc ghi ${ENDS} nếu vai kết thúc.`)
    else if (!ends && !heirs.has(to)) says.push(`"${to}" không phải đơn vị mới của kế hoạch này.`)
    if (to !== '' && !ends && !roles.includes(toRole as Role))
      says.push(toRole === '' ? `Ghi vai ở đơn vị mới: ${roleList}.` : `Vai mới "${toRole}" không có. Dùng: ${roleList}.`)
    if (ends && toRole !== '') says.push('Vai kết thúc thì để trống ô to_role.')
    faults.push(...says.map(one => ({ line, says: one })))
    if (post) seen.add(post.id)
    return post && says.length === 0
      ? [{ post: post.id, unit: ends ? null : to, role: (ends ? null : toRole) as Role | null, title: title || null }]
      : []
  })
  return { decisions, faults: [...faults, ...(faults.length === 0 ? twoHeads(decisions, posts) : [])] }
}

/** One head a unit. */
function twoHeads(decisions: readonly Decision[], posts: readonly PostPlan[]): Fault[] {
  const said = new Map(decisions.map(one => [one.post, one]))
  const heads = posts.flatMap(post => {
    const now = said.get(post.id) ?? (post.decided ? { unit: post.move.unit, role: post.move.role } : undefined)
    return now?.unit && now.role === 'head' ? [{ unit: now.unit, officer: post.officer }] : []
  })
  return [...Map.groupBy(heads, ({ unit }) => unit)].flatMap(([unit, of]) =>
    new Set(of.map(({ officer }) => officer)).size > 1 ? [{ line: 0, says: `${unit} có ${of.length} người đứng đầu. Chọn một người.` }] : [],
  )
}
