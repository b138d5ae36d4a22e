import { clock as wallClock, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { deliver, follow, httpCourier, knowPartner, type Courier } from '#exchange'
import type { City } from '#ui/city.ts'
import type { Agency, Connected, Connection } from './agencies.ts'
import { startAgency } from './partners.ts'
import { over } from './worker.ts'

/** How often the log is read for other agencies: what an agency finishes is with the others within ten minutes (Nghị định 63/2024/NĐ-CP). */
const EXCHANGE_MS = 2_000
const CLIENT = 'VN/GOV/H26/MOTCUA'

/**
 * Tells other agencies what happens here, as soon as they can be reached. Nobody waits for it: what cannot go yet stays in the outbox. In the
 * training city each agency is a stand-in with a database of its own. `origin` is where they reach the city. Answers how to stop.
 */
export async function startExchange(
  agencies: readonly Connected[],
  db: Database,
  city: City,
  clock: Clock,
  where: Where,
): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = []
  for (const { agency, connection, standIn } of agencies) {
    await db.write(tx => knowPartner(tx, agency.id, agency.name))
    const up: Up = {}
    const opening = open(up, agency, connection, standIn, where)
    const stop = over(() => once(db, city, clock, agency, up.courier), EXCHANGE_MS)
    stops.push(async () => {
      await Promise.all([stop(), opening])
      up.stop?.()
    })
  }
  return async () => void (await Promise.all(stops.map(stop => stop())))
}

type Up = { courier?: Courier; stop?: () => void }
type Where = { origin: string; port: number; say: (line: string) => void }

/** The line to an agency, once its stand-in is up where there is one. */
async function open(up: Up, agency: Agency, connection: Connection, standIn: (() => Promise<string>) | undefined, where: Where): Promise<void> {
  try {
    let at = connection
    if (standIn) {
      const { url, stop } = await startAgency(agency, connection, { database: await standIn(), ...where })
      up.stop = stop
      at = { ...connection, url: `${url}/thu`, auth: connection.auth && { ...connection.auth, tokenUrl: `${url}/oauth/token` } }
    }
    up.courier = httpCourier({ ...at, client: CLIENT, service: agency.service, wall: wallClock().now })
  } catch (problem) {
    where.say(`${(problem as Error).message} Thư tới ${agency.name} chờ trong hộp thư đi.`)
  }
}

/** One round with an agency: the log is read to its end, then what is due goes, where there is somebody to bring it. */
export async function once(
  db: Database,
  city: City,
  clock: Clock,
  { id, letters }: Pick<Agency, 'id' | 'letters'>,
  courier: Courier | undefined,
): Promise<void> {
  if (!letters) return
  while ((await follow(db, id, news => letters(db, city.editions, news))) > 0);
  if (courier) await deliver(db, id, courier, await city.calendar(), clock.now())
}
