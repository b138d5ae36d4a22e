import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** One line to another agency. `p50` and `p95` are milliseconds of the tries of the last day; null without any. */
export type Health = {
  readonly partner: string
  readonly name: string
  readonly paused: boolean
  readonly brokenUntil: Instant | null
  readonly waiting: number
  readonly sent: number
  readonly acknowledged: number
  readonly dead: number
  readonly silent: number
  readonly oldest: Instant | null
  readonly tries: number
  readonly failed: number
  readonly p50: number | null
  readonly p95: number | null
}

/** How each line stands: what waits, what is not acknowledged in time, how the tries of the last 24 hours went. From the letters and their log. */
export const health = (db: Db, now: Instant): Promise<Health[]> =>
  db.all<Health>(sql`
    select p.id as partner, p.name, p.paused_at is not null as paused,
      case when p.broken_until > ${now}::timestamptz then p.broken_until end as "brokenUntil",
      l.waiting, l.sent, l.acknowledged, l.dead, l.silent, l.oldest, a.tries, a.failed, a.p50, a.p95
    from exchange.partner p
    cross join lateral (
      select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent,
        count(*) filter (where state = 'acknowledged')::int as acknowledged, count(*) filter (where state = 'dead')::int as dead,
        count(*) filter (where state = 'sent' and acknowledge_by < ${now}::timestamptz)::int as silent,
        min(happened_at) filter (where state = 'waiting') as oldest
      from exchange.letter where partner_id = p.id and (state in ('waiting', 'sent', 'dead') or sent_at > ${now}::timestamptz - interval '24 hours')
    ) l
    cross join lateral (
      select count(*)::int as tries, count(*) filter (where status is null or status >= 300)::int as failed,
        percentile_disc(0.5) within group (order by ms) as p50, percentile_disc(0.95) within group (order by ms) as p95
      from exchange.attempt where partner_id = p.id and at > ${now}::timestamptz - interval '24 hours' and at <= ${now}::timestamptz
    ) a
    order by p.id`)

export type DeadLetter = {
  readonly no: number
  readonly partner: string
  readonly type: string
  readonly subject: string
  readonly at: Instant
  readonly tries: number
  readonly failure: string
}

/** Letters that were given up and hold up the later ones of their dossier, the oldest first; at most a hundred. */
export const deadLetters = (db: Db): Promise<DeadLetter[]> =>
  db.all<DeadLetter>(sql`
    select no, partner_id as partner, type, subject, happened_at as at, tries, failure from exchange.letter where state = 'dead' order by no limit 100`)
