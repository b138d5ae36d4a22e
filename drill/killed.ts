import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createDatabase, sql, startEmbedded } from '../src/platform/db/index.ts'
import { applicantWithDrafts, type Applicant } from '../test/applicant.ts'
import { freePort, startProgram, type Program } from '../test/program.ts'

const SUBMISSIONS = Number(process.env.DRILL_SUBMISSIONS ?? 2000)
const KILLS = 5
const CLIENTS = 16

/** kill -9 of the server while people submit: nothing that was acknowledged is lost, nothing is there twice. Prints what it found. */
export async function killed(submissions = SUBMISSIONS, kills = KILLS): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
  const server = await startEmbedded(folder)
  await createDatabase(server, 'drill')
  const env = { DATABASE_URL: server.url('drill'), PORT: String(await freePort()), MOTCUA_DATA: folder, MOTCUA_ROLE: 'web' }
  let program = await startProgram(env)
  const db = connect(server.url('drill'))
  try {
    const applicant = await applicantWithDrafts(db, submissions, new Date())
    const acknowledged = new Map<string, string>()
    let retries = 0
    const restarts = (async () => {
      for (let n = 1; n <= kills; n++) {
        while (acknowledged.size < (submissions * n) / (kills + 1)) await pause(5)
        await program.kill('SIGKILL')
        program = await startProgram(env)
      }
    })()
    const waiting = [...applicant.drafts]
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
          let code: string | undefined
          for (; !code; retries += code ? 0 : 1) code = await submitted(program, applicant, draft)
          acknowledged.set(draft, code)
        }
      }),
    )
    await restarts
    return await report(db, acknowledged, retries, kills)
  } finally {
    await db.close()
    await program.kill('SIGKILL')
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The dossier's code when the server acknowledged it; undefined when nobody answered and the same draft is to be sent again. */
async function submitted({ url }: Program, { headers, csrf }: Applicant, draft: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/nop/${draft}/kiem-tra-lai`, {
      method: 'POST',
      headers,
      redirect: 'manual',
      body: new URLSearchParams({ _csrf: csrf, 'cam-doan': 'true' }),
    })
    const to = answer.headers.get('location')
    if (answer.status !== 303 || !to) throw new Error(`${answer.status} ${(await answer.text()).replace(/<[^>]+>/g, ' ').slice(0, 400)}`)
    return /ho-so\/([^/]+)/.exec(to)?.[1]
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
    await pause(50)
    return undefined
  }
}

async function report(db: ReturnType<typeof connect>, acknowledged: Map<string, string>, retries: number, kills: number): Promise<boolean> {
  const rows = await db.all<{ draft: string; code: string; events: number }>(sql`
    select f.code as draft, d.code, (select count(*)::int from dossiers.event e where e.dossier_id = d.id and e.type = 'submit') as events
    from dossiers.dossier d join dossiers.draft f on f.id = d.draft_id`)
  const lost = [...acknowledged].filter(([draft, code]) => !rows.some(row => row.draft === draft && row.code === code)).length
  const doubled = rows.length - new Set(rows.map(({ draft }) => draft)).size + rows.filter(({ events }) => events !== 1).length
  const table = {
    'submissions acknowledged': acknowledged.size,
    'kill -9 of the server': kills,
    'retries by clients': retries,
    'dossiers in the database': rows.length,
    lost,
    doubled,
  }
  for (const [name, value] of Object.entries(table)) process.stdout.write(`  ${name.padEnd(28)} ${value}\n`)
  return lost === 0 && doubled === 0 && rows.length === acknowledged.size
}

const pause = (ms: number) => new Promise(next => setTimeout(next, ms))
