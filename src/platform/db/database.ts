import pg from 'pg'
import { NotFound } from '#kernel/refusal.ts'
import { prepared, type Sql } from './sql.ts'

declare const brand: unique symbol

/** A handle that can only read: PostgreSQL itself refuses a write on it. */
export type Db = {
  /** Every row. */
  all<Row>(statement: Sql): Promise<Row[]>
  /** The one row; NotFound when there is none. */
  one<Row>(statement: Sql): Promise<Row>
  /** The first row or undefined. */
  maybe<Row>(statement: Sql): Promise<Row | undefined>
}

/** An open transaction: the only handle that can write. */
export type Tx = Db & {
  readonly [brand]: 'Tx'
  /** Runs a write; answers the number of rows. */
  run(statement: Sql): Promise<number>
}

export type Database = Db & {
  /** Reads in one snapshot, as an officer of these units: row-level security is the second wall. */
  readAs<T>(units: readonly string[], work: (db: Db) => Promise<T>): Promise<T>
  /** One transaction: all of it or nothing. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A transaction as an officer of these units. */
  writeAs<T>(units: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>
  /** Connections in use, idle and wanted, for `/metrics` and load shedding. */
  load(): { busy: number; idle: number; waiting: number; statements: number }
  close(): Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const READ_ONLY = '-c default_transaction_read_only=on'
/** How long a request waits for a connection before it is told to come back later. */
const WAIT_MS = 5_000

/** Connects to PostgreSQL at `url` with up to `size` connections each for writing, for snapshots and for single reads. */
export function connect(url: string, { size = 10, role = 'motcua_app', waitMs = WAIT_MS } = {}): Database {
  const pool = (options: string) => {
    const made = new pg.Pool({
      connectionString: url,
      max: size,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: waitMs,
      options: `-c role=${role} ${options}`,
    })
    made.on('error', () => {})
    return made
  }
  // Three pools, always asked for in this order: who holds a connection of one may wait for the next, never the other way round.
  const writers = pool('')
  const snapshots = pool(READ_ONLY)
  const readers = pool(READ_ONLY)
  const all = [writers, snapshots, readers]
  const tally = { statements: 0 }

  const reading = (client: pg.Pool | pg.PoolClient): Db => {
    const query = async <Row>(statement: Sql) => {
      tally.statements++
      return (await client.query(prepared(statement))).rows as Row[]
    }
    return {
      all: query,
      maybe: async <Row>(statement: Sql) => (await query<Row>(statement))[0],
      one: async <Row>(statement: Sql) => (await query<Row>(statement))[0] ?? missing(),
    }
  }

  const writing = (client: pg.PoolClient): Tx =>
    ({
      ...reading(client),
      run: async (statement: Sql) => {
        tally.statements++
        return (await client.query(prepared(statement))).rowCount ?? 0
      },
    }) as unknown as Tx

  const inside = async <H, T>(from: pg.Pool, begin: string, handle: (client: pg.PoolClient) => H, work: (h: H) => Promise<T>) => {
    const client = await from.connect()
    let broken = false
    try {
      await client.query(begin)
      const result = await work(handle(client))
      await client.query('commit')
      return result
    } catch (problem) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      )
      throw problem
    } finally {
      client.release(broken)
    }
  }

  return {
    ...reading(readers),
    readAs: async (units, work) => inside(snapshots, `begin; ${asOfficer(units)}`, reading, work),
    write: work => inside(writers, 'begin', writing, work),
    writeAs: async (units, work) => inside(writers, `begin; ${asOfficer(units)}`, writing, work),
    load: () => ({
      busy: all.reduce((n, { totalCount, idleCount }) => n + totalCount - idleCount, 0),
      idle: all.reduce((n, { idleCount }) => n + idleCount, 0),
      waiting: all.reduce((n, { waitingCount }) => n + waitingCount, 0),
      statements: tally.statements,
    }),
    close: async () => void (await Promise.all(all.map(one => one.end()))),
  }
}

function asOfficer(units: readonly string[]): string {
  for (const unit of units) if (!/^[\w@.-]+$/.test(unit)) throw new Error(`unit id ${unit}`)
  return `set local role motcua_officer; set local motcua.units = '${units.join(',')}'`
}

function missing(): never {
  throw new NotFound()
}
