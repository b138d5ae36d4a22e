import type { Day } from '#kernel/day.ts'
import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Duty } from '../duty.ts'
import type { ActingFor } from '../acting.ts'
import { hashOf } from '../token.ts'
import { anyone, type Citizen, type Role, type Visitor } from '../visitor.ts'

/** How long a session may go on unseen before it is noted again. */
const NOTED_MINUTES = 5

type Row = { stale: boolean } & Known
type Acting = Omit<ActingFor, 'rights'> & { stands: boolean; rights: ActingFor['rights'] | null }
type Known =
  | { kind: 'citizen'; id: string; pin: string; name: string; born: Day; phone: string | null; email: string | null; acting: Acting | null }
  | { kind: 'phone'; phone: string }
  | {
      kind: 'officer'
      id: string
      pin: string
      name: string
      unit: string
      unitName: string | null
      roles: Role[] | null
      duties: Duty[] | null
      shortcuts: boolean
      relatives: string[]
    }

/**
 * Who holds this token, in one statement. An unknown, ended or revoked token is anyone's; so is an officer's whose posts at the unit have ended on `on`.
 * `now` measures the session, `on` is the city's day.
 */
export async function sessionOf(db: Db, token: string | undefined, now: Instant, on: Day = dayOf(now)): Promise<Visitor> {
  if (!token) return anyone
  const row = await db.maybe<Row>(sql`
    select s.kind, s.unit, coalesce(c.id::text, o.id) as id, coalesce(c.pin, o.pin) as pin, coalesce(c.full_name, o.full_name) as name,
      c.born, coalesce(s.phone, c.phone) as phone, c.email, held.unit_name as "unitName", held.roles, held.duties,
      o.shortcuts, kin.relatives, org.acting, s.last_seen_at < ${plusMinutes(now, -NOTED_MINUTES)} as stale
    from identity.session s
    left join identity.citizen c on c.id = s.citizen
    left join identity.officer o on o.id = s.officer
    left join lateral (
      select max(d.unit_name) as unit_name, array_agg(distinct d.role) as roles,
        jsonb_agg(jsonb_build_object('role', d.role, 'kind', d.kind, 'from', d.valid_from, 'to', d.valid_to, 'title', d.title,
          'procedures', d.procedures, 'standsFor', d.stands_for, 'basis', d.basis) order by d.kind, d.role, d.valid_from) as duties
      from identity.duty d
      where d.officer = s.officer and d.unit = s.unit and d.valid_from <= ${on} and (d.valid_to is null or d.valid_to > ${on})
    ) held on true
    left join lateral (select coalesce(array_agg(r.pin), '{}') as relatives from identity.relative r where r.officer = s.officer) kin on true
    left join lateral (
      select jsonb_build_object('id', g.id, 'name', g.name, 'taxCode', g.tax_code, 'phone', g.phone, 'email', g.email,
        'stands', g.state in ('confirmed', 'stopped'),
        'files', g.state = 'confirmed' and exists (select from identity.representation r
          where r.organisation = g.id and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to > ${on})),
        'rights', (select jsonb_agg(jsonb_build_object('kind', a.kind, 'may', a.may, 'procedures', a.procedures, 'from', a.valid_from,
            'to', a.valid_to, 'document', a.document, 'documentDay', a.document_day, 'mandate', a.mandate) order by a.kind desc, a.may, a.mandate)
          from identity.acting a
          where a.organisation = g.id and a.pin = c.pin and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on}))) as acting
      from identity.organisation g where g.id = s.organisation
    ) org on true
    where s.token_hash = ${hashOf(token)} and s.revoked_at is null and s.expires_at > ${now}`)
  const found = row ? visitor(row, on) : anyone
  return row?.stale && found.kind !== 'anyone' ? { ...found, stale: true } : found
}

function visitor(row: Row, on: Day): Visitor {
  if (row.kind === 'phone') return { kind: 'phone', phone: row.phone }
  if (row.kind === 'citizen') {
    const { kind, id, pin, name, born, phone, email, acting } = row
    return { kind, id, pin, name, born, ...(phone && { phone }), ...(email && { email }), ...(acting && actingFor(acting)) }
  }
  const { kind, id, name, pin, unit, unitName, roles, duties, relatives, shortcuts } = row
  if (!roles || !duties || !unitName) return anyone
  const procedures = decidable(duties)
  return {
    kind,
    id,
    name,
    pin,
    unit,
    unitName,
    roles,
    relatives,
    on,
    duties,
    ...(procedures && { procedures }),
    ...(!shortcuts && { shortcuts }),
  }
}

/** A right that was taken back since the last page is told as such: from now on the person acts in the own name. */
function actingFor({ stands, rights, ...organisation }: Acting): Pick<Citizen, 'organisation' | 'actedFor'> {
  const { id, name } = organisation
  return stands && rights ? { organisation: { ...organisation, rights } } : { actedFor: { id, name } }
}

/** The procedures that the deciding duties take in together; undefined when one of them takes in all, or there is none. */
function decidable(duties: readonly Duty[]): string[] | undefined {
  const lists = duties.filter(({ role }) => role === 'signer' || role === 'head').map(({ procedures }) => procedures)
  return lists.length === 0 || lists.includes(null) ? undefined : [...new Set(lists.flatMap(list => list ?? []))]
}
