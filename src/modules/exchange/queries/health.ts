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
  /** Of the letters that ask for a part of a group, those of the last day whose part has an answer: a result, a refusal, or what is to be mended. */
  readonly answered: number
  /** What the partner refused in the last day, by its code: letters that it did not take, and parts that it declined. */
  readonly refusals: readonly { readonly code: string; readonly what: 'letter' | 'part'; readonly count: number }[]
}

/** How each line stands: what waits, what is not acknowledged in time, how the tries of the last 24 hours went. From the letters and their log. */
export const health = (db: Db, now: Instant): Promise<Health[]> =>
  db.all<Health>(sql`
    select p.id as partner, p.name, p.paused_at is not null as paused,
      case when p.broken_until > ${now}::timestamptz then p.broken_until end as "brokenUntil",
      l.waiting, l.sent, l.acknowledged, l.dead, l.silent, l.oldest, a.tries, a.failed, a.p50, a.p95, r.answered, c.refusals
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
    cross join lateral (
      select count(*)::int as answered from exchange.letter l
      where l.partner_id = p.id and l.leg is not null and l.sent_at > ${now}::timestamptz - interval '24 hours' and exists (
        select from exchange.incoming i
        where i.subject = l.subject and i.leg = l.leg and i.verdict = 'accepted' and i.partner_id = p.id and i.at >= l.happened_at
          and i.type in ('lien-thong.hoan-thanh.v1', 'lien-thong.tu-choi.v1', 'lien-thong.can-bo-sung.v1'))
    ) r
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('code', code, 'what', what, 'count', n) order by n desc, code), '[]') as refusals from (
        select code, what, count(*)::int as n from (
          select code, 'letter' as what from exchange.attempt
          where partner_id = p.id and code is not null and at > ${now}::timestamptz - interval '24 hours' and at <= ${now}::timestamptz
          union all
          select code, 'part' from exchange.incoming
          where partner_id = p.id and type = 'lien-thong.tu-choi.v1' and verdict = 'accepted' and code is not null
            and at > ${now}::timestamptz - interval '24 hours' and at <= ${now}::timestamptz
        ) told group by code, what
      ) counted
    ) c
    where not p.sandbox
    order by p.id`)

/** A letter of ours that a person has to look at. `lacking`: values without a code, `list=value`. */
export type DeadLetter = {
  readonly no: number
  readonly partner: string
  readonly name: string
  readonly type: string
  readonly subject: string
  readonly at: Instant
  readonly tries: number
  readonly failure: string
  readonly lacking: readonly string[]
}
type Page = { readonly after?: number | undefined; readonly limit?: number }

/** Letters that were given up and hold up the later ones of their dossier, the oldest first; `after` continues behind the last one seen. */
export const deadLetters = (db: Db, { after = 0, limit = 100 }: Page = {}): Promise<DeadLetter[]> =>
  db.all<DeadLetter>(sql`
    select l.no, l.partner_id as partner, p.name, l.type, l.subject, l.happened_at as at, l.tries, coalesce(l.failure, '') as failure, l.unmapped as lacking
    from exchange.letter l join exchange.partner p on p.id = l.partner_id
    where l.state = 'dead' and l.no > ${after}::bigint order by l.no limit ${limit}`)

export type SilentLetter = Pick<DeadLetter, 'no' | 'partner' | 'name' | 'type' | 'subject'> & { readonly sentAt: Instant; readonly dueAt: Instant }

/** Letters that got through and were not acknowledged in two working hours, the oldest first; `after` continues behind the last one seen. */
export const silentLetters = (db: Db, now: Instant, { after = 0, limit = 100 }: Page = {}): Promise<SilentLetter[]> =>
  db.all<SilentLetter>(sql`
    select l.no, l.partner_id as partner, p.name, l.type, l.subject, l.sent_at as "sentAt", l.acknowledge_by as "dueAt"
    from exchange.letter l join exchange.partner p on p.id = l.partner_id
    where l.state = 'sent' and l.acknowledge_by < ${now}::timestamptz and l.no > ${after}::bigint order by l.no limit ${limit}`)
