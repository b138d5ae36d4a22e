import { prepared, type Database, type Db, type Sql, type Tx } from '../src/platform/db/index.ts'

export type Statement = { name: string; text: string; values: unknown[] }

/** The same database, writing down every statement that is sent, begin and commit included. */
export function recording(db: Database): Database & { taken: Statement[] } {
  const taken: Statement[] = []
  const plain = (text: string) => taken.push({ name: '', text, values: [] })
  const note = <H extends Db>(handle: H): H => {
    const keep = (statement: Sql) => (taken.push(prepared(statement)), statement)
    return {
      ...handle,
      all: (s: Sql) => handle.all(keep(s)),
      one: (s: Sql) => handle.one(keep(s)),
      maybe: (s: Sql) => handle.maybe(keep(s)),
      ...('run' in handle ? { run: (s: Sql) => (handle as unknown as Tx).run(keep(s)) } : {}),
    }
  }
  const inside = (open: (work: (h: never) => Promise<unknown>) => Promise<unknown>) => async (work: (h: never) => Promise<unknown>) => {
    plain('begin')
    const result = await open(handle => work(note(handle as unknown as Db) as never))
    plain('commit')
    return result
  }
  return {
    ...db,
    ...note(db as Db),
    taken,
    write: inside(work => db.write(work as never)) as Database['write'],
    readAs: ((units, work) => inside(w => db.readAs(units, w as never))(work as never)) as Database['readAs'],
    writeAs: ((units, work) => inside(w => db.writeAs(units, w as never))(work as never)) as Database['writeAs'],
  }
}
