import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import type { Edition } from '#procedures'
import { enter } from '#registers'
import type { Dossier } from '../dossier.ts'
import { next } from '../lifecycle.ts'
import { lock, record } from '../store.ts'
import { asActor, matter } from './officer.ts'

/** Ký: the certificate is signed and the event is entered in the book, in one transaction (Luật Hộ tịch 2014, Điều 16). */
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
  const certificate = dossier.certificate ?? refuse('no-certificate', 'Chưa có bản dự thảo để ký. Trả lại để thẩm tra.')
  const entry = await enter(tx, {
    type: edition.entry.book,
    unit: dossier.unit,
    day: dayOf(now),
    at: now,
    entry: certificate,
    dossierCode: dossier.code,
    signer: { id: officer.id, name: officer.name, title: officer.roles.includes('head') ? 'Chủ tịch' : 'Phó Chủ tịch' },
  })
  return record(tx, dossier, { action: 'sign', by: asActor(officer), at: now, data: { entry } })
}
