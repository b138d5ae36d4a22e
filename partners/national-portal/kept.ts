import pg from 'pg'

/** One dossier as the provinces tell it, with how often it was told. */
export type Told = {
  readonly code: string
  readonly status: number
  readonly owner: string
  readonly unit: string
  readonly times: number
  readonly at: Date
}
export type Letter = { readonly id: string; readonly type: string; readonly subject: string; readonly time: string; readonly data: unknown }
type DossierRecord = { readonly MaHoSo: string; readonly TrangThaiHoSo: number; readonly ChuHoSo: string; readonly DonViXuLy: string }

const tables = `
  create table if not exists letter (id uuid primary key, type text not null, subject text not null, body jsonb not null, at timestamptz not null);
  create table if not exists dossier (
    code text primary key, status int not null, owner text not null, unit text not null, record jsonb not null,
    told_at timestamptz not null, times int not null default 1, at timestamptz not null
  );
  create index if not exists dossier_latest on dossier (at desc)`

export type Kept = {
  /** Keeps a letter and what it says, in one transaction; false when it was kept before. What is older than what is known does not overwrite it. */
  add(letter: Letter, records: readonly DossierRecord[], now: Date): Promise<boolean>
  latest(limit: number): Promise<Told[]>
  counts(): Promise<{ letters: number; dossiers: number }>
  close(): Promise<void>
}

/** The dossiers of all provinces, in a PostgreSQL of this agency's own. */
export async function openKept(url: string): Promise<Kept> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {})
  await pool.query(tables)
  return {
    add: async (letter, records, now) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const { rowCount } = await client.query(
          'insert into letter (id, type, subject, body, at) values ($1, $2, $3, $4, $5) on conflict do nothing',
          [letter.id, letter.type, letter.subject, JSON.stringify(letter), now],
        )
        if (rowCount === 1)
          for (const record of records)
            await client.query(upsert, [
              record.MaHoSo,
              record.TrangThaiHoSo,
              record.ChuHoSo,
              record.DonViXuLy,
              JSON.stringify(record),
              letter.time,
              now,
            ])
        await client.query('commit')
        return rowCount === 1
      } catch (problem) {
        await client.query('rollback').catch(() => {})
        throw problem
      } finally {
        client.release()
      }
    },
    latest: async limit =>
      (await pool.query<Told>('select code, status, owner, unit, times, at from dossier order by at desc limit $1', [limit])).rows,
    counts: async () =>
      (
        await pool.query<{ letters: number; dossiers: number }>(
          'select (select count(*)::int from letter) as letters, (select count(*)::int from dossier) as dossiers',
        )
      ).rows[0] ?? { letters: 0, dossiers: 0 },
    close: () => pool.end(),
  }
}

const upsert = `
  insert into dossier (code, status, owner, unit, record, told_at, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (code) do update set status = excluded.status, owner = excluded.owner, unit = excluded.unit, record = excluded.record,
    told_at = excluded.told_at, times = dossier.times + 1, at = excluded.at
  where dossier.told_at <= excluded.told_at`
