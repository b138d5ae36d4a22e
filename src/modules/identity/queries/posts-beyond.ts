import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Role } from '../visitor.ts'

/** A post that would go on after a day at a unit that ends. */
export type LastingPost = {
  readonly id: number
  readonly officer: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly role: Role
  readonly title: string | null
  readonly actingFor: string | null
}

/** The posts at these units that `on` does not find ended, by unit, role and name. */
export const postsBeyond = (db: Db, units: readonly string[], on: Day): Promise<LastingPost[]> =>
  db.all<LastingPost>(sql`
    select p.id, p.officer, o.full_name as name, p.unit, p.unit_name as "unitName", p.role, p.title, p.acting_for as "actingFor"
    from identity.post p join identity.officer o on o.id = p.officer
    where p.unit = any(${[...units]}::text[]) and (p.valid_to is null or p.valid_to > greatest(p.valid_from, ${on}::date))
    order by p.unit, p.role, o.full_name, p.id`)
