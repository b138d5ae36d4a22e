import { Logger, parseCrontab, run } from 'graphile-worker'
import { clock as wallClock, type Clock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import {
  draftApologies,
  dropOffCaughtUp,
  forgetTraces,
  lapseConfirmations,
  lapseSupplements,
  lateLegs,
  resumeAnswered,
  type Dossier,
  type LateLeg,
} from '#dossiers'
import { tidyTokens } from '#exchange'
import { sweepIdentity } from '#identity'
import { scan } from '#integrity'
import { deliver, tellPerson, tidyOutbox, type Carriers } from '#notices'
import { editionFor } from '#procedures'
import { advance, releaseDue, sweepAnswers } from '#statistics'
import { recordMinute } from '#support'
import { runDuePlans } from '#reorganisation'
import type { City } from '#ui/city.ts'
import { keepDrafts } from './drafts.ts'
import { linesNow } from './lines-now.ts'

export type Worker = { sweep(): Promise<void>; close(): Promise<void> }
const STATISTICS_MS = 2_000
/** How often the outbox is looked at: somebody waits for a code. */
const MESSAGES_MS = 1_000
/** How often answers of other units are looked for: the clock of whoever was asked stands when the answer is there. */
const ANSWERS_MS = 5_000
/** How often a change of units is looked for whose day has come. */
const CHANGES_MS = 15_000
/** How often a signed bulletin is looked for whose time has come. */
const BULLETINS_MS = 10_000
const MINUTE_MS = 60_000
const SIGNAL_BATCHES = 5

/** The work that nobody waits for: deadlines that pass in silence, messages to send, figures to bring up to date. Any number of copies may run. */
export async function startWorker(url: string, db: Database, city: City, clock: Clock, carriers: Carriers, host: string): Promise<Worker> {
  const wall = wallClock()
  const sweep = async () => {
    const calendar = await city.calendar()
    const known = { calendar, editionFor: (dossier: Dossier) => editionFor(city.editions, dossier.procedure, dossier.edition) }
    const now = clock.now()
    const tell = (tx: Tx, { code, procedure, applicant: { phone, email }, version }: Dossier) =>
      tellPerson(tx, 'lapsed', { phone, email, code, procedure, host, once: `${code}:${version}:lapsed` }, now)
    await lapseSupplements(db, { ...known, tell }, now)
    await lapseConfirmations(db, known, now)
    await draftApologies(db, known, now)
    const late = (tx: Tx, { code, procedure, agency, once, applicant: { phone, email } }: LateLeg) =>
      tellPerson(tx, 'legMoved', { agency, news: 'late', phone, email, code, procedure, host, once }, now)
    await lateLegs(db, { tell: late }, now)
    await dropOffCaughtUp(db, now)
    await keepDrafts(db, host, now)
  }
  const messages = async () => void (await deliver(db, carriers, clock.now()))
  const outbox = () => db.write(tx => tidyOutbox(tx, clock.now()))
  const tidy = async () =>
    void (await db.write(
      async tx => (
        await sweepAnswers(tx), await sweepIdentity(tx, wall.now()), await tidyTokens(tx, wall.now()), await forgetTraces(tx, clock.now())
      ),
    ))
  const runner = await run({
    connectionString: url,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => (level, text) => void (level === 'error' && process.stderr.write(`${text}\n`))),
    taskList: { sweep, outbox, tidy },
    parsedCronItems: parseCrontab('*/5 * * * * sweep\n* * * * * outbox\n17 * * * * tidy'),
  })
  const caughtUp = async () => {
    while ((await db.write(tx => advance(tx))) > 0);
  }
  const answers = () => resumeAnswered(db, clock.now())
  // Its last record tells everybody that the worker lives, and how the lines were then.
  const minute = async () => {
    const lines = (await linesNow(db, clock.now())).filter(({ health }) => health !== 'unknown')
    const seen = [{ part: 'worker' as const, works: true }, ...lines.map(({ part, health }) => ({ part, works: health === 'works' }))]
    await db.write(tx => recordMinute(tx, seen, wall.now()))
  }
  const changes = () => runDuePlans(db, host, clock.now())
  const bulletins = async () => void (await releaseDue(db, clock.now()))
  // Nobody waits for a signal: a few batches, then everybody else has a turn.
  const signals = async () => {
    const known = { calendar: await city.calendar(), now: clock.now() }
    for (let batch = 0; batch < SIGNAL_BATCHES && (await scan(db, known)) > 0; batch++);
  }
  const loops = [
    over(signals, MINUTE_MS),
    over(caughtUp, STATISTICS_MS),
    over(messages, MESSAGES_MS),
    over(answers, ANSWERS_MS),
    over(changes, CHANGES_MS),
    over(bulletins, BULLETINS_MS),
    over(minute, MINUTE_MS),
  ]
  return {
    sweep: async () => {
      await sweep()
      await messages()
    },
    close: async () => {
      await Promise.all(loops.map(stop => stop()))
      await runner.stop()
    },
  }
}

/** Does `work` again and again, `ms` after the last time, more slowly while it fails. Answers how to stop, once the last is done. */
export function over(work: () => Promise<unknown>, ms: number): () => Promise<void> {
  let closed = false
  let running = Promise.resolve()
  const go = () => {
    if (closed) return
    running = work().then(
      () => void setTimeout(go, ms).unref(),
      () => void setTimeout(go, 5 * ms).unref(),
    )
  }
  go()
  return async () => {
    closed = true
    await running
  }
}
