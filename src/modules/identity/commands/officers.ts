import type { Day } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { hashPassword } from '../password.ts'
import type { Role } from '../visitor.ts'

export type NewOfficer = { id: string; name: string; username: string; pin: string; castNote?: string }
export type NewPost = {
  officer: string
  unit: string
  unitName: string
  role: Role
  from: Day
  to?: Day
  title?: string
  procedures?: readonly string[]
  /** With `to` and `basis`: signs for this officer. */
  actingFor?: string
  basis?: string
}
export type NewRelative = { officer: string; pin: string; relation: string }

/** Adds officers or brings their names up to date, all in one statement. */
export const addOfficers = (tx: Tx, officers: readonly NewOfficer[]): Promise<number> =>
  tx.run(sql`
    insert into identity.officer (id, full_name, username, pin, cast_note)
    select id, name, lower(username), pin, "castNote"
    from jsonb_to_recordset(${JSON.stringify(officers)}::jsonb) as o(id text, name text, username text, pin text, "castNote" text)
    on conflict (id) do update set full_name = excluded.full_name, cast_note = excluded.cast_note`)

/** Gives an officer a new password (argon2id); sign-ins under way stay. */
export const setPassword = async (tx: Tx, officer: string, password: string): Promise<number> =>
  tx.run(sql`update identity.officer set password_hash = ${await hashPassword(password)} where id = ${officer}`)

/** Gives posts, each at one unit from a day to a day (open without `to`). */
export const addPosts = (tx: Tx, posts: readonly NewPost[]): Promise<number> =>
  tx.run(sql`
    insert into identity.post (officer, unit, unit_name, role, valid_from, valid_to, title, procedures, acting_for, basis)
    select officer, unit, "unitName", role, "from", "to", title, procedures, "actingFor", basis
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
      as p(officer text, unit text, "unitName" text, role text, "from" date, "to" date, title text, procedures text[], "actingFor" text, basis text)
    on conflict (officer, unit, role, valid_from) do update set valid_to = excluded.valid_to, unit_name = excluded.unit_name`)

/** Ends every open post of this officer at this unit on `on`: from that day it no longer counts. */
export const endPosts = (tx: Tx, { officer, unit }: { officer: string; unit: string }, on: Day): Promise<number> =>
  tx.run(sql`
    update identity.post set valid_to = ${on}
    where officer = ${officer} and unit = ${unit} and valid_from < ${on} and (valid_to is null or valid_to > ${on})`)

/** Lists relatives for whom the officer may not act (Luật Hộ tịch 2014, Điều 12). */
export const addRelatives = (tx: Tx, relatives: readonly NewRelative[]): Promise<number> =>
  tx.run(sql`
    insert into identity.relative (officer, pin, relation)
    select officer, pin, relation from jsonb_to_recordset(${JSON.stringify(relatives)}::jsonb) as r(officer text, pin text, relation text)
    on conflict (officer, pin) do update set relation = excluded.relation`)
