import { chance } from '../faults.ts'
import type { Desk } from '../server.tsx'
import type { Part } from './kind.ts'

/** When the machine takes its next step; null when a person is at work, or there is nothing to do. The same for the same case. */
export const nextStep =
  ({ settings }: Desk, now: Date) =>
  ({ dossier, leg, round, state }: Pick<Part, 'dossier' | 'leg' | 'round' | 'state'>): Date | null =>
    settings.clerk === 'machine' && (state === 'new' || state === 'accepted' || state === 'verifying')
      ? new Date(now.getTime() + settings.thinkMs * (0.2 + 0.8 * chance(`${dossier}/${leg}/${round}/${state}`)))
      : null
