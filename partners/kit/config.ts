import { faults, isFault, type Fault } from './faults.ts'

export type Settings = {
  readonly host: string
  readonly port: number
  /** PostgreSQL of this agency, empty at first. */
  readonly database: string
  /** What letters are signed with, both ways: `whsec_` and base64. */
  readonly secret: string
  /** What the city presents at this agency's `/oauth/token`. */
  readonly clientId: string
  readonly clientSecret: string
  /** Where the city takes letters, files and questions. */
  readonly cityUrl: string
  /** What this agency presents to the city. */
  readonly cityClientId: string
  readonly cityClientSecret: string
  readonly fault: Fault
  /** `machine` decides by itself. */
  readonly clerk: 'person' | 'machine'
  /** How long `slow` takes, how long `random` keeps to one fault, how long `reorder` gathers, when `duplicate` sends once more; in ms. */
  readonly slowMs: number
  readonly randomMs: number
  readonly gatherMs: number
  readonly againMs: number
  /** The longest that a machine thinks before each step, and the shortest wait before a letter is tried again; in ms. */
  readonly thinkMs: number
  readonly retryMs: number
  readonly seed: number
}

export const usual = { slowMs: 12_000, randomMs: 4_000, gatherMs: 4_000, againMs: 15_000, thinkMs: 2_000, retryMs: 1_000, seed: 1 } as const

/** The settings of a stand-in, from its environment. Stops with a sentence when one is missing. */
export function readSettings(port: number, env: NodeJS.ProcessEnv = process.env): Settings {
  const need = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`Thiếu biến môi trường ${name}.`)
    return value
  }
  const fault = env['AGENCY_FAULT'] ?? 'none'
  if (!isFault(fault)) throw new Error(`AGENCY_FAULT là một trong: ${Object.keys(faults).join(', ')}. Đang đặt: ${fault}`)
  const clerk = env['AGENCY_CLERK'] ?? 'person'
  if (clerk !== 'person' && clerk !== 'machine') throw new Error(`AGENCY_CLERK là person hoặc machine. Đang đặt: ${clerk}`)
  return {
    ...usual,
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? port),
    database: need('AGENCY_DATABASE_URL'),
    secret: need('AGENCY_SECRET'),
    clientId: need('AGENCY_CLIENT_ID'),
    clientSecret: need('AGENCY_CLIENT_SECRET'),
    cityUrl: need('CITY_URL'),
    cityClientId: need('CITY_CLIENT_ID'),
    cityClientSecret: need('CITY_CLIENT_SECRET'),
    fault,
    clerk,
    thinkMs: Number(env['AGENCY_THINK_MS'] ?? usual.thinkMs),
    seed: Number(env['AGENCY_SEED'] ?? usual.seed),
  }
}
