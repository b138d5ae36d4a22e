import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Agency, Connection } from './agencies.ts'

type Wanted = { folder: string; port: number; clientId: string; clientSecret: string; redirectUris: readonly string[] }

/** Starts the e-ID stand-in as a process of its own, as far away as the real one, on the next port or, where that is taken, on any. It ends with us. */
export async function startEid({ folder, port, clientId, clientSecret, redirectUris }: Wanted): Promise<{ issuer: string; stop(): void }> {
  const env = { EID_DATA: folder, EID_CLIENT_ID: clientId, EID_CLIENT_SECRET: clientSecret, EID_REDIRECT_URIS: redirectUris.join(',') }
  const { url, stop } = await launch('eid', 'Định danh điện tử dùng thử', port, env)
  return { issuer: url, stop }
}

type Sms = { folder: string; port: number; token: string; receipts: string; receiptSecret: string }

/** Starts the SMS stand-in in the same way. Answers where messages are handed to it. */
export async function startSms({ folder, port, token, receipts, receiptSecret }: Sms): Promise<{ url: string; stop(): void }> {
  const env = { SMS_DATA: folder, SMS_TOKEN: token, SMS_RECEIPTS: receipts, SMS_RECEIPT_SECRET: receiptSecret }
  const { url, stop } = await launch('sms', 'Nhà mạng dùng thử', port, env)
  return { url: `${url}/tin-nhan`, stop }
}

type Beside = { database: string; port: number; origin: string }

/** Starts the stand-in of an agency in the same way, with a database of its own; `more` are settings of its own. Answers its address. */
export function startAgency(
  { name, folder, port }: Agency,
  { secret, auth, client, clientSecret }: Connection,
  beside: Beside,
  more: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  return launch(folder, `${name} dùng thử`, beside.port + port, {
    AGENCY_DATABASE_URL: beside.database,
    AGENCY_SECRET: secret,
    AGENCY_CLIENT_ID: auth?.clientId ?? '',
    AGENCY_CLIENT_SECRET: auth?.clientSecret ?? '',
    CITY_URL: `${beside.origin}/api/v1/exchange`,
    CITY_CLIENT_ID: client?.id ?? '',
    CITY_CLIENT_SECRET: clientSecret ?? '',
    AGENCY_CLERK: 'machine',
    ...more,
  })
}

type Launched = { url: string; stop(): void }

const launch = (folder: string, name: string, port: number, env: Record<string, string>): Promise<Launched> =>
  run(folder, name, { ...env, PORT: String(port) }).catch(() => run(folder, name, { ...env, PORT: '0' }))

/** A stand-in keeps little in memory: it stands beside the city on one machine. */
const SMALL = ['--max-semi-space-size=2', '--max-old-space-size=128']

function run(folder: string, name: string, env: Record<string, string>): Promise<Launched> {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, [...SMALL, '--import', join(root, 'scripts/tsx.mjs'), join(root, 'partners', folder, 'main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: { HOST: '127.0.0.1', ...env },
  })
  return firstLine(child, name, /ready (\S+)/).then(url => ({ url, stop: () => void child.kill() }))
}

function firstLine(child: ChildProcess, name: string, shape: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stdout?.on('data', chunk => {
      text += String(chunk)
      const [, value] = shape.exec(text) ?? []
      if (value) found(value)
    })
    child.once('exit', code => failed(new Error(`${name} không khởi động được (mã ${code}).`)))
  })
}
