import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { keepPractice } from '#training'
import type { ExerciseWanted } from '#ui/city.ts'
import type { FromPractice, Orders, SentResult, ToPractice } from '../practice/orders.ts'
import { writeTicket } from '../practice/ticket.ts'
import { FIRST } from '../practice/desk.ts'

export type PracticeDoor = {
  /** The one-time link into an exercise; starts the process where it does not run. */
  open(wanted: ExerciseWanted): Promise<string>
  /** Whether the process runs. */
  running(): boolean
  stop(): void
}

const TICKET_MS = 10 * 60_000
const IDLE_MS = 3_600_000
const PREFIX = 'motcua_practice'

type Given = Omit<Orders, 'idleMs' | 'prefix'> & { readonly idleMs?: number; readonly prefix?: string }

/** Practice runs in a process of its own, started when somebody first wants it; what it sends back is one row of training. */
export function practiceDoor(db: Database, given: Given): PracticeDoor {
  const orders: Orders = { idleMs: IDLE_MS, prefix: PREFIX, ...given }
  const wall = clock()
  let child: { process: ChildProcess; origin: Promise<string> } | undefined
  const running = () =>
    (child ??= launch(
      orders,
      result => keep(db, result),
      () => (child = undefined),
    ))
  return {
    open: async ({ officer, name, unit, role, length, seed, today }) => {
      const id = Array.from(randomBytes(12), byte => (byte % 36).toString(36)).join('')
      const day = today < FIRST ? FIRST : today
      const ticket = writeTicket(orders.secret, { id, officer, name, unit, role, length, seed, day, until: wall.now().getTime() + TICKET_MS })
      return `${await running().origin}/vao?ve=${encodeURIComponent(ticket)}`
    },
    running: () => child !== undefined,
    stop: () => void child?.process.kill(),
  }
}

const keep = (db: Database, { begunAt, endedAt, ...result }: SentResult) =>
  db.write(tx => keepPractice(tx, { ...result, begunAt: new Date(begunAt), endedAt: new Date(endedAt) }))

/** It learns nothing of our environment. */
function launch(orders: Orders, kept: (result: SentResult) => Promise<unknown>, gone: () => void) {
  const root = join(import.meta.dirname, '../..')
  const process_ = spawn(process.execPath, ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'src/practice/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {},
  })
  const tell = (message: ToPractice) => void (process_.connected && process_.send(message))
  const origin = new Promise<string>((found, failed) => {
    process_.on('message', (message: FromPractice) => {
      if ('ready' in message) found(message.ready)
      else if ('failed' in message) failed(new Error(message.failed))
      else
        kept(message.result).then(
          () => tell({ kept: message.result.id }),
          (problem: Error) => tell({ kept: message.result.id, problem: problem.message }),
        )
    })
    process_.once('exit', code => (gone(), failed(new Error(`Phòng thực hành không khởi động được (mã ${code}).`))))
  })
  origin.catch(() => {})
  tell({ orders })
  return { process: process_, origin }
}
