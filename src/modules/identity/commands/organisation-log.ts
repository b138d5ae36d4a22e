import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { taxCodeWords } from '../tax-code.ts'
import type { OrganisationState } from '../organisation.ts'
import type { Citizen, Officer } from '../visitor.ts'
import { Forbidden } from '#kernel/refusal.ts'
import type { Day } from '#kernel/day.ts'

export type OrganisationEventType =
  | 'registered'
  | 'confirmed'
  | 'refused'
  | 'stopped'
  | 'contactChanged'
  | 'mandateGiven'
  | 'mandateRevoked'
  | 'handOverOffered'
  | 'handOverTakenBack'
  | 'claimed'
  | 'claimRefused'
  | 'representativeChanged'
  | 'representativeEnded'

export type Locked = { id: string; taxCode: string; name: string; state: OrganisationState }

/** Writes down what happened; nothing of it is ever changed. */
export async function note(
  tx: Tx,
  organisation: string,
  by: Citizen | Officer,
  type: OrganisationEventType,
  data: Readonly<Record<string, unknown>>,
  now: Instant,
): Promise<void> {
  const actor = { kind: by.kind, id: by.id, name: by.name }
  await tx.run(sql`
    insert into identity.organisation_event (organisation, at, actor, type, data)
    values (${organisation}, ${now}, ${JSON.stringify(actor)}, ${type}, ${JSON.stringify(data)})`)
}

/** The organisation, locked: whoever changes something of it at the same moment waits. NotFound for an id that is none. */
export async function lockOrganisation(tx: Tx, id: string): Promise<Locked> {
  const found = /^[0-9a-f-]{36}$/.test(id)
    ? await tx.maybe<Locked>(sql`select id, tax_code as "taxCode", name, state from identity.organisation where id = ${id} for update`)
    : undefined
  if (!found) throw new NotFound('Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.')
  return found
}

/** Locks the organisation for its legal representative of the day. NotFound for a stranger, Forbidden for somebody who only has a mandate. */
export async function lockAsRepresentative(tx: Tx, by: Citizen, id: string, on: Day): Promise<Locked> {
  const organisation = await lockOrganisation(tx, id)
  const rights = await tx.all<{ kind: string }>(sql`
    select kind from identity.acting where organisation = ${id} and pin = ${by.pin} and valid_from <= ${on} and (valid_to is null or valid_to > ${on})`)
  if (rights.some(({ kind }) => kind === 'representative')) return organisation
  if (rights.length === 0) throw new NotFound('Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.')
  throw new Forbidden('Việc này của người đại diện theo pháp luật. Nhờ người đại diện làm.')
}

/** Stops at the first of these problems, by its field. */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (first) refuse(`wrong-${first.at}`, `${first.says}.`)
}

/** Another account holds this tax code already. */
export const taken = (taxCode: string): never =>
  refuse('tax-code-taken', `Mã số ${taxCodeWords(taxCode)} đã có tài khoản. Người đại diện mới thì chọn "Nhận làm người đại diện".`)
