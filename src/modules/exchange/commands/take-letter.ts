import { createHash } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import type { LetterDesk } from '../desk.ts'
import { handlers } from '../inbound/index.ts'
import { dataOf, envelopeOf, Faulty, jsonOf, kindOf } from '../inbound/reading.ts'
import type { Incoming } from '../inbound/incoming.ts'
import { sealFault, type Seal } from '../signature.ts'
import { partnerOfToken, type Caller } from './tokens.ts'

/** The largest letter, in bytes. */
export const LETTER_BYTES = 256_000
/** As much of a letter as is kept. */
const KEPT = 20_000
const TRIES = 5

/** A letter as it came in. `body` is cut just over the limit; `road` and `client` are the headers of an X-Road message, where it has them. */
export type Arrived = {
  readonly body: Uint8Array
  readonly bearer: string
  readonly certificate?: string | undefined
  readonly seal: Seal
  readonly client: string
  readonly road: string
}

/** What became of it: `fresh` is false for one that was here before. A refused one has a code for machines and a sentence for people. */
export type Verdict =
  | { readonly kind: 'taken'; readonly id: string; readonly fresh: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly says: string; readonly problems: readonly Problem[]; readonly proven: boolean }

type Seen = { caller?: Caller; id?: string; type?: string; subject?: string; at?: string; leg?: string }
type Times = { now: Instant; wall: Instant }

/**
 * A letter of another agency: size, token, seal, JSON, envelope, kind, whether it was here before, schema; then what it does here, in one transaction
 * with the letter itself. Whatever is refused changes nothing and is kept for the operator. `now` is the city's moment, `wall` the machine's.
 */
export async function takeLetter(db: Database, desk: LetterDesk, arrived: Arrived, times: Times): Promise<Verdict> {
  const seen: Seen = {}
  for (let tries = 1; ; tries++)
    try {
      return await taken(db, desk, arrived, seen, times)
    } catch (problem) {
      const refusal = problem instanceof NotFound ? new Refusal('not-found', problem.message || 'Không có hồ sơ này.') : problem
      if (!(refusal instanceof Refusal)) throw problem
      // Somebody else moved the dossier meanwhile: the news is read once more against what stands there now.
      if (refusal.reason === 'changed-by-another' && tries < TRIES) continue
      await db.write(tx => keep(tx, arrived, seen, { verdict: 'refused', code: refusal.reason, says: saysOf(refusal) }, times.now))
      const problems = refusal instanceof Faulty ? refusal.problems : []
      return { kind: 'refused', code: refusal.reason, says: refusal.message, problems, proven: seen.caller !== undefined }
    }
}

async function taken(db: Database, desk: LetterDesk, arrived: Arrived, seen: Seen, { now, wall }: Times): Promise<Verdict> {
  if (arrived.body.length > LETTER_BYTES) refuse('too-large', `Thư lớn hơn ${LETTER_BYTES} byte. Tệp thì gửi riêng theo mã băm.`)
  const caller = await partnerOfToken(db, arrived.bearer, wall, arrived.certificate)
  if (!caller) return refuse('token', 'Mã truy cập không có hoặc đã hết hạn. Lấy mã mới ở /api/v1/exchange/token.')
  seen.caller = caller
  await checkSeal(desk, caller, arrived, wall)
  const letter = envelopeOf(jsonOf(arrived.body), { id: arrived.seal.id, client: arrived.client, road: arrived.road }, wall)
  Object.assign(seen, { id: letter.id, type: letter.type, subject: letter.subject, at: letter.time, leg: legOf(letter.data) })
  const type = kindOf(letter.type, caller)
  const known = await desk.known()
  return db.write(async tx => {
    if (await wasHere(tx, caller.partner, letter.id, hashOf(arrived.body))) {
      await keep(tx, { ...arrived, body: new Uint8Array() }, seen, { verdict: 'duplicate' }, now, hashOf(arrived.body))
      return { kind: 'taken', id: letter.id, fresh: false }
    }
    const incoming: Incoming = { ...letter, type, data: dataOf(type, letter.data), partner: caller.partner }
    const verdict = (!caller.sandbox && (await handlers[type]?.(tx, incoming, known, now))) || 'accepted'
    await keep(tx, arrived, seen, { verdict, ...reasonOf(incoming) }, now)
    return { kind: 'taken', id: letter.id, fresh: true }
  })
}

async function checkSeal(desk: LetterDesk, { partner }: Caller, { seal, body }: Arrived, wall: Instant): Promise<void> {
  const fault = sealFault(await desk.secrets(partner), seal, wall, Buffer.from(body).toString('utf8'))
  if (fault === 'old') refuse('old', 'Chữ ký của thư lệch quá 5 phút. Chỉnh đồng hồ rồi ký lại.')
  if (fault) refuse('signature', 'Chữ ký của thư không khớp với khóa đã trao.')
}

/** Whether this partner's letter of that id was taken before, held until the transaction ends; refuses another letter under the same id. */
async function wasHere(tx: Tx, partner: string, id: string, hash: string): Promise<boolean> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${partner} ${keyOf(id)}`}, 0))`)
  const before = await tx.maybe<{ hash: string }>(sql`
    select body_hash as hash from exchange.incoming where partner_id = ${partner} and message_id = ${keyOf(id)} and verdict in ('accepted', 'stale')`)
  if (before && before.hash !== hash) refuse('replayed', 'Mã thư này đã dùng cho một thư khác. Thư mới cần mã mới.')
  return before !== undefined
}

type Kept = { verdict: 'accepted' | 'stale' | 'duplicate' | 'refused'; code?: string; says?: string }

const keep = (
  tx: Tx,
  { body }: Arrived,
  { caller, id, type, subject, at, leg }: Seen,
  { verdict, code, says }: Kept,
  now: Instant,
  hash = hashOf(body),
) =>
  tx.run(sql`
    insert into exchange.incoming (partner_id, message_id, type, subject, leg, happened_at, body, body_hash, at, verdict, code, says)
    values (${caller?.partner ?? null}, ${id ? keyOf(id) : null}, ${type ?? null}, ${subject ?? null}, ${leg ?? null}, ${at ?? null}, ${textOf(body)}, ${hash}, ${now},
      ${verdict}, ${code ?? null}, ${says ?? null})`)

/** The agency's code for declining a part stands with the letter, so that refusals can be counted. */
const reasonOf = ({ type, data }: Incoming): { code?: string } => (type === 'lien-thong.tu-choi.v1' ? { code: String(data['code']) } : {})

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')
const keyOf = (id: string): string => id.toLowerCase()
/** Text that the database keeps, whatever the bytes were. */
const textOf = (body: Uint8Array): string => Buffer.from(body).toString('utf8').slice(0, KEPT).replaceAll('\0', ' ').toWellFormed()
const legOf = (data: Readonly<Record<string, unknown>>): string | undefined =>
  typeof data['leg'] === 'string' ? data['leg'].slice(0, 40) : undefined
const saysOf = (refusal: Refusal): string =>
  [refusal.message, ...(refusal instanceof Faulty ? refusal.problems.map(({ at, says }) => `${at}: ${says}`) : [])].join('\n').slice(0, 4_000)
