import { clock } from '../src/platform/clock.ts'
import { sql, type Database } from '../src/platform/db/index.ts'
import { sign } from '../src/platform/http/signing.ts'
import type { InjectOptions } from 'fastify'
import { routes } from '../src/web/routes.ts'
import { serve } from '../src/web/site/serve.ts'
import { fees, published } from '../src/catalogue/index.ts'
import { openSession } from '../src/modules/identity/index.ts'
import { loadCalendar } from '../src/modules/units/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { applicantWithDrafts } from '../test/applicant.ts'
import { analyse } from '../src/start/database.ts'
import { recording, type Statement } from './record.ts'

/** One thing that people do: how it is asked over HTTP, and the statements that it runs. */
export type Operation = {
  name: string
  path: string
  headers: Record<string, string>
  next?: () => { path: string; method: 'POST'; body: string } | undefined
  statements: readonly Statement[]
  vary?: (round: number) => readonly Statement[]
}

const DRAFTS = Number(process.env.BENCH_DRAFTS ?? 30_000)

/** Everything that is measured, with its sessions and drafts made beforehand. */
export async function prepare(db: Database, url: string): Promise<Operation[]> {
  const now = new Date()
  const { value: secret } = await db.one<{ value: string }>(sql`select value from platform.secret where name = 'cookies'`)
  const recorder = recording(db)
  const calendar = await loadCalendar(db)
  const city = {
    editions: published,
    fees,
    calendar: async () => calendar,
    files: fileStore('/nonexistent'),
    eid: undefined,
    secret,
    demo: true,
    moveClock: async () => {},
    clamd: undefined,
  }
  const app = await serve({ city, db: recorder, clock: clock(), machineClock: clock(), secret, secure: false }, routes(city), { log: 'silent' })
  const statementsOf = async (asked: InjectOptions) => {
    recorder.taken.length = 0
    const answer = await app.inject(asked)
    if (answer.statusCode >= 400) throw new Error(`${JSON.stringify(asked)}: ${answer.statusCode}`)
    return [...recorder.taken]
  }

  const busiest = await db.one<{ officer: string; unit: string; code: string }>(sql`
    select p.officer, p.unit, (select code from dossiers.dossier d where d.unit_id = p.unit and d.state = 'received' limit 1) as code
    from identity.post p where p.valid_from <= ${now} and (p.valid_to is null or p.valid_to > ${now}) and p.role = 'civilStatusOfficer'
      and exists (select from dossiers.dossier d where d.unit_id = p.unit and d.state = 'received') limit 1`)
  const token = await db.write(tx => openSession(tx, { kind: 'officer', id: busiest.officer, unit: busiest.unit }, { now, agent: 'bench' }))
  const officer = { cookie: `phien=${sign(secret, token)}; khach=${sign(secret, 'bench')}` }

  const read = async (name: string, path: string, headers: Record<string, string>): Promise<Operation> => {
    await statementsOf({ url: path, headers })
    return { name, path, headers, statements: await statementsOf({ url: path, headers }) }
  }
  const person = await applicantWithDrafts(db, DRAFTS, now)
  const [first, ...drafts] = person.drafts
  const sending = new URLSearchParams({ _csrf: person.csrf, 'cam-doan': 'true' }).toString()
  const submit = await statementsOf({ method: 'POST', url: `/nop/${first}/kiem-tra-lai`, headers: person.headers, payload: sending })
  await analyse(url)

  const operations = [
    await read('home', '/', {}),
    await read('statistics', '/thong-ke?tu=2016-07-01&den=2017-03-14', {}),
    await read('statistics API', '/api/v1/statistics/online-rate?from=2016-07-01&to=2017-03-14&level=district', {}),
    await read('queue', '/can-bo/hang/moi', officer),
    await read('dossier', `/can-bo/ho-so/${busiest.code}`, officer),
    await read('task list', `/nop/${drafts.at(-1)}`, person.headers),
    {
      name: 'submit',
      path: '/',
      headers: person.headers,
      next: () => {
        const draft = drafts.pop()
        return draft ? { path: `/nop/${draft}/kiem-tra-lai`, method: 'POST' as const, body: sending } : undefined
      },
      statements: submit,
      vary: varied(submit),
    } satisfies Operation,
  ]
  await app.close()
  return operations
}

/** The recorded writes again and again, each round with keys of its own. */
function varied(recorded: readonly Statement[]): (round: number) => readonly Statement[] {
  return round =>
    recorded.map(statement => ({
      ...statement,
      values: statement.values.map(value => {
        if (typeof value !== 'string') return value
        if (/^H\d\d\.[\d.]+-\d{6}-\d+$/.test(value)) return `${value.slice(0, -4)}${1_000_000 + round}`
        if (/^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(value)) return `${String(round).padStart(8, '0')}${value.slice(8)}`
        return value.replace(/(H\d\d\.[\d.]+-\d{6})-\d{4}(?=:)/, `$1-${1_000_000 + round}`)
      }),
    }))
}
