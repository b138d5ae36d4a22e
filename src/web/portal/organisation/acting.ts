import { ownedBy, ownerOf, type Actor, type Dossier, type Draft } from '#dossiers'
import { onBehalfOf, procedureScope, seesFor, type ActingFor, type OnBehalf, type Visitor } from '#identity'
import { Forbidden, refuse } from '#kernel/refusal.ts'
import { audiencesOf } from '#procedures'

/** The organisation that the visitor acts for now. */
export const actingFor = (visitor: Visitor): ActingFor | undefined => (visitor.kind === 'citizen' ? visitor.organisation : undefined)

/** The procedures whose dossiers and drafts are shown; undefined: all. */
export function scopeOf(visitor: Visitor): readonly string[] | undefined {
  const acting = actingFor(visitor)
  return acting && procedureScope(acting)
}

/** Whether a draft or dossier of the own owner is inside the mandate. */
export function inScope(visitor: Visitor, { procedure }: Pick<Draft | Dossier, 'procedure'>): boolean {
  const acting = actingFor(visitor)
  return !acting || seesFor(acting, procedure)
}

/** The owner for whom the visitor acted until the right ended. */
export const formerOwner = (visitor: Visitor): string | undefined =>
  visitor.kind === 'citizen' && visitor.actedFor ? ownedBy(visitor.actedFor.id) : undefined

/** Forbidden when the right to act for the owner has just ended: the work is kept, and whom to ask. */
export function refuseEnded(visitor: Visitor, { owner }: { owner: string }): void {
  const ended = visitor.kind === 'citizen' ? visitor.actedFor : undefined
  if (ended && ownedBy(ended.id) === owner) {
    throw new Forbidden(`Quyền thay mặt ${ended.name} đã hết. Bản khai và hồ sơ vẫn được giữ cho tổ chức; hỏi người đại diện.`)
  }
}

/** Who applies must be one whom the procedure is for. Refusals `not-for-organisations`, `only-for-organisations`. */
export function refuseAudience(visitor: Visitor, procedure: string): void {
  const audiences = audiencesOf(procedure)
  if (actingFor(visitor)) {
    if (!audiences.includes('business')) refuse('not-for-organisations', 'Việc này chỉ dành cho cá nhân. Bấm "Làm việc cho chính mình" rồi nộp lại.')
  } else if (!audiences.includes('citizen')) {
    refuse('only-for-organisations', 'Việc này dành cho tổ chức. Vào trang "Tổ chức" và chọn tổ chức cần thay mặt.')
  }
}

/** What a new dossier keeps of the organisation, and where that is told of it. */
export function organisationOf(visitor: Visitor, procedure: string): (OnBehalf & Pick<ActingFor, 'phone' | 'email'>) | undefined {
  const acting = actingFor(visitor)
  return acting && { ...onBehalfOf(acting, procedure), phone: acting.phone, email: acting.email }
}

/** The same visitor in the own name. */
function inPerson(visitor: Visitor): Visitor {
  if (visitor.kind !== 'citizen') return visitor
  const { organisation: _, ...own } = visitor
  return own
}

/** Who acts on a page of the portal: the citizen by name, a phone by the name in the declaration; beside it for whom. */
export function actorOf({ visitor }: { visitor: Visitor }, name: string, procedure: string): Actor {
  const acting = actingFor(visitor)
  const known = visitor.kind === 'citizen' ? visitor.name : name || 'Người nộp'
  return { kind: 'citizen', id: ownerOf(inPerson(visitor)), name: known, ...(acting && { organisation: onBehalfOf(acting, procedure) }) }
}
