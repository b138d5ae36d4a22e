import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { wordsOfCode } from '../refusal-codes.ts'
import { health, type Health } from './health.ts'

/** The version of how these figures are counted; another way of counting is another version. */
export const HEALTH_METHOD = 'lien-thong-1'
/** A code that came up less often is not told by itself: with few cases a neighbour could guess whose it was. */
export const FEWEST = 3

export type Refused = { readonly code: string; readonly what: 'letter' | 'part'; readonly words: string; readonly count: number }
/** One line as everybody may see it. `sent` are the letters that got through, `late` those not acknowledged in two working hours. `rare`: codes that are too few to be told apart; null when all are too few together. */
export type PublicLine = Pick<
  Health,
  'partner' | 'name' | 'paused' | 'brokenUntil' | 'acknowledged' | 'answered' | 'waiting' | 'oldest' | 'tries' | 'failed'
> &
  Pick<Health, 'p50' | 'p95'> & {
    readonly sent: number
    readonly late: number
    readonly refused: number
    readonly refusals: readonly Refused[]
    readonly rare: { readonly codes: number; readonly count: number | null } | null
  }

/** How the lines stood in the last 24 hours, for everybody: counts alone, no dossier, no free text. Two statements. */
export async function publicHealth(db: Db, now: Instant): Promise<PublicLine[]> {
  const reasons = await db.all<{ partner: string; theirs: string; ours: string }>(
    sql`select partner_id as partner, theirs, min(ours) as ours from exchange.code_map where list = 'ly-do' group by partner_id, theirs`,
  )
  const known = new Map(reasons.map(({ partner, theirs, ours }) => [`${partner} ${theirs}`, ours]))
  return (await health(db, now)).map(line => openLine(line, code => known.get(`${line.partner} ${code}`) ?? code))
}

/** A line without what only the operator may see. `ours` names an agency's code in our words. */
export function openLine({ sent, silent, dead, refusals, ...line }: Health, ours: (code: string) => string = code => code): PublicLine {
  const { partner, name, paused, brokenUntil, acknowledged, answered, waiting, oldest, tries, failed, p50, p95 } = line
  const few = refusals.filter(({ count }) => count < FEWEST)
  const together = few.reduce((sum, { count }) => sum + count, 0)
  return {
    ...{ partner, name, paused, brokenUntil, waiting, oldest, tries, failed, p50, p95, acknowledged, answered },
    sent: acknowledged + sent,
    late: silent,
    refused: dead,
    refusals: refusals
      .filter(({ count }) => count >= FEWEST)
      .map(({ code, what, count }) => ({ code, what, count, words: wordsOfCode(what === 'part' ? ours(code) : code) })),
    rare: few.length === 0 ? null : { codes: few.length, count: together >= FEWEST ? together : null },
  }
}

const field = (value: string | number | null) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const counted = ['sent', 'acknowledged', 'late', 'answered', 'waiting', 'refused', 'tries', 'failed', 'p50', 'p95'] as const

/** The lines as CSV (RFC 4180, UTF-8), one figure a line. What is hidden or unknown is empty, never 0. */
export function healthCsv(lines: readonly PublicLine[], now: Instant, note = ''): string {
  const tail = [now.toISOString(), HEALTH_METHOD, note]
  const rows = lines.flatMap(line => {
    const row = (figure: string, code: string, words: string, value: number | null) => [line.partner, line.name, figure, code, words, value, ...tail]
    return [
      ...counted.map(figure => row(figure, '', '', line[figure])),
      ...line.refusals.map(({ what, code, words, count }) => row(what === 'letter' ? 'refusedLetters' : 'refusedParts', code, words, count)),
      ...(line.rare ? [row('rareCodes', '', `dưới ${FEWEST} lần mỗi mã`, line.rare.count)] : []),
    ]
  })
  const head = ['partner', 'name', 'figure', 'code', 'words', 'value', 'at', 'method', 'note']
  return [head, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('')
}
