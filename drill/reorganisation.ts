import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { iso } from '../src/kernel/instant.ts'
import { connect, createDatabase, migrate, sql, startEmbedded, type Database } from '../src/platform/db/index.ts'
import { approvePlan, changeOf, decidePosts, exampleFile, planById, planChange, previewOf } from '../src/modules/reorganisation/index.ts'
import { officerOnDuty } from '../src/modules/identity/index.ts'
import { analyse } from '../src/start/database.ts'
import { CHANGE, DONE, fillEve, PLANNED, EVE } from './reorganisation/fill.ts'
import { faults, standing } from './reorganisation/count.ts'

const DOSSIERS = Number(process.env.DRILL_DOSSIERS ?? 24_000)
const root = join(import.meta.dirname, '..')

/**
 * 1/7/2025 on a city as it stood the day before: 30 districts end, 526 communes become 126. Done whole and timed; then on a second copy killed with
 * kill -9 in the middle and finished. Everything is counted from the tables.
 */
export async function reorganisation(wanted = DOSSIERS): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
  const server = await startEmbedded(folder)
  await createDatabase(server, 'eve')
  await migrate(server.url('eve'))
  const db = connect(server.url('eve'))
  const file = join(folder, 'sap-xep.csv')
  writeFileSync(file, exampleFile(CHANGE))
  try {
    const began = Date.now()
    const filled = await fillEve(db, wanted)
    say(
      `  the city of 30/6/2025: ${filled.communes.length} communes, ${filled.districts.length} districts, ${filled.dossiers} dossiers, after ${seconds(began)} s`,
    )
    const plan = await planned(db, exampleFile(CHANGE))
    await db.close()
    await createDatabase(server, 'copy', 'eve')
    const whole = await played(server.url('eve'), file, plan, folder)
    say('\n  the same, killed with kill -9 in the middle of the dossiers, and finished')
    const killed = await played(server.url('copy'), file, plan, folder, 2)
    return whole && killed
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Planned by one operator, heads decided, approved by the other. */
async function planned(db: Database, file: string): Promise<number> {
  const hoa = await officerOnDuty(db, 'hoa', 'cityOperator', EVE)
  const yen = await officerOnDuty(db, 'yen', 'cityOperator', EVE)
  const made = await db.write(tx => planChange(tx, hoa, file, PLANNED))
  if ('faults' in made) throw new Error(made.faults.map(({ line, says }) => `${line}: ${says}`).join('\n'))
  const before = await previewOf(db, made.id, await changeOf(db, made.id))
  const open = before.posts.filter(post => post.open)
  say(
    `  seen before: ${sum(before.open)} open dossiers, ${before.books.length} books, ${before.services.length} services to open, ${before.posts.length} posts, ${open.length} to decide`,
  )
  const headed = new Set<string>()
  const ways = new Map((await changeOf(db, made.id)).successions.map(({ unit, heir }) => [unit, heir]))
  // The head of the first part is the head of the whole, the others sign as deputies; who was at a district works at the nearest new unit.
  const lines = open.map(({ officer, unit, role }) => {
    const heir = ways.get(unit) ?? [...ways.values()].find(Boolean) ?? ''
    const leads = role === 'head' && !headed.has(heir)
    if (leads) headed.add(heir)
    return [officer, unit, role, heir, role !== 'head' ? role : leads ? 'head' : 'signer', leads || role !== 'head' ? '' : 'Phó Chủ tịch'].join(',')
  })
  const { version } = await planById(db, made.id)
  const decided = await db.write(tx => decidePosts(tx, hoa, { id: made.id, version, text: lines.join('\n') }, PLANNED))
  if ('faults' in decided) throw new Error(decided.faults.map(({ says }) => says).join('\n'))
  await db.write(tx => approvePlan(tx, yen, made.id, version + 1, PLANNED))
  return made.id
}

async function played(url: string, file: string, plan: number, folder: string, kills = 0): Promise<boolean> {
  await analyse(url)
  const db = connect(url)
  try {
    const before = await standing(db)
    for (let n = 1; n <= kills; n++) {
      const child = verb(url, file, folder)
      const gone = new Promise<void>(done => child.once('exit', () => done()))
      await until(async () => (await moved(db)) >= (before.open * n) / (kills + 1))
      child.kill('SIGKILL')
      await gone
      say(`  kill -9 number ${n}: ${await moved(db)} of ${before.open} dossiers moved, plan ${(await planById(db, plan)).state}`)
    }
    const began = Date.now()
    const child = verb(url, file, folder)
    let said = ''
    child.stdout?.on('data', chunk => (said += String(chunk)))
    child.stderr?.on('data', chunk => (said += String(chunk)))
    const code = await new Promise<number | null>(done => child.once('exit', done))
    const took = (Date.now() - began) / 1000
    if (code !== 0) throw new Error(said)
    say(said.trimEnd().replace(/^/gm, '  '))
    const after = await standing(db)
    const units = await db.one<Record<string, number>>(sql`
      select count(*) filter (where level = 'district')::int as districts, count(*) filter (where level = 'commune')::int as communes
      from units.unit where valid_from <= '2025-07-01' and (valid_to is null or valid_to > '2025-07-01')`)
    const found = await faults(db)
    const chains = await run(['verify'], url, folder)
    const table: Record<string, number | string> = {
      'seconds, the whole command': took.toFixed(1),
      'districts and communes after': `${units.districts} and ${units.communes}`,
      'dossiers before and after': `${before.dossiers} and ${after.dossiers}`,
      'open before and after': `${before.open} and ${after.open}`,
      'events added': after.events - before.events,
      'entries before and after': `${before.entries} and ${after.entries}`,
      'clocks, states, answers the same': before.clocks === after.clocks ? 'yes' : 'NO',
      'chains and books verify': chains.code === 0 ? 'yes' : 'NO',
      ...found,
    }
    for (const [name, value] of Object.entries(table)) say(`  ${name.padEnd(40)} ${value}`)
    return (
      took < 60 &&
      units.districts === 0 &&
      units.communes === 126 &&
      before.dossiers === after.dossiers &&
      before.open === after.open &&
      before.entries === after.entries &&
      before.clocks === after.clocks &&
      after.events - before.events === before.open &&
      chains.code === 0 &&
      Object.values(found).every(n => n === 0)
    )
  } finally {
    await db.close()
  }
}

const verb = (url: string, file: string, folder: string): ChildProcess => start(['units', 'reorganise', file], url, folder)

const start = (args: readonly string[], url: string, folder: string): ChildProcess =>
  spawn(process.execPath, ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'src/motcua.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DATABASE_URL: url, MOTCUA_DATA: folder, MOTCUA_NOW: iso(DONE) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

async function run(args: readonly string[], url: string, folder: string): Promise<{ code: number | null; said: string }> {
  const child = start(args, url, folder)
  let said = ''
  child.stdout?.on('data', chunk => (said += String(chunk)))
  child.stderr?.on('data', chunk => (said += String(chunk)))
  const code = await new Promise<number | null>(done => child.once('exit', done))
  say(said.trimEnd().replace(/^/gm, '  '))
  return { code, said }
}

const moved = async (db: Database) => (await db.one<{ n: number }>(sql`select count(*)::int as n from dossiers.event where type = 'moveUnit'`)).n
const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const seconds = (since: number) => Math.round((Date.now() - since) / 1000)

async function until(held: () => Promise<boolean>): Promise<void> {
  while (!(await held())) await new Promise(next => setTimeout(next, 5))
}
