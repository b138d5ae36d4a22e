import type { Channel } from '#dossiers'
import { six, seven } from '#rollout'
import type { CommuneFigures, Count } from './article.ts'
import type { Spec } from './life.ts'
import { apportion, type Random } from './random.ts'

/** How often each service is used, of a thousand: births and certified copies most, guardianship hardly ever. */
const often: Readonly<Record<string, number>> = {
  '1.001193': 260,
  '1.000656': 110,
  '1.000894': 130,
  '2.000986': 190,
  '2.001023': 90,
  '2.000815': 120,
  '2.000635': 100,
  '1.004873': 620,
  '1.001022': 40,
  '1.004859': 200,
  '1.004837': 20,
  '1.004845': 10,
  '1.004884': 110,
}
const TURNED_AWAY = 0.015
const DAY_MINUTES = 460

export type Span = { readonly from: number; readonly to: number }

/**
 * The filings of one group of services at one commune: exactly `online` of `total` accepted ones over the net, spread over the working
 * days of `span`, and a few more that are turned away and count nowhere. `helped` is the share of the online ones sent with help.
 */
export function filings(chance: Random, { online, total }: Count, procedures: readonly string[], span: Span, helped: number): Spec[] {
  const kinds = apportion(
    total,
    procedures.map(code => often[code] ?? 100),
  ).flatMap((count, i) => Array.from({ length: count }, () => procedures[i] ?? ''))
  const channels = Array.from(
    { length: total },
    (_, i): Channel => (i < online ? (chance.chance(helped) ? 'assisted' : 'self') : chance.chance(0.25) ? 'backEntered' : 'counter'),
  )
  const accepted = chance.shuffled(kinds).map((procedure, i): Spec => {
    const luck = chance.next()
    return {
      procedure,
      channel: channels[i] ?? 'counter',
      ...moment(chance, span),
      ending: luck < 0.008 ? 'declined' : luck < 0.013 ? 'withdrawn' : 'granted',
    }
  })
  const away = Array.from(
    { length: Math.round(total * TURNED_AWAY) },
    (): Spec => ({ procedure: procedures[0] ?? '', channel: 'self', ...moment(chance, span), ending: 'turnedAway' }),
  )
  return [...accepted, ...away]
}

const moment = (chance: Random, { from, to }: Span) => ({ day: chance.int(from, Math.max(from, to)), minute: chance.int(1, DAY_MINUTES) })

/** Both groups of the article at one commune, in the order of time. Where nearly everything is online, more of it was sent with help. */
export function articleFilings(chance: Random, figures: CommuneFigures, spans: { seven: Span; six: Span }): Spec[] {
  const helped = figures.seven.total === 0 ? 0.3 : 0.2 + 0.4 * (figures.seven.online / figures.seven.total) ** 4
  return [...filings(chance, figures.seven, seven, spans.seven, helped), ...filings(chance, figures.six, six, spans.six, 0.3)].sort(
    (a, b) => a.day - b.day || a.minute - b.minute,
  )
}
