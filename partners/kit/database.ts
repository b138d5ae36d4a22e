import pg from 'pg'

export type Row = Record<string, unknown>
/** Runs one statement. */
export type Ask = <R extends object = Row>(text: string, values?: readonly unknown[]) => Promise<R[]>

export type Kept = {
  readonly ask: Ask
  /** All or nothing. */
  readonly write: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>
  close(): Promise<void>
}

const tables = `
  create table if not exists letter (
    id uuid primary key, type text not null, subject text not null, source text not null, body text not null, at timestamptz not null
  );
  create index if not exists letter_latest on letter (at desc);
  create table if not exists file (
    sha256 text primary key, name text not null, type text not null, bytes bytea not null, at timestamptz not null, brought_at timestamptz
  );
  create table if not exists outbox (
    no bigint generated always as identity primary key, id uuid not null unique, type text not null, subject text not null, body text not null,
    files text[] not null, at timestamptz not null, next_at timestamptz not null, tries int not null default 0,
    taken_at timestamptz, given_up_at timestamptz, again_at timestamptz, status int, says text
  );
  create index if not exists outbox_open on outbox (subject, no) where taken_at is null and given_up_at is null;
  create index if not exists outbox_again on outbox (again_at) where again_at is not null`

/** The agency's own PostgreSQL, with the tables of the kit and those of the agency. */
export async function openKept(url: string, own: string): Promise<Kept> {
  const pool = new pg.Pool({ connectionString: url, max: 3 })
  pool.on('error', () => {})
  await pool.query(`${tables};${own}`)
  const asker =
    (on: pg.Pool | pg.PoolClient): Ask =>
    async (text, values = []) =>
      (await on.query(text, [...values])).rows
  return {
    ask: asker(pool),
    write: async work => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const done = await work(asker(client))
        await client.query('commit')
        return done
      } catch (problem) {
        await client.query('rollback').catch(() => {})
        throw problem
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
