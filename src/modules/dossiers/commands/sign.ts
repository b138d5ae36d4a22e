import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { may, signingAs, type Officer } from '#identity'
import { entriesOf, type Edition } from '#procedures'
import { enter, type Entered } from '#registers'
import type { Dossier, Json } from '../dossier.ts'
import { next } from '../lifecycle.ts'
import { lock, record } from '../store.ts'
import { asActor, matter } from './officer.ts'

/**
 * Ký: the certificate is signed and the event is entered in its books, in one transaction (Luật Hộ tịch 2014, Điều 16). The first entry
 * is the main one, by which the dossier refers to the book.
 */
export async function sign(
  tx: Tx,
  officer: Officer,
  code: string,
  { version, edition }: { version: number; edition: Edition },
  now: Instant,
): Promise<Dossier> {
  const dossier = await lock(tx, code, version)
  may(officer, 'sign', matter(dossier))
  next(dossier.state, 'sign')
  const drafted = (dossier.certificate ?? refuse('no-certificate', 'Chưa có bản dự thảo để ký. Trả lại để thẩm tra.')) as Record<string, Json>
  const signer = { id: officer.id, name: officer.name, ...signingAs(officer, dayOf(now), dossier.procedure) }
  const entries: Entered[] = []
  for (const { book, fields } of entriesOf(edition, drafted)) {
    entries.push(await enter(tx, { type: book, unit: dossier.unit, day: dayOf(now), at: now, entry: fields, dossierCode: dossier.code, signer }))
  }
  return record(tx, dossier, { action: 'sign', by: asActor(officer), at: now, data: { entry: entries[0] ?? null, entries } })
}
