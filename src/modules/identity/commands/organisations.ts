import { newId } from '#kernel/ids.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { contactProblems, organisationProblems, type ContactToKeep, type OrganisationToRegister } from '../organisation.ts'
import { may } from '../permissions.ts'
import { readPhone } from '../phone.ts'
import { readTaxCode } from '../tax-code.ts'
import type { Citizen, Officer } from '../visitor.ts'
import { lockAsRepresentative, lockOrganisation, note, refuseProblems, taken } from './organisation-log.ts'

/**
 * Đăng ký tổ chức: whoever registers says to be its legal representative. It files nothing before the city has confirmed it; until then others may
 * say the same of this tax code. Answers the id; pressed twice it is the same. Refusals `wrong-…`, `tax-code-taken`.
 */
export async function registerOrganisation(tx: Tx, by: Citizen, given: OrganisationToRegister, now: Instant): Promise<string> {
  const today = dayOf(now)
  refuseProblems(organisationProblems(given, today))
  const taxCode = readTaxCode(given.taxCode)
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`tax-code:${taxCode}`}))`)
  const others = await tx.all<{ id: string; state: string; registeredBy: string }>(sql`
    select id, state, registered_by as "registeredBy" from identity.organisation where tax_code = ${taxCode} and state <> 'refused'`)
  const own = others.find(({ registeredBy, state }) => registeredBy === by.id && state === 'unchecked')
  if (own) return own.id
  if (others.some(({ state }) => state !== 'unchecked')) taken(taxCode)

  const id = newId()
  const { kind, document, documentDay = today } = given
  const [name, phone, email] = [tidy(given.name).slice(0, 200), readPhone(given.phone), given.email || null]
  await tx.run(sql`
    insert into identity.organisation (id, tax_code, name, kind, phone, email, document, document_day, state, registered_by, registered_at)
    values (${id}, ${taxCode}, ${name}, ${kind}, ${phone}, ${email}, ${tidy(document)}, ${documentDay}, 'unchecked', ${by.id}, ${now})`)
  await tx.run(sql`
    insert into identity.representation (organisation, citizen, valid_from, document, document_day, source)
    values (${id}, ${by.id}, ${today}, ${tidy(document)}, ${documentDay}, 'registered')`)
  await note(tx, id, by, 'registered', { taxCode, name, kind, document: tidy(document), documentDay }, now)
  return id
}

/** Changes where the organisation is told of its dossiers. */
export async function changeContact(tx: Tx, by: Citizen, id: string, given: ContactToKeep, now: Instant): Promise<void> {
  await lockAsRepresentative(tx, by, id, dayOf(now))
  refuseProblems(contactProblems(given))
  const [phone, email] = [readPhone(given.phone), given.email || null]
  await tx.run(sql`update identity.organisation set phone = ${phone}, email = ${email} where id = ${id}`)
  await note(tx, id, by, 'contactChanged', { phone, email }, now)
}

export type Verdict = 'confirmed' | 'refused' | 'stopped'
const from: Readonly<Record<Verdict, readonly string[]>> = { confirmed: ['unchecked', 'stopped'], refused: ['unchecked'], stopped: ['confirmed'] }

/**
 * The city's operator compares with the register of businesses, by hand: confirms, does not confirm, or stops an organisation. What was compared, or
 * why not, is written down. Nobody confirms an organisation of one's own. Refusals `no-note`, `decided-already`, `own-organisation`, `tax-code-taken`.
 */
export async function checkOrganisation(tx: Tx, by: Officer, id: string, given: { verdict: Verdict; note: string }, now: Instant): Promise<void> {
  may(by, 'checkOrganisations')
  const { taxCode, state } = await lockOrganisation(tx, id)
  const { verdict } = given
  const words = tidy(given.note).slice(0, 500) || refuse('no-note', 'Ghi đã đối chiếu với gì, hoặc vì sao không xác nhận.')
  if (!from[verdict].includes(state)) refuse('decided-already', 'Tổ chức này vừa được người khác xử lý. Tải lại trang để xem.')
  await refuseOwn(tx, by, id)
  if (verdict === 'confirmed') {
    await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`tax-code:${taxCode}`}))`)
    const other = await tx.maybe(
      sql`select 1 from identity.organisation where tax_code = ${taxCode} and id <> ${id} and state in ('confirmed', 'stopped')`,
    )
    if (other) taken(taxCode)
  }
  await tx.run(sql`update identity.organisation set state = ${verdict}, note = ${words} where id = ${id}`)
  await note(tx, id, by, verdict, { note: words }, now)
}

/** Luật: who decides is another person than whoever it is about. */
export async function refuseOwn(tx: Tx, { pin }: Officer, id: string): Promise<void> {
  const own = await tx.maybe(sql`
    select 1 from identity.acting where organisation = ${id} and pin = ${pin}
    union all select 1 from identity.representative_change where organisation = ${id} and pin = ${pin} and state = 'waiting' limit 1`)
  if (own) refuse('own-organisation', 'Đây là tổ chức của chính cán bộ này. Chuyển cho người khác đối chiếu.')
}
