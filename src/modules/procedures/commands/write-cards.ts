import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Card } from '../card.ts'
import { CARDS_CHANGED } from '../queries/cards.ts'

export type Written = { readonly added: number; readonly changed: number; readonly unchanged: number }

const hashOf = (card: Card) =>
  createHash('sha256')
    .update(canonicalize(card) ?? '')
    .digest('hex')

/**
 * Writes cards that have no edition, each for its code and first day; what a card said before is kept. A card that says the same is left alone, so
 * that writing twice changes nothing. Throws when a card is `full`: those come from their edition. All copies of the program hear of it.
 */
export async function writeCards(tx: Tx, cards: readonly Card[], from: { source: string; importNo?: number }, now: Instant): Promise<Written> {
  if (cards.some(({ kind }) => kind === 'full')) throw new Error('a full card is that of its edition and is never stored')
  const rows = cards.map(card => ({
    code: card.code,
    valid_from: card.validFrom,
    valid_to: card.validTo,
    kind: card.kind,
    value: card,
    hash: hashOf(card),
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(code text, valid_from date, valid_to date, kind text, value jsonb, hash text)`
  await tx.run(sql`
    insert into procedures.card_before (code, valid_from, value, source, at, replaced_at)
    select c.code, c.valid_from, c.value, c.source, c.at, ${now}::timestamptz
    from procedures.card c join ${given} using (code, valid_from) where c.hash <> r.hash`)
  const written = await tx.all<{ added: boolean }>(sql`
    insert into procedures.card as c (code, valid_from, valid_to, kind, value, hash, source, import_no, at)
    select code, valid_from, valid_to, kind, value, hash, ${from.source}, ${from.importNo ?? null}::bigint, ${now}::timestamptz from ${given}
    on conflict (code, valid_from) do update
    set valid_to = excluded.valid_to, kind = excluded.kind, value = excluded.value, hash = excluded.hash, source = excluded.source,
      import_no = excluded.import_no, at = excluded.at
    where c.hash <> excluded.hash
    returning (xmax = 0) as added`)
  if (written.length > 0) await tx.all(sql`select pg_notify(${CARDS_CHANGED}, '')`)
  const added = written.filter(row => row.added).length
  return { added, changed: written.length - added, unchanged: cards.length - written.length }
}
