import { allowed, type Officer } from '#identity'
import { matter } from './commands/officer.ts'
import type { Dossier } from './dossier.ts'
import { CIVIL, legLifecycle, type Leg, type LegMove } from './leg.ts'

/** Agencies that have no system of their own yet: an officer writes down what they answered. */
const WITHOUT_SYSTEM: ReadonlySet<string> = new Set(['bao-tro-xa-hoi', 'nguoi-co-cong'])
export const isWithoutSystem = ({ agency }: Pick<Leg, 'agency'>): boolean => WITHOUT_SYSTEM.has(agency)

/** What an officer does with a part of a group. */
export type LegAct = 'answerLeg' | 'apologiseLeg' | 'mendLeg'

const takes = ({ state }: Pick<Leg, 'state'>, move: LegMove) => move in legLifecycle[state]

/** What this officer may do with this part now: its table, the permission table and its agency together. For buttons. */
export function legActs(officer: Officer, dossier: Dossier, leg: Leg): LegAct[] {
  if (leg.kind === CIVIL || leg.state === 'planned') return []
  const can: Record<LegAct, boolean> = {
    answerLeg: isWithoutSystem(leg) && takes(leg, 'complete'),
    mendLeg: takes(leg, 'supplement') || takes(leg, 'resend'),
    apologiseLeg: takes(leg, 'apologise') && leg.apology === null,
  }
  return (Object.keys(can) as LegAct[]).filter(act => can[act] && allowed(officer, act, matter(dossier)))
}
