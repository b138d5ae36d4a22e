import pg from 'pg'
import { connect, createDatabase, migrate, startEmbedded, sql, type Database } from '#platform/db/index.ts'
import type { Config } from '../config.ts'

/** `beside` makes a database for somebody else on the same server, where that server is ours; it answers its address. */
export type Opened = { url: string; db: Database; beside: ((name: string) => Promise<string>) | undefined; stop(): Promise<void> }

/** The PostgreSQL of the settings, or the embedded one of the data folder; migrated and connected. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'data'>): Promise<Opened> {
  const server = config.databaseUrl ? undefined : await startEmbedded(config.data)
  if (server) await createDatabase(server, 'motcua')
  const url = config.databaseUrl ?? server!.url('motcua')
  await migrate(url)
  const db = connect(url)
  return {
    url,
    db,
    beside: server && (async name => (await createDatabase(server, name), server.url(name))),
    stop: async () => {
      await db.close()
      await server?.stop()
    },
  }
}

/** Tells the planner what is in the tables now, without waiting for the database's own round. After a city was filled in one go. */
export async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

/** A secret of this installation, made from `fresh` at the first ask and kept. */
export async function secretOf(db: Database, name: string, fresh: () => string): Promise<string> {
  await db.write(tx => tx.run(sql`insert into platform.secret (name, value) values (${name}, ${fresh()}) on conflict (name) do nothing`))
  return (await db.one<{ value: string }>(sql`select value from platform.secret where name = ${name}`)).value
}
