import type { Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { may, type Action as Permission, type Officer } from '#identity'
import { clockLog, type Logged } from '../clock.ts'
import type { Calendar } from '#units'
import type { Actor, Dossier, Happening } from '../dossier.ts'
import type { Action } from '../lifecycle.ts'
import { lock, record } from '../store.ts'

export const asActor = (officer: Officer): Actor => ({ kind: 'officer', id: officer.id, name: officer.name, unit: officer.unit })

/** What the permission table needs to know of a dossier. */
export const matter = ({ unit, parties, receivedBy, procedure }: Pick<Dossier, 'unit' | 'parties' | 'receivedBy' | 'procedure'>) => ({
  unit,
  parties,
  receivedBy,
  procedure,
})

type Data = Happening['data']
/** A move of an officer: which line of the permission table it is, and what it writes. `clock`: it must know what moved the clock before. `calendar`: it may end the dossier. */
export type Step = {
  permission: Permission
  action: Action
  version: number
  clock?: true
  calendar?: Calendar
  data: (dossier: Dossier, log: readonly Logged[]) => Data | Promise<Data>
}

/** The one way an officer moves a dossier: lock, permission table, lifecycle, log, row. */
export async function act(tx: Tx, officer: Officer, code: string, step: Step, now: Instant): Promise<Dossier> {
  const dossier = await lock(tx, code, step.version)
  may(officer, step.permission, matter(dossier))
  const log = step.clock ? await clockLog(tx, dossier) : []
  return record(tx, dossier, { action: step.action, by: asActor(officer), at: now, data: await step.data(dossier, log) }, step.calendar)
}
