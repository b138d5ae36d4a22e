import type { Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { hashOf } from '../token.ts'
import { anyone, type Role, type Visitor } from '../visitor.ts'

type Row =
  | { kind: 'citizen'; id: string; pin: string; name: string; born: Day; phone: string | null; email: string | null }
  | { kind: 'phone'; phone: string }
  | {
      kind: 'officer'
      id: string
      pin: string
      name: string
      unit: string
      unitName: string | null
      roles: Role[] | null
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
      c.born, coalesce(s.phone, c.phone) as phone, c.email, held.unit_name as "unitName", held.roles, kin.relatives
    from identity.session s
    left join identity.citizen c on c.id = s.citizen
    left join identity.officer o on o.id = s.officer
    left join lateral (
      select max(p.unit_name) as unit_name, array_agg(distinct p.role) as roles from identity.post p
      where p.officer = s.officer and p.unit = s.unit and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})
    ) held on true
    left join lateral (select coalesce(array_agg(r.pin), '{}') as relatives from identity.relative r where r.officer = s.officer) kin on true
    where s.token_hash = ${hashOf(token)} and s.revoked_at is null and s.expires_at > ${now}`)
  return row ? visitor(row) : anyone
}

function visitor(row: Row): Visitor {
  if (row.kind === 'phone') return { kind: 'phone', phone: row.phone }
  if (row.kind === 'citizen') {
    const { kind, id, pin, name, born, phone, email } = row
    return { kind, id, pin, name, born, ...(phone && { phone }), ...(email && { email }) }
  }
  const { kind, id, name, pin, unit, unitName, roles, relatives } = row
  return roles && unitName ? { kind, id, name, pin, unit, unitName, roles, relatives } : anyone
}
