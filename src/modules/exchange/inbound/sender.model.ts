import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '#platform/db/index.ts'
import type { Instant } from '#kernel/instant.ts'
import { freshSecret, issueToken, knowClient, knowPartner, seal, takeLetter, type Known, type MessageType, type Verdict } from '../index.ts'

type Written = { readonly type: MessageType; readonly subject: string; readonly data: unknown; readonly id?: string; readonly at?: Instant }
/** `accepted` or `again` for what was taken, else the code of the refusal, with all its problems. */
export type Came = { readonly came: string; readonly problems: readonly string[] }

/** An agency that brings letters to the city as it would over HTTP: with a token, sealed, in an envelope. */
export async function sender(db: Database, partner: string, known: Known, now: Instant): Promise<(letter: Written) => Promise<Came>> {
  const [secret, clientSecret] = [freshSecret(), randomUUID()]
  const token = await db.write(async tx => {
    await knowPartner(tx, partner, partner)
    await knowClient(tx, partner, { clientId: partner, secretHash: createHash('sha256').update(clientSecret).digest('hex') })
    return issueToken(tx, { clientId: partner, clientSecret }, now)
  })
  const desk = { secrets: () => [secret], known: async () => known }
  return async ({ type, subject, data, id = randomUUID(), at = now }) => {
    const envelope = { specversion: '1.0', id, source: 'VN/GOV/THU', type, subject, time: at.toISOString(), datacontenttype: 'application/json' }
    const body = Buffer.from(JSON.stringify({ ...envelope, step: 'thu', ground: 'Nghị định 63/2024/NĐ-CP', data }))
    const sealed = seal(secret, id, now, body.toString())
    return said(await takeLetter(db, desk, { body, bearer: token?.token ?? '', seal: sealed, client: '', road: '' }, { now, wall: now }))
  }
}

const said = (verdict: Verdict): Came =>
  verdict.kind === 'taken'
    ? { came: verdict.fresh ? 'accepted' : 'again', problems: [] }
    : { came: verdict.code, problems: verdict.problems.map(({ at, says }) => `${at}: ${says}`) }
