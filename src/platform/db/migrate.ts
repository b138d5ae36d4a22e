import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const FOLDER = join(import.meta.dirname, '../../../db/migrations')

/** Applies the migrations that this database has not seen, in order, each in its own transaction; refuses one that was changed after it ran. Answers their names. */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(77001)')
    await client.query(
      'create table if not exists public.migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    const seen = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from public.migration')).rows.map(r => [r.name, r.hash]),
    )
    const applied: string[] = []
    for (const name of readdirSync(folder)
      .filter(file => file.endsWith('.sql'))
      .sort()) {
      const text = readFileSync(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      if (seen.has(name)) {
        if (seen.get(name) !== hash) throw new Error(`Migration ${name} đã đổi sau khi chạy. Thêm một migration mới thay vì sửa nó.`)
        continue
      }
      await apply(client, name, hash, text)
      applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, hash: string, text: string) {
  try {
    await client.query(`begin; ${text}`)
    await client.query('insert into public.migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback')
    throw new Error(`Migration ${name}: ${(problem as Error).message}`, { cause: problem })
  }
}
