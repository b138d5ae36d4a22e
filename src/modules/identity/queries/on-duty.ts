import { NotFound } from '#kernel/refusal.ts'
import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { roleName, type Officer, type Role } from '../visitor.ts'

/** The officer with this name to sign in, as whoever holds this role on a day; for the command line. NotFound when nobody is. */
export async function officerOnDuty(db: Db, username: string, role: Role, on: Day): Promise<Officer> {
  const found = await db.maybe<Pick<Officer, 'id' | 'name' | 'pin' | 'unit' | 'unitName'>>(sql`
    select o.id, o.full_name as name, o.pin, d.unit, d.unit_name as "unitName"
    from identity.officer o join identity.duty d on d.officer = o.id and d.role = ${role}
      and d.valid_from <= ${on}::date and (d.valid_to is null or d.valid_to > ${on}::date)
    where o.username = ${username.toLowerCase()} limit 1`)
  if (!found) throw new NotFound(`Không có ai tên đăng nhập "${username}" đang giữ vai ${roleName(role)}.`)
  return { kind: 'officer', ...found, roles: [role], relatives: [] }
}
