import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { number } from '#kernel/format.ts'
import { clock, elapsed } from '#platform/clock.ts'
import { connect, createDatabase, migrate, sql, startEmbedded } from '#platform/db/index.ts'
import { day } from '#kernel/day.ts'
import { onlineRate, rebuild } from '#statistics'
import { fillWorld } from '../src/world/index.ts'

/** Fills a demo city of `size` dossiers on a fresh PostgreSQL with its usual safety, and prints what it cost. Run alone: `node --import ./scripts/tsx.mjs bench/world-size.ts 50000`. */
export async function worldSize(size: number, say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-world-'))
  const server = await startEmbedded(folder, { max_wal_size: '4GB' })
  const open: { close(): Promise<void> }[] = []
  try {
    await createDatabase(server, 'world')
    await migrate(server.url('world'))
    const db = connect(server.url('world'))
    open.push(db)
    const began = elapsed()
    const seconds = () => (elapsed() - began) / 1000
    await fillWorld(db, { size, now: clock().now(), progress: line => say(`${seconds().toFixed(1)} s  ${line}`) })
    say(
      `filled ${number(size)} dossiers in ${seconds().toFixed(1)} s, ${number(size / seconds())} a second, ${number(process.memoryUsage.rss() / 1_048_576)} MB resident`,
    )
    const counting = elapsed()
    const events = await db.write(tx => rebuild(tx))
    say(`figures rebuilt from ${number(events)} events, ${number(events / ((elapsed() - counting) / 1000))} a second`)
    for (const level of ['district', 'commune'] as const) {
      const asked = elapsed()
      await onlineRate(db, { from: day('2016-07-25'), to: day('2017-03-14'), level })
      say(`online rate by ${level}, not stored: ${(elapsed() - asked).toFixed(0)} ms`)
    }
    const { bytes } = await db.one<{ bytes: number }>(sql`select pg_database_size(current_database()) as bytes`)
    say(`database ${number(bytes / 1_048_576)} MB`)
  } finally {
    for (const db of open) await db.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1]?.endsWith('world-size.ts')) await worldSize(Number(process.argv[2] ?? 50_000), line => process.stdout.write(`${line}\n`))
