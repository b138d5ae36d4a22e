import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { usual, type Settings } from '../../partners/kit/config.ts'
import type { Running } from '../../partners/kit/server.tsx'
import { CITY_ACCOUNT, type TinyCity } from './city.ts'
import { AGENCY_ACCOUNT } from './letters.ts'

/** A database of an agency's own, on the same server as `url`. */
export async function ownDatabase(url: string, name: string): Promise<string> {
  const place = new URL(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const own = `${place.pathname.slice(1)}_${name}`
  await client.query(`create database ${own}`)
  await client.end()
  place.pathname = `/${own}`
  return place.href
}

/** The settings of an agency in a test: everything that waits waits briefly. */
export const settingsOf = (database: string, city: TinyCity, secret: string, more: Partial<Settings> = {}): Settings => ({
  ...usual,
  host: '127.0.0.1',
  port: 0,
  database,
  secret,
  ...{ clientId: AGENCY_ACCOUNT.id, clientSecret: AGENCY_ACCOUNT.secret, cityUrl: city.url },
  ...{ cityClientId: CITY_ACCOUNT.id, cityClientSecret: CITY_ACCOUNT.secret },
  fault: 'none',
  clerk: 'person',
  ...{ slowMs: 800, gatherMs: 2_500, againMs: 300, thinkMs: 100, retryMs: 100, randomMs: 300 },
  ...more,
})

/** The same as the environment of a process. */
export const environmentOf = (settings: Settings): Record<string, string> => ({
  HOST: settings.host,
  PORT: '0',
  AGENCY_DATABASE_URL: settings.database,
  AGENCY_SECRET: settings.secret,
  AGENCY_CLIENT_ID: settings.clientId,
  AGENCY_CLIENT_SECRET: settings.clientSecret,
  CITY_URL: settings.cityUrl,
  CITY_CLIENT_ID: settings.cityClientId,
  CITY_CLIENT_SECRET: settings.cityClientSecret,
  AGENCY_CLERK: settings.clerk,
  AGENCY_FAULT: settings.fault,
  AGENCY_THINK_MS: String(settings.thinkMs),
})

/** Waits until something is so, at most a minute. */
export async function until(what: string, so: () => unknown): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (await so()) return
    await pause(25)
  }
  throw new Error(`nothing came of it: ${what}`)
}

/** A clerk at the agency's pages. */
export async function clerkAt({ url }: Running, name: string, password: string) {
  const signedIn = await fetch(`${url}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ten: name, 'mat-khau': password }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    status: signedIn.status,
    see: async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })).text(),
    press: async (path: string, form: Record<string, string>) =>
      (await fetch(`${url}${path}`, { method: 'POST', headers: { cookie }, redirect: 'manual', body: new URLSearchParams(form) })).status,
  }
}

/** The number of a case at an agency. */
export const partOf = async ({ rows }: Running, dossier: string): Promise<{ id: string; state: string }> => {
  const [part] = await rows<{ id: string; state: string }>('select id, state from part where dossier = $1', [dossier])
  if (!part) throw new Error(`the agency has no case of ${dossier}`)
  return part
}
