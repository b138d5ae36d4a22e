import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createHash, randomBytes } from 'node:crypto'
import type { Database, Db } from '#platform/db/index.ts'
import { freshSecret, type News, type Outgoing } from '#exchange'
import type { Edition } from '#procedures'
import { secretOf } from './database.ts'
import { legLetters } from './leg-letters.ts'
import { NATIONAL_PORTAL, nationalLetters } from './national-portal.ts'
import { pinLetters, POPULATION } from './pin-letters.ts'

type Writer = (db: Db, editions: readonly Edition[], news: readonly News[]) => Promise<Outgoing[]>

/** An agency that the city knows how to speak with. `folder` and `port` are of its stand-in, `port` counted from the city's own. */
export type Agency = {
  readonly id: string
  readonly name: string
  readonly service: string
  readonly folder: string
  readonly port: number
  /** What the log makes us tell it; absent for one that only tells us. */
  readonly letters?: Writer
}

export const AGENCIES: readonly Agency[] = [
  { ...NATIONAL_PORTAL, folder: 'national-portal', port: 3, letters: nationalLetters },
  { id: 'cong-an', name: 'Công an (cư trú)', service: 'VN/GOV/CONG-AN/CU-TRU', folder: 'police', port: 4, letters: legLetters('cong-an') },
  {
    ...{ id: 'bao-hiem-xa-hoi', name: 'Bảo hiểm xã hội', service: 'VN/GOV/BHXH/MOT-CUA' },
    ...{ folder: 'social-insurance', port: 5, letters: legLetters('bao-hiem-xa-hoi') },
  },
  { ...POPULATION, folder: 'population', port: 6, letters: pinLetters },
  { id: 'y-te', name: 'Cơ sở khám chữa bệnh', service: 'VN/GOV/Y-TE/CHUNG-SINH', folder: 'hospital', port: 7 },
]

const setting = z.strictObject({
  id: z.enum(AGENCIES.map(({ id }) => id) as [string, ...string[]]),
  /** Where it takes letters, and what both sides sign with; `oldSecrets` are still accepted from it. */
  url: z.url(),
  secret: z.string().startsWith('whsec_'),
  oldSecrets: z.array(z.string().startsWith('whsec_')).default([]),
  /** What the city presents there (OAuth 2 client credentials). */
  auth: z.strictObject({ tokenUrl: z.url(), clientId: z.string().min(1), clientSecret: z.string().min(1) }).optional(),
  /** What it presents to the city: the SHA-256 of its secret, and of its certificate where the proxy asks for one. */
  client: z
    .strictObject({
      id: z.string().min(1),
      secretHash: z.string().regex(/^[0-9a-f]{64}$/),
      certificate: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    })
    .optional(),
})
export type AgencySetting = z.infer<typeof setting>

/** How one agency is reached and reaches the city. */
export type Connection = Pick<AgencySetting, 'url' | 'secret' | 'oldSecrets' | 'auth' | 'client'> & { readonly clientSecret?: string }
export type Connected = { agency: Agency; connection: Connection; standIn: (() => Promise<string>) | undefined }

/** The agencies of the settings; in the training city all of them, by stand-ins (`standIn` makes the database). Without either there is none. */
export async function settingsOf(
  { agencies, world }: { agencies: string | undefined; world: 'none' | 'demo' },
  db: Database,
  beside: ((name: string) => Promise<string>) | undefined,
): Promise<Connected[]> {
  const settings = agencies ? readAgencies(agencies) : []
  const connected: Connected[] = []
  for (const agency of AGENCIES) {
    const connection = settings.find(({ id }) => id === agency.id)
    if (connection) connected.push({ agency, connection, standIn: undefined })
    else if (world === 'demo' && beside)
      connected.push({ agency, connection: await trained(db, agency.id), standIn: () => beside(agency.id.replaceAll('-', '_')) })
  }
  return connected
}

/** The secrets between the training city and a stand-in, made at first start and kept. */
async function trained(db: Database, id: string): Promise<Connection> {
  const [secret, ours, clientSecret] = [
    await secretOf(db, `${id}:seal`, freshSecret),
    await secretOf(db, `${id}:city`, fresh),
    await secretOf(db, `${id}:agency`, fresh),
  ]
  const secretHash = createHash('sha256').update(clientSecret).digest('hex')
  return { url: '', secret, oldSecrets: [], auth: { tokenUrl: '', clientId: 'motcua', clientSecret: ours }, client: { id, secretHash }, clientSecret }
}

const fresh = () => randomBytes(32).toString('base64url')

/** How the agencies of this installation are reached (`MOTCUA_AGENCIES`, JSON). Throws one sentence that lists all that is wrong. */
export function readAgencies(path: string): AgencySetting[] {
  const { data, error } = z.array(setting).safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (data) return data
  throw new Error(`${path} chưa đúng:\n${error.issues.map(({ path: at, message }) => `- ${at.join('.')}: ${message}`).join('\n')}`)
}
