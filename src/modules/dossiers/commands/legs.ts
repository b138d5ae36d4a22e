import { iso, parseInstant, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Edition } from '#procedures'
import { nextOpening, type Calendar } from '#units'
import type { Actor, Dossier, Json } from '../dossier.ts'
import { dueOfLeg, legClock } from '../leg-clock.ts'
import { CIVIL, legNamed, nextLeg, type Leg, type LegAsked, type LegMove, type LegResult, type LegTick } from '../leg.ts'
import { lock, record } from '../store.ts'

/** What happens to a part of a group, by whoever may say it. */
export type LegNews =
  | { move: 'accept' }
  | { move: 'verify'; whom: string }
  | { move: 'fallShort'; asked: readonly LegAsked[] }
  | { move: 'supplement'; mended: { [field: string]: string }; note?: string; papers?: readonly string[] }
  | { move: 'complete'; result: LegResult }
  | { move: 'refuse'; code: string; says: string }
  | { move: 'apologise'; reason: string; until: Instant }
  | { move: 'resend'; mended: { [field: string]: string }; note?: string }

type Given = { edition: Edition; calendar: Calendar; leg: string; news: LegNews; version?: number | undefined }

/**
 * The one way in which a part of a group moves: lock, the table of the part, its clock, log and row in one statement. The civil event stays as it is
 * whatever becomes of its parts. Refuses a part that the dossier does not have, the civil event itself, and a move that the part does not take now.
 */
export async function moveLeg(tx: Tx, by: Actor, code: string, given: Given, now: Instant): Promise<Dossier> {
  const dossier = await lock(tx, code, given.version)
  const leg = legNamed(dossier.legs, given.leg)
  if (leg.kind === CIVIL) refuse('no-such-leg', 'Việc hộ tịch do Ủy ban nhân dân giải quyết, cơ quan khác không báo tin được.')
  const data = legData(given, dossier, leg, now)
  return record(tx, dossier, { action: 'moveLeg', by, at: now, data }, given.calendar)
}

/** What a move writes: the part, the move, and what changes in it, its due time by the engine among it. Pure. */
export function legData({ edition, calendar, news }: Given, dossier: Dossier, leg: Leg, now: Instant): { [key: string]: Json } {
  nextLeg(leg, news.move)
  const ticks = [...leg.ticks, ...ticked(news, now, calendar)]
  const started = leg.startedAt ? parseInstant(leg.startedAt) : undefined
  const again = news.move === 'resend'
  const clock = again
    ? legClock({ edition, calendar }, dossier, leg.kind, now, [])
    : started && legClock({ edition, calendar }, dossier, leg.kind, started, ticks)
  const changes = { ...said(leg, news), ticks: again ? [] : ticks, ...(again && { startedAt: iso(now) }), ...(clock && dueOfLeg(clock)) }
  return { leg: leg.kind, name: leg.name, agency: leg.agency, ...told(news), changes: changes as unknown as Json }
}

const clockTypes: Partial<Record<LegMove, LegTick['type']>> = {
  fallShort: 'askForMore',
  supplement: 'supplement',
  verify: 'verify',
  apologise: 'reappoint',
}

function ticked(news: LegNews, now: Instant, calendar: Calendar): LegTick[] {
  const type = clockTypes[news.move]
  if (!type) return []
  return [{ type, at: iso(now), ...(news.move === 'apologise' && { until: iso(nextOpening(calendar, news.until)) }) }]
}

/** What the news changes in the part. */
function said(leg: Leg, news: LegNews): Partial<Leg> {
  switch (news.move) {
    case 'accept':
      return { verifying: null }
    case 'verify':
      return { verifying: news.whom }
    case 'fallShort':
      if (news.asked.length === 0) refuse('no-reason', 'Ghi ít nhất một điều cần bổ sung.')
      return { asked: [...news.asked] }
    case 'supplement':
      return { asked: [], mended: { ...leg.mended, ...news.mended }, round: leg.round + 1 }
    case 'complete':
      return { result: news.result, asked: [], verifying: null }
    case 'refuse':
      return { refusal: { code: news.code, says: news.says || refuse('no-reason', 'Ghi lý do từ chối.') }, asked: [], verifying: null }
    case 'apologise':
      if (leg.apology) refuse('reappointed-already', 'Phần việc này đã hẹn lại một lần. Chỉ được hẹn lại một lần.')
      return { apology: { reason: news.reason || refuse('no-reason', 'Ghi lý do chậm để người nộp biết.'), until: iso(news.until) } }
    case 'resend':
      return { refusal: null, asked: [], apology: null, mended: { ...leg.mended, ...news.mended }, round: leg.round + 1 }
  }
}

/** What the log says of it, for whoever reads the history. */
function told(news: LegNews): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(news).map(([name, value]) => [name, value instanceof Date ? iso(value) : (value as Json)]))
}
