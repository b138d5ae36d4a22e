// Runs every test on one real PostgreSQL that starts for it and stops with it. `node scripts/test.mjs src/kernel` runs what lies there only.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Chạy bằng "npm test" để dùng Node 24 đi kèm.\n')
  process.exit(1)
}
const { createDatabase, migrate, startEmbedded } = await import('../src/platform/db/index.ts')
const { testSettings } = await import('../test/database.ts')

const places = process.argv.slice(2)
const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'partners/**/*.test.{ts,tsx}']).filter(
  file => places.length === 0 || places.some(place => file.startsWith(place)),
)
const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
const server = await startEmbedded(folder, testSettings)
await createDatabase(server, 'motcua_template')
await migrate(server.url('motcua_template'))

const run = spawn(process.execPath, ['--import', './scripts/tsx.mjs', '--test', '--test-concurrency=3', '--test-timeout=600000', ...files.sort()], {
  stdio: 'inherit',
  env: { ...process.env, MOTCUA_TEST_POSTGRES: server.url('DATABASE'), NODE_ENV: 'test' },
})
const stop = async code => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
run.on('exit', code => void stop(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal))
