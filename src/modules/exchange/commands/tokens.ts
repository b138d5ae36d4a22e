import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'

/** Who calls, as far as the token proves it. A sandbox partner is an integrator who tries: its letters are read and change nothing. */
export type Caller = { readonly partner: string; readonly sandbox: boolean }
type Account = { clientId: string; secretHash: string; certificate?: string | undefined; sandbox?: boolean | undefined }

/** How long a token of ours holds. */
export const TOKEN_SECONDS = 600

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const same = (left: string, right: string): boolean => timingSafeEqual(Buffer.from(hashOf(left)), Buffer.from(hashOf(right)))

/** How a partner proves who it is: the SHA-256 of its secret (256 random bits), and of its certificate where the proxy asks for one. Its tokens end when that changes. */
export async function knowClient(tx: Tx, partner: string, { clientId, secretHash, certificate, sandbox = false }: Account): Promise<void> {
  const changed = await tx.run(sql`
    update exchange.partner set client_id = ${clientId}::text, client_hash = ${secretHash}::text, certificate_sha256 = ${certificate?.toLowerCase() ?? null}::text,
      sandbox = ${sandbox}::boolean
    where id = ${partner} and (client_id, client_hash, certificate_sha256, sandbox)
      is distinct from (${clientId}::text, ${secretHash}::text, ${certificate?.toLowerCase() ?? null}::text, ${sandbox}::boolean)`)
  if (changed > 0) await tx.run(sql`delete from exchange.token where partner_id = ${partner}`)
}

type Client = { id: string; hash: string; certificate: string | null }

/** A token for a partner that shows its secret, and its certificate where one is kept; undefined when it does not. `now` is the machine's moment. */
export async function issueToken(
  tx: Tx,
  { clientId, clientSecret, certificate }: { clientId: string; clientSecret: string; certificate?: string | undefined },
  now: Instant,
): Promise<{ token: string; seconds: number } | undefined> {
  const client = await tx.maybe<Client>(sql`
    select id, client_hash as hash, certificate_sha256 as certificate from exchange.partner where client_id = ${clientId} and client_hash is not null`)
  const right = same(client?.hash ?? '', hashOf(clientSecret))
  if (!client || !right || !certified(client.certificate, certificate)) return undefined
  const token = randomBytes(32).toString('base64url')
  await tx.run(sql`
    insert into exchange.token (hash, partner_id, expires_at) values (${hashOf(token)}, ${client.id}, ${plusMinutes(now, TOKEN_SECONDS / 60)})`)
  return { token, seconds: TOKEN_SECONDS }
}

/** Whose token this is; undefined when nobody's, no longer, or shown without the certificate that its partner has. `now` is the machine's moment. */
export async function partnerOfToken(db: Db, token: string, now: Instant, certificate?: string): Promise<Caller | undefined> {
  const found = await db.maybe<Caller & { kept: string | null }>(sql`
    select p.id as partner, p.sandbox, p.certificate_sha256 as kept from exchange.token t join exchange.partner p on p.id = t.partner_id
    where t.hash = ${hashOf(token)} and t.expires_at > ${now}::timestamptz`)
  return found && certified(found.kept, certificate) ? { partner: found.partner, sandbox: found.sandbox } : undefined
}

const certified = (kept: string | null, shown: string | undefined): boolean =>
  kept === null || same(kept, (shown ?? '').replaceAll(':', '').toLowerCase())

/** Drops tokens that no longer hold. */
export const tidyTokens = (tx: Tx, now: Instant): Promise<number> => tx.run(sql`delete from exchange.token where expires_at <= ${now}::timestamptz`)
