import { sql, type Db } from '#platform/db/index.ts'

/** Which state of the figures an answer is of, in one statement: changes when a count, a closed period, the units or the rollout change. */
export const openVersion = (db: Db): Promise<{ tag: string; frozenAt: Date | null }> =>
  db.one(sql`
    select concat_ws('.', (select coalesce(max(version), 0) from statistics.touched), (select number from rollout.published_version),
        (select count(*) from statistics.frozen), (select count(*) || '-' || coalesce(max(valid_from)::text, '') || '-' || count(valid_to) from units.published_unit)) as tag,
      (select max(closed_at) from statistics.frozen) as "frozenAt"`)
