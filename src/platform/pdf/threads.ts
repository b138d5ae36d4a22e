import { parentPort, Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'

/** A job took too long or too much memory; its thread is gone. */
export class Overrun extends Error {
  override name = 'Overrun'
}

export type Threads<In, Out> = { run(job: In): Promise<Out>; close(): Promise<void> }

type Answer<Out> = { value: Out } | { refusal: { reason: string; sentence: string } } | { error: string } | { overrun: string }
type Waiting<In, Out> = { job: In; resolve: (value: Out) => void; reject: (why: Error) => void }
type Size = { threads: number; waiting: number; milliseconds: number; heapMb: number }

function failure<Out>(answer: Exclude<Answer<Out>, { value: Out }>): Error {
  if ('refusal' in answer) return new Refusal(answer.refusal.reason, answer.refusal.sentence)
  return 'overrun' in answer ? new Overrun(answer.overrun) : new Error(answer.error)
}

/**
 * Work that would block the event loop, done in a few worker threads, one job a thread. `script` is a module that calls `answer`.
 * A thread that dies or exceeds `milliseconds` fails its own job (Overrun when it was too much) and is replaced at the next one; more than `waiting` jobs are refused.
 * Idle threads do not keep the process alive.
 */
export function openThreads<In, Out>(script: URL, size: Size): Threads<In, Out> {
  const idle: Worker[] = []
  const busy = new Map<Worker, (answer: Answer<Out>) => void>()
  const queue: Waiting<In, Out>[] = []
  const closing = new AbortController()

  const start = (): Worker => {
    const worker = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: size.heapMb } })
    const lose = (answer: Answer<Out>) => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      busy.get(worker)?.(answer)
    }
    worker.on('message', (answer: Answer<Out>) => {
      idle.push(worker)
      worker.unref()
      busy.get(worker)?.(answer)
    })
    worker.on('error', (why: NodeJS.ErrnoException) =>
      lose(why.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { overrun: why.message } : { error: String(why) }),
    )
    worker.on('exit', code => lose({ error: `the thread ended with code ${code}` }))
    return worker
  }

  const give = (worker: Worker, { job, resolve, reject }: Waiting<In, Out>) => {
    const late = setTimeout(() => {
      busy.get(worker)?.({ overrun: `no answer in ${size.milliseconds} ms` })
      void worker.terminate()
    }, size.milliseconds)
    busy.set(worker, answer => {
      clearTimeout(late)
      busy.delete(worker)
      if ('value' in answer) resolve(answer.value)
      else reject(failure(answer))
      next()
    })
    worker.ref()
    worker.postMessage(job)
  }

  const next = () => {
    if (queue.length === 0 || closing.signal.aborted || (idle.length === 0 && busy.size >= size.threads)) return
    const waiting = queue.shift()
    if (waiting) give(idle.pop() ?? start(), waiting)
  }

  return {
    run(job) {
      if (closing.signal.aborted) return Promise.reject(new Error('the threads are closed'))
      if (queue.length >= size.waiting) {
        return Promise.reject(new Refusal('too-busy', 'Đang có quá nhiều giấy tờ chờ xử lý. Thử lại sau ít phút.'))
      }
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject })
        next()
      })
    },
    async close() {
      closing.abort()
      for (const { reject } of queue.splice(0)) reject(new Error('the threads are closed'))
      await Promise.all([...idle.splice(0), ...busy.keys()].map(worker => worker.terminate()))
    },
  }
}

/** The thread's side: answers each job in turn; a Refusal arrives as a Refusal, anything else as an Error with its message. */
export function answer<In, Out>(work: (job: In) => Out | Promise<Out>): void {
  const reply = (message: Answer<Out>) => parentPort?.postMessage(message)
  parentPort?.on('message', async (job: In) => {
    try {
      reply({ value: await work(job) })
    } catch (why) {
      reply(
        why instanceof Refusal
          ? { refusal: { reason: why.reason, sentence: why.message } }
          : { error: String(why instanceof Error ? why.message : why) },
      )
    }
  })
}
