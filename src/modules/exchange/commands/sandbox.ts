import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#platform/db/index.ts'
import { sandboxSecret } from '../signature.ts'
import { knowPartner } from '../store.ts'
import { knowClient } from './tokens.ts'

/** The account of an integrator who tries. It is shown once; of the client's secret only the hash is kept. */
export type Sandbox = { readonly clientId: string; readonly clientSecret: string; readonly secret: string }

const START = 'thu-'
export const isSandbox = (partner: string): boolean => partner.startsWith(START)

/** Opens a sandbox: a partner whose letters are read as anybody's and change nothing. `root` is the installation's own secret. */
export async function openSandbox(tx: Tx, name: string, root: string): Promise<Sandbox> {
  const id = `${START}${randomBytes(5).toString('hex')}`
  const clientSecret = randomBytes(32).toString('base64url')
  await knowPartner(tx, id, name)
  await knowClient(tx, id, { clientId: id, secretHash: createHash('sha256').update(clientSecret).digest('hex'), sandbox: true })
  return { clientId: id, clientSecret, secret: sandboxSecret(root, id) }
}
