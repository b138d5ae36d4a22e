import { clock as wallClock, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { deliver, follow, freshSecret, httpCourier, knowPartner, type Courier } from '#exchange'
import type { City } from '#ui/city.ts'
import type { Config } from '../config.ts'
import { secretOf, type Opened } from './database.ts'
import { NATIONAL_PORTAL, nationalLetters } from './national-portal.ts'
import { startPortal } from './partners.ts'
import { over } from './worker.ts'

/** How often the log is read for other agencies: what an agency finishes is with the others within ten minutes (Nghị định 63/2024/NĐ-CP). */
const EXCHANGE_MS = 2_000
const CLIENT = 'VN/GOV/H26/MOTCUA'

/** Tells other agencies what happens here, as soon as they can be reached. Nobody waits for it: what cannot go yet stays in the outbox. Answers how to stop. */
export function startExchange(config: Config, opened: Opened, city: City, clock: Clock, say: (line: string) => void): () => Promise<void> {
  const { db } = opened
  const closing: (() => unknown)[] = []
  const line = portalLine(config, opened, closing).catch((problem: Error): undefined => {
    say(`${problem.message} Thư tới Cổng quốc gia chờ trong hộp thư đi.`)
  })
  const stop = over(async () => {
    const courier = await line
    if (courier) await once(db, city, clock, courier)
  }, EXCHANGE_MS)
  return async () => {
    await stop()
    for (const close of closing) await close()
  }
}

/** One round: the log is read to its end, then what is due goes. */
export async function once(db: Database, city: City, clock: Clock, courier: Courier): Promise<void> {
  await db.write(tx => knowPartner(tx, NATIONAL_PORTAL.id, NATIONAL_PORTAL.name))
  while ((await follow(db, NATIONAL_PORTAL.id, news => nationalLetters(db, city.editions, news))) > 0);
  await deliver(db, NATIONAL_PORTAL.id, courier, await city.calendar(), clock.now())
}

/** The line of the settings; in the training city that to the stand-in, with a database of its own. Without either nothing is written to the portal. */
async function portalLine(config: Config, { db, beside }: Opened, closing: (() => unknown)[]): Promise<Courier | undefined> {
  const wall = wallClock()
  const to = (url: string, secret: string) => httpCourier({ url, client: CLIENT, service: NATIONAL_PORTAL.service, secret, wall: () => wall.now() })
  if (config.portalUrl && config.portalSecret) return to(config.portalUrl, config.portalSecret)
  if (config.world !== 'demo' || !beside) return undefined
  const secret = await secretOf(db, 'national-portal', freshSecret)
  const { url, stop } = await startPortal({ database: await beside('cong_quoc_gia'), port: config.port + 3, secret })
  closing.push(stop)
  return to(url, secret)
}
