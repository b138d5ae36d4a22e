import { chance } from '../faults.ts'
import type { Desk } from '../server.tsx'
import type { Kind, Part } from './kind.ts'
import { move, type Bureau, type Move } from './moves.ts'
import { dueParts, partById } from './store.ts'

/**
 * What the machine decides: of a hundred cases 85 end well at once, 5 need something more, 5 are refused, 5 are verified first; those that come a second time end well.
 * The same for the same dossier.
 */
export function decision(part: Pick<Part, 'dossier' | 'leg' | 'round' | 'state' | 'consent' | 'data'>, kind: Kind): Move {
  const { dossier, leg, round, state, consent } = part
  const lacking = round === 1 ? kind.lacks(part.data.fields) : []
  if (state === 'verifying') return { do: 'accept', consent: 'yes' }
  if (state === 'new') return lacking.length > 0 ? { do: 'fallShort', codes: lacking } : { do: 'accept' }
  const lot = chance(`${dossier}/${leg}`)
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance(`${dossier}/${leg}/which`) * from.length)]
  const [wanting, refusal] = [pick(kind.wanting), pick(kind.refusals)]
  if (round === 1 && lot >= 0.85 && lot < 0.9 && wanting) return { do: 'fallShort', codes: [wanting.code] }
  if (round === 1 && lot >= 0.9 && lot < 0.95 && refusal) return { do: 'refuse', code: refusal.code }
  return lot >= 0.95 && !consent ? { do: 'verify' } : { do: 'complete' }
}

/** One turn of the machine: all cases whose time has come. Answers how many it moved. */
export async function machineTurn(desk: Desk, bureau: Bureau, now: Date): Promise<number> {
  if (desk.settings.clerk !== 'machine') return 0
  const due = await dueParts(desk.kept.ask, now)
  for (const { id } of due) {
    const part = await partById(desk.kept.ask, id)
    const kind = bureau.kinds.find(({ leg }) => leg === part?.leg)
    if (part && kind) await move(desk, bureau, id, decision(part, kind), 'Máy dùng thử', now)
  }
  return due.length
}
