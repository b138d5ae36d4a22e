import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Actor, Dossier } from '../dossier.ts'
import { TRACE_DAYS, type Trace } from '../trace.ts'

/** Keeps what a dossier was sent from beside it. An officer may write it and never read it. */
export const keepTrace = (tx: Tx, { id, unit }: Dossier, { device, network, agent, phone }: Trace, by: Actor, now: Instant): Promise<number> =>
  tx.run(sql`
    insert into dossiers.trace (dossier_id, at, unit_id, officer, device, network, agent, phone)
    values (${id}, ${now}, ${unit}, ${by.kind === 'officer' ? by.id : null}, ${device}, ${network}, ${agent}, ${phone})`)

/** Throws away what was kept for long enough; answers how much. */
export const forgetTraces = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`delete from dossiers.trace where at < ${plusMinutes(now, -TRACE_DAYS * 24 * 60)}`)
