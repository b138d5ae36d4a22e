import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freshSecret } from '../../src/modules/exchange/index.ts'
import { AGENCIES, type AgencySetting } from '../../src/start/agencies.ts'
import { startAgency } from '../../src/start/partners.ts'
import { freePort } from '../../test/program.ts'

const OUTBOX = 'select count(*)::int from outbox where taken_at is null and given_up_at is null'
/** Which agencies take part, by their id. */
const IN_IT = ['cong-an', 'bao-hiem-xa-hoi', 'dan-cu']

export type Agencies = {
  /** The file of settings for the city. */
  readonly settings: string
  rows<R extends object>(agency: string, statement: string): Promise<R[]>
  /** Letters that lie at the agencies and have not come to the city. */
  waiting(): Promise<number>
  fault(agency: string, name: string): Promise<void>
  heal(): Promise<void>
  stop(): void
}

/** The agencies as processes of their own, with clerks that decide by themselves and faults that change every few seconds. The city's deaths do not touch them. */
export async function openAgencies(
  folder: string,
  origin: string,
  databaseOf: (name: string) => Promise<string>,
  fault = 'random',
): Promise<Agencies> {
  const settings: AgencySetting[] = []
  const open: { id: string; url: string; pool: pg.Pool; stop(): void }[] = []
  for (const [place, agency] of AGENCIES.filter(({ id }) => IN_IT.includes(id)).entries()) {
    const [secret, ours, clientSecret] = [freshSecret(), random(), random()]
    const database = await databaseOf(`drill_${agency.id.replaceAll('-', '_')}`)
    const auth = { tokenUrl: '', clientId: 'motcua', clientSecret: ours }
    const client = { id: agency.id, secretHash: createHash('sha256').update(clientSecret).digest('hex') }
    const connection = { url: '', secret, oldSecrets: [], auth, client, clientSecret }
    const faults = { AGENCY_FAULT: fault, AGENCY_SEED: String(place + 1) }
    const { url, stop } = await startAgency(agency, connection, { database, port: (await freePort()) - agency.port, origin }, faults)
    settings.push({ id: agency.id, url: `${url}/thu`, secret, oldSecrets: [], auth: { ...auth, tokenUrl: `${url}/oauth/token` }, client })
    open.push({ id: agency.id, url, pool: new pg.Pool({ connectionString: database, max: 2 }), stop })
  }
  const path = join(folder, 'agencies.json')
  writeFileSync(path, JSON.stringify(settings), { mode: 0o600 })
  const rows = async <R extends object>(agency: string, statement: string) =>
    (await open.find(({ id }) => id === agency)!.pool.query<R>(statement)).rows
  const set = async (agency: string, name: string) => {
    const { url } = open.find(({ id }) => id === agency)!
    await fetch(`${url}/su-co`, { method: 'POST', body: new URLSearchParams({ fault: name }) })
  }
  return {
    settings: path,
    rows,
    waiting: async () => {
      const left = await Promise.all(IN_IT.map(agency => rows<{ count: number }>(agency, OUTBOX)))
      return left.reduce((sum, [one]) => sum + (one?.count ?? 0), 0)
    },
    fault: set,
    heal: async () => void (await Promise.all(IN_IT.map(agency => set(agency, 'none')))),
    stop: () => {
      for (const { pool, stop } of open) {
        void pool.end()
        stop()
      }
    },
  }
}

const random = () => randomBytes(32).toString('base64url')
