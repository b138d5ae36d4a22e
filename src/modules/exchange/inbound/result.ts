import type { z } from 'zod'
import { addDocument, type Dossier, type LegNews } from '#dossiers'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { dayFromTheirs } from '../days.ts'
import type { completed } from '../messages/incoming.ts'
import { hasFile } from '../queries/files.ts'
import { dayFormat, noteUnmapped } from '../tables.ts'
import type { Incoming } from './incoming.ts'

/** The kind under which the paper of a part is filed with the dossier. */
export const resultKind = (leg: string): string => `ket-qua-${leg}`

/** The paper that came of a part, filed with the dossier under its hash. Refuses a file that this agency has not brought. */
export async function completedNews(
  tx: Tx,
  { partner, step }: Incoming,
  { name, number, issuedOn, signer, file }: z.infer<typeof completed>['result'],
  dossier: Dossier,
  now: Instant,
): Promise<LegNews> {
  if (file) {
    if (!(await hasFile(tx, partner, file.sha256))) refuse('file-unknown', `Chưa nhận được tệp ${file.sha256}. Gửi tệp trước, rồi gửi lại thư này.`)
    await addDocument(tx, dossier.id, { kind: resultKind(step), number, hash: file.sha256 }, now)
  }
  const day = dayFromTheirs(await dayFormat(tx, partner), issuedOn)
  if (day === undefined) await noteUnmapped(tx, partner, [{ list: 'ngay', value: issuedOn }], 'in', now)
  return { move: 'complete', result: { name, number, issuedOn: day ?? issuedOn, signer, ...(file && { sha256: file.sha256 }) } }
}
