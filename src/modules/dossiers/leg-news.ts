import { parseInstant, type Instant } from '#kernel/instant.ts'
import type { Dossier } from './dossier.ts'
import { CIVIL, type Leg, type LegState } from './leg.ts'

/** What people are told of a part. */
export type PartNews = 'completed' | 'deficient' | 'refused' | 'apologised' | 'late'
export type ToldOfPart = { readonly agency: string; readonly news: PartNews; readonly dueAt?: Instant }

const worthTelling: Partial<Record<LegState, PartNews>> = { completed: 'completed', deficient: 'deficient', refused: 'refused' }

const lastTick = (leg: Leg) => leg.ticks.at(-1)
const movedAt = (leg: Leg) => [leg.since, lastTick(leg)?.at ?? ''].toSorted().at(-1) ?? ''

/** What the last move of a part (`kind`, or the one that moved last) is to the applicant; undefined where there is nothing to tell. Pure. */
export function legNews({ legs }: Pick<Dossier, 'legs'>, kind?: string): ToldOfPart | undefined {
  const others = (legs ?? []).filter(leg => leg.kind !== CIVIL && (kind === undefined || leg.kind === kind))
  const leg = others.toSorted((a, b) => movedAt(a).localeCompare(movedAt(b))).at(-1)
  if (!leg) return undefined
  const tick = lastTick(leg)
  const until = tick?.type === 'reappoint' && tick.at >= leg.since ? parseInstant(leg.apology?.until ?? '') : undefined
  if (until) return { agency: leg.agency, news: 'apologised', dueAt: until }
  const news = worthTelling[leg.state]
  return news && { agency: leg.agency, news }
}
