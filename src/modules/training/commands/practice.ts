import { sql, type Tx } from '#platform/db/index.ts'
import type { Practice } from '../queries/practice.ts'

/** Keeps what came of an exercise, once: the same exercise again changes nothing. */
export const keepPractice = (
  tx: Tx,
  { id, officer, officerName, unit, role, length, seed, score, rows, begunAt, endedAt }: Practice,
): Promise<number> =>
  tx.run(sql`
    insert into training.practice (id, officer, officer_name, unit_id, role, length, seed, score, rows, begun_at, ended_at)
    values (${id}, ${officer}, ${officerName}, ${unit}, ${role}, ${length}, ${seed}, ${score}, ${JSON.stringify(rows)}::jsonb, ${begunAt}, ${endedAt})
    on conflict (id) do nothing`)
