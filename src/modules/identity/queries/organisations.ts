import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { OrganisationKind } from '../acting.ts'
import type { OrganisationEventType } from '../commands/organisation-log.ts'
import type { OrganisationState } from '../organisation.ts'
import type { Citizen } from '../visitor.ts'

export type Organisation = {
  readonly id: string
  readonly taxCode: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly phone: string
  readonly email: string | null
  readonly document: string
  readonly documentDay: Day
  readonly state: OrganisationState
  readonly note: string | null
  readonly registeredAt: Instant
  /** The legal representative of the day, and from what this is known. */
  readonly representative: { readonly name: string; readonly from: Day; readonly to: Day | null; readonly source: string } | null
}
export type Mandate = {
  readonly id: number
  readonly pin: string
  readonly name: string
  readonly may: 'file' | 'see'
  readonly procedures: readonly string[] | null
  readonly from: Day
  /** The first day without it. */
  readonly to: Day
  readonly document: string
  readonly documentDay: Day
  readonly givenAt: Instant
  readonly revokedAt: Instant | null
  readonly revokedBy: string | null
  /** Has ever signed in here with this number. */
  readonly known: boolean
}
export type RepresentativeChange = {
  readonly id: number
  readonly kind: 'handOver' | 'claim'
  readonly pin: string
  readonly name: string
  readonly on: Day
  readonly document: string
  readonly documentDay: Day
  readonly askedAt: Instant
}
export type OrganisationEvent = {
  readonly at: Instant
  readonly actor: { readonly kind: string; readonly name: string }
  readonly type: OrganisationEventType
  readonly data: Readonly<Record<string, unknown>>
}

const representative = (on: Day) => sql`(
  select jsonb_build_object('name', c.full_name, 'from', r.valid_from, 'to', r.valid_to, 'source', r.source)
  from identity.representation r join identity.citizen c on c.id = r.citizen
  where r.organisation = g.id and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to > ${on}) order by r.valid_from desc limit 1) as representative`
const columns = sql`g.id, g.tax_code as "taxCode", g.name, g.kind, g.phone, g.email, g.document, g.document_day as "documentDay", g.state, g.note,
  g.registered_at as "registeredAt"`
const changeColumns = sql`id, kind, pin, name, on_day as "on", document, document_day as "documentDay", asked_at as "askedAt"`

export type OrganisationOfMine = Pick<Organisation, 'id' | 'taxCode' | 'name' | 'state'> & {
  readonly right: 'representative' | 'mandate' | 'offered' | 'claimed'
  readonly to: Day | null
}

/** The organisations that this person may act for today, was offered to represent, or claims to. */
export const organisationsOf = (db: Db, { pin }: Pick<Citizen, 'pin'>, on: Day): Promise<OrganisationOfMine[]> =>
  db.all(sql`
    select g.id, g.tax_code as "taxCode", g.name, g.state, mine.kind as "right", mine.valid_to as "to" from identity.organisation g
    join lateral (
      select kind, valid_to from (
        select a.kind, a.valid_to, case a.kind when 'representative' then 1 else 2 end as rank from identity.acting a
        where a.organisation = g.id and a.pin = ${pin} and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
        union all
        select case x.kind when 'handOver' then 'offered' else 'claimed' end, null, 3 from identity.representative_change x
        where x.organisation = g.id and x.pin = ${pin} and x.state = 'waiting') found order by rank, valid_to desc limit 1
    ) mine on true
    where g.id in (select organisation from identity.acting where pin = ${pin}
      union select organisation from identity.representative_change where pin = ${pin} and state = 'waiting')
    order by g.name, g.id limit 100`)

/** One organisation; NotFound for an id that is none. */
export async function organisationById(db: Db, id: string, on: Day): Promise<Organisation> {
  const found = /^[0-9a-f-]{36}$/.test(id)
    ? await db.maybe<Organisation>(sql`select ${columns}, ${representative(on)} from identity.organisation g where g.id = ${id}`)
    : undefined
  if (!found) throw new NotFound('Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.')
  return found
}

export type OrganisationHere = {
  readonly organisation: Organisation
  readonly right: OrganisationOfMine['right']
  /** The representative sees all, whoever has a mandate the own. */
  readonly mandates: readonly Mandate[]
  readonly change: RepresentativeChange | undefined
}

/** The organisation as this person may see it today; NotFound for a stranger. */
export async function organisationFor(db: Db, by: Citizen, id: string, on: Day): Promise<OrganisationHere> {
  const organisation = await organisationById(db, id, on)
  const mine = (await organisationsOf(db, by, on)).find(one => one.id === id)
  if (!mine) throw new NotFound('Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.')
  const all = mine.right === 'representative'
  const mandates = await mandatesOf(db, id)
  const changes = await changesOf(db, id)
  return {
    organisation,
    right: mine.right,
    mandates: all ? mandates : mandates.filter(({ pin }) => pin === by.pin),
    change: changes.find(({ kind, pin }) => (all && kind === 'handOver') || pin === by.pin),
  }
}

/** The mandates of an organisation, the latest first. */
export const mandatesOf = (db: Db, id: string): Promise<Mandate[]> =>
  db.all(sql`
    select m.id, m.pin, m.name, m.may, m.procedures, m.valid_from as "from", m.valid_to as "to", m.document, m.document_day as "documentDay",
      m.given_at as "givenAt", m.revoked_at as "revokedAt", m.revoked_by as "revokedBy",
      exists (select from identity.citizen c where c.pin = m.pin) as known
    from identity.mandate m where m.organisation = ${id} order by m.id desc limit 200`)

/** Changes of the representative that wait for the second person. */
export const changesOf = (db: Db, id: string): Promise<RepresentativeChange[]> =>
  db.all(sql`select ${changeColumns} from identity.representative_change where organisation = ${id} and state = 'waiting' order by id limit 50`)

/** What happened to an organisation, the latest first. */
export const organisationHistory = (db: Db, id: string): Promise<OrganisationEvent[]> =>
  db.all(sql`select at, actor, type, data from identity.organisation_event where organisation = ${id} order by id desc limit 200`)

export type OrganisationWaiting = Pick<Organisation, 'id' | 'taxCode' | 'name' | 'state' | 'registeredAt'> & { readonly claims: number }

/** What the operator looks for: organisations that nobody compared yet and those with a claim, the oldest first; or by tax code or name. */
export const organisationsLike = (db: Db, text = ''): Promise<OrganisationWaiting[]> =>
  db.all(sql`
    select g.id, g.tax_code as "taxCode", g.name, g.state, g.registered_at as "registeredAt", claim.n as claims from identity.organisation g
    join lateral (select count(*)::int as n from identity.representative_change x
      where x.organisation = g.id and x.kind = 'claim' and x.state = 'waiting') claim on true
    where case when ${text} = '' then g.state = 'unchecked' or claim.n > 0
      else g.tax_code like ${`${text.replace(/\D/g, '')}_%`} and ${/\d/.test(text)} or g.name ilike ${`%${text.replace(/[%_\\]/g, '')}%`} end
    order by g.registered_at, g.id limit 50`)

/** Where organisations are told of their dossiers, by id. */
export async function organisationContacts(db: Db, ids: readonly string[]): Promise<Map<string, { phone: string; email?: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db.all<{ id: string; phone: string; email: string | null }>(sql`
    select id, phone, email from identity.organisation where id = any(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ id, phone, email }) => [id, { phone, ...(email && { email }) }]))
}
