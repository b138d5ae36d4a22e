import autocannon from 'autocannon'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Statement } from './record.ts'

export type Load = { perSecond: number; p50: number; p95: number; p99: number; cpuMs: number; bytes: number }

type Asked = {
  url: string
  pid: number
  clients: number
  seconds: number
  headers?: Record<string, string>
  next?: () => { path: string; method?: 'POST'; body?: string } | undefined
}

/** Requests a second from `clients` connections, latencies in ms, and the server's own CPU for one request. Anything but 2xx and 3xx stops the bench. */
export async function load({ url, pid, clients, seconds, headers = {}, next }: Asked): Promise<Load> {
  const before = cpuSeconds(pid)
  const request = next && {
    setupRequest: (r: autocannon.Request) => {
      const wanted = next()
      return { ...r, ...wanted, headers: { ...headers, ...r.headers } }
    },
  }
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers,
    ...(request ? { requests: [request as autocannon.Request] } : {}),
  })
  const done = result['2xx'] + result['3xx']
  if (result['4xx'] + result['5xx'] + result.errors > 0)
    throw new Error(`${url}: ${result['4xx']} × 4xx, ${result['5xx']} × 5xx, ${result.errors} errors`)
  return {
    perSecond: done / result.duration,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    cpuMs: (1000 * (cpuSeconds(pid) - before)) / done,
    bytes: Math.round(result.throughput.total / Math.max(1, done)),
  }
}

/** How often a second the same statements run bare: named, prepared, `clients` connections, nothing else. `vary` gives each round its own values. */
export async function bare(
  url: string,
  statements: readonly Statement[],
  clients: number,
  seconds: number,
  vary?: (round: number) => readonly Statement[],
): Promise<number> {
  const pool = await Promise.all(Array.from({ length: clients }, () => opened(url)))
  const end = performance.now() + 1000 * seconds
  let rounds = 0
  let next = 0
  await Promise.all(
    pool.map(async client => {
      while (performance.now() < end) {
        for (const { name, text, values } of vary ? vary(next++) : statements) await client.query(name ? { name, text, values } : text)
        rounds++
      }
    }),
  )
  await Promise.all(pool.map(client => client.end()))
  return rounds / seconds
}

async function opened(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const TICKS = Number(execFileSync('getconf', ['CLK_TCK']))

/** User and system seconds that a process has used. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}
