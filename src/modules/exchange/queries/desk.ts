import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** A value without a code. `direction` `out`: ours, which the partner has no code for; `in`: a code of the partner that we do not know. */
export type Unmapped = {
  readonly partner: string
  readonly name: string
  readonly list: string
  readonly value: string
  readonly direction: 'in' | 'out'
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly times: number
  /** Letters that wait for it. */
  readonly letters: number
}

/** What the tables of codes still lack, the latest first; a value that has a code by now is left out. At most two hundred. */
export const unmappedReport = (db: Db): Promise<Unmapped[]> =>
  db.all<Unmapped>(sql`
    select u.partner_id as partner, p.name, u.list, u.value, u.direction, u.first_at as "firstAt", u.last_at as "lastAt", u.times,
      (select count(*)::int from exchange.letter l where l.partner_id = u.partner_id and l.state = 'dead' and l.unmapped @> array[u.list || '=' || u.value]) as letters
    from exchange.unmapped u join exchange.partner p on p.id = u.partner_id
    where not exists (select from exchange.code_map m where m.partner_id = u.partner_id and m.list = u.list and u.value in (m.theirs, m.ours)
      and u.value = case u.direction when 'in' then m.theirs else m.ours end)
    order by u.last_at desc, u.partner_id, u.list, u.value limit 200`)

export type CodeRow = { readonly list: string; readonly ours: string; readonly theirs: string; readonly source: string }

/** A partner's tables of codes. */
export const codeTable = (db: Db, partner: string): Promise<CodeRow[]> =>
  db.all<CodeRow>(sql`select list, ours, theirs, source from exchange.code_map where partner_id = ${partner} order by list, ours`)

/** A letter that was not taken. `partner` and `name` are null while nobody had proved to be somebody; of the body, as much as is kept. */
export type RefusedLetter = {
  readonly no: number
  readonly partner: string | null
  readonly name: string | null
  readonly id: string | null
  readonly type: string | null
  readonly subject: string | null
  readonly at: Instant
  readonly code: string
  readonly says: string
  readonly body: string
}

/** Letters of agencies that were refused, the latest first; `before` continues after the last one seen. */
export const refusedLetters = (
  db: Db,
  { partner, before, limit = 50 }: { partner?: string | undefined; before?: number | undefined; limit?: number } = {},
): Promise<RefusedLetter[]> =>
  db.all<RefusedLetter>(sql`
    select i.no, i.partner_id as partner, p.name, i.message_id as id, i.type, i.subject, i.at, i.code, i.says, i.body
    from exchange.incoming i left join exchange.partner p on p.id = i.partner_id
    where i.verdict = 'refused' and (${partner ?? null}::text is null or i.partner_id = ${partner ?? null}::text)
      and (${before ?? null}::bigint is null or i.no < ${before ?? null}::bigint)
    order by i.no desc limit ${limit}`)

/** A question of an agency about a dossier, answered or not. */
export type Asked = {
  readonly no: number
  readonly partner: string
  readonly name: string
  readonly subject: string
  readonly step: string
  readonly ground: string
  readonly at: Instant
  readonly answered: boolean
  readonly says: string
}

/** What agencies asked about dossiers, the latest first; of one partner or one dossier when asked so; `before` continues after the last one seen. */
export const questionsAsked = (
  db: Db,
  {
    partner,
    subject,
    before,
    limit = 100,
  }: { partner?: string | undefined; subject?: string | undefined; before?: number | undefined; limit?: number } = {},
): Promise<Asked[]> =>
  db.all<Asked>(sql`
    select q.no, q.partner_id as partner, p.name, q.subject, q.step, q.ground, q.at, q.answered, q.says
    from exchange.question q join exchange.partner p on p.id = q.partner_id
    where (${partner ?? null}::text is null or q.partner_id = ${partner ?? null}::text) and (${subject ?? null}::text is null or q.subject = ${subject ?? null}::text)
      and (${before ?? null}::bigint is null or q.no < ${before ?? null}::bigint)
    order by q.no desc limit ${limit}`)

export type Amendment = {
  /** RFC 3339, as the database writes it. */
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly before: Readonly<Record<string, string>>
  readonly after: Readonly<Record<string, string>>
}
/** A letter of ours, for the operator. */
export type SentLetter = {
  readonly no: number
  readonly id: string
  readonly partner: string
  readonly name: string
  readonly type: string
  readonly subject: string
  readonly step: string
  readonly ground: string
  readonly leg: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly state: 'waiting' | 'sent' | 'acknowledged' | 'dead' | 'dropped'
  readonly tries: number
  readonly failure: string | null
  readonly unmapped: readonly string[]
  readonly at: Instant
  readonly attempts: readonly { at: string; status: number | null; ms: number; says: string; code: string | null }[]
  readonly amendments: readonly Amendment[]
}

/** One letter with its last twenty tries and all that was mended in it; NotFound when there is none. */
export const letterNumbered = (db: Db, no: number): Promise<SentLetter> =>
  db.one<SentLetter>(sql`
    select l.no, l.id, l.partner_id as partner, p.name, l.type, l.subject, l.step, l.ground, l.leg, l.data, l.state, l.tries, l.failure, l.unmapped,
      l.happened_at as at,
      coalesce((select jsonb_agg(to_jsonb(a) order by a.at desc) from (
        select at, status, ms, says, code from exchange.attempt where letter_no = l.no order by id desc limit 20) a), '[]') as attempts,
      coalesce((select jsonb_agg(jsonb_build_object('at', at, 'by', by, 'reason', reason, 'before', before, 'after', after) order by m.no)
        from exchange.amendment m where letter_no = l.no), '[]') as amendments
    from exchange.letter l join exchange.partner p on p.id = l.partner_id where l.no = ${no}::bigint`)
