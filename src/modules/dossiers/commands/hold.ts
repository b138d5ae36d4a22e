import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Dossier } from '../dossier.ts'

/** Who has the dossier open, and since when. */
export type Holder = { readonly officerId: string; readonly name: string; readonly since: Instant }

const HELD_MINUTES = 10

/**
 * Giữ hồ sơ: opening it takes it for ten minutes, unless a colleague has it; `over` takes it from them. Answers who has it now. Tells, and
 * locks nothing: two who act at once are kept apart by the version of the dossier.
 */
export function takeHold(tx: Tx, officer: Officer, { id, unit }: Pick<Dossier, 'id' | 'unit'>, now: Instant, over = false): Promise<Holder> {
  const until = new Date(now.getTime() + HELD_MINUTES * 60_000)
  return tx.one<Holder>(sql`
    with taken as (
      insert into dossiers.hold as h (dossier_id, officer_id, officer_name, unit_id, since, until)
      values (${id}, ${officer.id}, ${officer.name}, ${unit}, ${now}, ${until})
      on conflict (dossier_id) do update set officer_id = excluded.officer_id, officer_name = excluded.officer_name, unit_id = excluded.unit_id,
        since = case when h.officer_id = excluded.officer_id then h.since else excluded.since end, until = excluded.until
      where h.officer_id = excluded.officer_id or h.until < ${now}::timestamptz or ${over}::boolean
      returning officer_id, officer_name, since
    )
    select officer_id as "officerId", officer_name as name, since from taken
    union all
    select officer_id, officer_name, since from dossiers.hold where dossier_id = ${id} and not exists (select from taken)`)
}

/** Bỏ giữ: whoever leaves their work to others holds nothing any more. Answers how many were let go. */
export const letGo = (tx: Tx, officerId: string): Promise<number> => tx.run(sql`delete from dossiers.hold where officer_id = ${officerId}`)
