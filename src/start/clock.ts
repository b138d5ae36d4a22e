import pg from 'pg'
import { clock, type Clock } from '#platform/clock.ts'
import { sql, type Database } from '#platform/db/index.ts'

export type CityClock = { clock: Clock; moveTo(moment: Date): Promise<void>; close(): Promise<void> }

/** The city's clock. In the training city its shift is a row that all copies of the program listen to; elsewhere it cannot be moved. */
export async function cityClock(db: Database, url: string, start: Date | undefined, movable: boolean): Promise<CityClock> {
  const city = clock(start)
  const wall = clock()
  if (!movable) return { clock: city, moveTo: async () => {}, close: async () => {} }
  const read = async () => {
    const row = await db.maybe<{ shift: number }>(sql`select shift_ms as shift from platform.clock`)
    if (row) city.shiftMs = row.shift
  }
  const moveTo = (moment: Date) =>
    db.write(async tx => {
      city.shiftMs = moment.getTime() - wall.now().getTime()
      await tx.run(
        sql`insert into platform.clock (shift_ms) values (${city.shiftMs}) on conflict (only_row) do update set shift_ms = excluded.shift_ms`,
      )
      await tx.all(sql`select pg_notify('motcua_clock', '')`)
    })
  if (start) await moveTo(start)
  else await read()
  const listener = new pg.Client({ connectionString: url })
  listener.on('error', () => {})
  await listener.connect()
  await listener.query('listen motcua_clock')
  listener.on('notification', () => void read().catch(() => {}))
  return { clock: city, moveTo, close: () => listener.end() }
}
