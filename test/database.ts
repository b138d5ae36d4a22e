import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { connect, createDatabase, migrate, startEmbedded, type Database, type Server } from '../src/platform/db/index.ts'

const shared = process.env.MOTCUA_TEST_POSTGRES
let own: Promise<Server> | undefined
const cleanups: (() => unknown)[] = []
after(async () => {
  for (const clean of cleanups.reverse()) await clean()
})

/** A fresh, migrated database on a real PostgreSQL: the one that the test run started, or this file's own. Gone when the file ends. */
export async function testDatabase(): Promise<Database & { url: string }> {
  const server = await (own ??= start())
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await createDatabase(server, name, shared ? 'motcua_template' : undefined)
  await migrate(server.url(name))
  // Hundreds at once on a busy machine: a test waits for its turn.
  const database = connect(server.url(name), { waitMs: 120_000 })
  cleanups.push(() => database.close())
  return Object.assign(database, { url: server.url(name) })
}

/** The settings of a test's server: no fsync, since a test's data need not outlive the machine. */
export const testSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

async function start(): Promise<Server> {
  if (shared) return { url: database => shared.replace('DATABASE', database), stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  const server = await startEmbedded(folder, testSettings)
  cleanups.push(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return server
}
