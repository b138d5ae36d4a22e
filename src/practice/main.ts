import { clock } from '#platform/clock.ts'
import { closePdf } from '#platform/pdf/index.ts'
import { closeUploads } from '#platform/files/index.ts'
import type { Practice } from '#training'
import { databasesOn } from './databases.ts'
import { servePractice } from './front.ts'
import type { FromPractice, Orders, ToPractice } from './orders.ts'

/** The city says what to do by message and hears of scores in the same way; this process knows no address of the city's database but the server's. */
const say = (message: FromPractice) => void process.send?.(message)

/** Waits until the city has kept the result. */
function keep(result: Practice): Promise<void> {
  return new Promise((kept, failed) => {
    const answer = (message: ToPractice) => {
      if (!('kept' in message) || message.kept !== result.id) return
      process.off('message', answer)
      if (message.problem) failed(new Error(message.problem))
      else kept()
    }
    process.on('message', answer)
    say({ result: { ...result, begunAt: result.begunAt.toISOString(), endedAt: result.endedAt.toISOString() } })
  })
}

async function begin(orders: Orders): Promise<void> {
  const practising = await servePractice({ ...orders, databases: databasesOn(orders.postgres, orders.prefix), machine: clock(), keep })
  const end = async () => {
    await practising.close()
    await Promise.all([closePdf(), closeUploads()])
    process.exit(0)
  }
  process.once('disconnect', () => void end())
  process.once('SIGTERM', () => void end())
  void practising.idle.then(end)
  say({ ready: practising.origin })
}

process.once('message', (message: ToPractice) => {
  if ('orders' in message) begin(message.orders).catch((problem: Error) => (say({ failed: problem.message }), process.exit(1)))
})
