import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { clock, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { closeUploads, fileStore } from '#platform/files/index.ts'
import { closePdf } from '#platform/pdf/index.ts'
import { eidClient, type EidClient } from '#identity'
import { fees, published } from '#catalogue'
import { editionsInUse } from '#dossiers'
import { editorEditions, publishEditions } from '#procedures'
import { loadWaves } from '#rollout'
import { loadUnits } from '#units'
import type { City } from '#ui/city.ts'
import { routes } from '../web/routes.ts'
import { serve } from '../web/site/serve.ts'
import type { Config } from '../config.ts'
import { calendarReader } from './calendar.ts'
import { openCarriers } from './carriers.ts'
import { cityClock } from './clock.ts'
import { analyse, openDatabase, secretOf } from './database.ts'
import { liveBoard } from './board.ts'
import { liveEditions } from './editions.ts'
import { settingsOf } from './agencies.ts'
import { startExchange } from './exchange.ts'
import { letterDesk } from './letter-desk.ts'
import { startEid } from './partners.ts'
import { practiceDoor } from './practice.ts'
import { shelfReader } from './shelf.ts'
import { startWorker } from './worker.ts'

export type Running = { url: string; db: Database; city: City; stop(): Promise<void> }

/** Starts all that the settings ask for, in order: database, city, partners, worker, web. `say` hears of the progress. */
export async function start(config: Config, say: (line: string) => void = () => {}): Promise<Running> {
  const closing: (() => unknown)[] = []
  const opened = await openDatabase(config)
  const { url, db, stop } = opened
  closing.push(stop, closePdf, closeUploads)
  try {
    const secret = await secretOf(db, 'cookies', randomSecret)
    const demo = config.world === 'demo'
    const time = await cityClock(db, url, config.now, !config.production)
    closing.push(time.close)
    const [eid] = await Promise.all([partner(config, db, closing, say), fill(config, db, url, say)])

    const smsReceipts = config.smsReceiptSecret ?? (demo ? await secretOf(db, 'sms-receipts', randomSecret) : undefined)
    const live = await liveEditions(db, url)
    closing.push(live.close)
    const board = await liveBoard(db, url, { city: time.clock, machine: clock() }, { web: config.role !== 'worker' })
    closing.push(board.close)
    const told = {
      get editions() {
        return live.editions
      },
      fees,
      calendar: calendarReader(db),
      files: fileStore(join(config.data, 'files')),
      clamd: config.clamd,
    }
    const host = new URL(config.origin ?? `http://localhost:${config.port}`).host
    const agencies = await settingsOf(config, db, opened.beside)
    const practice = await practising(config, db, url)
    closing.push(practice.stop)
    const city: City = {
      ...told,
      get editions() {
        return live.editions
      },
      get english() {
        return live.english
      },
      board,
      shelf: shelfReader(live, fees),
      letters:
        agencies.length > 0
          ? await letterDesk(db, agencies, told, time.clock, { host, trustProxy: config.production, root: demo ? secret : undefined })
          : undefined,
      eid,
      secret,
      demo,
      production: config.production,
      openExercise: practice.open,
      smsReceipts,
      openLicence: config.openLicence,
      moveClock: async to => {
        await time.moveTo(to)
        await worker?.sweep()
      },
    }
    const worker = config.role === 'web' ? undefined : await work({ config, url, db, city, host, clock: time.clock, closing, say })
    const exchange = async (origin: string) => {
      if (config.role !== 'web') closing.push(await startExchange(agencies, db, city, time.clock, { origin, port: config.port, say }))
    }
    if (config.role === 'worker') {
      await exchange(config.origin ?? `http://localhost:${config.port}`)
      return { url: '', db, city, stop: () => closeAll(closing) }
    }

    const site = { city, db, clock: time.clock, machineClock: clock(), secret, secure: config.production, origin: config.origin }
    const app = await serve(site, routes(city), { log: config.log, trustProxy: config.production })
    closing.push(() => app.close())
    const address = await app.listen({ port: config.port, host: config.host })
    await exchange(address)
    return { url: address, db, city, stop: () => closeAll(closing) }
  } catch (problem) {
    await closeAll(closing)
    throw problem
  }
}

type Working = {
  config: Config
  url: string
  db: Database
  city: City
  host: string
  clock: Clock
  closing: (() => unknown)[]
  say: (line: string) => void
}

/** The worker with what it sends messages by. */
async function work({ config, url, db, city, host, clock: time, closing, say }: Working) {
  const token = await secretOf(db, 'sms-token', randomSecret)
  const { carriers, stop } = await openCarriers(config, { token, receipts: city.smsReceipts }, say)
  closing.push(stop)
  const made = await startWorker(url, db, city, time, carriers, host)
  closing.push(made.close)
  return made
}

/** Counted from the city's own port, after those of the stand-ins. */
const PRACTICE_PORT = 9

/** The way into practice, which starts when somebody first asks for it. */
const practising = async (config: Config, db: Database, url: string) =>
  practiceDoor(db, {
    postgres: url,
    folder: join(config.data, 'practice'),
    secret: await secretOf(db, 'practice', randomSecret),
    secure: config.production,
    port: config.port === 0 ? 0 : config.port + PRACTICE_PORT,
    host: config.host,
    publicOrigin: config.practiceOrigin,
    back: config.origin ?? `http://localhost:${config.port}`,
  })

const randomSecret = () => randomBytes(32).toString('base64url')

/** Units, calendar, services; in the training city its people and dossiers too. */
async function fill(config: Config, db: Database, url: string, say: (line: string) => void) {
  await db.write(loadUnits)
  await db.write(loadWaves)
  if (config.production) await keepEditions(db)
  if (config.world !== 'demo') return
  const { fillWorld } = await import('../world/index.ts')
  const { filled } = await fillWorld(db, { size: config.worldSize, now: clock().now(), progress: say })
  if (filled) await analyse(url)
}

/** The e-ID of the settings, or the stand-in of the training city. Without either, people sign in by phone. */
async function partner(config: Config, db: Database, closing: (() => unknown)[], say: (line: string) => void): Promise<EidClient | undefined> {
  const standIn = !config.eidIssuer && config.world === 'demo' && config.role !== 'worker'
  if (!config.eidIssuer && !standIn) return undefined
  const clientSecret = config.eidSecret ?? (await secretOf(db, 'eid', randomSecret))
  const client = (issuer: string) => eidClient({ issuer, clientId: config.eidClient, clientSecret })
  if (config.eidIssuer) return client(config.eidIssuer)
  const origin = config.origin ?? `http://localhost:${config.port}`
  const redirectUris = [origin, origin.replace('localhost', '127.0.0.1')].map(host => `${host}/dang-nhap/eid/xong`)
  try {
    const { issuer, stop } = await startEid({
      folder: join(config.data, 'eid'),
      port: config.port + 1,
      clientId: config.eidClient,
      clientSecret,
      redirectUris,
    })
    closing.push(stop)
    return client(issuer)
  } catch (problem) {
    say(`${(problem as Error).message} Vẫn đăng nhập được bằng số điện thoại.`)
    return undefined
  }
}

/** Editions that were published stay as they were, and none that a dossier needs may be gone. */
async function keepEditions(db: Database) {
  await db.write(tx => publishEditions(tx, published, clock().now()))
  const known = [...published, ...(await editorEditions(db)).editions]
  const lacking = (await editionsInUse(db)).filter(used => !known.some(({ code, from }) => code === used.procedure && from === used.edition))
  if (lacking.length > 0)
    throw new Error(
      `Còn hồ sơ của bản thủ tục mà chương trình không có: ${lacking.map(({ procedure, edition }) => `${procedure} từ ${edition}`).join(', ')}.`,
    )
}

async function closeAll(closing: (() => unknown)[]) {
  for (const close of closing.splice(0).reverse()) await close()
}
