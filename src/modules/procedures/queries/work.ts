import { NotFound } from '#kernel/refusal.ts'
import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'
import type { Work, WorkSave, WorkState } from '../work.ts'

/** The columns of a work as its type names them, for this room's own statements. */
export const workColumns = sql`id, code, begins as "from", value, english, state,
  case when base_code is not null then jsonb_build_object('code', base_code, 'from', base_from) end as base,
  jsonb_build_object('id', author_id, 'name', author_name) as author,
  case when reviewer_id is not null then jsonb_build_object('id', reviewer_id, 'name', reviewer_name) end as reviewer,
  note, version, updated_at as "updatedAt", published_at as "publishedAt"`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One work; NotFound when there is none. */
export async function workOf(db: Db, id: string): Promise<Work> {
  const found = UUID.test(id) ? await db.maybe<Work>(sql`select ${workColumns} from procedures.work where id = ${id}`) : undefined
  if (!found) throw new NotFound('Không có bản soạn này. Xem danh sách các bản đang soạn.')
  return found
}

/** A work in a list: all but the edition itself. */
export type WorkRow = Omit<Work, 'value' | 'english'> & { readonly name: string; readonly outline: boolean }

/** The works of a state or of a procedure, the latest first; at most two hundred, each without its text. */
export const worksOf = (db: Db, { state, code }: { state?: WorkState | undefined; code?: string | undefined } = {}): Promise<WorkRow[]> =>
  db.all<WorkRow>(sql`
    select w.id, w.code, w.begins as "from", w.state, w.value->>'name' as name, coalesce((w.value->>'outline')::boolean, false) as outline,
      case when w.base_code is not null then jsonb_build_object('code', w.base_code, 'from', w.base_from) end as base,
      jsonb_build_object('id', w.author_id, 'name', w.author_name) as author,
      case when w.reviewer_id is not null then jsonb_build_object('id', w.reviewer_id, 'name', w.reviewer_name) end as reviewer,
      w.note, w.version, w.updated_at as "updatedAt", w.published_at as "publishedAt"
    from procedures.work w
    where (${state ?? null}::text is null or w.state = ${state ?? null}) and (${code ?? null}::text is null or w.code = ${code ?? null})
    order by w.updated_at desc, w.id limit 200`)

/** All that was done to a work, the last first. */
export const savesOf = (db: Db, id: string): Promise<WorkSave[]> =>
  db.all<WorkSave>(sql`
    select version, act, jsonb_build_object('id', by_id, 'name', by_name) as by, at, patch, note
    from procedures.work_save where work_id = ${id} order by version desc`)

/** The editions of a procedure that were ever announced, by their first day; those taken back before it among them. */
export const announcedOf = (db: Db, code: string): Promise<{ from: Day; takenBack: boolean; value: Edition }[]> =>
  db.all(sql`
    select p.edition as "from", p.value, t.code is not null as "takenBack"
    from procedures.published p left join procedures.taken_back t using (code, edition) where p.code = ${code} order by p.edition`)
