import pg from 'pg'
import { connect, createDatabase, migrate, type Server } from '#platform/db/index.ts'
import { loadWaves } from '#rollout'
import { loadUnits } from '#units'
import { writeDesk } from './desk.ts'

/** The databases of practice: a template, and one of each exercise. The city's own is not among them. */
export type Databases = {
  /** Brings the template up to date: migrations, units, calendar, services, the invented desk. */
  prepare(): Promise<void>
  /** Makes the database of an exercise; false when there is one already. */
  make(id: string): Promise<boolean>
  address(id: string): string
  ids(): Promise<string[]>
  /** `gently`: not while somebody is connected. */
  drop(id: string, gently?: boolean): Promise<void>
}

/** The PostgreSQL behind any address on it. */
export function serverOf(address: string): Pick<Server, 'url'> {
  return {
    url: database => {
      const url = new URL(address)
      url.pathname = `/${database}`
      return url.href
    },
  }
}

/** `prefix` names the template; exercises are `<prefix>_<id>`. */
export function databasesOn(address: string, prefix = 'motcua_practice'): Databases {
  const server = serverOf(address)
  const asked = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  const named = (id: string) => {
    if (!/^[a-z0-9]{12}$/.test(id)) throw new TypeError(`${id} is no exercise`)
    return `${prefix}_${id}`
  }
  const taken = async (name: string) => (await asked('select 1 from pg_database where datname = $1', [name])).length > 0
  return {
    prepare: async () => {
      await createDatabase({ ...server, stop: async () => {} }, prefix)
      await migrate(server.url(prefix))
      const db = connect(server.url(prefix), { size: 1 })
      await db.write(loadUnits)
      await db.write(loadWaves)
      await db.write(writeDesk)
      await db.close()
    },
    make: async id => {
      const name = named(id)
      if (await taken(name)) return false
      await asked(`create database "${name}" template "${prefix}"`)
      return true
    },
    address: id => server.url(named(id)),
    ids: async () => {
      const rows = await asked<{ datname: string }>('select datname from pg_database where datname like $1', [`${prefix.replaceAll('_', '\\_')}\\_%`])
      return rows.map(({ datname }) => datname.slice(prefix.length + 1)).filter(id => /^[a-z0-9]{12}$/.test(id))
    },
    drop: async (id, gently = false) => void (await asked(`drop database if exists "${named(id)}"${gently ? '' : ' with (force)'}`)),
  }
}
