import type { Database } from '../src/platform/db/index.ts'
import { advance, lag } from '../src/modules/statistics/index.ts'

/** Until every event is counted: on a shared PostgreSQL a transaction of another database may hold the counting back for a moment. */
export async function counted(db: Database): Promise<void> {
  while ((await db.write(tx => advance(tx))) > 0);
  if ((await lag(db)).oldestWaiting === null) return
  await new Promise(next => setTimeout(next, 20))
  return counted(db)
}
