import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createDatabase, startEmbedded } from '../src/platform/db/index.ts'
import { freePort, startProgram } from '../test/program.ts'
import { bare, load, type Load } from './measure.ts'
import { prepare, type Operation } from './operations.ts'

const SIZE = Number(process.env.BENCH_SIZE ?? 50_000)
const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 16)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)

const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const server = await startEmbedded(folder)
await createDatabase(server, 'bench')
const url = server.url('bench')
process.stdout.write(`Filling a city of ${SIZE} dossiers (BENCH_SIZE)…\n`)
const program = await startProgram({
  DATABASE_URL: url,
  MOTCUA_DATA: folder,
  MOTCUA_WORLD: 'demo',
  MOTCUA_WORLD_SIZE: String(SIZE),
  MOTCUA_ROLE: 'web',
})
const db = connect(url)
try {
  process.stdout.write(`${CLIENTS} connections, ${SECONDS} s each; ratios hold within this run only\n\n`)
  process.stdout.write('operation            /s     p50  p95  p99 ms   CPU ms  SQL  bytes   bare SQL /s  ratio   bare HTTP /s  ratio\n')
  for (const operation of await prepare(db, url)) print(operation, await measured(operation))
} finally {
  await db.close()
  await program.kill()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Measured = Load & { bareSql: number; bareHttp: number }

async function measured({ path, headers, next, statements, vary }: Operation): Promise<Measured> {
  const one = { url: `${program.url}${path}`, pid: program.child.pid!, headers, ...(next ? { next } : {}) }
  if (!next) await load({ ...one, clients: CLIENTS, seconds: 1 })
  const ours = await load({ ...one, clients: CLIENTS, seconds: SECONDS })
  const bareSql = statements.length === 0 ? Infinity : await bare(url, statements, CLIENTS, Math.min(SECONDS, 3), vary)
  return { ...ours, bareSql, bareHttp: await bareHttp(ours.bytes) }
}

async function bareHttp(bytes: number): Promise<number> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), String(bytes), String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise(ready => child.stdout.once('data', ready))
  const result = await load({ url: `http://127.0.0.1:${port}/`, pid: child.pid!, clients: CLIENTS, seconds: 2 })
  child.kill()
  return result.perSecond
}

function print({ name, statements }: Operation, { perSecond, p50, p95, p99, cpuMs, bytes, bareSql, bareHttp: http }: Measured) {
  const cells = [
    name.padEnd(16),
    perSecond.toFixed(0).padStart(7),
    p50.toFixed(0).padStart(6),
    p95.toFixed(0).padStart(4),
    p99.toFixed(0).padStart(4),
    cpuMs.toFixed(2).padStart(11),
    String(statements.length).padStart(4),
    String(bytes).padStart(6),
    bareSql.toFixed(0).padStart(12),
    (perSecond / bareSql).toFixed(2).padStart(6),
    http.toFixed(0).padStart(13),
    (perSecond / http).toFixed(3).padStart(7),
  ]
  process.stdout.write(`${cells.join(' ')}\n`)
}
