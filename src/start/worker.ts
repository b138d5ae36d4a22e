import { Logger, parseCrontab, run } from 'graphile-worker'
import { clock as wallClock, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { lapseConfirmations, lapseSupplements, type Dossier } from '#dossiers'
import { sweepIdentity } from '#identity'
import { deliver, type Gateway } from '#notices'
import { editionFor } from '#procedures'
import { advance, sweepAnswers } from '#statistics'
import type { City } from '#ui/city.ts'

export type Worker = { sweep(): Promise<void>; close(): Promise<void> }
const STATISTICS_MS = 2_000

/** The work that nobody waits for: deadlines that pass in silence, messages to send, figures to bring up to date. Any number of copies may run. */
export async function startWorker(url: string, db: Database, city: City, clock: Clock, gateway: Gateway | undefined): Promise<Worker> {
  const wall = wallClock()
  const sweep = async () => {
    const calendar = await city.calendar()
    const known = { calendar, editionFor: (dossier: Dossier) => editionFor(city.editions, dossier.procedure, dossier.edition) }
    await lapseSupplements(db, known, clock.now())
    await lapseConfirmations(db, known, clock.now())
  }
  // Without a gateway messages wait in the outbox: none is marked sent that was not.
  const messages = async () => void (gateway && (await db.write(tx => deliver(tx, gateway, clock.now()))))
  const tidy = async () => void (await db.write(async tx => (await sweepAnswers(tx), await sweepIdentity(tx, wall.now()))))
  const runner = await run({
    connectionString: url,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, text) => void (level === 'error' && process.stderr.write(`${text}\n`))),
    taskList: { sweep, messages, tidy },
    parsedCronItems: parseCrontab('*/5 * * * * sweep\n* * * * * messages\n17 * * * * tidy'),
  })
  const caughtUp = async () => {
    while ((await db.write(tx => advance(tx))) > 0);
  }
  let closed = false
  let running = Promise.resolve()
  const figures = () => {
    if (closed) return
    running = caughtUp().then(
      () => void setTimeout(figures, STATISTICS_MS).unref(),
      () => void setTimeout(figures, 5 * STATISTICS_MS).unref(),
    )
  }
  figures()
  return {
    sweep: async () => {
      await sweep()
      await messages()
    },
    close: async () => {
      closed = true
      await running
      await runner.stop()
    },
  }
}
