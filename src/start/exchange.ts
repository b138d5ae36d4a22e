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
export async function startExchange(
  config: Config,
  { db, beside }: Opened,
  city: City,
  clock: Clock,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  const open = portalLine(config, db, beside)
  if (!open) return async () => {}
  await db.write(tx => knowPartner(tx, NATIONAL_PORTAL.id, NATIONAL_PORTAL.name))
  const up: { line?: Opening } = {}
  const opening = open().then(
    line => void (up.line = line),
    (problem: Error) => say(`${problem.message} Thư tới Cổng quốc gia chờ trong hộp thư đi.`),
  )
  const stop = over(() => once(db, city, clock, up.line?.courier), EXCHANGE_MS)
  return async () => {
    await Promise.all([stop(), opening])
    up.line?.stop()
  }
}

/** One round: the log is read to its end, then what is due goes, where there is somebody to bring it. */
export async function once(db: Database, city: City, clock: Clock, courier: Courier | undefined): Promise<void> {
  while ((await follow(db, NATIONAL_PORTAL.id, news => nationalLetters(db, city.editions, news))) > 0);
  if (courier) await deliver(db, NATIONAL_PORTAL.id, courier, await city.calendar(), clock.now())
}

type Opening = { readonly courier: Courier; stop(): void }

/** How the line of the settings is opened; in the training city that to the stand-in, with a database of its own. Without either there is none. */
function portalLine(config: Config, db: Database, beside: Opened['beside']): (() => Promise<Opening>) | undefined {
  const wall = wallClock()
  const to = (url: string, secret: string) => httpCourier({ url, client: CLIENT, service: NATIONAL_PORTAL.service, secret, wall: wall.now })
  const { portalUrl, portalSecret, world, port } = config
  if (portalUrl && portalSecret) return async () => ({ courier: to(portalUrl, portalSecret), stop: () => {} })
  if (world !== 'demo' || !beside) return undefined
  return async () => {
    const secret = await secretOf(db, 'national-portal', freshSecret)
    const { url, stop } = await startPortal({ database: await beside('cong_quoc_gia'), port: port + 3, secret })
    return { courier: to(url, secret), stop }
  }
}
