import type { z } from 'zod'
import { NotFound, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { dossierByCode } from '#dossiers'
import { agencyNames } from '#procedures'
import { completePinFrom, entriesOfDossier, type Entry } from '#registers'
import { doubtful, pin } from '../messages/incoming.ts'
import type { Handler, Incoming } from './incoming.ts'

const dataOf = <S extends z.ZodType>(schema: S, { data }: Incoming): z.infer<S> => schema.parse(data)

/** The child's entry that a letter of the population database is about. Refuses a dossier that is not here or whose birth is not in the book. */
async function birthOf(tx: Tx, { subject }: Incoming, code: string): Promise<Entry> {
  if (subject !== code) refuse('envelope', 'subject của phong bì và dossier trong nội dung là hai hồ sơ khác nhau.')
  await dossierByCode(tx, code).catch(problem => {
    throw problem instanceof NotFound ? refuse('no-such-dossier', `Không có hồ sơ mang mã ${code}.`) : problem
  })
  const birth = (await entriesOfDossier(tx, code)).find(({ type }) => type === 'so-khai-sinh')
  return birth ?? refuse('no-entry', `Hồ sơ ${code} chưa ghi vào sổ khai sinh nên chưa nhận số định danh.`)
}

/**
 * Số định danh đến muộn: written beside the child's entry, and nowhere else (Nghị định 137/2015/NĐ-CP, Điều 13). The same number again is stale;
 * another one is refused (`pin-there`), as is one that fits neither the sex nor the year of birth (`pin`).
 */
export const pinCame: Handler = async (tx, letter, _known, now) => {
  const { dossier, pin: number } = dataOf(pin, letter)
  const { id } = await birthOf(tx, letter, dossier)
  const source = { id: letter.partner, name: agencyNames[letter.partner] ?? 'Cơ sở dữ liệu quốc gia về dân cư' }
  const written = await completePinFrom(tx, { entryId: id, field: 'childPin', pin: number, source }, now)
  return written ? 'accepted' : 'stale'
}

/** Nghi trùng: kept as it came, for the officer (`doubtsOf`); the entry stays as it is. Stale when the number has come meanwhile. */
export const pinDoubted: Handler = async (tx, letter) => {
  const { data } = await birthOf(tx, letter, dataOf(doubtful, letter).dossier)
  return data['childPin'] ? 'stale' : 'accepted'
}

/** What letters of the population database do here. */
export const pinHandlers = { 'dan-cu.so-dinh-danh.v1': pinCame, 'dan-cu.nghi-trung.v1': pinDoubted } as const
