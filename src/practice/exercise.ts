import { createHmac } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { day } from '#kernel/day.ts'
import { instant, iso, type Instant } from '#kernel/instant.ts'
import type { Clock } from '#platform/clock.ts'
import { connect, type Database } from '#platform/db/index.ts'
import { fileStore } from '#platform/files/index.ts'
import { fees, published } from '#catalogue'
import { dossierByCode, timeline } from '#dossiers'
import { openSession } from '#identity'
import type { Practice } from '#training'
import { closingOf, fullName, loadCalendar, nextOpening, nextWorkingDay, unitsOn, workingDayFrom, type Calendar } from '#units'
import type { City } from '#ui/city.ts'
import { routes } from '../web/routes.ts'
import { serve } from '../web/site/serve.ts'
import { exerciseClock, type Anchor } from './clock.ts'
import type { Databases } from './databases.ts'
import { dealDay } from './day.ts'
import { colleagueOf, LEARNER, UNIT } from './desk.ts'
import { exerciseRoutes } from './exercise.page.ts'
import { keepAnchor, keepExercise, keptIn, type Exercise } from './kept.ts'
import { scoreOf, type Played } from './score.ts'
import type { Ticket } from './ticket.ts'

/** What an exercise runs in: where its database and its papers are, which clock the machine has, and how the city hears of the score. */
export type Ground = {
  readonly databases: Databases
  readonly folder: string
  readonly machine: Clock
  readonly secret: string
  readonly secure: boolean
  readonly origin: () => string
  /** The address of the real city. */
  readonly back: string
  /** Hands the result to the real city; answers when it is kept there. */
  readonly keep: (result: Practice) => Promise<void>
}

/** An exercise that somebody works in. */
export type Running = { readonly exercise: Exercise; readonly app: FastifyInstance; readonly db: Database; close(): Promise<void> }

/** Few connections, so that a class fits; whoever waits for one waits longer than elsewhere. */
const SMALL = { size: 1, waitMs: 30_000 }

/** Makes the day of a ticket in a database of its own; the token of the learner's session, or undefined when the ticket was used before. */
export async function beginExercise(ground: Ground, { until: _, ...ticket }: Ticket, agent: string): Promise<string | undefined> {
  if (!(await ground.databases.make(ticket.id))) return undefined
  const db = connect(ground.databases.address(ticket.id), SMALL)
  try {
    const calendar = await loadCalendar(db)
    const on = workingDayFrom(calendar, day(ticket.day))
    const names = new Map((await unitsOn(db, on)).map(unit => [unit.id, fullName(unit)]))
    const files = fileStore(join(ground.folder, ticket.id))
    const machineNow = ground.machine.now()
    return await db.write(async tx => {
      const dealt = await dealDay(tx, { ...ticket, calendar, files, day: on, unitName: unit => names.get(unit) ?? unit })
      await keepExercise(tx, { ...ticket, day: on, begunAt: iso(machineNow), dealt })
      await keepAnchor(tx, { city: nextOpening(calendar, instant(on)), machine: machineNow })
      return openSession(tx, { kind: 'officer', id: LEARNER, unit: UNIT }, { now: machineNow, on, agent })
    })
  } catch (problem) {
    await db.close()
    await ground.databases.drop(ticket.id)
    throw problem
  } finally {
    await db.close().catch(() => {})
  }
}

const closingAfter = (calendar: Calendar, exercise: Exercise): Instant => {
  const second = nextWorkingDay(calendar, day(exercise.day))
  return closingOf(calendar, second) ?? instant(second, '17:00')
}

/** Opens the exercise of this id: the whole product over its database. Undefined when there is none. */
export async function openExercise(ground: Ground, id: string): Promise<Running | undefined> {
  if (!(await ground.databases.ids()).includes(id)) return undefined
  const db = connect(ground.databases.address(id), SMALL)
  const kept = await keptIn(db)
  if (!kept) {
    await db.close()
    return undefined
  }
  const { exercise } = kept
  let { anchor } = kept
  const calendar = await loadCalendar(db)
  const clock = exerciseClock(calendar, () => anchor, ground.machine, closingAfter(calendar, exercise))
  const moveTo = async (to: Instant) => {
    const moved: Anchor = { city: nextOpening(calendar, to), machine: ground.machine.now() }
    await db.write(tx => keepAnchor(tx, moved))
    anchor = moved
  }
  const city: City = {
    editions: published,
    fees,
    calendar: async () => calendar,
    files: fileStore(join(ground.folder, id)),
    eid: undefined,
    secret: ground.secret,
    demo: false,
    exercise: true,
    moveClock: moveTo,
    clamd: undefined,
  }
  const finish = async () => {
    const result = await resultOf(db, exercise, calendar, ground.machine.now())
    await ground.keep(result)
    return result
  }
  const site = {
    city,
    db,
    clock,
    machineClock: ground.machine,
    secret: siteSecret(ground.secret, id),
    secure: ground.secure,
    origin: ground.origin(),
  }
  const own = exerciseRoutes({ exercise, calendar, finish, back: ground.back })
  const app = await serve(site, [...own, ...routes(city)], { log: 'error', lateMs: Infinity })
  await app.ready()
  const close = async () => {
    await app.close()
    await db.close()
  }
  return { exercise, app, db, close }
}

/** A cookie of one exercise opens no other. */
export const siteSecret = (secret: string, id: string): string => createHmac('sha256', secret).update(`practice ${id}`).digest('base64url')

/** Forgets an exercise: its database and its papers. */
export async function forgetExercise({ databases, folder }: Pick<Ground, 'databases' | 'folder'>, id: string, gently = false): Promise<void> {
  await databases.drop(id, gently)
  await rm(join(folder, id), { recursive: true, force: true })
}

/** What was done with each dossier since the day began, from the log alone. */
export async function playedOf(db: Database, { dealt, day: on }: Pick<Exercise, 'dealt' | 'day'>): Promise<Played[]> {
  const begins = instant(day(on))
  const played: Played[] = []
  for (const one of dealt) {
    const { id } = await dossierByCode(db, one.code)
    played.push({ ...one, log: (await timeline(db, id)).filter(({ at }) => at >= begins) })
  }
  return played
}

async function resultOf(db: Database, exercise: Exercise, calendar: Calendar, machineNow: Instant): Promise<Practice> {
  const { id, officer, name, unit, role, length, seed, begunAt } = exercise
  const by = closingOf(calendar, day(exercise.day)) ?? instant(day(exercise.day), '17:00')
  const { score, rows } = scoreOf(await playedOf(db, exercise), { learner: LEARNER, colleague: colleagueOf(role).id }, by)
  return { id, officer, officerName: name, unit, role, length, seed, score, rows, begunAt: new Date(begunAt), endedAt: machineNow }
}
