// Writes what the database is after all migrations into db/schema.sql, so that every change of it is seen in review.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, migrate, startEmbedded } from '../src/platform/db/index.ts'
import { describeSchema } from '../test/schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-schema-'))
const server = await startEmbedded(folder, { fsync: 'off' })
try {
  await createDatabase(server, 'motcua_schema')
  const url = server.url('motcua_schema')
  await migrate(url)
  writeFileSync('db/schema.sql', await describeSchema(url))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
