import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Role } from '../visitor.ts'

export type HeldPost = { readonly unit: string; readonly unitName: string; readonly roles: readonly Role[] }
export type CastMember = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly posts: readonly HeldPost[]
}

const held = (on: Day) => sql`p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})`

/** The units where this officer is on duty on this day, with the roles held there; in the order of their ids. */
export const postsOf = (db: Db, officer: string, on: Day): Promise<HeldPost[]> =>
  db.all<HeldPost>(sql`
    select p.unit, max(p.unit_name) as "unitName", array_agg(distinct p.role) as roles
    from identity.duty p where p.officer = ${officer} and ${held(on)} group by p.unit order by p.unit`)

/** Who is on duty at this unit on this day. */
export const officersOf = (db: Db, unit: string, on: Day): Promise<{ id: string; name: string; roles: readonly Role[] }[]> =>
  db.all(sql`
    select o.id, o.full_name as name, array_agg(distinct p.role) as roles
    from identity.duty p join identity.officer o on o.id = p.officer where p.unit = ${unit} and ${held(on)}
    group by o.id order by o.id`)

/** The officers that somebody trying the product can sign in as on this day, with their posts. */
export const demoCast = (db: Db, on: Day): Promise<CastMember[]> =>
  db.all<CastMember>(sql`
    select o.id, o.full_name as name, o.cast_note as note,
      jsonb_agg(jsonb_build_object('unit', h.unit, 'unitName', h.unit_name, 'roles', h.roles) order by h.unit) as posts
    from identity.officer o
    join lateral (
      select p.unit, max(p.unit_name) as unit_name, array_agg(distinct p.role) as roles
      from identity.duty p where p.officer = o.id and ${held(on)} group by p.unit
    ) h on true
    where o.cast_note is not null group by o.id order by o.id`)

/** The names of these officers, for timelines. */
export async function namesOf(db: Db, officers: readonly string[]): Promise<Map<string, string>> {
  if (officers.length === 0) return new Map()
  const rows = await db.all<{ id: string; name: string }>(sql`
    select id, full_name as name from identity.officer where id = any(${officers as string[]}::text[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
