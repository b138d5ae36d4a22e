import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createDatabase, startEmbedded } from '../src/platform/db/index.ts'
import { freePort, startProgram } from '../test/program.ts'
import { openAgencies } from './births/agencies.ts'
import { registryOffice } from './births/office.ts'
import { show, tally } from './births/tally.ts'

const BIRTHS = Number(process.env.DRILL_BIRTHS ?? 1000)
const KILLS = 10
const CLERKS = 4
/** How long the agencies, well again, may take to bring everything to its end. */
const PATIENCE_MS = Number(process.env.DRILL_PATIENCE_MS ?? 600_000)

/**
 * Births with residence and health card while the agencies fail in every way that they can and the server is killed. Then the agencies are well again, and
 * it is counted: every birth in the book once, every part ended or visibly waiting, the agencies' data equal to ours, no letter lost or acted on twice.
 */
export async function births(wanted = BIRTHS, kills = KILLS): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
  const server = await startEmbedded(folder)
  await createDatabase(server, 'drill')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const agencies = await openAgencies(folder, origin, async name => (await createDatabase(server, name), server.url(name)))
  const env = { DATABASE_URL: server.url('drill'), PORT: String(port), MOTCUA_DATA: folder, MOTCUA_AGENCIES: agencies.settings }
  let program = await startProgram(env)
  const db = connect(server.url('drill'))
  try {
    const office = await registryOffice(db, origin, wanted)
    const began = Date.now()
    let killed = 0
    const restart = async () => {
      await program.kill('SIGKILL')
      program = await startProgram(env)
      say(`  kill -9 number ${++killed}, ${office.done()} of ${wanted} births signed`)
    }
    const killing = (async () => {
      for (let n = 1; n <= kills; n++) {
        while (office.done() < (wanted * n) / (kills + 1)) await pause(50)
        await restart()
      }
    })()
    await Promise.all([...Array.from({ length: CLERKS }, () => office.work()), killing])
    say(`  ${wanted} births signed after ${seconds(began)} s; the agencies are well again`)
    await agencies.heal()
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(3_000)) {
      await office.supplement()
      if (await office.quiet(await agencies.waiting())) break
    }
    const counted = await tally(db, agencies, wanted)
    show({ ...counted.table, 'kill -9 of the server': killed, 'seconds in all': seconds(began) })
    return counted.held
  } finally {
    await db.close()
    await program.kill('SIGKILL')
    agencies.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000)
const say = (line: string) => process.stdout.write(`${line}\n`)
const pause = (ms: number) => new Promise(next => setTimeout(next, ms))
